import type { Placed, Room } from './instance.ts';
import { base64 } from './wasm/moved-matrix.ts';

/*
 * What a square matrix gives beside others when its people change places, and cell (i, j) reads
 * (order[i], order[j]).
 */

/** Cells of a matrix as parallel lists, row by row. */
export interface ListedCells {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** A matrix beside the moved one, as its cells that are not 0. */
export interface WeightedCells extends ListedCells {
  readonly weight: Float64Array;
}

/** The matrices one after another, their rows filled up to a multiple of four. */
export function inRows(n: number, fixed: readonly WeightedCells[]) {
  const stride = Math.ceil(n / 4) * 4;
  const rows = new Float64Array(fixed.length * n * stride);
  fixed.forEach(({ source, target, weight }, column) => {
    for (let at = 0; at < weight.length; at++) {
      rows[(column * n + source[at]) * stride + target[at]] = weight[at];
    }
  });
  return { stride, rows };
}

/** The kernel in the memory of a room. */
export function movedMatrix(room: Room): MovedMatrix {
  return room.enter<MovedMatrix>(base64);
}

/** Where a kernel finds listed cells. */
interface PlacedCells {
  readonly source: Placed<Uint32Array>;
  readonly target: Placed<Uint32Array>;
  fill(cells: ListedCells): void;
}

export function placedCells(room: Room, length: number): PlacedCells {
  const [source, target] = [room.u32(length), room.u32(length)];
  return {
    source,
    target,
    fill(cells) {
      source.view.set(cells.source);
      target.view.set(cells.target);
    },
  };
}

interface MovedMatrix {
  sharedCells(
    order: number,
    people: number,
    offsets: number,
    targets: number,
    bits: number,
    words: number,
  ): number;
  codeTable(
    order: number,
    people: number,
    cells: number,
    sources: number,
    targets: number,
    codes: number,
    matrix: number,
    levels: number,
    table: number,
  ): void;
  listedProduct(
    order: number,
    people: number,
    cells: number,
    sources: number,
    targets: number,
    weights: number,
    matrix: number,
  ): number;
  wholeProducts(
    order: number,
    people: number,
    stride: number,
    directed: number,
    columns: number,
    fixed: number,
    matrix: number,
    row: number,
    sums: number,
  ): void;
  observedProducts(
    order: number,
    people: number,
    stride: number,
    columns: number,
    fixed: number,
    matrix: number,
    row: number,
    known: number,
    gram: number,
  ): void;
}
