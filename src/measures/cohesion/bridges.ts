import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { lowpoints } from '../kernels/lowpoints.ts';

/** Ties whose loss parts the network, each once with `source` before `target` in node order. */
export interface Bridges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** How many people the smaller of the two parts would have. */
  readonly smallerSide: Uint32Array;
}

/**
 * The ties that are the only connection between two parts of the network.
 *
 * A tie is a bridge if its ends lie in separate components once it is removed. Weights and
 * direction are ignored: a directed network is read with a tie in either direction as a tie.
 *
 * No nodes, no ties or a ring: none. Every tie of a tree is one. Components are looked at one by
 * one. Returns the bridges ordered by source and target. Throws nothing. Cost: O(n + m).
 * Source: Tarjan (1974), Inf. Process. Lett. 2, 160–161, doi:10.1016/0020-0190(74)90003-9.
 *
 * @example
 * bridges(network(study, 'friendship')); // { source: [3], target: [11], smallerSide: [5] }
 */
export function bridges(network: Network): Bridges {
  const { n, out } = symmetrize(network);
  const { parent, entered, low, size, root } = lowpoints(n, out);
  const found: [source: number, target: number, smallerSide: number][] = [];
  for (let node = 0; node < n; node++) {
    const above = parent[node];
    if (above === node || low[node] <= entered[above]) continue;
    const side = Math.min(size[node], size[root[node]] - size[node]);
    found.push([Math.min(node, above), Math.max(node, above), side]);
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    source: Uint32Array.from(found, (bridge) => bridge[0]),
    target: Uint32Array.from(found, (bridge) => bridge[1]),
    smallerSide: Uint32Array.from(found, (bridge) => bridge[2]),
  };
}
