/** How far a person's rank varies over draws; arrays in node order, `NaN` without draws. */
interface RankSpread {
  /** 5 % and 95 % of draws rank the person at least and at most so far down. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of draws in which the person is among the top. */
  readonly topShare: Float64Array;
}

/**
 * What the ranks of `n` people in several draws say together. Interval: the 5 % and 95 % places of a
 * person's ranks, taken outward, so that it never promises more than the draws hold. Top share: draws
 * with rank ≤ `top`; as equal values share their middle rank, several who are equal across the last
 * place are in when more than half of the places they share are.
 */
export function rankSpread(ranks: readonly Float64Array[], n: number, top: number): RankSpread {
  const low = new Float64Array(n).fill(NaN);
  const high = low.slice();
  const topShare = low.slice();
  for (let node = 0; node < n && ranks.length > 0; node++) {
    const own = Float64Array.from(ranks, (rank) => rank[node]!).sort();
    low[node] = own[Math.floor(0.05 * (own.length - 1))]!;
    high[node] = own[Math.ceil(0.95 * (own.length - 1))]!;
    topShare[node] = own.filter((rank) => rank <= top).length / own.length;
  }
  return { low, high, topShare };
}

/** The share of draws whose chosen set holds each of `n` people; `NaN` without draws. */
export function selectionShares(draws: readonly Iterable<number>[], n: number): Float64Array {
  const hits = new Float64Array(n);
  for (const chosen of draws) for (const node of new Set(chosen)) hits[node]!++;
  return hits.map((count) => count / draws.length);
}
