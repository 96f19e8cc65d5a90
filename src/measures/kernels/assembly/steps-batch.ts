/*
 * Distances in steps to 256 targets at a time: every node has one bit per target, set once a way
 * leads there. How many are reached with a step is the number of new bits. The plain twin stands in
 * ../step-sums.ts; both do the same sums in the same order.
 */
import { f64At, putF64, putU32, putU8, u32At, u8At } from './shared/memory.ts';
import { bitsOf, ones, putBit } from './shared/wide-bits.ts';

// @ts-ignore: decorator
@inline
function clear(set: usize): void {
  v128.store(set, i64x2.splat(0));
  v128.store(set, i64x2.splat(0), 16);
}

/** Empties the sets of those who were in front. */
function leave(sets: usize, list: usize, count: u32): void {
  for (let at: u32 = 0; at < count; at++) clear(bitsOf(sets, u32At(list, at)));
}

/**
 * Adds to each node what its distances to the targets `first … last − 1` amount to, up to `limit`
 * steps, and writes down for each step how many pairs are so far apart; gives back the longest
 * distance. The sums of all nodes are 0 before. `front`, `fresh` and `listed` hold zeros before and
 * after; the lists have room for every node.
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
  freshList: usize,
  reached: usize,
  total: usize,
  reciprocal: usize,
  farthest: usize,
  byStep: usize,
): u32 {
  memory.fill(seen, 0, (<usize>n) << 5);
  let now = front;
  let then = fresh;
  let nowList = list;
  let thenList = freshList;
  let count: u32 = 0;
  for (let target = first; target < last; target++) {
    putBit(bitsOf(seen, target), target - first);
    putBit(bitsOf(now, target), target - first);
    putU32(nowList, count++, target);
  }
  const width = last - first;
  let longest: u32 = 0;
  for (let step: u32 = 1; count > 0 && step <= limit; step++) {
    // Few in front tell those before them; where they are many, whoever is left asks.
    const asks = count << 3 > n;
    const candidates = asks ? n : told(now, then, nowList, count, thenList, listed, backOffsets, backNodes);
    const far = <f64>step;
    let pairs: u64 = 0;
    let next: u32 = 0;
    for (let at: u32 = 0; at < candidates; at++) {
      const node = asks ? at : u32At(thenList, at);
      const known = bitsOf(seen, node);
      const known0 = v128.load(known);
      const known1 = v128.load(known, 16);
      const to = bitsOf(then, node);
      let found0 = i64x2.splat(0);
      let found1 = i64x2.splat(0);
      if (asks) {
        if (ones(known0, known1) == width) continue;
        let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
        const end = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
        for (; slot < end; slot += 4) {
          const from = bitsOf(now, load<u32>(slot));
          found0 = v128.or(found0, v128.load(from));
          found1 = v128.or(found1, v128.load(from, 16));
        }
      } else {
        putU8(listed, node, 0);
        found0 = v128.load(to);
        found1 = v128.load(to, 16);
      }
      found0 = v128.andnot(found0, known0);
      found1 = v128.andnot(found1, known1);
      v128.store(to, found0);
      v128.store(to, found1, 16);
      const many = ones(found0, found1);
      if (many == 0) continue;
      v128.store(known, v128.or(known0, found0));
      v128.store(known, v128.or(known1, found1), 16);
      putU32(thenList, next++, node);
      const amount = <f64>many;
      pairs += many;
      putF64(reached, node, f64At(reached, node) + amount);
      putF64(total, node, f64At(total, node) + amount * far);
      putF64(reciprocal, node, f64At(reciprocal, node) + amount / far);
      putF64(farthest, node, far);
    }
    if (next > 0) longest = step;
    putF64(byStep, step, <f64>pairs);
    leave(now, nowList, count);
    count = next;
    const set = now;
    now = then;
    then = set;
    const names = nowList;
    nowList = thenList;
    thenList = names;
  }
  leave(now, nowList, count);
  return longest;
}

/** Those in front hand their bits on to whoever leads to them, and gives back how many these are. */
function told(
  now: usize,
  then: usize,
  nowList: usize,
  count: u32,
  thenList: usize,
  listed: usize,
  backOffsets: usize,
  backNodes: usize,
): u32 {
  let candidates: u32 = 0;
  for (let at: u32 = 0; at < count; at++) {
    const node = u32At(nowList, at);
    const from0 = v128.load(bitsOf(now, node));
    const from1 = v128.load(bitsOf(now, node), 16);
    let slot = backNodes + ((<usize>u32At(backOffsets, node)) << 2);
    const end = backNodes + ((<usize>u32At(backOffsets, node + 1)) << 2);
    for (; slot < end; slot += 4) {
      const other = load<u32>(slot);
      const to = bitsOf(then, other);
      v128.store(to, v128.or(v128.load(to), from0));
      v128.store(to, v128.or(v128.load(to, 16), from1), 16);
      if (u8At(listed, other) != 0) continue;
      putU8(listed, other, 1);
      putU32(thenList, candidates++, other);
    }
  }
  return candidates;
}
