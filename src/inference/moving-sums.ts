import type { WeightedCells } from '../measures/kernels/moved-matrix.ts';
import { movedProducts } from '../measures/kernels/moved-products.ts';
import { type Gram, mirror, observedProducts } from '../measures/kernels/observed-products.ts';
import { dot } from './least-squares.ts';
import {
  cellCount,
  cellsUnlike,
  mostCommon,
  type PairCells,
  type PairMatrix,
  valuesIn,
} from './pair-matrix.ts';

/** Sums of products of columns over the cells in which the moved matrix has a value; it comes last. */
export type Sums = Gram;

/**
 * Fixed columns and one matrix whose people change places, made ready. Where all pairs are observed,
 * only the products of the moved column with the others change; where some are not, the gaps move with
 * their people, and all sums are taken again. Plain data.
 */
export type Moving = WholeMoving | OpenMoving;

interface WholeMoving {
  readonly how: 'whole';
  readonly n: number;
  readonly directed: boolean;
  readonly fixed: readonly Departures[];
  readonly matrix: Float64Array;
  /** The sums with everybody in place. */
  readonly gram: Float64Array;
  /** Of the moved column. */
  readonly sum: number;
  readonly count: number;
}

interface OpenMoving {
  readonly how: 'open';
  readonly n: number;
  readonly cells: PairCells;
  readonly fixed: readonly Float64Array[];
  readonly matrix: Float64Array;
}

export function moving(
  fixed: readonly Float64Array[],
  moved: PairMatrix,
  cells: PairCells,
  directed: boolean,
): Moving {
  const n = moved.ids.length;
  const start = valuesIn(moved, cells);
  const isWhole = start.length === cellCount(n, directed) && !start.some(Number.isNaN);
  if (!isWhole) return { how: 'open', n, cells, fixed, matrix: moved.values };
  const size = fixed.length + 1;
  const columns = [...fixed, start];
  const gram = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) gram[k * size + l] = dot(columns[k], columns[l]);
  }
  mirror(gram, size);
  return {
    how: 'whole',
    n,
    directed,
    fixed: fixed.map((column) => departuresOf(column, cells)),
    matrix: moved.values,
    gram,
    sum: start.reduce((total, value) => total + value, 0),
    count: start.length,
  };
}

/**
 * The sums for every order, in an array that is used again. Cost per order: O(cells unlike the rest of
 * their column) without gaps, which for networks are their ties; O(n² · k²) with gaps.
 */
export function movingSums(moving: Moving): (order: Uint32Array) => Sums {
  const { n, matrix } = moving;
  if (moving.how === 'open') return observedProducts(n, moving.cells, moving.fixed, matrix);
  const { fixed, directed, sum, count } = moving;
  const last = fixed.length;
  const size = last + 1;
  const gram = moving.gram.slice();
  const products = movedProducts(n, fixed, matrix, directed);
  return (order) => {
    const drawn = products(order);
    fixed.forEach(({ usual }, k) => {
      const product = usual * sum + drawn[k];
      gram[last * size + k] = product;
      gram[k * size + last] = product;
    });
    return { gram, count };
  };
}

/** How often the innermost loop runs for one order, in steps of a kernel. */
export function movingSteps(moving: Moving): number {
  const { n, fixed } = moving;
  if (moving.how === 'open') return n * n * (1 + 0.1 * fixed.length * (fixed.length + 3));
  return moving.fixed.reduce((sum, { weight }) => sum + weight.length, 0);
}

/** A column as its most common value and the cells that depart from it. */
interface Departures extends WeightedCells {
  readonly usual: number;
}

function departuresOf(column: Float64Array, cells: PairCells): Departures {
  const usual = mostCommon(column);
  const { source, target, values } = cellsUnlike(usual, column, cells);
  return { source, target, usual, weight: values.map((value) => value - usual) };
}
