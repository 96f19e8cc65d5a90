/*
 * What shortest paths from single sources give to nodes or to ties, by steps or by length; and
 * distances by length. The plain twins stand in ../geodesics.ts, ../source-sums.ts, ../tie-sums.ts and
 * ../distance-sums.ts; both do the same sums in the same order.
 */
import { f64At, i32At, putF64, putI32, putU32, u32At } from './shared/memory.ts';
import { forget, nearest } from './shared/nearest.ts';

/**
 * Finds all shortest paths from a source, one step a tie; −1 stands in `place` before and after. The
 * slots of the ties are kept unless `tieSlot` is 0.
 */
// @ts-ignore: decorator
@inline
function pathsInSteps(
  source: u32,
  offsets: usize,
  nodes: usize,
  order: usize,
  place: usize,
  paths: usize,
  firstTie: usize,
  tieTo: usize,
  tieSlot: usize,
): u32 {
  putU32(order, 0, source);
  putI32(place, source, 0);
  putF64(paths, 0, 1);
  let reached: i32 = 1;
  let ties: u32 = 0;
  let nextLevel: i32 = 1;
  for (let at: i32 = 0; at < reached; at++) {
    if (at == nextLevel) nextLevel = reached;
    const node = u32At(order, at);
    const count = f64At(paths, at);
    let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
    const end = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
    putU32(firstTie, at, ties);
    for (; slot < end; slot += 4) {
      const to = load<u32>(slot);
      let position = i32At(place, to);
      if (position < 0) {
        position = reached++;
        putI32(place, to, position);
        putU32(order, position, to);
        putF64(paths, position, 0);
      } else if (position < nextLevel) continue;
      const leads = paths + ((<usize>position) << 3);
      store<f64>(leads, load<f64>(leads) + count);
      putU32(tieTo, ties, position);
      if (tieSlot != 0) putU32(tieSlot, ties, <u32>((slot - nodes) >> 2));
      ties++;
    }
  }
  putU32(firstTie, reached, ties);
  for (let at: i32 = 0; at < reached; at++) putI32(place, u32At(order, at), -1);
  return reached;
}

/** Sums of the same lengths in another order differ in their last digits; this is still equal. */
// @ts-ignore: decorator
@inline
function isSameLength(a: f64, b: f64): bool {
  return abs(a - b) <= 1e-12 * max(a, b);
}

/** Finds all shortest paths from a source where ties have lengths. */
function pathsByLength(
  source: u32,
  offsets: usize,
  nodes: usize,
  lengths: usize,
  order: usize,
  distance: usize,
  keys: usize,
  waiting: usize,
  spot: usize,
  place: usize,
  paths: usize,
  firstTie: usize,
  tieTo: usize,
  tieSlot: usize,
): u32 {
  const reached = nearest(
    source,
    offsets,
    nodes,
    lengths,
    order,
    distance,
    keys,
    waiting,
    spot,
  );
  for (let at: u32 = 0; at < reached; at++) {
    putF64(paths, at, 0);
    putI32(place, u32At(order, at), at);
  }
  putF64(paths, 0, 1);
  let ties: u32 = 0;
  for (let at: u32 = 0; at < reached; at++) {
    const node = u32At(order, at);
    const far = f64At(distance, node);
    const count = f64At(paths, at);
    const end = u32At(offsets, node + 1);
    putU32(firstTie, at, ties);
    for (let slot = u32At(offsets, node); slot < end; slot++) {
      const to = u32At(nodes, slot);
      const position = <u32>i32At(place, to);
      if (position <= at) continue;
      if (!isSameLength(far + f64At(lengths, slot), f64At(distance, to))) continue;
      putF64(paths, position, f64At(paths, position) + count);
      putU32(tieTo, ties, position);
      putU32(tieSlot, ties, slot);
      ties++;
    }
  }
  putU32(firstTie, reached, ties);
  forget(reached, order, distance);
  return reached;
}

