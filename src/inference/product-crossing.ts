import { sharedCells } from '../measures/kernels/moved-codes.ts';
import { movedProducts } from '../measures/kernels/moved-products.ts';
import type { AssociationId } from './association.ts';
import { associationOfTies } from './association-of-ties.ts';
import { type Drawn, ordered, type Turned } from './crossing.ts';
import { cellsUnlike, type PairCells, type PairMatrix, valuesIn } from './pair-matrix.ts';

/**
 * Two matrices without gaps. Their sums stay as they are when people change places, so only the sum of
 * the products has to be taken again, over the cells that are not 0 in the one that has fewer of them.
 */
export interface ProductCrossing extends Turned {
  readonly how: 'products';
  readonly association: AssociationId;
  readonly directed: boolean;
  readonly count: number;
  readonly a: Sums;
  readonly b: Sums;
  readonly cells: PairCells & { readonly values: Float64Array };
  /** The other one: 0 and 1 as bytes where both are of 0 and 1. */
  readonly matrix: Uint8Array | Float64Array;
}

/** `null` where more than the sum of the products has to be known. */
export function productCrossing(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): ProductCrossing | null {
  const count = cells.source.length;
  const [sumsA, sumsB] = [sumsOf(valuesIn(a, cells)), sumsOf(valuesIn(b, cells))];
  if (fromProduct(association, sumsA, sumsB, count) === null) return null;
  const swapped = sumsB.filled < sumsA.filled;
  const [sparse, dense] = swapped ? [b, a] : [a, b];
  const centre = association === 'pearson' ? (swapped ? sumsA : sumsB).mean : 0;
  return {
    how: 'products',
    association,
    n: a.ids.length,
    directed: a.directed || b.directed,
    count,
    swapped,
    a: sumsA,
    b: sumsB,
    cells: cellsUnlike(0, valuesIn(sparse, cells), cells),
    matrix:
      sumsA.binary && sumsB.binary
        ? new Uint8Array(dense.values.length).map((_, at) => Number(dense.values[at] === 1))
        : dense.values.map((value) => value - centre),
  };
}

export function drawnOfProducts(crossing: ProductCrossing): Drawn {
  const { association, n, directed, count, a, b, cells, matrix } = crossing;
  const value = fromProduct(association, a, b, count)!;
  const product =
    matrix instanceof Uint8Array
      ? sharedCells(n, cells, matrix)
      : productOver(n, cells, matrix, directed);
  return ordered(crossing, (order) => value(product(order)));
}

export interface Sums {
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
  const first = values[0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value !== 0) filled++;
    if (value !== 0 && value !== 1) binary = false;
    squares += value * value;
    shift += value - first;
  }
  const mean = shift / values.length;
  for (let at = 0; at < values.length; at++) {
    const off = values[at] - first - mean;
    spread += off * off;
  }
  return { filled, squares, mean: first + mean, spread, binary };
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
  n: number,
  { source, target, values }: ProductCrossing['cells'],
  matrix: Float64Array,
  directed: boolean,
): Drawn {
  const product = movedProducts(n, [{ source, target, weight: values }], matrix, directed);
  return (order) => product(order)[0];
}
