/*
 * The three steps of Louvain's and Leiden's methods, each in calls that do a part of the work. The
 * plain twins stand in ../community-steps.ts; both do the same sums in the same order.
 */
import { f64At, putF64, putU32, putU8, u32At, u8At } from './shared/memory.ts';

/** Sums what ties a node to each group near it, and lists these groups; ties of weight 0 are none. */
function gather(
  node: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  groups: usize,
  toward: usize,
  near: usize,
): u32 {
  let count: u32 = 0;
  const end = u32At(offsets, node + 1);
  for (let slot = u32At(offsets, node); slot < end; slot++) {
    const weight = f64At(weights, slot);
    if (weight == 0) continue;
    const group = u32At(groups, u32At(nodes, slot));
    const sum = f64At(toward, group);
    if (sum == 0) putU32(near, count++, group);
    putF64(toward, group, sum + weight);
  }
  return count;
}

/**
 * Moves waiting nodes to the group, or the empty place, of largest gain; neighbours of a moved one
 * wait again. `state`: first in the queue, how many wait, how many groups are empty. Stops when
 * `work` ties were looked at; returns how many still wait.
 */
export function move(
  state: usize,
  n: u32,
  work: u32,
  penalty: f64,
  least: f64,
  offsets: usize,
  nodes: usize,
  weights: usize,
  degree: usize,
  labels: usize,
  total: usize,
  size: usize,
  vacant: usize,
  queue: usize,
  isWaiting: usize,
  toward: usize,
  near: usize,
): u32 {
  let head = u32At(state, 0);
  let waiting = u32At(state, 1);
  let empty = u32At(state, 2);
  let looked: u32 = 0;
  while (waiting > 0 && looked < work) {
    const node = u32At(queue, head);
    head = head + 1 == n ? 0 : head + 1;
    waiting--;
    putU8(isWaiting, node, 0);
    const own = u32At(labels, node);
    const count = gather(node, offsets, nodes, weights, labels, toward, near);
    const start = u32At(offsets, node);
    const end = u32At(offsets, node + 1);
    looked += end - start + 4;
    const ties = f64At(degree, node);
    const share = penalty * ties;
    let most = f64At(toward, own) - share * (f64At(total, own) - ties) + least;
    let best = own;
    for (let at: u32 = 0; at < count; at++) {
      const group = u32At(near, at);
      const gain = f64At(toward, group) - share * f64At(total, group);
      putF64(toward, group, 0);
      if (group == own || !(gain > most)) continue;
      most = gain;
      best = group;
    }
    if (most < 0 && u32At(size, own) > 1) best = u32At(vacant, --empty);
    if (best == own) continue;
    putU32(labels, node, best);
    putF64(total, own, f64At(total, own) - ties);
    putF64(total, best, f64At(total, best) + ties);
    putU32(size, best, u32At(size, best) + 1);
    const rest = u32At(size, own) - 1;
    putU32(size, own, rest);
    if (rest == 0) putU32(vacant, empty++, own);
    for (let slot = start; slot < end; slot++) {
      const other = u32At(nodes, slot);
      if (u8At(isWaiting, other) == 1 || u32At(labels, other) == best) continue;
      putU8(isWaiting, other, 1);
      const place = head + waiting;
      putU32(queue, place >= n ? place - n : place, other);
      waiting++;
    }
  }
  putU32(state, 0, head);
  putU32(state, 1, waiting);
  putU32(state, 2, empty);
  return waiting;
}

/** Whether a part hangs together with the rest of its group as chance would have it, or more. */
function isWell(
  part: u32,
  group: u32,
  penalty: f64,
  least: f64,
  outward: usize,
  partTotal: usize,
  groupTotal: usize,
): bool {
  const sum = f64At(partTotal, part);
  return f64At(outward, part) >= penalty * sum * (f64At(groupTotal, group) - sum) - least;
}

/**
 * Nodes `first … last − 1` of the order, if still alone and well connected to their group, join one
 * of the parts near them that are, if they gain, in proportion to the gain.
 */
export function refine(
  first: u32,
  last: u32,
  penalty: f64,
  least: f64,
  offsets: usize,
  nodes: usize,
  weights: usize,
  degree: usize,
  labels: usize,
  parts: usize,
  partTotal: usize,
  partSize: usize,
  outward: usize,
  groupTotal: usize,
  order: usize,
  draws: usize,
  gains: usize,
  toward: usize,
  near: usize,
): void {
  for (let place = first; place < last; place++) {
    const node = u32At(order, place);
    const group = u32At(labels, node);
    const own = u32At(parts, node);
    if (u32At(partSize, own) > 1) continue;
    if (!isWell(own, group, penalty, least, outward, partTotal, groupTotal)) continue;
    const count = gather(node, offsets, nodes, weights, parts, toward, near);
    const ties = f64At(degree, node);
    let all: f64 = 0;
    for (let at: u32 = 0; at < count; at++) {
      const part = u32At(near, at);
      let gain: f64 = 0;
      if (
        part != own &&
        u32At(labels, part) == group &&
        isWell(part, group, penalty, least, outward, partTotal, groupTotal)
      ) {
        gain = f64At(toward, part) - penalty * ties * f64At(partTotal, part);
        if (!(gain > 0)) gain = 0;
      }
      putF64(gains, at, gain);
      all += gain;
    }
    if (all > least) {
      let rest = f64At(draws, place) * all;
      let chosen: u32 = 0;
      for (let at: u32 = 0; at < count; at++) {
        const gain = f64At(gains, at);
        if (gain > 0) chosen = at;
        rest -= gain;
        if (rest < 0) break;
      }
      const part = u32At(near, chosen);
      putF64(
        outward,
        part,
        f64At(outward, part) + f64At(outward, own) - 2 * f64At(toward, part),
      );
      putU32(parts, node, part);
      putF64(partTotal, part, f64At(partTotal, part) + ties);
      putF64(partTotal, own, 0);
      putU32(partSize, own, 0);
      putU32(partSize, part, u32At(partSize, part) + 1);
    }
    for (let at: u32 = 0; at < count; at++) putF64(toward, u32At(near, at), 0);
  }
}

/**
 * Writes the rows of the parts `first … last − 1`, whose members stand in `members` from `starts`
 * on, as nodes of the next level.
 */
export function join(
  first: u32,
  last: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  degree: usize,
  parts: usize,
  starts: usize,
  members: usize,
  toward: usize,
  near: usize,
  nextOffsets: usize,
  nextNodes: usize,
  nextWeights: usize,
  nextDegree: usize,
): void {
  for (let part = first; part < last; part++) {
    let count: u32 = 0;
    let ties: f64 = 0;
    const end = u32At(starts, part + 1);
    for (let at = u32At(starts, part); at < end; at++) {
      const node = u32At(members, at);
      ties += f64At(degree, node);
      const rowEnd = u32At(offsets, node + 1);
      for (let slot = u32At(offsets, node); slot < rowEnd; slot++) {
        const other = u32At(parts, u32At(nodes, slot));
        const weight = f64At(weights, slot);
        if (other == part || weight == 0) continue;
        const sum = f64At(toward, other);
        if (sum == 0) putU32(near, count++, other);
        putF64(toward, other, sum + weight);
      }
    }
    let slot = u32At(nextOffsets, part);
    for (let at: u32 = 0; at < count; at++) {
      const other = u32At(near, at);
      putU32(nextNodes, slot, other);
      putF64(nextWeights, slot++, f64At(toward, other));
      putF64(toward, other, 0);
    }
    putU32(nextOffsets, part + 1, slot);
    putF64(nextDegree, part, ties);
  }
}
