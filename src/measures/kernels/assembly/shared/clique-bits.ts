/*
 * Who is tied to whom around a node, as sets of bits in words of 64, for the search for cliques.
 */
import { putU32, putU64, u32At, u64At } from './memory.ts';

/** Where the set of a row begins. */
export function row(sets: usize, place: u32, wide: u32): usize {
  return sets + (<usize>(place * wide) << 3);
}

/** How many words so many bits take. */
export function words(bits: u32): u32 {
  return (bits + 63) >> 6;
}

/** All of so many bits. */
export function fill(set: usize, bits: u32): void {
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
export function bitsAround(
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
