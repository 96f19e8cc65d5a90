import type { Rows } from '../../network/network.ts';

/**
 * A depth-first forest of an undirected network. `low` of a node is the earliest node (by
 * `entered`) that its subtree touches by a tie outside the forest; a root has itself as parent.
 */
export interface Forest {
  readonly parent: Uint32Array;
  readonly entered: Uint32Array;
  readonly low: Uint32Array;
  /** Nodes in the subtree, itself included. */
  readonly size: Uint32Array;
  readonly root: Uint32Array;
  readonly children: Uint32Array;
}

/** The forest from the lowest node of each component on, without recursion. Cost: O(n + m). */
export function lowpoints(n: number, { offsets, nodes }: Rows): Forest {
  const parent = new Uint32Array(n);
  const entered = new Uint32Array(n).fill(n);
  const low = new Uint32Array(n);
  const size = new Uint32Array(n).fill(1);
  const root = new Uint32Array(n);
  const children = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const path = new Uint32Array(n);
  let time = 0;
  const enter = (node: number, from: number) => {
    parent[node] = from;
    root[node] = node === from ? node : root[from];
    entered[node] = time;
    low[node] = time++;
  };
  for (let start = 0; start < n; start++) {
    if (entered[start] !== n) continue;
    enter(start, start);
    path[0] = start;
    for (let depth = 0; depth >= 0; ) {
      const node = path[depth];
      if (next[node] < offsets[node + 1]) {
        const to = nodes[next[node]++];
        if (entered[to] === n) {
          enter(to, node);
          path[++depth] = to;
        } else if (to !== parent[node] && entered[to] < low[node]) low[node] = entered[to];
        continue;
      }
      depth--;
      if (depth < 0) break;
      const above = path[depth];
      children[above]++;
      size[above] += size[node];
      if (low[node] < low[above]) low[above] = low[node];
    }
  }
  return { parent, entered, low, size, root, children };
}
