import type { Network } from '../../network/network.ts';
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
  const found = tarjan(n, out.offsets, out.nodes);
  const number = new Int32Array(n).fill(-1);
  const labels = new Uint32Array(n);
  const sizes: number[] = [];
  for (let node = 0; node < n; node++) {
    const part = found[node];
    if (number[part] === -1) number[part] = sizes.push(0) - 1;
    labels[node] = number[part];
    sizes[labels[node]]++;
  }
  return { labels, count: sizes.length, sizes: Uint32Array.from(sizes) };
}

/** Any one member of each node's strong component, without recursion. */
function tarjan(n: number, offsets: Uint32Array, nodes: Uint32Array): Uint32Array {
  const memberOf = new Uint32Array(n).fill(n);
  const entered = new Uint32Array(n).fill(n);
  const low = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const path = new Uint32Array(n);
  const open = new Uint32Array(n);
  let opened = 0;
  let time = 0;
  for (let start = 0; start < n; start++) {
    if (entered[start] !== n) continue;
    let depth = -1;
    let arriving = start;
    for (;;) {
      if (arriving !== n) {
        entered[arriving] = time;
        low[arriving] = time++;
        open[opened++] = arriving;
        path[++depth] = arriving;
      }
      arriving = n;
      const node = path[depth];
      if (next[node] < offsets[node + 1]) {
        const to = nodes[next[node]++];
        if (entered[to] === n) arriving = to;
        else if (memberOf[to] === n && entered[to] < low[node]) low[node] = entered[to];
        continue;
      }
      if (low[node] === entered[node]) {
        let member: number;
        do {
          member = open[--opened];
          memberOf[member] = node;
        } while (member !== node);
      }
      if (depth === 0) break;
      const above = path[--depth];
      if (low[node] < low[above]) low[above] = low[node];
    }
  }
  return memberOf;
}
