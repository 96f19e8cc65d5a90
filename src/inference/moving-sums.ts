import type { PairCells } from './pair-matrix.ts';

/** Sums of products of columns over the cells in which the moved matrix has a value. */
export interface Sums {
  /** Row by row; the moved column comes last. */
  readonly gram: Float64Array;
  readonly count: number;
}

/**
 * Sums of products of fixed columns and of one matrix whose people change places. Where all pairs are
 * observed only the sums with the moved column have to be taken again; where some are not, the gaps move
 * with their people, and all sums are. Cost per order: O(N · k), or O(N · k²) with gaps.
 */
export function movingSums(
  fixed: readonly Float64Array[],
  moved: Float64Array,
  cells: PairCells,
  n: number,
  complete: boolean,
): (order: Uint32Array) => Sums {
  const { source, target } = cells;
  const size = fixed.length + 1;
  const gram = new Float64Array(size * size);
  const columns = [...fixed, new Float64Array(source.length)];
  const last = columns[size - 1];
  if (complete) fillSums(gram, columns, size);
  return (order) => {
    for (let at = 0; at < last.length; at++) {
      last[at] = moved[order[source[at]] * n + order[target[at]]];
    }
    if (complete) {
      fillRow(gram, columns, size, size - 1);
      return { gram, count: last.length };
    }
    const kept = Uint32Array.from(last.keys()).filter((at) => !Number.isNaN(last[at]));
    fillSums(
      gram,
      columns.map((column) => Float64Array.from(kept, (at) => column[at])),
      size,
    );
    return { gram, count: kept.length };
  };
}

function fillSums(gram: Float64Array, columns: readonly Float64Array[], size: number): void {
  for (let row = 0; row < size; row++) fillRow(gram, columns, size, row);
}

/** The sums of one column with all up to itself, on both sides of the diagonal. */
function fillRow(
  gram: Float64Array,
  columns: readonly Float64Array[],
  size: number,
  row: number,
): void {
  const own = columns[row];
  for (let k = 0; k <= row; k++) {
    const other = columns[k];
    let sum = 0;
    for (let at = 0; at < own.length; at++) sum += own[at] * other[at];
    gram[row * size + k] = sum;
    gram[k * size + row] = sum;
  }
}
