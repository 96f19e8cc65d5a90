import type { Network } from '../../network/network.ts';

/** Beyond this many people two tables of n² would be too large; every set is then walked anew. */
const MOST_PEOPLE = 5000;

/** Pairs of people by their distance, in whole numbers, so that sums do not depend on the order. */
type PairsByDistance = Float64Array;

/**
 * The sum of 1/d over ordered pairs of those left without a set and one more person, for trying many.
 *
 * One walk from every source without the set says for every person v whether v is the only way to
 * somebody next on a shortest path; where it is not, no distance from that source changes when v goes,
 * and only the other sources are walked again. Returns `null` for too many people.
 */
export function nearnessBeside(
  network: Network,
  removed: readonly number[],
): ((node: number) => number) | null {
  const { n } = network;
  if (n > MOST_PEOPLE) return null;
  const gone = new Uint8Array(n);
  for (const node of removed) gone[node] = 1;
  const walk = walker(network);
  const distance = new Uint16Array(n * n);
  const onlyWay = new Uint8Array(n * n);
  const perSource: PairsByDistance[] = [];
  const all: PairsByDistance = new Float64Array(n + 1);
  for (let source = 0; source < n; source++) {
    perSource.push(new Float64Array(0));
    if (gone[source] === 1) continue;
    const { order, steps, parents, parent, reached } = walk(source, gone, -1);
    perSource[source] = new Float64Array(steps[order[reached - 1]!]! + 1);
    for (let at = 1; at < reached; at++) {
      const node = order[at]!;
      distance[source * n + node] = steps[node]!;
      perSource[source]![steps[node]!]!++;
      if (parents[node] === 1) onlyWay[source * n + parent[node]!] = 1;
    }
    perSource[source]!.forEach((count, step) => {
      all[step]! += count;
    });
  }
  return (node) => {
    const pairs = all.slice();
    const take = (counts: PairsByDistance, sign: number) =>
      counts.forEach((count, step) => {
        pairs[step]! += sign * count;
      });
    take(perSource[node]!, -1);
    for (let source = 0; source < n; source++) {
      if (source === node || gone[source] === 1) continue;
      const away = distance[source * n + node]!;
      if (away === 0) continue;
      if (onlyWay[source * n + node] === 0) {
        pairs[away]!--;
        continue;
      }
      take(perSource[source]!, -1);
      const { order, steps, reached } = walk(source, gone, node);
      for (let at = 1; at < reached; at++) pairs[steps[order[at]!]!]!++;
    }
    return nearnessOf(pairs);
  };
}

/** Σ count / distance, nearest first. */
function nearnessOf(pairs: PairsByDistance): number {
  let sum = 0;
  for (let step = 1; step < pairs.length; step++) {
    if (pairs[step]! > 0) sum += pairs[step]! / step;
  }
  return sum;
}

/** A breadth-first walk that passes over who is gone; its arrays are its own and change every time. */
function walker({ n, out }: Network) {
  const order = new Uint32Array(n);
  const steps = new Uint32Array(n);
  const seen = new Uint32Array(n);
  const parents = new Uint32Array(n);
  const parent = new Uint32Array(n);
  let round = 0;
  return (source: number, gone: Uint8Array, also: number) => {
    round++;
    seen[source] = round;
    steps[source] = 0;
    order[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const node = order[head]!;
      const next = steps[node]! + 1;
      const end = out.offsets[node + 1]!;
      for (let slot = out.offsets[node]!; slot < end; slot++) {
        const to = out.nodes[slot]!;
        if (gone[to] === 1 || to === also) continue;
        if (seen[to] !== round) {
          seen[to] = round;
          steps[to] = next;
          parents[to] = 1;
          parent[to] = node;
          order[reached++] = to;
        } else if (steps[to] === next) parents[to]!++;
      }
    }
    return { order, steps, parents, parent, reached };
  };
}
