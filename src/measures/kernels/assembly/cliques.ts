/*
 * Maximal cliques, node by node, on sets of bits. The plain twin stands in ../clique-walk.ts; both
 * meet the cliques in the same order.
 */
import { bitsAround, fill, row, words } from './shared/clique-bits.ts';
import { popcountOf, putU32, putU64, u32At, u64At } from './shared/memory.ts';

/* What is kept between calls, by place in `state`. */
const AT: u32 = 0;
const LEVEL: u32 = 1;
const CANDIDATES: u32 = 2;
const DONE: u32 = 3;
const WRITTEN: u32 = 4;

function isEmpty(set: usize, wide: u32): bool {
  for (let w: u32 = 0; w < wide; w++) if (u64At(set, w) != 0) return false;
  return true;
}

/** The number of open candidates that a node is tied to. */
function shared(open: usize, ties: usize, wide: u32): i32 {
  let count: i32 = 0;
  for (let w: u32 = 0; w < wide; w++) count += popcountOf(u64At(open, w) & u64At(ties, w));
  return count;
}

/**
 * Goes on until the nodes before place `until` of the order are through (0), or `work` words were
 * looked at or the cliques that were found might not leave room for one more (1). Each clique is
 * written as its size and its members, ascending; `state` tells how many words. Cliques of less than
 * `least` members are left out.
 *
 * The row of a node holds its later neighbours in degeneracy order up to `splits`, then the earlier
 * ones. Later neighbours are candidates; earlier ones, if tied to a candidate, are done and only say
 * what is not maximal. `local` is 0 for every node before and after.
 */
export function cliques(
  state: usize,
  until: u32,
  work: u32,
  room: u32,
  least: u32,
  order: usize,
  offsets: usize,
  splits: usize,
  nodes: usize,
  local: usize,
  toCandidates: usize,
  toDone: usize,
  open: usize,
  tried: usize,
  todo: usize,
  outside: usize,
  chosen: usize,
  found: usize,
): u32 {
  let at = u32At(state, AT);
  let level = <i32>u32At(state, LEVEL);
  let candidates = u32At(state, CANDIDATES);
  let done = u32At(state, DONE);
  let written: u32 = 0;
  let left = <i32>work;
  for (;;) {
    let arrived = false;
    if (level >= 0 && candidates <= 64 && done <= 64) {
      // All sets are single words: the usual case, and the same steps without their loops.
      const node = u32At(order, at - 1);
      const start = u32At(offsets, node);
      while (level >= 0) {
        const choices = u64At(todo, level);
        if (choices == 0) {
          level--;
          continue;
        }
        if (left < 0 || written > room) break;
        left -= 4;
        const next = <u32>ctz<u64>(choices);
        const mask = (<u64>1) << next;
        const openHere = u64At(open, level);
        const triedHere = u64At(tried, level);
        putU64(todo, level, choices ^ mask);
        putU64(open, level, openHere ^ mask);
        putU64(tried, level, triedHere | mask);
        putU32(chosen, level, next);
        const ties = u64At(toCandidates, next);
        const openNext = openHere & ties;
        const triedNext = triedHere & ties;
        const outsideNext = done > 0 ? u64At(outside, level) & u64At(toDone, next) : 0;
        const size = popcountOf(openNext);
        if (<u32>level + 2 + size < least) continue;
        if (size == 0) {
          if ((triedNext | outsideNext) != 0) continue;
          written = write(found, written, node, start, nodes, chosen, level + 1);
          continue;
        }
        if (size == 1) {
          const last = <u32>ctz<u64>(openNext);
          if ((triedNext & u64At(toCandidates, last)) != 0) continue;
          if (done > 0 && (outsideNext & u64At(toDone, last)) != 0) continue;
          putU32(chosen, level + 1, last);
          written = write(found, written, node, start, nodes, chosen, level + 2);
          continue;
        }
        level++;
        putU64(open, level, openNext);
        putU64(tried, level, triedNext);
        if (done > 0) putU64(outside, level, outsideNext);
        putU64(todo, level, choicesOf(candidates, size, openNext, triedNext, outsideNext, toCandidates));
      }
      if (level >= 0) break;
    }
    if (level < 0) {
      if (at == until || left < 0 || written > room) break;
      const node = u32At(order, at++);
      const start = u32At(offsets, node);
      const split = u32At(splits, node);
      const end = u32At(offsets, node + 1);
      candidates = split - start;
      left -= 8;
      if (candidates + 1 < least) continue;
      if (candidates == 0) {
        if (split < end) continue;
        putU32(found, written++, 1);
        putU32(found, written++, node);
        continue;
      }
      done = bitsAround(start, split, end, offsets, splits, nodes, local, toCandidates, toDone);
      left -= <i32>(end - start);
      fill(open, candidates);
      fill(outside, done);
      for (let w: u32 = 0; w < words(candidates); w++) putU64(tried, w, 0);
      level = 0;
      arrived = true;
    } else {
      const wide = words(candidates);
      const wideDone = words(done);
      const openHere = row(open, level, wide);
      const triedHere = row(tried, level, wide);
      const todoHere = row(todo, level, wide);
      let w: u32 = 0;
      while (w < wide && u64At(todoHere, w) == 0) w++;
      if (w == wide) {
        level--;
        continue;
      }
      if (left < 0 || written > room) break;
      const bit = ctz<u64>(u64At(todoHere, w));
      const next = w * 64 + <u32>bit;
      const mask = (<u64>1) << bit;
      putU64(todoHere, w, u64At(todoHere, w) ^ mask);
      const ties = row(toCandidates, next, wide);
      const openNext = openHere + (<usize>wide << 3);
      const triedNext = triedHere + (<usize>wide << 3);
      for (let v: u32 = 0; v < wide; v++) {
        putU64(openNext, v, u64At(openHere, v) & u64At(ties, v));
        putU64(triedNext, v, u64At(triedHere, v) & u64At(ties, v));
      }
      const outsideHere = row(outside, level, wideDone);
      const outsideNext = outsideHere + (<usize>wideDone << 3);
      const tiesToDone = row(toDone, next, wideDone);
      for (let v: u32 = 0; v < wideDone; v++) {
        putU64(outsideNext, v, u64At(outsideHere, v) & u64At(tiesToDone, v));
      }
      putU64(openHere, w, u64At(openHere, w) ^ mask);
      putU64(triedHere, w, u64At(triedHere, w) | mask);
      putU32(chosen, level, next);
      level++;
      arrived = true;
    }
    if (arrived) {
      const wide = words(candidates);
      const wideDone = words(done);
      const openHere = row(open, level, wide);
      const triedHere = row(tried, level, wide);
      const todoHere = row(todo, level, wide);
      const outsideHere = row(outside, level, wideDone);
      let size: u32 = 0;
      for (let w: u32 = 0; w < wide; w++) size += popcountOf(u64At(openHere, w));
      if (size == 0 || <u32>level + 1 + size < least) {
        // Nothing can be added, or not enough: back to the level above.
        if (
          <u32>level + 1 >= least &&
          size == 0 &&
          isEmpty(triedHere, wide) &&
          isEmpty(outsideHere, wideDone)
        ) {
          const node = u32At(order, at - 1);
          written = write(found, written, node, u32At(offsets, node), nodes, chosen, level);
        }
        level--;
        left -= 4;
        continue;
      }
      left -= plan(candidates, size, openHere, triedHere, todoHere, outsideHere, toCandidates, wide, wideDone);
    }
  }
  putU32(state, AT, at);
  putU32(state, LEVEL, level);
  putU32(state, CANDIDATES, candidates);
  putU32(state, DONE, done);
  putU32(state, WRITTEN, written);
  return at == until && level < 0 ? 0 : 1;
}

