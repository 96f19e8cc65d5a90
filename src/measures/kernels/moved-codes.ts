import { Room, usesCompiledKernels } from './instance.ts';
import { type ListedCells, movedMatrix, placedCells } from './moved-matrix.ts';

/** How many listed cells meet a 1; `holds` has n² of 0 and 1. */
export function sharedCells(
  n: number,
  { source, target }: ListedCells,
  holds: Uint8Array,
): (order: Uint32Array) => number {
  if (!usesCompiledKernels()) {
    return (order) => {
      let shared = 0;
      for (let at = 0; at < source.length; at++) {
        shared += holds[order[source[at]] * n + order[target[at]]];
      }
      return shared;
    };
  }
  const words = Math.ceil(n / 32);
  const room = new Room();
  const order = room.u32(n);
  const offsets = room.u32(n + 1);
  const targets = room.u32(target.length);
  const bits = room.u32(n * words);
  const kernel = movedMatrix(room);
  for (const i of source) offsets.view[i + 1]++;
  for (let i = 0; i < n; i++) offsets.view[i + 1] += offsets.view[i];
  targets.view.set(target);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (holds[i * n + j] === 1) bits.view[i * words + (j >> 5)] |= 1 << (j & 31);
    }
  }
  return (drawn) => {
    order.view.set(drawn);
    return kernel.sharedCells(order.at, n, offsets.at, targets.at, bits.at, words);
  };
}

/**
 * How many listed cells of each code meet each code of the matrix, row by row in a table that is used
 * again.
 */
export function codeTable(
  n: number,
  { source, target, codes }: ListedCells & { readonly codes: Uint8Array },
  matrix: Uint8Array,
  levels: readonly [listed: number, met: number],
): (order: Uint32Array) => Uint32Array {
  const [listed, met] = levels;
  if (!usesCompiledKernels()) {
    const table = new Uint32Array(listed * met);
    return (order) => {
      table.fill(0);
      for (let at = 0; at < codes.length; at++) {
        table[codes[at] * met + matrix[order[source[at]] * n + order[target[at]]]]++;
      }
      return table;
    };
  }
  const room = new Room();
  const order = room.u32(n);
  const cells = placedCells(room, codes.length);
  const codesHere = room.u8(codes.length);
  const matrixHere = room.u8(matrix.length);
  const table = room.u32(listed * met);
  const kernel = movedMatrix(room);
  cells.fill({ source, target });
  codesHere.view.set(codes);
  matrixHere.view.set(matrix);
  return (drawn) => {
    order.view.set(drawn);
    table.view.fill(0);
    kernel.codeTable(
      order.at,
      n,
      codes.length,
      cells.source.at,
      cells.target.at,
      codesHere.at,
      matrixHere.at,
      met,
      table.at,
    );
    return table.view;
  };
}
