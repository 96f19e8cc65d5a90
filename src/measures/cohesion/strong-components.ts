import type { Network } from '../../network/network.ts';
import { strongParts } from '../kernels/circles.ts';
import type { Components } from './components.ts';

/**
 * Circles of people who all reach one another along the direction of the ties.
 *
 * Two people are in the same strong component if each reaches the other by a directed chain;
 * weights are ignored. Turning all ties round changes nothing; in an undirected network these are
 * the components.
 *
 * No nodes: no component; whoever is in no circle is a component of their own.
 * Returns the number of each node's component, numbered by first node, and the sizes. Throws
 * nothing. Cost: O(n + m). Source: Tarjan (1972), SIAM J. Comput. 1, 146–160, doi:10.1137/0201010.
 *
 * @example
 * strongComponents(network(study, 'reports_to')).count; // 21: a chart has no circles
 */
export function strongComponents({ n, out }: Network): Components {
  const { of, count } = strongParts(n, out);
  const number = new Int32Array(count).fill(-1);
  const labels = new Uint32Array(n);
  const sizes: number[] = [];
  for (let node = 0; node < n; node++) {
    const part = of[node];
    if (number[part] === -1) number[part] = sizes.push(0) - 1;
    labels[node] = number[part];
    sizes[labels[node]]++;
  }
  return { labels, count, sizes: Uint32Array.from(sizes) };
}
