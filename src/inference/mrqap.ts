import { knownOptions, oneOf } from '../errors.ts';
import { type Planned, tested, undrawn } from './draws.ts';
import {
  type Coefficient,
  type NoFit,
  type Regression,
  regression,
  type Slope,
} from './least-squares.ts';
import { outcomeDraws, residualDraws } from './mrqap-draws.ts';
import {
  anyDirected,
  cellCount,
  observedCells,
  type Pairs,
  type PairWeight,
  partitionOfAll,
  sameMatrices,
  valuesIn,
} from './pair-matrix.ts';
import { type Distribution, type ShuffleOptions, shuffleOptions, shuffles } from './permutation.ts';

export type MrqapMethod = 'semi-partialling' | 'permute-outcome';
export const mrqapMethods: readonly MrqapMethod[] = ['semi-partialling', 'permute-outcome'];

export interface MrqapOptions extends PairWeight, ShuffleOptions {
  method?: MrqapMethod;
}

/** One predictor; the test is of its classical t. */
export interface MrqapTerm extends Slope {
  readonly name: string;
  readonly permutation: Distribution;
}

export interface MrqapResult {
  readonly outcome: string;
  /** What was done: one predictor alone is tested by permuting the outcome. */
  readonly method: MrqapMethod;
  /** Why there is no fit; all numbers are then `NaN`. */
  readonly reason?: NoFit;
  /** Cells observed in all matrices, and cells left out because one of them was not. */
  readonly cells: number;
  readonly dropped: number;
  readonly intercept: Coefficient;
  /** In the order of the predictors. */
  readonly terms: readonly MrqapTerm[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** R² against the outcome permuted, whichever the method. */
  readonly model: Distribution;
}

/**
 * Which networks and traits explain a network, each with the others held still.
 *
 * Least squares of the cells of `outcome` on those of the predictors and an intercept: b, standardized
 * beta, classical and Huber–White (HC0) errors, variance inflation, R². Cells of one network depend on
 * each other, so p-values come from 2 000 shuffles of people, p = (1 + hits) / (1 + R), of t and not of b.
 * `semi-partialling` (default): predictor k is replaced by what the others leave of it, and the people
 * of that remainder change places; holds its level when predictors go together. `permute-outcome`:
 * people change places in the outcome; asks whether anything explains it. R² is tested that way.
 * Weight: 1 for a tie unless `weight` is `strength`. Direction: each cell counts; each pair once where no
 * matrix is directed. Cells not observed in a matrix are dropped, and their gaps move with the people.
 * Too few cells: `NaN` ('no-pairs'). Flat column: 'no-variance'. A predictor that the others say:
 * 'collinear'. Nothing left to explain: 'perfect-fit'.
 * Throws an OptionError for no predictors, other people, unknown options or values.
 * Cost: O(R · k² · m) for networks of m ties if all cells were observed, O(R · k³ · n²) at most; and n²
 * numbers for every matrix.
 * Sources: Dekker, Krackhardt & Snijders (2007), doi:10.1007/s11336-007-9016-1; Krackhardt (1988),
 * doi:10.1016/0378-8733(88)90004-4; White (1980), doi:10.2307/1912934.
 *
 * @example
 * const { terms } = mrqap(advice, [trust, sameGroupMatrix('same unit', advice.ids, units)], { seed: 7 });
 * terms[0].permutation.pTwoSided;
 */
export function mrqap(
  outcome: Pairs,
  predictors: readonly Pairs[],
  options: MrqapOptions = {},
): MrqapResult {
  return tested(plannedMrqap(outcome, predictors, options));
}

/** The same, with its draws left to whoever does them. */
export function plannedMrqap(
  outcome: Pairs,
  predictors: readonly Pairs[],
  options: MrqapOptions = {},
): Planned<MrqapResult> {
  knownOptions(options, ['method', 'weight', ...shuffleOptions]);
  const asked = oneOf('method', options.method ?? 'semi-partialling', mrqapMethods);
  const method = predictors.length === 1 ? 'permute-outcome' : asked;
  const settings = shuffles(options, 2000);
  const { y, xs } = sameMatrices(outcome, predictors, options);
  const n = y.ids.length;
  partitionOfAll(n, settings.strata, 'strata');
  const directed = anyDirected([y, ...xs]);
  const cells = observedCells([y, ...xs], n, directed);
  const fit = regression(
    valuesIn(y, cells),
    xs.map((x) => valuesIn(x, cells)),
  );
  const { slopes, intercept, rSquared, adjustedRSquared } =
    typeof fit === 'string' ? withoutFit(xs.length) : fit;
  const byOutcome = method === 'permute-outcome' ? slopes.map(({ t }) => t) : [];
  const isDrawn = typeof fit !== 'string' && settings.permutations > 0;
  const ofOutcome = isDrawn
    ? outcomeDraws(y, xs, directed, { t: byOutcome, rSquared }, settings)
    : null;
  const ofRests =
    isDrawn && method === 'semi-partialling'
      ? slopes.map(({ t }, k) => residualDraws(y, xs, k, directed, t, settings))
      : [];
  return {
    draws: [ofOutcome, ...ofRests].filter((draws) => draws !== null),
    result(results) {
      const told = ofOutcome === null ? [] : results(ofOutcome);
      const ofTerm = (k: number) => {
        if (method === 'permute-outcome') return told[k];
        const rest = ofRests[k] ?? null;
        return rest === null ? undefined : results(rest)[0];
      };
      return {
        outcome: y.name,
        method,
        ...(typeof fit === 'string' ? { reason: fit } : {}),
        cells: cells.source.length,
        dropped: cellCount(n, directed) - cells.source.length,
        intercept,
        terms: slopes.map((slope, k) => ({
          name: xs[k].name,
          ...slope,
          permutation: ofTerm(k) ?? undrawn(slope.t),
        })),
        rSquared,
        adjustedRSquared,
        model: told.at(-1) ?? undrawn(rSquared),
      };
    },
  };
}

const noCoefficient: Coefficient = {
  b: NaN,
  standardError: NaN,
  t: NaN,
  robustError: NaN,
  robustT: NaN,
};

function withoutFit(predictors: number): Omit<Regression, 'residuals'> {
  const slope = { ...noCoefficient, beta: NaN, vif: NaN };
  const slopes = Array.from({ length: predictors }, () => slope);
  return { intercept: noCoefficient, slopes, rSquared: NaN, adjustedRSquared: NaN };
}
