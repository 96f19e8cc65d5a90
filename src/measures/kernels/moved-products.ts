import { Room, usesCompiledKernels } from './instance.ts';
import { inRows, movedMatrix, placedCells, type WeightedCells } from './moved-matrix.ts';

/**
 * The sums of products of fixed matrices with the moved one, in an array that is used again. A matrix
 * with few cells is read cell by cell, the others together row by row. `directed`: all cells off the
 * diagonal count, else those above it, and no others are listed.
 */
export function movedProducts(
  n: number,
  fixed: readonly WeightedCells[],
  matrix: Float64Array,
  directed: boolean,
): (order: Uint32Array) => Float64Array {
  const few = (n * n) / (directed ? FEW : 2 * FEW);
  const listed = fixed.filter(({ weight }) => weight.length < few).map(inFours);
  const whole = fixed.filter(({ weight }) => weight.length >= few);
  const open = withoutDiagonal(n, matrix);
  const lists = (usesCompiledKernels() ? compiledLists : plainLists)(n, listed, open);
  const rows = (usesCompiledKernels() ? compiledRows : plainRows)(n, whole, open, directed);
  const sums = new Float64Array(fixed.length);
  return (order) => {
    const [ofLists, ofRows] = [lists(order), rows(order)];
    let [list, row] = [0, 0];
    fixed.forEach(({ weight }, at) => {
      sums[at] = weight.length < few ? ofLists[list++] : ofRows[row++];
    });
    return sums;
  };
}

/** One cell alone costs as much as so many cells of a row. */
const FEW = 4;

/** No cell is read on the diagonal, but rows are multiplied whole. */
function withoutDiagonal(n: number, matrix: Float64Array): Float64Array {
  const values = matrix.slice();
  for (let i = 0; i < n; i++) values[i * n + i] = 0;
  return values;
}

/** Filled up with weights of 0 on the diagonal, as kernels take four at a time. */
function inFours({ source, target, weight }: WeightedCells): WeightedCells {
  const length = Math.ceil(weight.length / 4) * 4;
  const filled = {
    source: new Uint32Array(length),
    target: new Uint32Array(length),
    weight: new Float64Array(length),
  };
  filled.source.set(source);
  filled.target.set(target);
  filled.weight.set(weight);
  return filled;
}

type Products = (order: Uint32Array) => Float64Array;

function plainLists(n: number, lists: readonly WeightedCells[], matrix: Float64Array): Products {
  const sums = new Float64Array(lists.length);
  return (order) => {
    lists.forEach(({ source, target, weight }, list) => {
      const side = [0, 0, 0, 0];
      for (let at = 0; at < weight.length; at++) {
        side[at & 3] += weight[at] * matrix[order[source[at]] * n + order[target[at]]];
      }
      sums[list] = side[0] + side[2] + (side[1] + side[3]);
    });
    return sums;
  };
}

function compiledLists(n: number, lists: readonly WeightedCells[], matrix: Float64Array): Products {
  const sums = new Float64Array(lists.length);
  if (lists.length === 0) return () => sums;
  const room = new Room();
  const order = room.u32(n);
  const placed = lists.map((list) => ({
    list,
    cells: placedCells(room, list.weight.length),
    weight: room.f64(list.weight.length),
  }));
  const values = room.f64(n * n);
  const kernel = movedMatrix(room);
  for (const { list, cells, weight } of placed) {
    cells.fill(list);
    weight.view.set(list.weight);
  }
  values.view.set(matrix);
  return (drawn) => {
    order.view.set(drawn);
    placed.forEach(({ list, cells, weight }, at) => {
      sums[at] = kernel.listedProduct(
        order.at,
        n,
        list.weight.length,
        cells.source.at,
        cells.target.at,
        weight.at,
        values.at,
      );
    });
    return sums;
  };
}

function plainRows(
  n: number,
  fixed: readonly WeightedCells[],
  matrix: Float64Array,
  directed: boolean,
): Products {
  const { stride, rows } = inRows(n, fixed);
  const row = new Float64Array(stride);
  const sums = new Float64Array(fixed.length);
  return (order) => {
    sums.fill(0);
    for (let i = 0; fixed.length > 0 && i < n; i++) {
      const from = directed ? 0 : (i + 1) & ~3;
      for (let j = from; j < n; j++) row[j] = matrix[order[i] * n + order[j]];
      for (let column = 0; column < fixed.length; column++) {
        const weights = (column * n + i) * stride;
        let [a, b, c, d] = [0, 0, 0, 0];
        for (let j = from; j < stride; j += 4) {
          a += rows[weights + j] * row[j];
          b += rows[weights + j + 1] * row[j + 1];
          c += rows[weights + j + 2] * row[j + 2];
          d += rows[weights + j + 3] * row[j + 3];
        }
        sums[column] += a + c + (b + d);
      }
    }
    return sums;
  };
}

function compiledRows(
  n: number,
  fixed: readonly WeightedCells[],
  matrix: Float64Array,
  directed: boolean,
): Products {
  if (fixed.length === 0) return () => new Float64Array(0);
  const { stride, rows } = inRows(n, fixed);
  const room = new Room();
  const order = room.u32(n);
  const fixedHere = room.f64(rows.length);
  const values = room.f64(n * n);
  const row = room.f64(stride);
  const sums = room.f64(fixed.length);
  const kernel = movedMatrix(room);
  fixedHere.view.set(rows);
  values.view.set(matrix);
  return (drawn) => {
    order.view.set(drawn);
    kernel.wholeProducts(
      order.at,
      n,
      stride,
      directed ? 1 : 0,
      fixed.length,
      fixedHere.at,
      values.at,
      row.at,
      sums.at,
    );
    return sums.view;
  };
}
