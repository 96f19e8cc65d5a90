import type { Job, Task } from '../work.ts';
import { drawsOf, type Shuffling, shufflesJob, shuffling } from './draws.ts';
import { mean, regression } from './least-squares.ts';
import { type Moving, moving, movingSteps, movingSums } from './moving-sums.ts';
import { noPairs, observedCells, type PairMatrix, valuesIn } from './pair-matrix.ts';
import { partialFit } from './partial-t.ts';
import type { Distribution, Shuffles } from './permutation.ts';

/** A regression whose columns are moved against each other, and what is drawn of it. */
interface MovedRegression extends Shuffling {
  readonly moving: Moving;
  /** The column that the others explain. */
  readonly outcome: number;
  /** Columns whose t is drawn; after them comes R² where there is one more observed number. */
  readonly terms: readonly number[];
}

/**
 * The outcome's people change places: t of the predictors with an observed one, and R², under "nothing
 * explains it".
 */
export function outcomeDraws(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  directed: boolean,
  observed: { readonly t: readonly number[]; readonly rSquared: number },
  settings: Shuffles,
): Task<readonly Distribution[]> {
  const n = y.ids.length;
  const cells = observedCells(xs, n, directed);
  const fixed = [ones(cells.source.length), ...xs.map((x) => centred(valuesIn(x, cells)))];
  const level = mean(valuesIn(y, observedCells([y], n, directed)));
  const moved = { ...y, values: y.values.map((value) => value - level) };
  return drawsOf(regressionJob, {
    ...shuffling(n, settings, [...observed.t, observed.rSquared]),
    moving: moving(fixed, moved, cells, directed),
    outcome: fixed.length,
    terms: observed.t.map((_, k) => k + 1),
  });
}

/**
 * Double semi-partialling: what the others leave of predictor k is a matrix of its own, and the people
 * of that matrix change places while outcome and other predictors stay. `null` where nothing is left.
 */
export function residualDraws(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  k: number,
  directed: boolean,
  observed: number,
  settings: Shuffles,
): Task<readonly Distribution[]> | null {
  const n = y.ids.length;
  const others = xs.filter((_, at) => at !== k);
  const rest = residualMatrix(xs[k], others, directed);
  if (rest === null) return null;
  const cells = observedCells([y, ...others], n, directed);
  const fixed = [
    ones(cells.source.length),
    ...[...others, y].map((matrix) => centred(valuesIn(matrix, cells))),
  ];
  return drawsOf(regressionJob, {
    ...shuffling(n, settings, [observed]),
    moving: moving(fixed, rest, cells, directed),
    outcome: fixed.length - 1,
    terms: [fixed.length],
  });
}

/** Rounds of one regression. */
export const regressionJob: Job<MovedRegression, Float64Array, readonly Distribution[]> =
  shufflesJob('regressions', {
    steps: ({ moving }) => movingSteps(moving),
    open({ moving, outcome, terms, observed }) {
      const size = moving.fixed.length + 1;
      const sums = movingSums(moving);
      return (order, rows, at) => {
        const fit = partialFit(sums(order), size, outcome);
        terms.forEach((column, k) => {
          rows[at + k] = fit === null ? NaN : fit.t(column);
        });
        if (observed.length > terms.length) rows[at + terms.length] = fit?.rSquared ?? NaN;
      };
    },
  });

/** What the others leave of a predictor, wherever all of them were observed. */
function residualMatrix(
  x: PairMatrix,
  others: readonly PairMatrix[],
  directed: boolean,
): PairMatrix | null {
  const n = x.ids.length;
  const cells = observedCells([x, ...others], n, directed);
  const fit = regression(
    valuesIn(x, cells),
    others.map((other) => valuesIn(other, cells)),
  );
  if (typeof fit === 'string') return null;
  const values = noPairs(n).fill(NaN);
  for (let at = 0; at < cells.source.length; at++) {
    const [i, j] = [cells.source[at], cells.target[at]];
    values[i * n + j] = fit.residuals[at];
    if (!directed) values[j * n + i] = fit.residuals[at];
  }
  return { ...x, values };
}

function ones(count: number): Float64Array {
  return new Float64Array(count).fill(1);
}

function centred(column: Float64Array): Float64Array {
  const centre = mean(column);
  return column.map((value) => value - centre);
}
