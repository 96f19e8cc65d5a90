import { exponential } from '../measures/kernels/exponential.ts';
import { logarithm } from '../measures/kernels/logarithm.ts';
import { cholesky, inverseOf, solved } from './cholesky.ts';
import type { Patterns } from './predictor-patterns.ts';

export type NoLogisticFit = 'no-variance' | 'collinear' | 'separated';

/** A fit on the scale of the patterns: intercept at the means, slopes per standard deviation. */
export interface LogisticFit {
  readonly b: Float64Array;
  /** The inverse of the information: variances and covariances of b. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
}

const ROUNDS = 50;
/** A step this small moves no digit that is told. */
const SETTLED = 1e-10;

/**
 * Maximum likelihood of a logistic regression from counts per pattern: `ties` out of `cells`. Newton's
 * method, which for this model is iteratively reweighted least squares, halving a step that would make
 * things worse. Where a predictor tells ties from no ties without error there is no maximum; b runs off
 * until the information is used up: 'separated'. Cost: O(P · k²) per round, P patterns.
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, doi:10.1007/978-1-4899-3242-6.
 */
export function logisticFit(
  { rows, size, count }: Pick<Patterns, 'rows' | 'size' | 'count'>,
  ties: Float64Array,
  cells: Float64Array,
): LogisticFit | NoLogisticFit {
  const sum = ties.reduce((a, b) => a + b, 0);
  const all = cells.reduce((a, b) => a + b, 0);
  if (sum === 0 || sum === all) return 'no-variance';
  let b = new Float64Array(size);
  b[0] = logarithm(sum / (all - sum));
  let likelihood = logLikelihood(rows, size, b, ties, cells);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size);
    const information = new Float64Array(size * size);
    for (let pattern = 0; pattern < count; pattern++) {
      const row = pattern * size;
      const share = 1 / (1 + exponential(-inner(rows, row, b)));
      const off = ties[pattern] - cells[pattern] * share;
      const weight = cells[pattern] * share * (1 - share);
      for (let k = 0; k < size; k++) {
        slope[k] += off * rows[row + k];
        for (let l = 0; l <= k; l++) {
          information[k * size + l] += weight * rows[row + k] * rows[row + l];
        }
      }
    }
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < k; l++) information[l * size + k] = information[k * size + l];
    }
    const lower = cholesky(information, size);
    if (lower === null) return round === 0 ? 'collinear' : 'separated';
    const step = solved(lower, size, slope);
    if (step.every((value) => Math.abs(value) < SETTLED)) {
      return { b, covariance: inverseOf(lower, size), logLikelihood: likelihood };
    }
    const next = improved(b, step, likelihood, (at) => logLikelihood(rows, size, at, ties, cells));
    b = next.b;
    likelihood = next.likelihood;
  }
  return 'separated';
}

/** The whole step, or the first of its halves that does not lower the likelihood. */
function improved(
  b: Float64Array<ArrayBuffer>,
  step: Float64Array,
  before: number,
  likelihoodAt: (b: Float64Array) => number,
) {
  for (let part = 1; ; part /= 2) {
    const tried = b.map((value, k) => value + part * step[k]);
    const likelihood = likelihoodAt(tried);
    if (likelihood >= before - 1e-9 || part < 1e-6) return { b: tried, likelihood };
  }
}

/** Σ ties · η − cells · ln(1 + e^η), written so that no power overflows. */
function logLikelihood(
  rows: Float64Array,
  size: number,
  b: Float64Array,
  ties: Float64Array,
  cells: Float64Array,
): number {
  let sum = 0;
  for (let pattern = 0; pattern < cells.length; pattern++) {
    const eta = inner(rows, pattern * size, b);
    const tail = logarithm(1 + exponential(-Math.abs(eta)));
    sum += ties[pattern] * eta - cells[pattern] * (Math.max(0, eta) + tail);
  }
  return sum;
}

/** The logarithm of the likelihood if every cell had the same chance of a tie. */
export function nullLogLikelihood(ties: number, cells: number): number {
  const share = ties / cells;
  return ties * logarithm(share) + (cells - ties) * logarithm(1 - share);
}

/** The row that starts there times b. */
function inner(rows: Float64Array, start: number, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < b.length; k++) sum += rows[start + k] * b[k];
  return sum;
}
