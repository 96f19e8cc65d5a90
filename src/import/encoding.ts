import { commonSimplified, commonTraditional } from './common-characters.ts';

/** The encodings a text file may be read in. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1252';
export const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
];

/** A text, or the reason why there is none. Nothing is ever replaced by U+FFFD. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly asked: boolean }
  /** `wrong`: the bytes are not of the encoding they claim or that was asked for. */
  | { readonly wrong: Encoding; readonly offset: number }
  /** Not UTF-8; `guess` is the most plausible encoding, if any is. */
  | { readonly guess: Encoding | null; readonly offset: number };

/** How plausible a decoding must look to be proposed. */
const plausible = 0.25;

/**
 * The text of a file: a byte-order mark decides, then strict UTF-8. Anything else is never guessed in
 * silence: without `asked` it comes back as a guess for the user to confirm.
 */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded {
  const marked = markOf(bytes);
  if (marked !== null) {
    const body = strictly(bytes.subarray(marked.length), marked.encoding, false);
    return 'wrong' in body ? { ...body, offset: body.offset + marked.length } : body;
  }
  const wide = wideOf(bytes);
  if (wide !== null && asked !== 'utf-8') return strictly(bytes, wide, false);
  const utf8 = decoded(bytes, 'utf-8');
  if (asked === undefined || asked === 'utf-8') {
    if (utf8 !== null) return { text: utf8, encoding: 'utf-8', asked: false };
    const offset = firstInvalid(bytes, 'utf-8');
    if (asked === 'utf-8') return { wrong: 'utf-8', offset };
    return { guess: guessOf(bytes), offset };
  }
  // One encoding is asked for a whole folder, so files in it that are UTF-8 already stay UTF-8.
  if (utf8 !== null && likeness(utf8, 'utf-8') >= likeness(decoded(bytes, asked) ?? '', asked)) {
    return { text: utf8, encoding: 'utf-8', asked: false };
  }
  return strictly(bytes, asked, true);
}

/** The encodings that could be meant, best first, with the share of plausible characters of each. */
export function encodingCandidates(
  bytes: Uint8Array,
): readonly { readonly encoding: Encoding; readonly plausibility: number }[] {
  const found = (['gb18030', 'big5', 'windows-1252'] as const).flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    return text === null ? [] : [{ encoding, plausibility: likeness(text, encoding) }];
  });
  return found.sort((a, b) => b.plausibility - a.plausibility);
}

function guessOf(bytes: Uint8Array): Encoding | null {
  const best = encodingCandidates(bytes)[0];
  return best !== undefined && best.plausibility >= plausible ? best.encoding : null;
}

function strictly(bytes: Uint8Array, encoding: Encoding, asked: boolean): Decoded {
  const text = decoded(bytes, encoding);
  if (text !== null) return { text, encoding, asked };
  return { wrong: encoding, offset: firstInvalid(bytes, encoding) };
}

function decoded(bytes: Uint8Array, encoding: Encoding, stream = false): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream,
    });
    // Some platforms give stray bytes a private character instead of refusing them.
    return /[\uf8f0-\uf8ff]/.test(text) && encoding !== 'utf-8' ? null : text;
  } catch {
    return null;
  }
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
  const enough = sample.length * 0.15;
  if (zeros[1] > enough && zeros[0] < zeros[1] / 10) return 'utf-16le';
  return zeros[0] > enough && zeros[1] < zeros[0] / 10 ? 'utf-16be' : null;
}

/** The share of the non-ASCII characters that are usual ones in texts of that encoding. */
function likeness(text: string, encoding: Encoding): number {
  if (encoding === 'windows-1252') return loneLetters(text);
  let foreign = 0;
  let usual = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    foreign++;
    if (isUsual(character, encoding)) usual++;
  }
  return foreign === 0 ? 1 : usual / foreign;
}

/** In Western text accented letters stand alone among plain ones; double-byte text never looks so. */
function loneLetters(text: string): number {
  let foreign = 0;
  let alone = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at]! < '\u0080') continue;
    foreign++;
    const joined = (text[at - 1] ?? ' ') >= '\u0080' || (text[at + 1] ?? ' ') >= '\u0080';
    if (!joined && isAccented(text[at]!)) alone++;
  }
  return foreign === 0 ? 1 : alone / foreign;
}

function isAccented(character: string): boolean {
  return character >= '\u00c0' && character <= '\u017f' && character !== '×' && character !== '÷';
}

function isUsual(character: string, encoding: Encoding): boolean {
  const punctuation = character >= '\u3000' && character <= '\u3011';
  if (punctuation || (character >= '\uff01' && character <= '\uff5e')) return true;
  if (encoding === 'gb18030') return commonSimplified.has(character);
  if (encoding === 'big5') return commonTraditional.has(character);
  // UTF-8 proves itself by its byte pattern; any letter is fine there.
  if (encoding === 'utf-8')
    return (
      commonSimplified.has(character) || commonTraditional.has(character) || isAccented(character)
    );
  return character >= '\u3040' && character <= '\ud7a3';
}

/** The first byte that cannot stand in a text of that encoding. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0;
  let high = bytes.length;
  // Halving: a prefix decodes as a stream exactly when the first bad byte lies behind it.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (decoded(bytes.subarray(0, middle + 1), encoding, true) !== null) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, bytes.length - 1);
}
