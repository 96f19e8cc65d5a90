/*
 * Which of 256 circles every circle leads to, itself included, by one bit each. Circles lead only to
 * those with smaller numbers, so one pass in their order is enough. The plain twin stands in
 * ../reached-people.ts.
 */
import { f64At, putF64, u32At } from './shared/memory.ts';
import { bitsOf, ones, putBit } from './shared/wide-bits.ts';

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
  for (let at: u32 = 0; at < targets; at++) putBit(bitsOf(bits, u32At(target, at)), at);
  for (let circle: u32 = 0; circle < count; circle++) {
    const own = bitsOf(bits, circle);
    let low = v128.load(own);
    let high = v128.load(own, 16);
    const end = u32At(offsets, circle + 1);
    for (let slot = u32At(offsets, circle); slot < end; slot++) {
      const other = bitsOf(bits, u32At(nodes, slot));
      low = v128.or(low, v128.load(other));
      high = v128.or(high, v128.load(other, 16));
    }
    v128.store(own, low);
    v128.store(own, high, 16);
    putF64(reached, circle, f64At(reached, circle) + size * <f64>ones(low, high));
  }
}
