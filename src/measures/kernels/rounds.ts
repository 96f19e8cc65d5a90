/** Rounds `first … last − 1` of a test, each with a stream of its own, whichever are asked for. */
export interface Rounds {
  readonly seed: number;
  readonly first: number;
  readonly last: number;
}

/** Rounds from the first on. */
export function allRounds(count: number, seed: number): Rounds {
  return { seed, first: 0, last: count };
}
