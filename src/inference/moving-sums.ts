import { dot } from './least-squares.ts';
import {
  cellCount,
  cellsUnlike,
  type PairCells,
  type PairMatrix,
  valuesIn,
} from './pair-matrix.ts';

/** Sums of products of columns over the cells in which the moved matrix has a value. */
export interface Sums {
  /** Row by row; the moved column comes last. */
  readonly gram: Float64Array;
  readonly count: number;
}

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
  return whole ? withoutGaps(fixed, moved, cells) : withGaps(fixed, moved, cells);
}

function withGaps(
  fixed: readonly Float64Array[],
  { ids, values }: PairMatrix,
  { source, target }: PairCells,
): (order: Uint32Array) => Sums {
  const n = ids.length;
  const size = fixed.length + 1;
  const rows = new Float64Array(source.length * fixed.length);
  fixed.forEach((column, k) => {
    column.forEach((value, at) => {
      rows[at * fixed.length + k] = value;
    });
  });
  const row = new Float64Array(size);
  return (order) => {
    const gram = new Float64Array(size * size);
    let count = 0;
    for (let at = 0; at < source.length; at++) {
      const value = values[order[source[at]] * n + order[target[at]]];
      if (Number.isNaN(value)) continue;
      count++;
      for (let k = 0; k < fixed.length; k++) row[k] = rows[at * fixed.length + k];
      row[size - 1] = value;
      for (let k = 0; k < size; k++) {
        for (let l = 0; l <= k; l++) gram[k * size + l] += row[k] * row[l];
      }
    }
    mirror(gram, size);
    return { gram, count };
  };
}

function withoutGaps(
  fixed: readonly Float64Array[],
  moved: PairMatrix,
  cells: PairCells,
): (order: Uint32Array) => Sums {
  const { values } = moved;
  const n = moved.ids.length;
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
  return (order) => {
    departures.forEach(({ usual, source, target, off }, k) => {
      let product = usual * sum;
      for (let at = 0; at < off.length; at++) {
        product += off[at] * values[order[source[at]] * n + order[target[at]]];
      }
      gram[last * size + k] = product;
      gram[k * size + last] = product;
    });
    return { gram, count: start.length };
  };
}

/** A column as its most common value and the cells that depart from it. */
interface Departures extends PairCells {
  readonly usual: number;
  readonly off: Float64Array;
}

function departuresOf(column: Float64Array, cells: PairCells): Departures {
  const times = new Map<number, number>();
  for (const value of column) times.set(value, (times.get(value) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [value, count] of times) {
    if (count > most) [usual, most] = [value, count];
  }
  const unlike = cellsUnlike(usual, column, cells);
  return { ...unlike, usual, off: unlike.values.map((value) => value - usual) };
}

/** The upper half of a symmetric matrix from its lower half. */
function mirror(gram: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) gram[l * size + k] = gram[k * size + l];
  }
}
