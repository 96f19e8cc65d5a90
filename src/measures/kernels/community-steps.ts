import type { CommunityArrays, LevelArrays } from './community-room.ts';

/*
 * The plain twins of the compiled steps of Louvain's and Leiden's methods. Both do the same sums in
 * the same order.
 */

/** Sums what ties a node to each group near it, and lists these groups; ties of weight 0 are none. */
function gather(
  { offsets, nodes, weights }: LevelArrays,
  node: number,
  groups: Uint32Array,
  { toward, near }: CommunityArrays,
): number {
  let count = 0;
  for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
    const weight = weights[slot];
    if (weight === 0) continue;
    const group = groups[nodes[slot]];
    if (toward[group] === 0) near[count++] = group;
    toward[group] += weight;
  }
  return count;
}

/**
 * Moves waiting nodes to the group, or the empty place, of largest gain; neighbours of a moved one
 * wait again. `state`: first in the queue, how many wait, how many groups are empty. Stops when `work`
 * ties were looked at; returns how many still wait.
 */
export function plainMove(
  n: number,
  work: number,
  level: LevelArrays,
  arrays: CommunityArrays,
  penalty: number,
  least: number,
): number {
  const { state, labels, total, size, vacant, queue, isWaiting, toward, near } = arrays;
  const { offsets, nodes, degree } = level;
  let [head, waiting, empty] = state;
  let looked = 0;
  while (waiting > 0 && looked < work) {
    const node = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    isWaiting[node] = 0;
    const own = labels[node];
    const count = gather(level, node, labels, arrays);
    looked += offsets[node + 1] - offsets[node] + 4;
    const ties = degree[node];
    const share = penalty * ties;
    let most = toward[own] - share * (total[own] - ties) + least;
    let best = own;
    for (let at = 0; at < count; at++) {
      const group = near[at];
      const gain = toward[group] - share * total[group];
      toward[group] = 0;
      if (group === own || !(gain > most)) continue;
      most = gain;
      best = group;
    }
    if (most < 0 && size[own] > 1) best = vacant[--empty];
    if (best === own) continue;
    labels[node] = best;
    total[own] -= ties;
    total[best] += ties;
    size[best]++;
    size[own]--;
    if (size[own] === 0) vacant[empty++] = own;
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
      const other = nodes[slot];
      if (isWaiting[other] === 1 || labels[other] === best) continue;
      isWaiting[other] = 1;
      const place = head + waiting;
      queue[place >= n ? place - n : place] = other;
      waiting++;
    }
  }
  state.set([head, waiting, empty]);
  return waiting;
}

/**
 * Nodes `first … last − 1` of the order, if still alone and well connected to their group, join one
 * of the parts near them that are, if they gain, in proportion to the gain.
 */
export function plainRefine(
  first: number,
  last: number,
  level: LevelArrays,
  arrays: CommunityArrays,
  penalty: number,
  least: number,
): void {
  const { labels, parts, partTotal, partSize, outward, groupTotal } = arrays;
  const { order, draws, gains, toward, near } = arrays;
  const isWell = (part: number, group: number) =>
    outward[part] >= penalty * partTotal[part] * (groupTotal[group] - partTotal[part]) - least;
  for (let place = first; place < last; place++) {
    const node = order[place];
    const group = labels[node];
    const own = parts[node];
    if (partSize[own] > 1 || !isWell(own, group)) continue;
    const count = gather(level, node, parts, arrays);
    const ties = level.degree[node];
    let all = 0;
    for (let at = 0; at < count; at++) {
      const part = near[at];
      let gain = 0;
      if (part !== own && labels[part] === group && isWell(part, group)) {
        gain = toward[part] - penalty * ties * partTotal[part];
        if (!(gain > 0)) gain = 0;
      }
      gains[at] = gain;
      all += gain;
    }
    if (all > least) {
      let rest = draws[place] * all;
      let chosen = 0;
      for (let at = 0; at < count; at++) {
        if (gains[at] > 0) chosen = at;
        rest -= gains[at];
        if (rest < 0) break;
      }
      const part = near[chosen];
      outward[part] = outward[part] + outward[own] - 2 * toward[part];
      parts[node] = part;
      partTotal[part] += ties;
      partTotal[own] = 0;
      partSize[own] = 0;
      partSize[part]++;
    }
    for (let at = 0; at < count; at++) toward[near[at]] = 0;
  }
}

/**
 * Writes the rows of the parts `first … last − 1`, whose members stand in `members` from `starts` on,
 * as nodes of the next level.
 */
export function plainJoin(
  first: number,
  last: number,
  level: LevelArrays,
  next: LevelArrays,
  { parts, starts, members, toward, near }: CommunityArrays,
): void {
  const { offsets, nodes, weights, degree } = level;
  let slot = next.offsets[first];
  for (let part = first; part < last; part++) {
    let others = 0;
    let ties = 0;
    for (let at = starts[part]; at < starts[part + 1]; at++) {
      const node = members[at];
      ties += degree[node];
      for (let from = offsets[node]; from < offsets[node + 1]; from++) {
        const other = parts[nodes[from]];
        if (other === part || weights[from] === 0) continue;
        if (toward[other] === 0) near[others++] = other;
        toward[other] += weights[from];
      }
    }
    for (let at = 0; at < others; at++) {
      next.nodes[slot] = near[at];
      next.weights[slot++] = toward[near[at]];
      toward[near[at]] = 0;
    }
    next.offsets[part + 1] = slot;
    next.degree[part] = ties;
  }
}
