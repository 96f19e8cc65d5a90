import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/**
 * How many of this person's contacts know each other.
 *
 * The ties among the neighbours over the k(k − 1)/2 there could be. Weights and direction are
 * ignored: a directed network is read with a tie in either direction as a tie.
 *
 * No nodes: an empty array. Fewer than two neighbours: `NaN`. In a complete network 1, in the
 * centre of a star 0. Returns numbers from 0 to 1 in node order. Throws nothing. Cost: O(Σ k²).
 * Source: Watts & Strogatz (1998), Nature 393, 440–442, doi:10.1038/30918.
 *
 * @example
 * clustering(network(study, 'friendship')); // Float64Array [0.667, 0.667, 1, …]
 */
export function clustering(network: Network): Float64Array {
  const { n, out } = symmetrize(network);
  const { offsets, nodes } = out;
  const near = new Uint32Array(n);
  const values = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    const start = offsets[node];
    const end = offsets[node + 1];
    const mark = node + 1;
    for (let slot = start; slot < end; slot++) near[nodes[slot]] = mark;
    let ends = 0;
    for (let slot = start; slot < end; slot++) {
      const other = nodes[slot];
      for (let next = offsets[other]; next < offsets[other + 1]; next++) {
        if (near[nodes[next]] === mark) ends++;
      }
    }
    const degree = end - start;
    values[node] = degree < 2 ? NaN : ends / (degree * (degree - 1));
  }
  return values;
}
