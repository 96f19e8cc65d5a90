import { exponential } from '../measures/kernels/exponential.ts';
import {
  type LogisticFit,
  logisticFit,
  type NoLogisticFit,
  nullLogLikelihood,
} from './logistic-fit.ts';
import { observedCells, type PairMatrix, valuesIn } from './pair-matrix.ts';
import { tallies } from './pattern-tallies.ts';
import { type Patterns, patternsOf } from './predictor-patterns.ts';

/** One coefficient of a logistic regression. */
export interface LogisticCoefficient {
  readonly b: number;
  readonly standardError: number;
  /** b / standardError (Wald). */
  readonly z: number;
  /** e^b: how many times the odds of a tie grow with one more of the predictor. */
  readonly oddsRatio: number;
}

/** The model fitted to the outcome with its people in some order. */
export interface OutcomeFit {
  readonly intercept: LogisticCoefficient;
  readonly slopes: readonly LogisticCoefficient[];
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  /** McFadden's: 1 − logLikelihood / nullLogLikelihood. */
  readonly pseudoRSquared: number;
}

/**
 * A fit per order of the outcome's people. The rows of the predictors stay as they are; only which of
 * them have a tie changes, and, where the outcome has gaps, which are looked at.
 */
export function outcomeFits(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  directed: boolean,
): (order: Uint32Array) => OutcomeFit | NoLogisticFit {
  const n = y.ids.length;
  const { source, target } = observedCells(xs, n, directed);
  const patterns = patternsOf(xs.map((x) => valuesIn(x, { source, target })));
  if (patterns === null) return () => 'no-variance';
  const tallied = tallies(y, patterns, { source, target }, directed);
  return (order) => {
    const { ties, cells } = tallied(order);
    const fit = logisticFit(patterns, ties, cells);
    if (typeof fit === 'string') return fit;
    const none = nullLogLikelihood(sum(ties), sum(cells));
    return {
      ...coefficients(fit, patterns),
      logLikelihood: fit.logLikelihood,
      nullLogLikelihood: none,
      pseudoRSquared: 1 - fit.logLikelihood / none,
    };
  };
}

/** Back from standardized predictors: slopes per unit, the intercept where all predictors are 0. */
function coefficients({ b, covariance }: LogisticFit, { size, means, scales }: Patterns) {
  const told = (weights: Float64Array): LogisticCoefficient => {
    let value = 0;
    let variance = 0;
    for (let k = 0; k < size; k++) {
      value += weights[k] * b[k];
      for (let l = 0; l < size; l++) {
        variance += weights[k] * weights[l] * covariance[k * size + l];
      }
    }
    const standardError = Math.sqrt(variance);
    return { b: value, standardError, z: value / standardError, oddsRatio: exponential(value) };
  };
  const atZero = Float64Array.from(b, (_, k) => (k === 0 ? 1 : -means[k - 1] / scales[k - 1]));
  return {
    intercept: told(atZero),
    slopes: scales.map((scale, at) =>
      told(Float64Array.from(b, (_, k) => (k === at + 1 ? 1 / scale : 0))),
    ),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
