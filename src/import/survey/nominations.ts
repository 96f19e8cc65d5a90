import type { Directory } from './match-key.ts';

/**
 * The names in a cell. A name may hold a sign that also parts names, so the longest stretch that is
 * known counts as one; what is not known is parted at every sign.
 */
export function namesIn(
  cell: string,
  separators: readonly string[],
  known: Directory,
): readonly string[] {
  const whole = cell.trim();
  if (whole === '') return [];
  if (known.has(whole)) return [whole];
  const pieces = piecesOf(whole, separators);
  const names: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    let end = at;
    for (let last = Math.min(pieces.length, at + longest) - 1; last > at && end === at; last--) {
      if (known.has(whole.slice(pieces[at]!.from, pieces[last]!.to))) end = last;
    }
    const name = whole.slice(pieces[at]!.from, pieces[end]!.to).trim();
    if (name !== '') names.push(name);
    at = end;
  }
  return names;
}

/** No name holds more separators than this. */
const longest = 4;

interface Piece {
  readonly from: number;
  readonly to: number;
}

function piecesOf(text: string, separators: readonly string[]): readonly Piece[] {
  const signs = separators.filter((sign) => sign !== '');
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signs.find((candidate) => text.startsWith(candidate, at));
    if (sign === undefined) {
      at++;
      continue;
    }
    pieces.push({ from, to: at });
    at += sign.length;
    from = at;
  }
  pieces.push({ from, to: text.length });
  return pieces;
}
