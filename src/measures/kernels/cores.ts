import type { Rows } from '../../network/network.ts';

/**
 * The core number of every node, and an order in which each has at most that many neighbours after
 * it.
 */
export interface Cores {
  readonly core: Float64Array;
  readonly order: Uint32Array;
}

/** Takes away the least connected node again and again, by bins of equal degree. Cost: O(n + m). */
export function cores(n: number, { offsets, nodes }: Pick<Rows, 'offsets' | 'nodes'>): Cores {
  const core = new Uint32Array(n);
  for (let node = 0; node < n; node++) core[node] = offsets[node + 1] - offsets[node];
  const most = core.reduce((found, degree) => Math.max(found, degree), 0);
  const bin = new Uint32Array(most + 2);
  for (const degree of core) bin[degree + 1]++;
  for (let degree = 0; degree <= most; degree++) bin[degree + 1] += bin[degree];
  const next = bin.slice();
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    place[node] = next[core[node]]++;
    order[place[node]] = node;
  }
  for (let at = 0; at < n; at++) {
    const node = order[at];
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
      const other = nodes[slot];
      if (core[other] <= core[node]) continue;
      // Swaps the neighbour with the first of its bin, which then begins one place later.
      const first = bin[core[other]];
      const displaced = order[first];
      order[place[other]] = displaced;
      place[displaced] = place[other];
      order[first] = other;
      place[other] = first;
      bin[core[other]]++;
      core[other]--;
    }
  }
  return { core: new Float64Array(core), order };
}
