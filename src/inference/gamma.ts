/**
 * Goodman and Kruskal's gamma of two lists: (C − D) / (C + D), where two cells are concordant if the one
 * with more in x has more in y too. Pairs of cells alike in either do not count; `NaN` if none is left.
 *
 * Cost: O(N log N), never N². Source: Goodman & Kruskal (1954), doi:10.1080/01621459.1954.10501231.
 */
export function gamma(x: Float64Array, y: Float64Array): number {
  return gammaOfRanks(ranks(x), ranks(y));
}

/** The place of every value among the different values, 0 for the smallest; `NaN` stays `NaN`. */
export function ranks(values: Float64Array): Float64Array {
  const different = [...new Set(values.filter((value) => !Number.isNaN(value)))];
  different.sort((a, b) => a - b);
  const place = new Map(different.map((value, at) => [value, at]));
  return values.map((value) => place.get(value) ?? NaN);
}

/** Gamma of lists that hold ranks already: the order is the same, so is the value. */
export function gammaOfRanks(x: Float64Array, y: Float64Array): number {
  const rows = cellsByRank(x, y);
  const seen = new RankCounter(rows.levels);
  let concordant = 0;
  let discordant = 0;
  for (let start = 0; start < rows.x.length; ) {
    let end = start;
    for (; end < rows.x.length && rows.x[end] === rows.x[start]; end++) {
      const below = seen.below(rows.y[end]);
      concordant += below;
      discordant += start - below - seen.at(rows.y[end]);
    }
    for (; start < end; start++) seen.add(rows.y[start]);
  }
  return (concordant - discordant) / (concordant + discordant);
}

/** Cells with both ranks, by counting, in ascending order of x. */
function cellsByRank(x: Float64Array, y: Float64Array) {
  let levelsX = 0;
  let levels = 0;
  let count = 0;
  for (let at = 0; at < x.length; at++) {
    if (Number.isNaN(x[at] + y[at])) continue;
    levelsX = Math.max(levelsX, x[at] + 1);
    levels = Math.max(levels, y[at] + 1);
    count++;
  }
  const next = new Uint32Array(levelsX + 1);
  for (let at = 0; at < x.length; at++) if (!Number.isNaN(x[at] + y[at])) next[x[at] + 1]++;
  for (let level = 0; level < levelsX; level++) next[level + 1] += next[level];
  const sorted = { x: new Uint32Array(count), y: new Uint32Array(count), levels };
  for (let at = 0; at < x.length; at++) {
    if (Number.isNaN(x[at] + y[at])) continue;
    const slot = next[x[at]]++;
    sorted.x[slot] = x[at];
    sorted.y[slot] = y[at];
  }
  return sorted;
}

/** How many ranks were added below a rank, in O(log levels) (Fenwick 1994). */
class RankCounter {
  readonly #sums: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(levels: number) {
    this.#sums = new Uint32Array(levels + 1);
    this.#counts = new Uint32Array(levels);
  }

  add(rank: number): void {
    this.#counts[rank]++;
    for (let at = rank + 1; at < this.#sums.length; at += at & -at) this.#sums[at]++;
  }

  at(rank: number): number {
    return this.#counts[rank];
  }

  below(rank: number): number {
    let sum = 0;
    for (let at = rank; at > 0; at -= at & -at) sum += this.#sums[at];
    return sum;
  }
}
