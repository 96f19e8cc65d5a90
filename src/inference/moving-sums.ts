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
 * Sums of products of fixed columns and of one matrix whose people change places. Where all pairs are
 * observed, only the products of the moved column with the others change; where some are not, the gaps
 * move with their people, and all sums are taken again. Cost per order: O(cells unlike the rest of their
 * column) without gaps, which for networks are their ties; O(N · k²) with gaps.
 */
export function movingSums(
  fixed: readonly Float64Array[],
  moved: PairMatrix,
  cells: PairCells,
  directed: boolean,
): (order: Uint32Array) => Sums {
  const all = cellCount(moved.ids.length, directed);
  const whole = cells.source.length === all && !valuesIn(moved, cells).some(Number.isNaN);
  return whole
    ? withoutGaps(fixed, moved, cells, directed)
    : observedProducts(moved.ids.length, cells, fixed, moved.values);
}

function withoutGaps(
  fixed: readonly Float64Array[],
  moved: PairMatrix,
  cells: PairCells,
  directed: boolean,
): (order: Uint32Array) => Sums {
  const last = fixed.length;
  const size = last + 1;
  const start = valuesIn(moved, cells);
  const columns = [...fixed, start];
  const gram = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) gram[k * size + l] = dot(columns[k], columns[l]);
  }
  mirror(gram, size);
  const sum = start.reduce((total, value) => total + value, 0);
  const departures = fixed.map((column) => departuresOf(column, cells));
  const products = movedProducts(moved.ids.length, departures, moved.values, directed);
  return (order) => {
    const drawn = products(order);
    departures.forEach(({ usual }, k) => {
      const product = usual * sum + drawn[k];
      gram[last * size + k] = product;
      gram[k * size + last] = product;
    });
    return { gram, count: start.length };
  };
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
