/*
 * Betweenness from eight sources at a time, one step a tie: each node has eight lanes, one per
 * source. Levels are searched together; who is reached by few sources is found from those before
 * (push), where many are it is asked for from whoever is left (pull). Every lane ends with the same
 * bits as a search from its source alone: path counts are whole numbers, and what lies behind a node
 * is added in the order of its row, zeros between.
 */
import { f64At, putF64, putU32, putU8, u32At, u8At } from './shared/memory.ts';

const laneBits0 = i64x2(1, 2);
const laneBits1 = i64x2(4, 8);
const laneBits2 = i64x2(16, 32);
const laneBits3 = i64x2(64, 128);

// @ts-ignore: decorator
@inline
function lanes(bits: v128, mask: v128): v128 {
  return i64x2.eq(v128.and(mask, bits), bits);
}

/** The eight lanes of a node: 64 bytes. */
// @ts-ignore: decorator
@inline
function row(array: usize, node: u32): usize {
  return array + ((<usize>node) << 6);
}

// @ts-ignore: decorator
@inline
function clear(at: usize): void {
  const none = f64x2.splat(0);
  v128.store(at, none);
  v128.store(at, none, 16);
  v128.store(at, none, 32);
  v128.store(at, none, 48);
}

/**
 * Adds what `width` (at most 8) sources give to `scores`, in their order. Gives back 0; or, with
 * nothing added, 1 if more entries than `room` would be needed because the sources share no levels,
 * and 2 if more than `most` shortest paths lead somewhere, so that sums of them are rounded.
 * `near`, `far` and `next` hold zeros before and after.
 */
export function batch(
  n: u32,
  width: u32,
  room: u32,
  most: f64,
  sources: usize,
  offsets: usize,
  nodes: usize,
  backOffsets: usize,
  backNodes: usize,
  entries: usize,
  masks: usize,
  levels: usize,
  seen: usize,
  next: usize,
  paths: usize,
  first: usize,
  second: usize,
  scores: usize,
): u32 {
  let near = first;
  let far = second;
  memory.fill(seen, 0, n);
  memory.fill(paths, 0, (<usize>n) << 6);
  let count: u32 = 0;
  for (let lane: u32 = 0; lane < width; lane++) {
    const source = u32At(sources, lane);
    if (u8At(seen, source) == 0) putU32(entries, count++, source);
    putU8(seen, source, u8At(seen, source) | (1 << lane));
    putF64(row(near, source), lane, 1);
    putF64(row(paths, source), lane, 1);
  }
  for (let at: u32 = 0; at < count; at++) putU8(masks, at, u8At(seen, u32At(entries, at)));
  const all: u32 = (1 << width) - 1;
  let largest0 = f64x2.splat(0);
  let level: u32 = 0;
  let begin: u32 = 0;
  let refusal: u32 = 0;
  putU32(levels, 0, 0);
  putU32(levels, 1, count);
  while (true) {
    const end = count;
    if (end + n > room) {
      refusal = 1;
      break;
    }
    if ((end - begin) << 2 > n) {
      for (let node: u32 = 0; node < n; node++) {
        const known = u8At(seen, node);
        if (known == all) continue;
        let slot = backNodes + ((<usize>u32At(backOffsets, node)) << 2);
        const last = backNodes + ((<usize>u32At(backOffsets, node + 1)) << 2);
        let sum0 = f64x2.splat(0);
        let sum1 = f64x2.splat(0);
        let sum2 = f64x2.splat(0);
        let sum3 = f64x2.splat(0);
        for (; slot < last; slot += 4) {
          const from = row(near, load<u32>(slot));
          sum0 = f64x2.add(sum0, v128.load(from));
          sum1 = f64x2.add(sum1, v128.load(from, 16));
          sum2 = f64x2.add(sum2, v128.load(from, 32));
          sum3 = f64x2.add(sum3, v128.load(from, 48));
        }
        const none = f64x2.splat(0);
        const hit =
          i64x2.bitmask(f64x2.ne(sum0, none)) |
          (i64x2.bitmask(f64x2.ne(sum1, none)) << 2) |
          (i64x2.bitmask(f64x2.ne(sum2, none)) << 4) |
          (i64x2.bitmask(f64x2.ne(sum3, none)) << 6);
        const fresh = hit & ~known;
        if (fresh == 0) continue;
        const to = row(far, node);
        v128.store(to, sum0);
        v128.store(to, sum1, 16);
        v128.store(to, sum2, 32);
        v128.store(to, sum3, 48);
        putU8(next, node, fresh);
        putU32(entries, count++, node);
      }
    } else {
      for (let at = begin; at < end; at++) {
        const node = u32At(entries, at);
        const mask = u8At(masks, at);
        const from = row(near, node);
        const sum0 = v128.load(from);
        const sum1 = v128.load(from, 16);
        const sum2 = v128.load(from, 32);
        const sum3 = v128.load(from, 48);
        let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
        const last = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
        for (; slot < last; slot += 4) {
          const other = load<u32>(slot);
          const fresh = mask & ~u8At(seen, other);
          if (fresh == 0) continue;
          const before = u8At(next, other);
          const to = row(far, other);
          if (before == 0) {
            putU32(entries, count++, other);
            v128.store(to, sum0);
            v128.store(to, sum1, 16);
            v128.store(to, sum2, 32);
            v128.store(to, sum3, 48);
          } else {
            v128.store(to, f64x2.add(v128.load(to), sum0));
            v128.store(to, f64x2.add(v128.load(to, 16), sum1), 16);
            v128.store(to, f64x2.add(v128.load(to, 32), sum2), 32);
            v128.store(to, f64x2.add(v128.load(to, 48), sum3), 48);
          }
          putU8(next, other, before | fresh);
        }
      }
    }
    for (let at = begin; at < end; at++) clear(row(near, u32At(entries, at)));
    if (count == end) break;
    for (let at = end; at < count; at++) {
      const node = u32At(entries, at);
      const mask = u8At(next, node);
      putU8(next, node, 0);
      putU8(masks, at, mask);
      putU8(seen, node, u8At(seen, node) | mask);
      const bits = i64x2.splat(mask);
      const to = row(far, node);
      const total = row(paths, node);
      const sum0 = v128.and(v128.load(to), lanes(laneBits0, bits));
      const sum1 = v128.and(v128.load(to, 16), lanes(laneBits1, bits));
      const sum2 = v128.and(v128.load(to, 32), lanes(laneBits2, bits));
      const sum3 = v128.and(v128.load(to, 48), lanes(laneBits3, bits));
      v128.store(to, sum0);
      v128.store(to, sum1, 16);
      v128.store(to, sum2, 32);
      v128.store(to, sum3, 48);
      v128.store(total, v128.or(v128.load(total), sum0));
      v128.store(total, v128.or(v128.load(total, 16), sum1), 16);
      v128.store(total, v128.or(v128.load(total, 32), sum2), 32);
      v128.store(total, v128.or(v128.load(total, 48), sum3), 48);
      largest0 = f64x2.pmax(f64x2.pmax(largest0, sum0), f64x2.pmax(sum1, f64x2.pmax(sum2, sum3)));
    }
    level++;
    begin = end;
    putU32(levels, level + 1, count);
    const swap = near;
    near = far;
    far = swap;
    if (max(f64x2.extract_lane(largest0, 0), f64x2.extract_lane(largest0, 1)) > most) {
      refusal = 2;
      break;
    }
  }
  if (refusal != 0) {
    for (let at = begin; at < count; at++) clear(row(near, u32At(entries, at)));
    return refusal;
  }
  behind(level, offsets, nodes, entries, masks, levels, paths, near, far);
  for (let lane: u32 = 0; lane < width; lane++) {
    putF64(row(paths, u32At(sources, lane)), lane, 0);
  }
  for (let node: u32 = 0; node < n; node++) {
    if (u8At(seen, node) == 0) continue;
    let score = f64At(scores, node);
    const from = row(paths, node);
    score += load<f64>(from);
    score += load<f64>(from, 8);
    score += load<f64>(from, 16);
    score += load<f64>(from, 24);
    score += load<f64>(from, 32);
    score += load<f64>(from, 40);
    score += load<f64>(from, 48);
    score += load<f64>(from, 56);
    putF64(scores, node, score);
  }
  return 0;
}

