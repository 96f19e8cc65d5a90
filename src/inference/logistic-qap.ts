import { knownOptions, OptionError } from '../errors.ts';
import { drawsOf, type Planned, shuffling, tested, undrawn } from './draws.ts';
import {
  fitting,
  type LogisticCoefficient,
  logisticJob,
  type OutcomeFit,
  outcomeFits,
} from './logistic-draws.ts';
import type { NoLogisticFit } from './logistic-fit.ts';
import {
  anyDirected,
  asPairMatrix,
  cellCount,
  observedCells,
  type Pairs,
  type PairWeight,
  partitionOfAll,
  sameMatrices,
} from './pair-matrix.ts';
import {
  type Distribution,
  everyone,
  type ShuffleOptions,
  shuffleOptions,
  shuffles,
} from './permutation.ts';

export interface LogisticQapOptions extends PairWeight, ShuffleOptions {}

/** One predictor; the test is of its z. */
export interface LogisticTerm extends LogisticCoefficient {
  readonly name: string;
  readonly permutation: Distribution;
}

export interface LogisticQapResult {
  readonly outcome: string;
  /** Why there is no fit; all numbers are then `NaN`. */
  readonly reason?: NoLogisticFit | 'no-pairs';
  /** Cells observed in all matrices, and cells left out because one of them was not. */
  readonly cells: number;
  readonly dropped: number;
  readonly intercept: LogisticCoefficient;
  /** In the order of the predictors. */
  readonly terms: readonly LogisticTerm[];
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  /** McFadden's: 1 − logLikelihood / nullLogLikelihood. */
  readonly pseudoRSquared: number;
  /** The pseudo R² against the outcome permuted. */
  readonly model: Distribution;
  /** Shuffles without a maximum; each counts as a hit on every side. */
  readonly separated: number;
}

/**
 * What makes a tie more likely, where a tie is there or is not.
 *
 * Logistic regression of the cells of `outcome` (0 or 1) on those of the predictors and an intercept, by
 * maximum likelihood: b, Wald error and z, odds ratio e^b, log-likelihood, McFadden's pseudo R². Cells of
 * one network depend on each other, so p-values come from 1 000 shuffles of the outcome's people,
 * p = (1 + hits) / (1 + R), of z and not of b. A shuffle in which a predictor tells ties without error has
 * no maximum and no z; it counts as at least as extreme on every side, so that p errs towards 1.
 * Weight: the outcome is 1 for a tie; predictors too unless `weight` is `strength`. Direction: each cell
 * counts; each pair once where no matrix is directed. Cells not observed in a matrix are dropped, and
 * the gaps of the outcome move with its people.
 * Too few cells: `NaN` ('no-pairs'). All ties or none, or a flat predictor: 'no-variance'. A predictor
 * that the others say: 'collinear'. No maximum: 'separated'.
 * Throws an OptionError for no predictors, other people, an outcome other than 0 and 1, unknown options.
 * Cost: O(n² + R · (m + I · P · k²)) for m ties and gaps of the outcome, I rounds of the fit and P
 * different rows of predictors.
 * Sources: Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4, on the test; McFadden (1974), in
 * Zarembka (ed.), Frontiers in Econometrics, 105–142, on the pseudo R².
 *
 * @example
 * const { terms } = logisticQap(advice, [trust, sameGroupMatrix('same unit', advice.ids, units)]);
 * terms[0].oddsRatio; // 2.4: trust more than doubles the odds of being asked
 */
export function logisticQap(
  outcome: Pairs,
  predictors: readonly Pairs[],
  options: LogisticQapOptions = {},
): LogisticQapResult {
  return tested(plannedLogisticQap(outcome, predictors, options));
}

/** The same, with its draws left to whoever does them. */
export function plannedLogisticQap(
  outcome: Pairs,
  predictors: readonly Pairs[],
  options: LogisticQapOptions = {},
): Planned<LogisticQapResult> {
  knownOptions(options, ['weight', ...shuffleOptions]);
  const settings = shuffles(options, 1000);
  // A tie of the outcome is a tie, whatever its weight.
  const { y, xs } = sameMatrices(asPairMatrix(outcome, {}), predictors, options);
  if (y.values.some((value) => value !== 0 && value !== 1 && !Number.isNaN(value))) {
    throw new OptionError('outcome', y.name, 'a matrix of 0 and 1');
  }
  const n = y.ids.length;
  partitionOfAll(n, settings.strata, 'strata');
  const directed = anyDirected([y, ...xs]);
  const cells = observedCells([y, ...xs], n, directed).source.length;
  const ready = cells <= xs.length + 1 ? 'no-pairs' : (fitting(y, xs, directed) ?? 'no-variance');
  const found = typeof ready === 'string' ? ready : outcomeFits(ready)(everyone(n));
  const { slopes, ...fit } = typeof found === 'string' ? withoutFit(xs.length) : found;
  const observed = [...slopes.map(({ z }) => z), fit.pseudoRSquared, 0];
  const draws =
    typeof found === 'string' || typeof ready === 'string'
      ? []
      : [drawsOf(logisticJob, { ...shuffling(n, settings, observed), fitting: ready })];
  return {
    draws,
    result(results) {
      const drawn = draws.flatMap((each) => results(each));
      const chance = drawn.length > 0 ? drawn : observed.map(undrawn);
      const separated = chance[xs.length + 1].count;
      return {
        outcome: y.name,
        ...(typeof found === 'string' ? { reason: found } : {}),
        cells,
        dropped: cellCount(n, directed) - cells,
        ...fit,
        terms: slopes.map((slope, k) => ({
          name: xs[k].name,
          ...slope,
          permutation: withHits(chance[k], separated),
        })),
        model: withHits(chance[xs.length], separated),
        separated,
      };
    },
  };
}

/** The same distribution with so many more draws that were hits whichever way one looks. */
function withHits(drawn: Distribution, hits: number): Distribution {
  if (hits === 0) return drawn;
  const { count } = drawn;
  const p = (value: number) =>
    ((count === 0 ? 1 : value * (1 + count)) + hits) / (1 + count + hits);
  return {
    ...drawn,
    pLower: p(drawn.pLower),
    pUpper: p(drawn.pUpper),
    pTwoSided: p(drawn.pTwoSided),
    count: count + hits,
  };
}

const noCoefficient: LogisticCoefficient = { b: NaN, standardError: NaN, z: NaN, oddsRatio: NaN };

function withoutFit(predictors: number): OutcomeFit {
  return {
    intercept: noCoefficient,
    slopes: Array.from({ length: predictors }, () => noCoefficient),
    logLikelihood: NaN,
    nullLogLikelihood: NaN,
    pseudoRSquared: NaN,
  };
}
