/*
 * Distances in steps to 256 targets at a time: every node has one bit per target, set once a way
 * leads there. How many are reached with a step is the number of new bits. The plain twin stands in
 * ../step-sums.ts; both do the same sums in the same order.
 */
import { f64At, putF64, putU32, putU8, u32At, u8At } from './memory.ts';

// @ts-ignore: decorator
@inline
function row(array: usize, node: u32): usize {
  return array + ((<usize>node) << 5);
}

/** The number of ones in 256 bits. */
// @ts-ignore: decorator
@inline
function ones(low: v128, high: v128): u32 {
  return <u32>(
    popcnt(i64x2.extract_lane(low, 0)) +
    popcnt(i64x2.extract_lane(low, 1)) +
    popcnt(i64x2.extract_lane(high, 0)) +
    popcnt(i64x2.extract_lane(high, 1))
  );
}

/**
 * Adds to each node what its distances to the targets `first … last − 1` amount to, up to `limit`
 * steps, and to each step how many pairs are so far apart. `front`, `fresh` and `listed` hold zeros
 * before and after.
 */
export function steps(
  n: u32,
  first: u32,
  last: u32,
  limit: u32,
  offsets: usize,
  nodes: usize,
  backOffsets: usize,
  backNodes: usize,
  seen: usize,
  front: usize,
  fresh: usize,
  listed: usize,
  list: usize,
  reached: usize,
  total: usize,
  reciprocal: usize,
  farthest: usize,
  byStep: usize,
): void {
  memory.fill(seen, 0, (<usize>n) << 5);
  let count: u32 = 0;
  for (let target = first; target < last; target++) {
    const bit = target - first;
    const at = ((<usize>(bit >> 6)) << 3);
    const one = (<u64>1) << (<u64>(bit & 63));
    store<u64>(row(seen, target) + at, one);
    store<u64>(row(front, target) + at, one);
    putU32(list, count++, target);
  }
  const width = last - first;
  let now = front;
  let then = fresh;
  for (let step: u32 = 1; count > 0 && step <= limit; step++) {
    const far = <f64>step;
    let next: u32 = 0;
    if (count << 3 > n) {
      for (let node: u32 = 0; node < n; node++) {
        const known = row(seen, node);
        const known0 = v128.load(known);
        const known1 = v128.load(known, 16);
        if (ones(known0, known1) == width) continue;
        let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
        const end = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
        let found0 = i64x2.splat(0);
        let found1 = i64x2.splat(0);
        for (; slot < end; slot += 4) {
          const from = row(now, load<u32>(slot));
          found0 = v128.or(found0, v128.load(from));
          found1 = v128.or(found1, v128.load(from, 16));
        }
        found0 = v128.andnot(found0, known0);
        found1 = v128.andnot(found1, known1);
        if (!v128.any_true(v128.or(found0, found1))) continue;
        v128.store(row(then, node), found0);
        v128.store(row(then, node), found1, 16);
      }
    } else {
      for (let at: u32 = 0; at < count; at++) {
        const node = u32At(list, at);
        const from0 = v128.load(row(now, node));
        const from1 = v128.load(row(now, node), 16);
        let slot = backNodes + ((<usize>u32At(backOffsets, node)) << 2);
        const end = backNodes + ((<usize>u32At(backOffsets, node + 1)) << 2);
        for (; slot < end; slot += 4) {
          const to = row(then, load<u32>(slot));
          v128.store(to, v128.or(v128.load(to), from0));
          v128.store(to, v128.or(v128.load(to, 16), from1), 16);
          const other = load<u32>(slot);
          if (u8At(listed, other) != 0) continue;
          putU8(listed, other, 1);
          putU32(list, n + next++, other);
        }
      }
    }
    for (let at: u32 = 0; at < count; at++) {
      const used = row(now, u32At(list, at));
      v128.store(used, i64x2.splat(0));
      v128.store(used, i64x2.splat(0), 16);
    }
    const pulled = count << 3 > n;
    const candidates = pulled ? n : next;
    count = 0;
    for (let at: u32 = 0; at < candidates; at++) {
      const node = pulled ? at : u32At(list, n + at);
      const to = row(then, node);
      const known = row(seen, node);
      if (!pulled) putU8(listed, node, 0);
      const known0 = v128.load(known);
      const known1 = v128.load(known, 16);
      const found0 = v128.andnot(v128.load(to), known0);
      const found1 = v128.andnot(v128.load(to, 16), known1);
      v128.store(to, found0);
      v128.store(to, found1, 16);
      const many = ones(found0, found1);
      if (many == 0) continue;
      v128.store(known, v128.or(known0, found0));
      v128.store(known, v128.or(known1, found1), 16);
      putU32(list, count++, node);
      const amount = <f64>many;
      putF64(byStep, step, f64At(byStep, step) + amount);
      putF64(reached, node, f64At(reached, node) + amount);
      putF64(total, node, f64At(total, node) + amount * far);
      putF64(reciprocal, node, f64At(reciprocal, node) + amount / far);
      if (f64At(farthest, node) < far) putF64(farthest, node, far);
    }
    const swap = now;
    now = then;
    then = swap;
  }
  for (let at: u32 = 0; at < count; at++) {
    const used = row(now, u32At(list, at));
    v128.store(used, i64x2.splat(0));
    v128.store(used, i64x2.splat(0), 16);
  }
}
