import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { lowpoints } from '../kernels/lowpoints.ts';

/**
 * The people without whom the network falls into more pieces (cutpoints).
 *
 * A node is an articulation point if its removal leaves more components than there were. Weights
 * and direction are ignored: a directed network is read with a tie in either direction as a tie.
 *
 * No nodes: an empty array; isolates, ends of a path and members of a ring: 0. Components are
 * looked at one by one. Returns 1 or 0 in node order. Throws nothing. Cost: O(n + m).
 * Source: Hopcroft & Tarjan (1973), Commun. ACM 16, 372–378, doi:10.1145/362248.362272.
 *
 * @example
 * articulationPoints(network(study, 'advice')); // Uint8Array [0, 0, 1, …]
 */
export function articulationPoints(network: Network): Uint8Array {
  const { n, out } = symmetrize(network);
  const { parent, entered, low, children } = lowpoints(n, out);
  const cut = new Uint8Array(n);
  for (let node = 0; node < n; node++) {
    const above = parent[node];
    const isRoot = above === node;
    if (isRoot && children[node] > 1) cut[node] = 1;
    if (!isRoot && parent[above] !== above && low[node] >= entered[above]) cut[above] = 1;
  }
  return cut;
}
