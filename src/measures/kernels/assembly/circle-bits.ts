/*
 * Which of 256 circles every circle leads to, itself included, by one bit each. Circles lead only to
 * those with smaller numbers, so one pass in their order is enough. The plain twin stands in
 * ../reached-people.ts.
 */
import { f64At, popcountOf, putF64, u32At } from './memory.ts';

// @ts-ignore: decorator
@inline
function row(array: usize, circle: u32): usize {
  return array + ((<usize>circle) << 5);
}

/** Adds to each of the circles how many people those of the targets that it leads to hold. */
export function people(
  count: u32,
  targets: u32,
  size: f64,
  target: usize,
  offsets: usize,
  nodes: usize,
  bits: usize,
  reached: usize,
): void {
  memory.fill(bits, 0, (<usize>count) << 5);
  for (let at: u32 = 0; at < targets; at++) {
    const word = row(bits, u32At(target, at)) + ((<usize>(at >> 6)) << 3);
    store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>(at & 63))));
  }
  for (let circle: u32 = 0; circle < count; circle++) {
    const own = row(bits, circle);
    let low = v128.load(own);
    let high = v128.load(own, 16);
    const end = u32At(offsets, circle + 1);
    for (let slot = u32At(offsets, circle); slot < end; slot++) {
      const other = row(bits, u32At(nodes, slot));
      low = v128.or(low, v128.load(other));
      high = v128.or(high, v128.load(other, 16));
    }
    v128.store(own, low);
    v128.store(own, high, 16);
    const ones =
      popcountOf(i64x2.extract_lane(low, 0)) +
      popcountOf(i64x2.extract_lane(low, 1)) +
      popcountOf(i64x2.extract_lane(high, 0)) +
      popcountOf(i64x2.extract_lane(high, 1));
    putF64(reached, circle, f64At(reached, circle) + size * <f64>ones);
  }
}
