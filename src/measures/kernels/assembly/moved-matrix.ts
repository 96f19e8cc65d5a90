/*
 * What a matrix gives beside others when its people change places: cell (i, j) then reads
 * (order[i], order[j]). The plain twin stands in ../moved-matrix.ts; sums are taken in the same order.
 */

// @ts-ignore: decorator
@inline
function moved(order: usize, person: usize): usize {
  return <usize>load<u32>(order + (person << 2));
}

/** Cells listed row by row that hold a tie in the moved matrix, a bit per cell. */
export function sharedCells(
  order: usize,
  people: usize,
  offsets: usize,
  targets: usize,
  bits: usize,
  words: usize,
): u32 {
  let shared: u32 = 0;
  for (let i: usize = 0; i < people; i++) {
    const row = bits + ((moved(order, i) * words) << 2);
    let slot = targets + ((<usize>load<u32>(offsets + (i << 2))) << 2);
    const end = targets + ((<usize>load<u32>(offsets + (i << 2), 4)) << 2);
    for (; slot < end; slot += 4) {
      const j = moved(order, <usize>load<u32>(slot));
      shared += (load<u32>(row + ((j >> 5) << 2)) >> <u32>(j & 31)) & 1;
    }
  }
  return shared;
}

/** Adds one in the table for every listed cell, by its code and the code it meets. */
export function codeTable(
  order: usize,
  people: usize,
  cells: usize,
  sources: usize,
  targets: usize,
  codes: usize,
  matrix: usize,
  levels: usize,
  table: usize,
): void {
  for (let cell: usize = 0; cell < cells; cell++) {
    const i = moved(order, <usize>load<u32>(sources + (cell << 2)));
    const j = moved(order, <usize>load<u32>(targets + (cell << 2)));
    const met = <usize>load<u8>(matrix + i * people + j);
    const at = table + ((<usize>load<u8>(codes + cell) * levels + met) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** The sum of products of listed weights with the cells they meet; four sums side by side. */
export function listedProduct(
  order: usize,
  people: usize,
  cells: usize,
  sources: usize,
  targets: usize,
  weights: usize,
  matrix: usize,
): f64 {
  let a: f64 = 0;
  let b: f64 = 0;
  let c: f64 = 0;
  let d: f64 = 0;
  for (let cell: usize = 0; cell < cells; cell += 4) {
    const source = sources + (cell << 2);
    const target = targets + (cell << 2);
    const weight = weights + (cell << 3);
    a += load<f64>(weight) * valueAt(order, people, source, target, matrix);
    b += load<f64>(weight, 8) * valueAt(order, people, source + 4, target + 4, matrix);
    c += load<f64>(weight, 16) * valueAt(order, people, source + 8, target + 8, matrix);
    d += load<f64>(weight, 24) * valueAt(order, people, source + 12, target + 12, matrix);
  }
  return a + c + (b + d);
}

// @ts-ignore: decorator
@inline
function valueAt(order: usize, people: usize, source: usize, target: usize, matrix: usize): f64 {
  const i = moved(order, <usize>load<u32>(source));
  const j = moved(order, <usize>load<u32>(target));
  return load<f64>(matrix + ((i * people + j) << 3));
}

/**
 * The sums of products of whole matrices with the moved one, row by row; four sums side by side in a row.
 * Rows of the fixed ones are `stride` long and end in zeros.
 */
export function wholeProducts(
  order: usize,
  people: usize,
  stride: usize,
  directed: bool,
  columns: usize,
  fixed: usize,
  matrix: usize,
  row: usize,
  sums: usize,
): void {
  memory.fill(sums, 0, columns << 3);
  for (let i: usize = 0; i < people; i++) {
    const from: usize = directed ? 0 : (i + 1) & ~3;
    const values = matrix + ((moved(order, i) * people) << 3);
    for (let j = from; j < people; j++) {
      store<f64>(row + (j << 3), load<f64>(values + (moved(order, j) << 3)));
    }
    for (let column: usize = 0; column < columns; column++) {
      const weights = fixed + (((column * people + i) * stride) << 3);
      let left = f64x2.splat(0);
      let right = f64x2.splat(0);
      for (let at = from << 3; at < stride << 3; at += 32) {
        left = f64x2.add(left, f64x2.mul(v128.load(weights + at), v128.load(row + at)));
        right = f64x2.add(right, f64x2.mul(v128.load(weights + at, 16), v128.load(row + at, 16)));
      }
      const both = f64x2.add(left, right);
      const sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
      store<f64>(sums + (column << 3), load<f64>(sums + (column << 3)) + sum);
    }
  }
}

/**
 * All sums of products of whole matrices and of the moved one, which comes last, over the cells in which
 * that holds a value; the first matrix is 1 in the cells that count, and all are 0 in others. Fills the
 * lower half of `gram`. `row` and `known` are `stride` long and end in zeros.
 */
export function observedProducts(
  order: usize,
  people: usize,
  stride: usize,
  columns: usize,
  fixed: usize,
  matrix: usize,
  row: usize,
  known: usize,
  gram: usize,
): void {
  const size = columns + 1;
  const apart = (people * stride) << 3;
  const bytes = stride << 3;
  memory.fill(gram, 0, (size * size) << 3);
  for (let i: usize = 0; i < people; i++) {
    const values = matrix + ((moved(order, i) * people) << 3);
    for (let j: usize = 0; j < people; j++) {
      const value = load<f64>(values + (moved(order, j) << 3));
      const missing = value != value;
      store<f64>(row + (j << 3), missing ? 0 : value);
      store<f64>(known + (j << 3), missing ? 0 : 1);
    }
    const first = fixed + i * bytes;
    let sums = gram;
    let one = first;
    for (let k: usize = 0; k < columns; k++) {
      let other = first;
      for (let l: usize = 0; l <= k; l++) {
        add(sums + (l << 3), tripleProduct(one, other, known, bytes));
        other += apart;
      }
      one += apart;
      sums += size << 3;
    }
    one = first;
    for (let k: usize = 0; k < columns; k++) {
      add(sums + (k << 3), tripleProduct(one, row, known, bytes));
      one += apart;
    }
    add(sums + (columns << 3), tripleProduct(row, row, first, bytes));
  }
}

// @ts-ignore: decorator
@inline
function add(sum: usize, more: f64): void {
  store<f64>(sum, load<f64>(sum) + more);
}

/** Four sums side by side. */
function tripleProduct(a: usize, b: usize, c: usize, bytes: usize): f64 {
  let left = f64x2.splat(0);
  let right = f64x2.splat(0);
  for (let at: usize = 0; at < bytes; at += 32) {
    const one = f64x2.mul(v128.load(a + at), v128.load(b + at));
    const two = f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16));
    left = f64x2.add(left, f64x2.mul(one, v128.load(c + at)));
    right = f64x2.add(right, f64x2.mul(two, v128.load(c + at, 16)));
  }
  const both = f64x2.add(left, right);
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}
