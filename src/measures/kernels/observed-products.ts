import { Room, usesCompiledKernels } from './instance.ts';
import { inRows, type ListedCells, movedMatrix } from './moved-matrix.ts';

/** Sums of products, row by row, and the number of cells in them. */
export interface Gram {
  readonly gram: Float64Array;
  readonly count: number;
}

/**
 * All sums of products of columns over listed cells and of the values these meet in the moved matrix,
 * which are the last column, over the cells that meet one; in an array that is used again. The first
 * column is 1 in all cells.
 */
export function observedProducts(
  n: number,
  cells: ListedCells,
  columns: readonly Float64Array[],
  matrix: Float64Array,
): (order: Uint32Array) => Gram {
  const size = columns.length + 1;
  const { stride, rows } = inRows(
    n,
    columns.map((weight) => ({ ...cells, weight })),
  );
  const sums = usesCompiledKernels() ? compiledSums : plainSums;
  const summed = sums(n, stride, rows, columns.length, matrix);
  return (order) => {
    const gram = summed(order);
    mirror(gram, size);
    return { gram, count: gram[0] };
  };
}

function compiledSums(
  n: number,
  stride: number,
  rows: Float64Array,
  columns: number,
  matrix: Float64Array,
): (order: Uint32Array) => Float64Array {
  const room = new Room();
  const order = room.u32(n);
  const fixed = room.f64(rows.length);
  const values = room.f64(n * n);
  const row = room.f64(stride);
  const known = room.f64(stride);
  const gram = room.f64((columns + 1) * (columns + 1));
  const kernel = movedMatrix(room);
  fixed.view.set(rows);
  values.view.set(matrix);
  return (drawn) => {
    order.view.set(drawn);
    kernel.observedProducts(
      order.at,
      n,
      stride,
      columns,
      fixed.at,
      values.at,
      row.at,
      known.at,
      gram.at,
    );
    return gram.view;
  };
}

function plainSums(
  n: number,
  stride: number,
  rows: Float64Array,
  columns: number,
  matrix: Float64Array,
): (order: Uint32Array) => Float64Array {
  const size = columns + 1;
  const gram = new Float64Array(size * size);
  const row = new Float64Array(stride);
  const known = new Float64Array(stride);
  const fixed = new Array<Float64Array>(columns);
  return (order) => {
    gram.fill(0);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const value = matrix[order[i] * n + order[j]];
        row[j] = Number.isNaN(value) ? 0 : value;
        known[j] = Number.isNaN(value) ? 0 : 1;
      }
      for (let k = 0; k < columns; k++) {
        fixed[k] = rows.subarray((k * n + i) * stride, (k * n + i + 1) * stride);
        for (let l = 0; l <= k; l++) gram[k * size + l] += tripleProduct(fixed[k], fixed[l], known);
      }
      for (let k = 0; k < columns; k++) {
        gram[columns * size + k] += tripleProduct(fixed[k], row, known);
      }
      gram[columns * size + columns] += tripleProduct(row, row, fixed[0]);
    }
    return gram;
  };
}

/** Four sums side by side, as the kernel takes them. */
function tripleProduct(x: Float64Array, y: Float64Array, z: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < x.length; at += 4) {
    a += x[at] * y[at] * z[at];
    b += x[at + 1] * y[at + 1] * z[at + 1];
    c += x[at + 2] * y[at + 2] * z[at + 2];
    d += x[at + 3] * y[at + 3] * z[at + 3];
  }
  return a + c + (b + d);
}

/** The upper half of a symmetric matrix from its lower half. */
export function mirror(gram: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) gram[l * size + k] = gram[k * size + l];
  }
}
