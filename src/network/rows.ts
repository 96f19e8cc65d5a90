import type { Rows } from './network.ts';

/** The slot of `to` in the row of `from`, or -1. Cost: O(log degree). */
export function slotOf({ offsets, nodes }: Rows, from: number, to: number): number {
  let low = offsets[from]!;
  let high = offsets[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const node = nodes[middle]!;
    if (node === to) return middle;
    if (node < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function hasTie(rows: Rows, from: number, to: number): boolean {
  return slotOf(rows, from, to) >= 0;
}

/** The number of neighbours of a node. */
export function degreeOf(rows: Rows, node: number): number {
  return rows.offsets[node + 1]! - rows.offsets[node]!;
}
