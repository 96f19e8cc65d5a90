import { mean, regression } from './least-squares.ts';
import { movingSums } from './moving-sums.ts';
import { noPairs, observedCells, type PairMatrix, valuesIn } from './pair-matrix.ts';
import { partialFit } from './partial-t.ts';
import {
  type Distribution,
  DistributionTally,
  type Shuffles,
  shuffledOrders,
} from './permutation.ts';

/** The outcome's people change places: the t of every predictor, and R², under "nothing explains it". */
export function outcomeDraws(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  directed: boolean,
  observed: { readonly t: readonly number[]; readonly rSquared: number },
  settings: Shuffles,
): { readonly terms: readonly Distribution[]; readonly model: Distribution } {
  const n = y.ids.length;
  const size = xs.length + 2;
  const terms = observed.t.map((t) => new DistributionTally(t));
  const model = new DistributionTally(observed.rSquared);
  const cells = observedCells(xs, n, directed);
  const fixed = [ones(cells.source.length), ...xs.map((x) => centred(valuesIn(x, cells)))];
  const level = mean(valuesIn(y, observedCells([y], n, directed)));
  const moved = { ...y, values: y.values.map((value) => value - level) };
  const sums = movingSums(fixed, moved, cells, directed);
  shuffledOrders(n, settings, (order) => {
    const fit = partialFit(sums(order), size, size - 1);
    terms.forEach((tally, k) => {
      tally.add(fit === null ? NaN : fit.t(k + 1));
    });
    model.add(fit === null ? NaN : fit.rSquared);
  });
  return { terms: terms.map((tally) => tally.result()), model: model.result() };
}

/**
 * Double semi-partialling: for every predictor, what the others leave of it is a matrix of its own, and
 * the people of that matrix change places while outcome and other predictors stay.
 */
export function residualDraws(
  y: PairMatrix,
  xs: readonly PairMatrix[],
  directed: boolean,
  observed: readonly number[],
  settings: Shuffles,
): readonly Distribution[] {
  const n = y.ids.length;
  return xs.map((x, k) => {
    const tally = new DistributionTally(observed[k]);
    const others = xs.filter((_, at) => at !== k);
    const rest = residualMatrix(x, others, directed);
    if (rest === null || settings.permutations === 0) return tally.result();
    const cells = observedCells([y, ...others], n, directed);
    const fixed = [
      ones(cells.source.length),
      ...[...others, y].map((matrix) => centred(valuesIn(matrix, cells))),
    ];
    const size = fixed.length + 1;
    const sums = movingSums(fixed, rest, cells, directed);
    shuffledOrders(n, settings, (order) => {
      tally.add(partialFit(sums(order), size, size - 2)?.t(size - 1) ?? NaN);
    });
    return tally.result();
  });
}

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
