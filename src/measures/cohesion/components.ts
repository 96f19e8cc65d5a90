import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { search } from '../kernels/search.ts';

/** Nodes sorted into parts, numbered by their first node. */
export interface Components {
  readonly labels: Uint32Array;
  readonly count: number;
  readonly sizes: Uint32Array;
}

/**
 * The separate pieces of the network: within one, everybody can be reached from everybody.
 *
 * Two people are in the same (weak) component if a chain of ties joins them, whichever way the ties
 * point; weights are ignored. `strongComponents` asks for chains that follow the direction.
 *
 * No nodes: no component; an isolate is a component of its own.
 * Returns the number of each node's component, numbered by first node, and the sizes. Throws
 * nothing. Cost: O(n + m). Source: Hopcroft & Tarjan (1973), Commun. ACM 16, 372–378,
 * doi:10.1145/362248.362272.
 *
 * @example
 * components(network(study, 'advice')).sizes; // Uint32Array [140, 6, 1, 1]
 */
export function components(network: Network): Components {
  const { n, out } = symmetrize(network);
  const labels = new Uint32Array(n);
  const seen = new Uint8Array(n);
  const sizes: number[] = [];
  const { order, from } = search(n, out, null);
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    const size = from(start);
    for (let at = 0; at < size; at++) {
      seen[order[at]] = 1;
      labels[order[at]] = sizes.length;
    }
    sizes.push(size);
  }
  return { labels, count: sizes.length, sizes: Uint32Array.from(sizes) };
}
