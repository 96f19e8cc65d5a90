/*
 * Maximal cliques, node by node, on sets of bits. The plain twin stands in ../clique-walk.ts; both
 * meet the cliques in the same order.
 */
import { popcountOf, putU32, putU64, u32At, u64At } from './memory.ts';

/* What is kept between calls, by place in `state`. */
const AT: u32 = 0;
const LEVEL: u32 = 1;
const CANDIDATES: u32 = 2;
const DONE: u32 = 3;
const WRITTEN: u32 = 4;

/** Where the sets of a level begin. */
function row(sets: usize, level: u32, wide: u32): usize {
  return sets + (<usize>(level * wide) << 3);
}

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
      done = bitsAround(node, start, split, end, offsets, splits, nodes, local, toCandidates, toDone);
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
  for (let bits = open | tried; bits != 0 && most < <i32>size; bits &= bits - 1) {
    const near = u64At(toCandidates, <u32>ctz<u64>(bits));
    const count = <i32>popcountOf(open & near);
    if (count <= most) continue;
    most = count;
    ties = near;
  }
  for (let bits = outside; bits != 0 && most < <i32>size; bits &= bits - 1) {
    const near = u64At(toCandidates, candidates + <u32>ctz<u64>(bits));
    const count = <i32>popcountOf(open & near);
    if (count <= most) continue;
    most = count;
    ties = near;
  }
  return open & ~ties;
}

function words(bits: u32): u32 {
  return (bits + 63) >> 6;
}

/** All of so many bits. */
function fill(set: usize, bits: u32): void {
  const wide = words(bits);
  for (let w: u32 = 0; w < wide; w++) putU64(set, w, ~(<u64>0));
  if ((bits & 63) != 0) putU64(set, wide - 1, ((<u64>1) << (bits & 63)) - 1);
}

function setBit(set: usize, bit: u32): void {
  putU64(set, bit >> 6, u64At(set, bit >> 6) | ((<u64>1) << (bit & 63)));
}

/**
 * Who is tied to whom around a node: a row over the candidates for each of them and, after those,
 * for each earlier neighbour that is tied to one; and over these, a row for each candidate. Returns
 * the number of such earlier neighbours.
 */
function bitsAround(
  node: u32,
  start: u32,
  split: u32,
  end: u32,
  offsets: usize,
  splits: usize,
  nodes: usize,
  local: usize,
  toCandidates: usize,
  toDone: usize,
): u32 {
  const candidates = split - start;
  const wide = words(candidates);
  const done =
    wide == 1
      ? wordsAround(start, split, end, offsets, splits, nodes, local, toCandidates)
      : rowsAround(start, split, end, offsets, splits, nodes, local, toCandidates);
  const wideDone = words(done);
  for (let w: u32 = 0; w < candidates * wideDone; w++) putU64(toDone, w, 0);
  for (let at: u32 = 0; at < done; at++) {
    const ties = row(toCandidates, candidates + at, wide);
    for (let w: u32 = 0; w < wide; w++) {
      for (let bits = u64At(ties, w); bits != 0; bits &= bits - 1) {
        setBit(row(toDone, w * 64 + <u32>ctz<u64>(bits), wideDone), at);
      }
    }
  }
  return done;
}

/** The rows over at most 64 candidates, each a word; `local` has the bit of each candidate. */
function wordsAround(
  start: u32,
  split: u32,
  end: u32,
  offsets: usize,
  splits: usize,
  nodes: usize,
  local: usize,
  toCandidates: usize,
): u32 {
  const candidates = split - start;
  for (let at: u32 = 0; at < candidates; at++) {
    putU64(toCandidates, at, 0);
    putU64(local, u32At(nodes, start + at), (<u64>1) << at);
  }
  for (let at: u32 = 0; at < candidates; at++) {
    const later = bitsIn(u32At(nodes, start + at), offsets, splits, nodes, local);
    putU64(toCandidates, at, u64At(toCandidates, at) | later);
    for (let bits = later; bits != 0; bits &= bits - 1) {
      const other = <u32>ctz<u64>(bits);
      putU64(toCandidates, other, u64At(toCandidates, other) | ((<u64>1) << at));
    }
  }
  let done: u32 = 0;
  for (let slot = split; slot < end; slot++) {
    const ties = bitsIn(u32At(nodes, slot), offsets, splits, nodes, local);
    putU64(toCandidates, candidates + done, ties);
    done += <u32>(ties != 0);
  }
  for (let slot = start; slot < split; slot++) putU64(local, u32At(nodes, slot), 0);
  return done;
}

/** The bits of those later neighbours of a node that are candidates. */
// @ts-ignore: decorator
@inline
function bitsIn(node: u32, offsets: usize, splits: usize, nodes: usize, local: usize): u64 {
  let bits: u64 = 0;
  const end = u32At(splits, node);
  for (let slot = u32At(offsets, node); slot < end; slot++) {
    bits |= u64At(local, u32At(nodes, slot));
  }
  return bits;
}

/** The rows over more candidates; `local` has the place of each candidate, from 1. */
function rowsAround(
  start: u32,
  split: u32,
  end: u32,
  offsets: usize,
  splits: usize,
  nodes: usize,
  local: usize,
  toCandidates: usize,
): u32 {
  const candidates = split - start;
  const wide = words(candidates);
  for (let w: u32 = 0; w < candidates * wide; w++) putU64(toCandidates, w, 0);
  for (let at: u32 = 0; at < candidates; at++) putU32(local, u32At(nodes, start + at), at + 1);
  for (let at: u32 = 0; at < candidates; at++) {
    const one = u32At(nodes, start + at);
    const last = u32At(splits, one);
    const ties = row(toCandidates, at, wide);
    for (let slot = u32At(offsets, one); slot < last; slot++) {
      const other = u32At(local, u32At(nodes, slot));
      if (other == 0) continue;
      setBit(ties, other - 1);
      setBit(row(toCandidates, other - 1, wide), at);
    }
  }
  let done: u32 = 0;
  for (let slot = split; slot < end; slot++) {
    const one = u32At(nodes, slot);
    const last = u32At(splits, one);
    const ties = row(toCandidates, candidates + done, wide);
    for (let w: u32 = 0; w < wide; w++) putU64(ties, w, 0);
    let isTied = false;
    for (let next = u32At(offsets, one); next < last; next++) {
      const other = u32At(local, u32At(nodes, next));
      if (other == 0) continue;
      setBit(ties, other - 1);
      isTied = true;
    }
    if (isTied) done++;
  }
  for (let slot = start; slot < split; slot++) putU32(local, u32At(nodes, slot), 0);
  return done;
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
  for (let w: u32 = 0; w < wide && most < <i32>size; w++) {
    for (let bits = u64At(openHere, w) | u64At(triedHere, w); bits != 0; bits &= bits - 1) {
      const one = w * 64 + <u32>ctz<u64>(bits);
      const count = shared(openHere, row(toCandidates, one, wide), wide);
      looked += wide;
      if (count > most) {
        most = count;
        pivot = one;
      }
    }
  }
  for (let w: u32 = 0; w < wideDone && most < <i32>size; w++) {
    for (let bits = u64At(outsideHere, w); bits != 0; bits &= bits - 1) {
      const one = candidates + w * 64 + <u32>ctz<u64>(bits);
      const count = shared(openHere, row(toCandidates, one, wide), wide);
      looked += wide;
      if (count > most) {
        most = count;
        pivot = one;
      }
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
