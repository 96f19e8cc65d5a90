import type { Encoding } from '../encoding.ts';
import { certainOf, isNonsense, scored } from './candidates.ts';
import { strictText } from './strict.ts';
import type { TellingLine } from './telling-lines.ts';

/** Bytes beyond ASCII that make a stretch of lines worth looking at by itself. */
const enough = 24;

interface Stretches {
  /** The encoding of the file, or of its first stretch that is certain. */
  readonly main: Encoding | null;
  /** A stretch that is certainly of another encoding; files glued together have one. */
  readonly odd: { readonly other: Encoding; readonly offset: number } | null;
}

/** Looks for a change of encoding stretch by stretch; `sure` is what the file as a whole seems to be. */
export function stretchesOf(
  bytes: Uint8Array,
  lines: readonly TellingLine[],
  sure: Encoding | null,
): Stretches {
  let main = sure;
  for (const stretch of stretchesIn(bytes, lines)) {
    if (main !== null && main !== 'utf-8' && !isNonsense(bytes, stretch, main)) continue;
    const own = encodingOf(bytes, stretch);
    main ??= own;
    if (own !== null && own !== main)
      return { main, odd: { other: own, offset: firstForeign(bytes, stretch[0]!) } };
  }
  return { main, odd: null };
}

/** Neighbouring lines with enough to tell an encoding by, none of them UTF-8 or all. */
function* stretchesIn(
  bytes: Uint8Array,
  lines: readonly TellingLine[],
): Generator<readonly TellingLine[]> {
  let stretch: TellingLine[] = [];
  let foreign = 0;
  let isUtf8 = false;
  for (const line of lines) {
    const next = isUtf8Line(bytes, line);
    if (stretch.length > 0 && (foreign >= enough || next !== isUtf8)) {
      yield stretch;
      stretch = [];
      foreign = 0;
    }
    isUtf8 = next;
    stretch.push(line);
    foreign += foreignBytes(bytes, line);
  }
  if (stretch.length > 0) yield stretch;
}

function isUtf8Line(bytes: Uint8Array, { from, to }: TellingLine): boolean {
  return strictText(bytes.subarray(from, to), 'utf-8') !== null;
}

/** The encoding that a stretch is certainly in. */
function encodingOf(bytes: Uint8Array, stretch: readonly TellingLine[]): Encoding | null {
  const characters = stretch.reduce((sum, line) => sum + sequences(bytes, line), 0);
  const isUtf8 = stretch.every((line) => isUtf8Line(bytes, line));
  // Three characters of several bytes that fit by chance are one in ten thousand.
  if (isUtf8 && characters >= 3) return 'utf-8';
  return certainOf(scored(bytes, stretch))?.encoding ?? null;
}

function foreignBytes(bytes: Uint8Array, { from, to }: TellingLine): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (bytes[at]! >= 0x80) sum++;
  return sum;
}

/** Bytes that begin a character of several bytes in UTF-8. */
function sequences(bytes: Uint8Array, { from, to }: TellingLine): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (bytes[at]! >= 0xc2) sum++;
  return sum;
}

function firstForeign(bytes: Uint8Array, { from, to }: TellingLine): number {
  let at = from;
  while (at < to && bytes[at]! < 0x80) at++;
  return at;
}