/**
 * Turns the path counts into what lies behind each node, level by level from the farthest. `near`
 * holds what one path is worth that leads to a node of the level just done.
 */
function behind(
  deepest: u32,
  offsets: usize,
  nodes: usize,
  entries: usize,
  masks: usize,
  levels: usize,
  paths: usize,
  near: usize,
  far: usize,
): void {
  const one = f64x2.splat(1);
  for (let level = deepest; level > 0; level--) {
    const begin = u32At(levels, level);
    const end = u32At(levels, level + 1);
    for (let at = begin; at < end; at++) {
      const node = u32At(entries, at);
      let sum0 = f64x2.splat(0);
      let sum1 = f64x2.splat(0);
      let sum2 = f64x2.splat(0);
      let sum3 = f64x2.splat(0);
      if (level < deepest) {
        let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
        const last = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
        for (; slot < last; slot += 4) {
          const from = row(near, load<u32>(slot));
          sum0 = f64x2.add(sum0, v128.load(from));
          sum1 = f64x2.add(sum1, v128.load(from, 16));
          sum2 = f64x2.add(sum2, v128.load(from, 32));
          sum3 = f64x2.add(sum3, v128.load(from, 48));
        }
      }
      const bits = i64x2.splat(u8At(masks, at));
      const total = row(paths, node);
      const to = row(far, node);
      const lanes0 = lanes(laneBits0, bits);
      const count0 = v128.load(total);
      const behind0 = f64x2.mul(sum0, count0);
      v128.store(total, v128.bitselect(behind0, count0, lanes0));
      v128.store(to, v128.and(f64x2.div(f64x2.add(one, behind0), count0), lanes0));
      const lanes1 = lanes(laneBits1, bits);
      const count1 = v128.load(total, 16);
      const behind1 = f64x2.mul(sum1, count1);
      v128.store(total, v128.bitselect(behind1, count1, lanes1), 16);
      v128.store(to, v128.and(f64x2.div(f64x2.add(one, behind1), count1), lanes1), 16);
      const lanes2 = lanes(laneBits2, bits);
      const count2 = v128.load(total, 32);
      const behind2 = f64x2.mul(sum2, count2);
      v128.store(total, v128.bitselect(behind2, count2, lanes2), 32);
      v128.store(to, v128.and(f64x2.div(f64x2.add(one, behind2), count2), lanes2), 32);
      const lanes3 = lanes(laneBits3, bits);
      const count3 = v128.load(total, 48);
      const behind3 = f64x2.mul(sum3, count3);
      v128.store(total, v128.bitselect(behind3, count3, lanes3), 48);
      v128.store(to, v128.and(f64x2.div(f64x2.add(one, behind3), count3), lanes3), 48);
    }
    if (level < deepest) {
      for (let at = end; at < u32At(levels, level + 2); at++) clear(row(near, u32At(entries, at)));
    }
    const swap = near;
    near = far;
    far = swap;
  }
  if (deepest > 0) {
    for (let at = u32At(levels, 1); at < u32At(levels, 2); at++) {
      clear(row(near, u32At(entries, at)));
    }
  }
}
