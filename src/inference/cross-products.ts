import type { AssociationId } from './association.ts';
import {
  cellCount,
  cellsUnlike,
  type PairCells,
  type PairMatrix,
  valuesIn,
} from './pair-matrix.ts';
import { associationOfTies, sharedTies } from './shared-ties.ts';

/** The association of one matrix with another whose people have changed places. */
export type Drawn = (order: Uint32Array) => number;

/**
 * A short way to the association after every shuffle, or `null` where there is none. Without unobserved
 * cells the sums of both matrices stay as they are when people change places, so only the sum of the
 * products has to be taken again, over the cells of the sparser matrix that are not 0.
 */
export function crossProducts(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): Drawn | null {
  const n = a.ids.length;
  const count = cells.source.length;
  if (count === 0 || count < cellCount(n, a.directed || b.directed)) return null;
  const [sumsA, sumsB] = [sumsOf(valuesIn(a, cells)), sumsOf(valuesIn(b, cells))];
  const swapped = sumsB.filled < sumsA.filled;
  const [sparse, dense] = swapped ? [b, a] : [a, b];
  const value = fromProduct(association, sumsA, sumsB, count);
  if (value === null) return null;
  const centre = association === 'pearson' ? (swapped ? sumsA : sumsB).mean : 0;
  const product =
    sumsA.binary && sumsB.binary
      ? sharedTies(sparse, dense, cells)
      : productOver(sparse, dense, cells, centre);
  if (!swapped) return (order) => value(product(order));
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]] = i;
    return value(product(back));
  };
}

interface Sums {
  /** Cells that are not 0. */
  readonly filled: number;
  readonly squares: number;
  readonly mean: number;
  /** The sum of the squares about the mean; exactly 0 where all values are the same. */
  readonly spread: number;
  readonly binary: boolean;
}

function sumsOf(values: Float64Array): Sums {
  let [filled, squares, shift, spread] = [0, 0, 0, 0];
  let binary = true;
  for (const value of values) {
    if (value !== 0) filled++;
    if (value !== 0 && value !== 1) binary = false;
    squares += value * value;
    shift += value - values[0];
  }
  const mean = shift / values.length;
  for (const value of values) {
    const off = value - values[0] - mean;
    spread += off * off;
  }
  return { filled, squares, mean: values[0] + mean, spread, binary };
}

/** The association as a function of the sum of products alone; `null` where more has to be known. */
function fromProduct(
  association: AssociationId,
  a: Sums,
  b: Sums,
  count: number,
): ((product: number) => number) | null {
  if (a.binary && b.binary) return associationOfTies(association, a.filled, b.filled, count);
  switch (association) {
    case 'hubert':
      return (product) => product;
    case 'euclidean':
      return (product) => Math.sqrt(Math.max(0, a.squares + b.squares - 2 * product));
    case 'pearson': {
      const scale = Math.sqrt(a.spread) * Math.sqrt(b.spread);
      return (product) => (scale > 0 ? product / scale : NaN);
    }
    default:
      return null;
  }
}

function productOver(
  sparse: PairMatrix,
  dense: PairMatrix,
  cells: PairCells,
  centre: number,
): Drawn {
  const n = sparse.ids.length;
  const { source, target, values: weights } = cellsUnlike(0, valuesIn(sparse, cells), cells);
  const values = dense.values.map((value) => value - centre);
  return (order) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) {
      sum += weights[at] * values[order[source[at]] * n + order[target[at]]];
    }
    return sum;
  };
}
