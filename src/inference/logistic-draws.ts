import { exponential } from '../measures/kernels/exponential.ts';
import type { Job } from '../work.ts';
import { type Shuffling, shufflesJob } from './draws.ts';
import {
  type LogisticFit,
  logisticFit,
  type NoLogisticFit,
  nullLogLikelihood,
} from './logistic-fit.ts';
import { observedCells, type PairMatrix, valuesIn } from './pair-matrix.ts';
import { type Tallied, tallied, tallies } from './pattern-tallies.ts';
import type { Distribution } from './permutation.ts';
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

/** An outcome beside patterns of predictors, ready for its people to change places. Plain data. */
export interface Fitting {
  /** Without the pattern of each cell, which `tallied` has. */
  readonly patterns: Omit<Patterns, 'of'>;
  readonly tallied: Tallied;
}

/** `null` where a predictor does not vary. */
export function fitting(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  directed: boolean,
): Fitting | null {
  const cells = observedCells(xs, y.ids.length, directed);
  const found = patternsOf(xs.map((x) => valuesIn(x, cells)));
  if (found === null) return null;
  const { of, ...patterns } = found;
  return { patterns, tallied: tallied(y, found, cells, directed) };
}

/**
 * A fit per order of the outcome's people. The rows of the predictors stay as they are; only which of
 * them have a tie changes, and, where the outcome has gaps, which are looked at.
 */
export function outcomeFits({
  patterns,
  tallied,
}: Fitting): (order: Uint32Array) => OutcomeFit | NoLogisticFit {
  const talliesOf = tallies(tallied);
  return (order) => {
    const { ties, cells } = talliesOf(order);
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

/** Rounds of one logistic regression: z of every predictor, pseudo R², and a 1 without a maximum. */
export const logisticJob: Job<
  Shuffling & { readonly fitting: Fitting },
  Float64Array,
  readonly Distribution[]
> = shufflesJob('logistic-regressions', {
  steps: ({ fitting }) => fittingSteps(fitting),
  open(input) {
    const fitOf = outcomeFits(input.fitting);
    const width = input.observed.length;
    return (order, rows, at) => {
      const fit = fitOf(order);
      rows.fill(NaN, at, at + width);
      if (fit === 'separated') rows[at + width - 1] = 1;
      if (typeof fit === 'string') return;
      fit.slopes.forEach(({ z }, k) => {
        rows[at + k] = z;
      });
      rows[at + width - 2] = fit.pseudoRSquared;
    };
  },
});

/** How often the innermost loop runs for one order, in steps of a kernel. */
function fittingSteps({ patterns: { count, size }, tallied: { unlike } }: Fitting): number {
  return unlike.codes.length + count * size * STEPS_PER_FIT;
}

/** To bring one number of a pattern to its fit, in some ten rounds with three powers each. */
const STEPS_PER_FIT = 150;

/** Back from standardized predictors: slopes per unit, the intercept where all predictors are 0. */
function coefficients(
  { b, covariance }: LogisticFit,
  { size, means, scales }: Fitting['patterns'],
) {
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
