/*
 * CONCOR in whole numbers of a hundred digits and nothing else of the program's: no rounding to
 * millionths, so that what only errors of rounding could decide is decided here by itself.
 */

/** A correlation of 1. */
const ONE = 10n ** 100n;
/** What has changed by less stands still: far above the errors here, far below any true change. */
const STILL = 10n ** 70n;

/** Cells of 0 and 1 in rows; `null` for what is unknown, and on the diagonal. */
export type Cells = readonly (readonly (0 | 1 | null)[])[];

/** The position of each person, numbered by first appearance. */
export function exactConcor(x: Cells, directed: boolean, depth: number): number[] {
  const all = [...x.keys()];
  const profile = (i: number, j: number) => {
    const others = all.filter((k) => k !== i && k !== j);
    const sent = others.map((k) => x[i]![k]!);
    return directed ? [...sent, ...others.map((k) => x[k]![i]!)] : sent;
  };
  const likeness = all.map((i) => all.map((j) => profilesAlike(profile(i, j), profile(j, i))));
  const isApart = all.map((i) => all.every((j) => i === j || likeness[i]![j] === null));
  const isLonely = all.map((i) => all.every((j) => x[i]![j] !== 1 && x[j]![i] !== 1));
  let parts = [
    all.filter((i) => !isApart[i]),
    all.filter((i) => isApart[i] && !isLonely[i]),
    all.filter((i) => isApart[i] && isLonely[i]),
  ].filter((part) => part.length > 0);
  for (let level = 0; level < depth; level++)
    parts = parts.flatMap((part) =>
      part.length < 3 || isApart[part[0]!] ? [part] : sidesOf(part, likeness),
    );
  parts.sort((a, b) => a[0]! - b[0]!);
  return all.map((i) => parts.findIndex((part) => part.includes(i)));
}

function sidesOf(part: number[], likeness: readonly (readonly (bigint | null)[])[]): number[][] {
  let now = part.map((i) => part.map((j) => (i === j ? ONE : (likeness[i]![j] ?? 0n))));
  for (let round = 0; round < 200; round++) {
    const next = now.map((a, i) => now.map((b, j) => (i === j ? ONE : correlation(a, b, ONE))));
    if (!isWhole(next)) return [part];
    const stands = next.every((row, i) => row.every((r, j) => size(r - now[i]![j]!) < STILL));
    now = next;
    if (!stands) continue;
    const side = now.map((row) => row.findIndex((r) => r > (ONE * 999n) / 1000n));
    return [...new Set(side)].map((first) => part.filter((_, at) => side[at] === first));
  }
  return [part];
}

function profilesAlike(a: readonly (number | null)[], b: readonly (number | null)[]) {
  const kept = [...a.keys()].filter((k) => a[k] !== null && b[k] !== null);
  const read = (cells: readonly (number | null)[]) => kept.map((k) => BigInt(cells[k]!));
  return correlation(read(a), read(b), 1n);
}

/** The correlation of two columns whose numbers count in `unit`; `null` if one does not vary. */
function correlation(a: readonly bigint[], b: readonly bigint[], unit: bigint): bigint | null {
  const n = BigInt(a.length);
  const sum = (of: readonly bigint[]) => of.reduce((total, value) => total + value, 0n);
  const spread = (p: readonly bigint[], q: readonly bigint[]) =>
    n * sum(p.map((value, at) => value * q[at]!)) - sum(p) * sum(q);
  const [aa, bb] = [spread(a, a), spread(b, b)];
  // The spread of whole numbers is 0 or at least 1; that of correlations has errors in its last digits.
  const least = unit === 1n ? 1n : unit * STILL;
  if (aa < least || bb < least) return null;
  return (spread(a, b) * ONE * ONE) / root(aa * bb * ONE * ONE);
}

function isWhole(matrix: readonly (readonly (bigint | null)[])[]): matrix is bigint[][] {
  return matrix.every((row) => row.every((r) => r !== null));
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The whole part of a square root, by Newton's method from above. */
function root(square: bigint): bigint {
  let now = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (now + square / now) >> 1n;
    if (next >= now) return now;
    now = next;
  }
}
