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
  let of = new Uint32Array(predictors[0].length);
  for (const column of predictors) of = finer(of, column);
  const rows: number[] = [];
  let count = 0;
  of.forEach((pattern, at) => {
    if (pattern < count) return;
    count++;
    rows.push(1, ...predictors.map((column, k) => (column[at] - means[k]) / scales[k]));
  });
  return { rows: Float64Array.from(rows), size, count, of, means, scales };
}

/** Cells told apart by one more value, numbered as they first come. */
function finer(of: Uint32Array, column: Float64Array): Uint32Array<ArrayBuffer> {
  const levels = numbered(column);
  // Fewer than 2²⁶ cells, so the products stay exact.
  return numbered(new Float64Array(of.length).map((_, at) => of[at] * of.length + levels[at]));
}

/** Every value by its number in the order in which they first come. */
function numbered(values: Float64Array): Uint32Array<ArrayBuffer> {
  const places = new Map<number, number>();
  const numbers = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const known = places.get(values[at]);
    numbers[at] = known ?? places.size;
    if (known === undefined) places.set(values[at], places.size);
  }
  return numbers;
}
