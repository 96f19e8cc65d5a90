import type { Network } from '../../network/network.ts';
import type { Random } from '../../random.ts';

/** A gain smaller than this is rounding. */
const LEAST = 1e-12;

/**
 * Improves a division by moving single nodes to the community of a neighbour, or to one of their own,
 * and by joining two communities, as long as modularity grows. Louvain's method moves whole
 * communities once it has formed them, so single nodes are often left on the wrong side.
 * `labels` are changed in place. Cost: O(m) per round, rounds are few.
 */
export function improve(
  pairs: Network,
  labels: Uint32Array,
  valued: boolean,
  resolution: number,
  random: Random,
): void {
  const { n, out } = pairs;
  const weightOf = (slot: number) => (valued ? out.weights[slot]! : 1);
  const degree = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++)
      degree[i]! += weightOf(slot);
  }
  const twice = degree.reduce((sum, value) => sum + value, 0);
  const size = new Uint32Array(n);
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    size[labels[i]!]!++;
    total[labels[i]!]! += degree[i]!;
  }
  const order = random.shuffle(Uint32Array.from({ length: n }, (_, node) => node));
  const toward = new Float64Array(n);

  const moveNode = (node: number): boolean => {
    const own = labels[node]!;
    const near: number[] = [];
    for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
      const community = labels[out.nodes[slot]!]!;
      if (toward[community] === 0) near.push(community);
      toward[community]! += weightOf(slot);
    }
    const share = (resolution * degree[node]!) / twice;
    const stay = toward[own]! - share * (total[own]! - degree[node]!);
    let best = own;
    let most = stay + LEAST * twice;
    for (const community of near) {
      const gain = toward[community]! - share * total[community]!;
      if (community !== own && gain > most) {
        most = gain;
        best = community;
      }
    }
    if (most < 0 && size[own]! > 1 && stay < -LEAST * twice) best = size.indexOf(0);
    for (const community of near) toward[community] = 0;
    if (best === own) return false;
    labels[node] = best;
    size[own]!--;
    size[best]!++;
    total[own]! -= degree[node]!;
    total[best]! += degree[node]!;
    return true;
  };

  const join = (): boolean => {
    const between = new Map<number, number>();
    for (let i = 0; i < n; i++) {
      for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
        const a = labels[i]!;
        const b = labels[out.nodes[slot]!]!;
        if (a < b) between.set(a * n + b, (between.get(a * n + b) ?? 0) + weightOf(slot));
      }
    }
    let pair = -1;
    let most = LEAST * twice;
    for (const [key, weight] of between) {
      const gain = weight - (resolution * total[Math.floor(key / n)]! * total[key % n]!) / twice;
      if (gain > most) {
        most = gain;
        pair = key;
      }
    }
    if (pair < 0) return false;
    const a = Math.floor(pair / n);
    const b = pair % n;
    for (let i = 0; i < n; i++) if (labels[i] === b) labels[i] = a;
    size[a]! += size[b]!;
    total[a]! += total[b]!;
    size[b] = 0;
    total[b] = 0;
    return true;
  };

  for (let changed = true; changed; ) {
    changed = false;
    for (let moved = true; moved; ) {
      moved = false;
      for (const node of order) moved = moveNode(node) || moved;
    }
    while (join()) changed = true;
  }
}

/**
 * The same division with every community that falls apart cut into its connected parts, which never
 * lowers modularity. Cost: O(n + m).
 */
export function connectedParts({ n, out }: Network, labels: Uint32Array): Uint32Array {
  const parts = new Uint32Array(n).fill(n);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (parts[start]! < n) continue;
    const part = count++;
    parts[start] = part;
    const queue = [start];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
        const next = out.nodes[slot]!;
        if (parts[next]! < n || labels[next] !== labels[node]) continue;
        parts[next] = part;
        queue.push(next);
      }
    }
  }
  return parts;
}
