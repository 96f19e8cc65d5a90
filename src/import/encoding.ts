import {
  candidatesOf,
  certainOf,
  type EncodingCandidate,
  isDoubleByte,
  scored,
} from './encodings/candidates.ts';
import { stretchesOf } from './encodings/mixed.ts';
import { type EncodingQuestion, encodingQuestion } from './encodings/sample-rows.ts';
import { isLikelyUtf8 } from './encodings/short-utf8.ts';
import { firstInvalid, strictText } from './encodings/strict.ts';
import { tellingLines } from './encodings/telling-lines.ts';

/** The encodings a text file may be read in. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** A text, or the reason why there is none. Nothing is ever replaced by U+FFFD. */
type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly known: Known }
  /** `wrong`: the bytes are not of the encoding they claim or that was asked for. */
  | { readonly wrong: Encoding; readonly offset: number }
  /** The file is in `mixed`, but at `offset` in another encoding. */
  | { readonly mixed: Encoding; readonly other: Encoding; readonly offset: number }
  /** Not UTF-8, and nothing is certain enough; the likeliest encodings first. */
  | { readonly candidates: readonly EncodingCandidate[]; readonly offset: number };

/**
 * How an encoding is known: the file says so, the user does, or its characters leave no doubt; or the
 * bytes are UTF-8, and the few there are would make common characters of `perhaps` too.
 */
export type Known =
  | 'stated'
  | 'asked'
  | { readonly plausibility: number; readonly next: EncodingCandidate | null }
  | { readonly perhaps: Encoding };

/** How many bytes of telling lines are weighed; more would not change the answer. */
const weighed = 65_536;
/** How many are looked through for a change of encoding. */
const searched = 4 * 1024 ** 2;

/**
 * The text of a file: a byte-order mark decides, then strict UTF-8, then what the user says. Without
 * a word from the user other encodings are told by how usual their characters are, and where that
 * leaves a doubt the candidates come back instead of a text.
 */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded {
  const marked = markOf(bytes);
  if (marked !== null) {
    const body = strictly(bytes.subarray(marked.length), marked.encoding, 'stated');
    return 'wrong' in body ? { ...body, offset: body.offset + marked.length } : body;
  }
  const wide = wideOf(bytes);
  if (wide !== null && asked !== 'utf-8') return strictly(bytes, wide, 'stated');
  const utf8 = strictText(bytes, 'utf-8');
  if (asked === 'utf-8') {
    return utf8 === null
      ? { wrong: 'utf-8', offset: firstInvalid(bytes, 'utf-8') }
      : { text: utf8, encoding: 'utf-8', known: 'stated' };
  }
  if (asked !== undefined) {
    // One encoding is asked for a whole folder, so files in it that are UTF-8 already stay UTF-8.
    if (utf8 !== null && isLikelyUtf8(utf8))
      return { text: utf8, encoding: 'utf-8', known: 'stated' };
    return strictly(bytes, asked, 'asked');
  }
  if (utf8 === null) return recognized(bytes);
  const perhaps = isLikelyUtf8(utf8) ? null : doubtOf(bytes);
  return { text: utf8, encoding: 'utf-8', known: perhaps === null ? 'stated' : { perhaps } };
}

/** How a file reads in the encodings it could be in, best first, for the user to choose. */
export function encodingQuestionOf(file: string, bytes: Uint8Array): EncodingQuestion {
  const candidates = candidatesOf(scored(bytes, tellingLines(bytes, weighed)));
  return encodingQuestion(file, bytes, candidates);
}

/** What nobody states: one encoding without doubt, one that changes, or candidates. */
function recognized(bytes: Uint8Array): Decoded {
  const found = scored(bytes, tellingLines(bytes, weighed));
  const sure = certainOf(found);
  const { main, odd } = stretchesOf(bytes, tellingLines(bytes, searched), sure?.encoding ?? null);
  if (main !== null && odd !== null) return { mixed: main, ...odd };
  if (main === 'utf-8' || isCutUtf8(bytes))
    return { wrong: 'utf-8', offset: firstInvalid(bytes, 'utf-8') };
  if (sure === null)
    return { candidates: candidatesOf(found), offset: firstInvalid(bytes, 'utf-8') };
  const { encoding, plausibility, next } = sure;
  const text = strictText(bytes, encoding);
  if (text === null) return { wrong: encoding, offset: firstInvalid(bytes, encoding) };
  return { text, encoding, known: { plausibility, next } };
}

/** The encoding that bytes which are UTF-8 could be meant in, 毛 in GBK being ë; `null` for none. */
function doubtOf(bytes: Uint8Array): Encoding | null {
  const candidates = candidatesOf(scored(bytes, tellingLines(bytes, weighed)));
  const other = candidates.find(
    ({ encoding, plausibility }) => isDoubleByte(encoding) && plausibility >= 0.6,
  );
  return other?.encoding ?? null;
}

/** UTF-8 that ends within a character: cut off, and nothing else. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const text = strictText(bytes, 'utf-8', true);
  return text !== null && [...text].some((character) => character >= '\u0800');
}

function strictly(bytes: Uint8Array, encoding: Encoding, known: Known): Decoded {
  const text = strictText(bytes, encoding);
  if (text !== null) return { text, encoding, known };
  return { wrong: encoding, offset: firstInvalid(bytes, encoding) };
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: in a table most characters are ASCII, so every other byte is 0. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048);
  if (sample.length < 4) return null;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
  const enough = sample.length * 0.05;
  if (zeros[1] > enough && zeros[0] < zeros[1] / 3) return 'utf-16le';
  return zeros[0] > enough && zeros[1] < zeros[0] / 3 ? 'utf-16be' : null;
}
