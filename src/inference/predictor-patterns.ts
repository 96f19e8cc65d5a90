import { isFlat, mean } from './least-squares.ts';

/** Cells with the same values of all predictors, taken together. */
export interface Patterns {
  /** Rows of `size` numbers: 1 and the standardized predictors. */
  readonly rows: Float64Array;
  readonly size: number;
  readonly count: number;
  /** The pattern of every cell. */
  readonly of: Uint32Array;
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

/**
 * The different rows of a set of predictors. A logistic fit depends on a cell through its row only, so
 * two networks as predictors leave four rows to fit, however many people there are. Columns are centred
 * and scaled to standard deviation 1, so that steps of the fit mean the same for all; `null` where one
 * does not vary.
 */
export function patternsOf(predictors: readonly Float64Array[]): Patterns | null {
  if (predictors.some(isFlat)) return null;
  const size = predictors.length + 1;
  const means = predictors.map(mean);
  const scales = predictors.map((column, k) =>
    Math.sqrt(mean(column.map((value) => (value - means[k]) * (value - means[k])))),
  );
  const index = new Map<string, number>();
  const rows: number[] = [];
  const of = new Uint32Array(predictors[0].length);
  for (let at = 0; at < of.length; at++) {
    const key = predictors.map((column) => column[at]).join(' ');
    let pattern = index.get(key);
    if (pattern === undefined) {
      pattern = index.size;
      index.set(key, pattern);
      rows.push(1, ...predictors.map((column, k) => (column[at] - means[k]) / scales[k]));
    }
    of[at] = pattern;
  }
  return { rows: Float64Array.from(rows), size, count: index.size, of, means, scales };
}
