import type { Network } from '../../network/network.ts';

/** Marks a person whom no path from the sources reaches. */
export const UNREACHED = 0xffff_ffff;

/** The people whom everything on its way from the sources must pass. */
export interface Dominators {
  /** Per person the last one every path must pass before; the person's own number for a source. */
  readonly parent: Uint32Array;
  /** Per person how many others are reached only through them. */
  readonly depends: Uint32Array;
}

/**
 * Who stands on every path from a set of sources to others: take them out, and those who depend on
 * them are cut off.
 *
 * Immediate dominators from a root joined to all sources, iterated to a fixed point in reverse
 * post-order (Cooper, Harvey & Kennedy 2001, "A simple, fast dominance algorithm"). Weights are
 * ignored; paths follow the direction of the network as given. A person reached by two disjoint paths
 * from the sources depends on nobody and has itself as parent, like a source. People not reached have
 * parent `UNREACHED` and depend on nobody. No people or no sources: nothing is reached.
 * Cost: near O(n + m).
 */
export function dominators(network: Network, sources: readonly number[]): Dominators {
  const { n } = network;
  const root = n;
  const order = postOrder(network, sources);
  const rank = new Int32Array(n + 1).fill(-1);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  const isSource = new Uint8Array(n);
  for (const source of sources) isSource[source] = 1;
  const dominator = new Int32Array(n + 1).fill(-1);
  dominator[root] = root;
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = order.length - 2; at >= 0; at--) {
      const node = order[at]!;
      const found = joined(network, node, isSource[node] === 1 ? root : -1, dominator, rank);
      if (found !== dominator[node]) {
        dominator[node] = found;
        changed = true;
      }
    }
  }
  const depends = new Uint32Array(n);
  for (const node of order) {
    const above = dominator[node]!;
    if (node !== root && above !== root) depends[above]! += depends[node]! + 1;
  }
  const parent = Uint32Array.from({ length: n }, (_, node) => {
    if (rank[node] === -1) return UNREACHED;
    return dominator[node] === root ? node : dominator[node]!;
  });
  return { parent, depends };
}

/** The nearest common dominator of all reached predecessors. */
function joined(
  { in: inward }: Network,
  node: number,
  fromRoot: number,
  dominator: Int32Array,
  rank: Int32Array,
): number {
  let found = fromRoot;
  for (let slot = inward.offsets[node]!; slot < inward.offsets[node + 1]!; slot++) {
    const before = inward.nodes[slot]!;
    if (dominator[before] === -1) continue;
    found = found === -1 ? before : meet(found, before, dominator, rank);
  }
  return found;
}

function meet(a: number, b: number, dominator: Int32Array, rank: Int32Array): number {
  let x = a;
  let y = b;
  while (x !== y) {
    while (rank[x]! < rank[y]!) x = dominator[x]!;
    while (rank[y]! < rank[x]!) y = dominator[y]!;
  }
  return x;
}

/** Depth-first order of leaving, without recursion; the root comes last. */
function postOrder({ n, out }: Network, sources: readonly number[]): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(n);
  const next = out.offsets.slice(0, n);
  for (const source of sources) {
    if (seen[source] === 1) continue;
    seen[source] = 1;
    const path = [source];
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (next[node]! === out.offsets[node + 1]!) {
        order.push(node);
        path.pop();
        continue;
      }
      const to = out.nodes[next[node]!++]!;
      if (seen[to] === 1) continue;
      seen[to] = 1;
      path.push(to);
    }
  }
  order.push(n);
  return order;
}