/**
 * Adds what the sources at the places `first … last − 1` of a list give to `sums`: to nodes, or with
 * `toTies` to the slots of ties. A zero for `lengths` makes every tie one step. Stops before a
 * source to which more than `most` shortest paths lead somewhere, and gives back its place.
 */
export function sums(
  toTies: bool,
  first: u32,
  last: u32,
  most: f64,
  sources: usize,
  offsets: usize,
  nodes: usize,
  lengths: usize,
  order: usize,
  distance: usize,
  keys: usize,
  waiting: usize,
  spot: usize,
  place: usize,
  paths: usize,
  worth: usize,
  firstTie: usize,
  tieTo: usize,
  tieSlot: usize,
  sums: usize,
): u32 {
  for (let next = first; next < last; next++) {
    const source = u32At(sources, next);
    let reached: u32;
    if (lengths != 0) {
      reached = pathsByLength(
        source,
        offsets,
        nodes,
        lengths,
        order,
        distance,
        keys,
        waiting,
        spot,
        place,
        paths,
        firstTie,
        tieTo,
        tieSlot,
      );
    } else if (toTies) {
      reached = pathsInSteps(source, offsets, nodes, order, place, paths, firstTie, tieTo, tieSlot);
    } else {
      reached = pathsInSteps(source, offsets, nodes, order, place, paths, firstTie, tieTo, 0);
    }
    let largest: f64 = 0;
    for (let at: u32 = 0; at < reached; at++) largest = max(largest, f64At(paths, at));
    if (largest > most) return next;
    if (toTies) addTies(reached, paths, worth, firstTie, tieTo, tieSlot, sums);
    else addNodes(reached, order, paths, worth, firstTie, tieTo, sums);
  }
  return last;
}

function addNodes(
  reached: u32,
  order: usize,
  paths: usize,
  worth: usize,
  firstTie: usize,
  tieTo: usize,
  sums: usize,
): void {
  for (let at = reached - 1; at > 0; at--) {
    let sum: f64 = 0;
    const end = u32At(firstTie, at + 1);
    for (let tie = u32At(firstTie, at); tie < end; tie++) sum += f64At(worth, u32At(tieTo, tie));
    const count = f64At(paths, at);
    const behind = sum * count;
    const node = u32At(order, at);
    putF64(sums, node, f64At(sums, node) + behind);
    putF64(worth, at, (1 + behind) / count);
  }
}

function addTies(
  reached: u32,
  paths: usize,
  worth: usize,
  firstTie: usize,
  tieTo: usize,
  tieSlot: usize,
  sums: usize,
): void {
  for (let at = <i32>reached - 1; at >= 0; at--) {
    const count = f64At(paths, at);
    let sum: f64 = 0;
    const end = u32At(firstTie, at + 1);
    for (let tie = u32At(firstTie, at); tie < end; tie++) {
      const behind = f64At(worth, u32At(tieTo, tie));
      const slot = u32At(tieSlot, tie);
      putF64(sums, slot, f64At(sums, slot) + count * behind);
      sum += behind;
    }
    putF64(worth, at, (1 + sum * count) / count);
  }
}

/** What the distances by length from the nodes `first … last − 1` amount to, each by its node. */
export function distances(
  first: u32,
  last: u32,
  offsets: usize,
  nodes: usize,
  lengths: usize,
  order: usize,
  distance: usize,
  keys: usize,
  waiting: usize,
  spot: usize,
  reached: usize,
  total: usize,
  reciprocal: usize,
  farthest: usize,
): void {
  for (let source = first; source < last; source++) {
    const count = nearest(
      source,
      offsets,
      nodes,
      lengths,
      order,
      distance,
      keys,
      waiting,
      spot,
    );
    let sum: f64 = 0;
    let parts: f64 = 0;
    let far: f64 = 0;
    for (let at: u32 = 1; at < count; at++) {
      far = f64At(distance, u32At(order, at));
      sum += far;
      parts += 1 / far;
    }
    putF64(reached, source, <f64>(count - 1));
    putF64(total, source, sum);
    putF64(reciprocal, source, parts);
    putF64(farthest, source, far);
    forget(count, order, distance);
  }
}
