import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { here, type Results, type Task } from '../../work.ts';
import { closedPaths } from '../kernels/closed-paths.ts';

/**
 * How often the contacts of a contact are contacts too.
 *
 * Of all two-step paths i→j→k with i ≠ k the share that is closed by i→k (the weak form). In an
 * undirected network that is three times the triangles over the connected triples. Weights are
 * ignored; turning the ties round changes nothing. Cells nobody answered for count as no tie.
 *
 * No two-step path, as without ties or with separate pairs only: `NaN`. Complete: 1; star: 0.
 * Returns a number from 0 to 1. Throws nothing. Cost: O(Σ k⁻k⁺).
 * Source: Wasserman & Faust (1994), Social Network Analysis, p. 243, doi:10.1017/CBO9780511815478;
 * `gtrans(measure = "weak")` of R's sna.
 *
 * @example
 * transitivity(network(study, 'advice')); // 0.663978
 */
export function transitivity(network: Network, results: Results = here): number {
  const { n, out, in: inward } = network;
  let paths = 0;
  for (let node = 0; node < n; node++) {
    paths += degreeOf(inward, node) * degreeOf(out, node) - returned(network, node);
  }
  return results(closedPaths(out)).reduce((sum, count) => sum + count, 0) / paths;
}

/** The heavy work of `transitivity`. */
export function transitivityTask({ out }: Network): Task<Float64Array> {
  return closedPaths(out);
}

/** How many a node names who name it: paths through it that end where they began. */
function returned({ out, in: inward }: Network, node: number): number {
  let count = 0;
  let back = inward.offsets[node];
  const end = inward.offsets[node + 1];
  for (let slot = out.offsets[node]; slot < out.offsets[node + 1]; slot++) {
    while (back < end && inward.nodes[back] < out.nodes[slot]) back++;
    if (back < end && inward.nodes[back] === out.nodes[slot]) count++;
  }
  return count;
}
