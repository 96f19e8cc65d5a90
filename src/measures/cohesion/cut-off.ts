import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { lowpoints } from '../kernels/lowpoints.ts';

/**
 * How many others would lose contact with the largest part of their component if this person left.
 *
 * Taking a person out of a component of s people leaves parts that together have s − 1; all but the
 * largest part are cut off. Weights and direction are ignored: either report makes a tie.
 *
 * No nodes: an empty array; isolates and people on no cut: 0. Components are looked at one by one.
 * Returns counts in node order. Throws nothing. Cost: O(n + m).
 * Source: cutpoints as in Hopcroft & Tarjan (1973), doi:10.1145/362248.362272, with the sizes of the parts.
 *
 * @example
 * cutOff(network(study, 'advice')); // Uint32Array [0, 3, 0, …]
 */
export function cutOff(network: Network): Uint32Array {
  const { n, out } = symmetrize(network);
  const { parent, entered, low, size, root } = lowpoints(n, out);
  const below = new Uint32Array(n);
  const largest = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    const above = parent[node]!;
    if (above === node || low[node]! < entered[above]!) continue;
    below[above]! += size[node]!;
    largest[above] = Math.max(largest[above]!, size[node]!);
  }
  return below.map((hanging, node) => {
    const others = size[root[node]!]! - 1;
    return others - Math.max(largest[node]!, others - hanging);
  });
}
