import { cholesky, inverseOf } from './cholesky.ts';

/** One coefficient of a regression. */
export interface Coefficient {
  readonly b: number;
  readonly standardError: number;
  /** b / standardError. */
  readonly t: number;
  /** Huber and White's, which does not suppose that all cells scatter alike. */
  readonly robustError: number;
  readonly robustT: number;
}

export interface Slope extends Coefficient {
  /** b if outcome and predictor had standard deviation 1. */
  readonly beta: number;
  /** How many times the other predictors inflate the variance of b. */
  readonly vif: number;
}

export type NoFit = 'no-pairs' | 'no-variance' | 'collinear' | 'perfect-fit';

export interface Regression {
  readonly intercept: Coefficient;
  readonly slopes: readonly Slope[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly residuals: Float64Array;
}

/** A residual sum of squares this much smaller than the total is rounding, not scatter. */
const PERFECT = 1e-12;

/**
 * Ordinary least squares of `outcome` on `predictors` and an intercept; a reason where there is no fit.
 * Columns are centred first, so a predictor far from 0 costs no digits. The robust errors are HC0, the
 * plain sandwich (White 1980, doi:10.2307/1912934). A perfect fit has no errors to test by: the reason
 * is 'perfect-fit'. Cost: O(N · k²).
 */
export function regression(
  outcome: Float64Array,
  predictors: readonly Float64Array[],
): Regression | NoFit {
  const count = outcome.length;
  const size = predictors.length + 1;
  if (count <= size) return 'no-pairs';
  const means = predictors.map(mean);
  const columns = [
    new Float64Array(count).fill(1),
    ...predictors.map((column, k) => column.map((value) => value - means[k])),
  ];
  const centre = mean(outcome);
  const y = outcome.map((value) => value - centre);
  const total = dot(y, y);
  if (total === 0 || isFlat(outcome)) return 'no-variance';
  if (predictors.some(isFlat)) return 'no-variance';
  const gram = new Float64Array(size * size);
  columns.forEach((a, row) => {
    columns.forEach((b, column) => {
      gram[row * size + column] = dot(a, b);
    });
  });
  const lower = cholesky(gram, size);
  if (lower === null) return 'collinear';
  const inverse = inverseOf(lower, size);
  const b = times(
    inverse,
    Float64Array.from(columns, (column) => dot(column, y)),
  );
  const residuals = y.map((value, at) =>
    columns.reduce((rest, x, k) => rest - b[k] * x[at], value),
  );
  const rss = dot(residuals, residuals);
  if (rss <= PERFECT * total) return 'perfect-fit';
  const freedom = count - size;
  const plain = inverse.map((value) => (value * rss) / freedom);
  const robust = sandwich(inverse, columns, residuals);
  const coefficient = (value: number, weights: Float64Array): Coefficient => {
    const standardError = Math.sqrt(quadratic(plain, weights));
    const robustError = Math.sqrt(quadratic(robust, weights));
    return {
      b: value,
      standardError,
      t: value / standardError,
      robustError,
      robustT: value / robustError,
    };
  };
  const unit = (k: number) => Float64Array.from(columns, (_, at) => (at === k ? 1 : 0));
  // Back from the centred columns: the intercept at 0 is that at the means less b times the means.
  const atZero = Float64Array.from(columns, (_, k) => (k === 0 ? 1 : -means[k - 1]));
  const rSquared = 1 - rss / total;
  return {
    intercept: coefficient(centre + dot(atZero, b), atZero),
    slopes: predictors.map((_, k) => ({
      ...coefficient(b[k + 1], unit(k + 1)),
      beta: b[k + 1] * Math.sqrt(gram[(k + 1) * (size + 1)] / total),
      vif: inverse[(k + 1) * (size + 1)] * gram[(k + 1) * (size + 1)],
    })),
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (count - 1)) / freedom,
    residuals,
  };
}

/** (X'X)⁻¹ · Σ e² x x' · (X'X)⁻¹. */
function sandwich(
  inverse: Float64Array,
  columns: readonly Float64Array[],
  residuals: Float64Array,
): Float64Array {
  const size = columns.length;
  const meat = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let at = 0; at < residuals.length; at++) {
        sum += residuals[at] * residuals[at] * columns[row][at] * columns[column][at];
      }
      meat[row * size + column] = sum;
    }
  }
  const half = new Float64Array(size * size);
  for (let k = 0; k < size; k++) half.set(times(meat, column(inverse, k, size)), k * size);
  const whole = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    whole.set(times(inverse, half.subarray(k * size, (k + 1) * size)), k * size);
  }
  return whole;
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** Whether all values are the same. */
export function isFlat(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return Float64Array.from(vector, (_, row) =>
    dot(matrix.subarray(row * size, (row + 1) * size), vector),
  );
}

function quadratic(matrix: Float64Array, vector: Float64Array): number {
  return dot(times(matrix, vector), vector);
}

function column(matrix: Float64Array, k: number, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => matrix[row * size + k]);
}
