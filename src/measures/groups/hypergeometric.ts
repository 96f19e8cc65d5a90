/** The tails of a count that chance draws without putting back. */
export interface Tails {
  /** P(count ≤ observed) and P(count ≥ observed), exact. */
  readonly pLower: number;
  readonly pUpper: number;
  readonly sd: number;
}

/**
 * Tails of the number of successes in `draws` from `population` things of which `successes` succeed.
 * Works outward from the most likely count by ratios of neighbouring terms, so nothing overflows and
 * no logarithm is needed; terms too small to matter become 0. Cost: O(draws).
 */
export function hypergeometricTails(
  observed: number,
  population: number,
  successes: number,
  draws: number,
): Tails {
  const least = Math.max(0, draws - (population - successes));
  const most = Math.min(draws, successes);
  const likely = Math.floor(((draws + 1) * (successes + 1)) / (population + 2));
  const mode = Math.min(most, Math.max(least, likely));
  const failures = population - successes;
  let total = 0;
  let lower = 0;
  let upper = 0;
  const take = (count: number, term: number) => {
    total += term;
    if (count <= observed) lower += term;
    if (count >= observed) upper += term;
  };
  for (let count = mode, term = 1; count <= most && term > 0; count++) {
    take(count, term);
    term *=
      ((successes - count) * (draws - count)) / ((count + 1) * (failures - draws + count + 1));
  }
  for (let count = mode - 1, term = 1; count >= least && term > 0; count--) {
    term *=
      ((count + 1) * (failures - draws + count + 1)) / ((successes - count) * (draws - count));
    take(count, term);
  }
  const share = successes / population;
  const variance =
    population > 1 ? (draws * share * (1 - share) * (population - draws)) / (population - 1) : 0;
  return {
    pLower: Math.min(1, lower / total),
    pUpper: Math.min(1, upper / total),
    sd: Math.sqrt(variance),
  };
}
