/*
 * Triangles by the way their three pairs are tied. The plain twin stands in ../triangle-counts.ts.
 */
import { f64At, putF64, putU8, u32At, u8At } from './shared/memory.ts';

/**
 * Adds the triangles whose lowest node is one of `first … last − 1` to `counts`: four lots of 64, of
 * which those with 0 for the second pair count no triangles. So the loop needs no branch, and an
 * addition seldom waits for the one before. A row holds the neighbours above its node, each with the
 * code of the pair in its two lowest bits; `codes`, one for every node, are 0 before and after. All
 * arrays are told by address.
 */
export function triangles(
  first: u32,
  last: u32,
  offsets: usize,
  above: usize,
  codes: usize,
  counts: usize,
): void {
  for (let low = first; low < last; low++) {
    const start = u32At(offsets, low);
    const end = u32At(offsets, low + 1);
    for (let slot = start; slot < end; slot++) {
      const tied = u32At(above, slot);
      putU8(codes, tied >> 2, tied & 3);
    }
    for (let slot = start; slot < end; slot++) {
      const tied = u32At(above, slot);
      const middle = tied >> 2;
      const rowEnd = u32At(offsets, middle + 1);
      for (let next = u32At(offsets, middle); next < rowEnd; next++) {
        const further = u32At(above, next);
        const second = u8At(codes, further >> 2) << 2;
        const kind = (tied & 3) | second | ((further & 3) << 4) | ((next & 3) << 6);
        putF64(counts, kind, f64At(counts, kind) + 1);
      }
    }
    for (let slot = start; slot < end; slot++) putU8(codes, u32At(above, slot) >> 2, 0);
  }
}