/** As `plan`, for sets that are single words. */
function choicesOf(
  candidates: u32,
  size: u32,
  open: u64,
  tried: u64,
  outside: u64,
  toCandidates: usize,
): u64 {
  let most: i32 = -1;
  let ties: u64 = 0;
  for (let part = 0; part < 2; part++) {
    const first = part == 0 ? 0 : candidates;
    let bits = part == 0 ? open | tried : outside;
    for (; bits != 0 && most < <i32>size; bits &= bits - 1) {
      const near = u64At(toCandidates, first + <u32>ctz<u64>(bits));
      const count = <i32>popcountOf(open & near);
      if (count <= most) continue;
      most = count;
      ties = near;
    }
  }
  return open & ~ties;
}

/**
 * Leaves out of what is to do the neighbours of the node that has most of them among the open ones.
 * Returns how many words it looked at.
 */
function plan(
  candidates: u32,
  size: u32,
  openHere: usize,
  triedHere: usize,
  todoHere: usize,
  outsideHere: usize,
  toCandidates: usize,
  wide: u32,
  wideDone: u32,
): i32 {
  let most: i32 = -1;
  let pivot: u32 = 0;
  let looked: i32 = 4;
  for (let at: u32 = 0; at < wide + wideDone && most < <i32>size; at++) {
    const isDone = at >= wide;
    const w = isDone ? at - wide : at;
    const first = w * 64 + (isDone ? candidates : 0);
    let bits = isDone ? u64At(outsideHere, w) : u64At(openHere, w) | u64At(triedHere, w);
    for (; bits != 0; bits &= bits - 1) {
      const one = first + <u32>ctz<u64>(bits);
      const count = shared(openHere, row(toCandidates, one, wide), wide);
      looked += wide;
      if (count <= most) continue;
      most = count;
      pivot = one;
    }
  }
  const ties = row(toCandidates, pivot, wide);
  for (let w: u32 = 0; w < wide; w++) {
    putU64(todoHere, w, u64At(openHere, w) & ~u64At(ties, w));
  }
  return looked;
}

/** Writes a size and the members, ascending, and returns where the next will stand. */
function write(
  found: usize,
  written: u32,
  node: u32,
  start: u32,
  nodes: usize,
  chosen: usize,
  level: u32,
): u32 {
  putU32(found, written, level + 1);
  const first = written + 1;
  putU32(found, first, node);
  for (let at: u32 = 0; at < level; at++) {
    const member = u32At(nodes, start + u32At(chosen, at));
    let place = first + at + 1;
    for (; place > first && u32At(found, place - 1) > member; place--) {
      putU32(found, place, u32At(found, place - 1));
    }
    putU32(found, place, member);
  }
  return first + level + 1;
}
