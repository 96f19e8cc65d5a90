import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here, type Results, type Task } from '../../work.ts';
import { closedPaths } from '../kernels/closed-paths.ts';

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
export function clustering(network: Network, results: Results = here): Float64Array {
  const { out } = symmetrize(network);
  return results(closedPaths(out)).map((ends, node) => {
    const degree = degreeOf(out, node);
    return degree < 2 ? NaN : ends / (degree * (degree - 1));
  });
}

/** The heavy work of `clustering`. */
export function clusteringTask(network: Network): Task<Float64Array> {
  return closedPaths(symmetrize(network).out);
}
