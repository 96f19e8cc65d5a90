import type { Encoding } from '../encoding.ts';
import { type DoubleByte, doubleByte, doubleByteFit } from './double-byte.ts';
import { isWhole, type Page, pages, singleByteFit } from './single-byte.ts';
import { strictText } from './strict.ts';
import type { TellingLine } from './telling-lines.ts';

/** An encoding that the bytes of a file may be in. */
export interface EncodingCandidate {
  readonly encoding: Encoding;
  /** The share of the characters beyond ASCII that are usual in texts of that encoding. */
  readonly plausibility: number;
  /** How much less likely than the best candidate, as a number of halvings. */
  readonly behind: number;
}

interface Scored {
  readonly encoding: Encoding;
  readonly text: string;
  readonly foreign: number;
  readonly usual: number;
  readonly bits: number;
}

/** What the lines say in each encoding they can be in, the likeliest first. */
export function scored(bytes: Uint8Array, lines: readonly TellingLine[]): readonly Scored[] {
  const sample = joined(bytes, lines);
  const found = scorable.flatMap((encoding) => scoreIn(sample, encoding) ?? []);
  return found.sort((a, b) => a.bits - b.bits);
}

const scorable = [...doubleByte, ...(Object.keys(pages) as Page[])];

function scoreIn(sample: Uint8Array, encoding: DoubleByte | Page): Scored | null {
  const text = strictText(sample, encoding);
  if (text === null) return null;
  const fit = isDoubleByte(encoding)
    ? doubleByteFit(text, encoding)
    : singleByteFit(text, encoding);
  return { encoding, text, foreign: foreignIn(text), ...fit };
}

function shareOf({ usual, foreign }: Scored): number {
  return foreign === 0 ? 1 : usual / foreign;
}

/** The candidates as the user is shown them; of those that read the same, the likeliest alone. */
export function candidatesOf(found: readonly Scored[]): readonly EncodingCandidate[] {
  const [best] = found;
  const texts = new Set<string>();
  return found.flatMap((score) => {
    if (texts.has(score.text)) return [];
    texts.add(score.text);
    const { encoding, bits } = score;
    return [{ encoding, plausibility: shareOf(score), behind: bits - best!.bits }];
  });
}

/** What makes a reading certain; test/import/encodings.test.ts holds these limits to many texts. */
const certain = { foreign: 4, behind: 14 } as const;

/**
 * How usual the characters must be. Han texts are full of characters outside any list of common ones;
 * an alphabet has no such rest.
 */
function leastPlausible(encoding: Encoding): number {
  return isDoubleByte(encoding) ? 0.45 : 0.8;
}

/** Whether lines read as nonsense in an encoding. */
export function isNonsense(
  bytes: Uint8Array,
  lines: readonly TellingLine[],
  encoding: Encoding,
): boolean {
  const wanted = scorable.find((known) => known === encoding);
  const score = wanted === undefined ? null : scoreIn(joined(bytes, lines), wanted);
  return score === null || shareOf(score) < leastPlausible(encoding) - 0.15;
}

/** The encoding that nothing speaks against, or `null` where the user must say. */
export function certainOf(
  found: readonly Scored[],
): { encoding: Encoding; plausibility: number; next: EncodingCandidate | null } | null {
  const [best, next = null] = candidatesOf(found);
  if (best === undefined) return null;
  const { encoding, plausibility } = best;
  const { text, foreign } = found[0]!;
  if (foreign < certain.foreign || plausibility < leastPlausible(encoding)) return null;
  if (next !== null && next.behind < certain.behind) return null;
  // Names begin with capitals: letters of other scripts that fall on small ones alone do not count.
  if (isWhole(encoding) && !/\p{Lu}/u.test(text.replace(/[A-Z]/g, ''))) return null;
  return text.includes('\0') ? null : { encoding, plausibility, next };
}

export function isDoubleByte(encoding: Encoding): encoding is DoubleByte {
  return doubleByte.some((known) => known === encoding);
}

/** The lines as one text of their own, so that its characters have the neighbours they have. */
function joined(bytes: Uint8Array, lines: readonly TellingLine[]): Uint8Array {
  const sample = new Uint8Array(lines.reduce((sum, { from, to }) => sum + to - from + 1, 0));
  let at = 0;
  for (const { from, to } of lines) {
    sample.set(bytes.subarray(from, to), at);
    at += to - from;
    sample[at++] = 0x0a;
  }
  return sample;
}

function foreignIn(text: string): number {
  let foreign = 0;
  for (const character of text) if (character >= '\u0080') foreign++;
  return foreign;
}
