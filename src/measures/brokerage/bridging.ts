import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here } from '../../work.ts';
import { betweenness } from '../centrality/betweenness.ts';

/**
 * Whether a person has few ties, but to people who have many: a join between crowded places.
 *
 * BC_i = (1/d_i) / Σ_j 1/d_j over the contacts j of i. Direction and weight are ignored: a pair is
 * tied if either end says so. The coefficient alone favours people with a single contact; see
 * `bridgingCentrality`.
 * No nodes: an empty array; isolates: `NaN`; a pair by itself: 1; in a complete network 1/(n − 1).
 * Values in node order, above 0. Throws nothing. Cost: O(n + m).
 * Source: Hwang, Cho, Zhang & Ramanathan 2006, Bridging centrality, Univ. at Buffalo TR 2006-05.
 *
 * @example
 * bridgingCoefficient(network(study, 'information'));
 */
export function bridgingCoefficient(network: Network): Float64Array {
  const { n, out } = symmetrize(network);
  return Float64Array.from({ length: n }, (_, node) => {
    const ties = degreeOf(out, node);
    if (ties === 0) return NaN;
    let shares = 0;
    for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
      shares += 1 / degreeOf(out, out.nodes[slot]!);
    }
    return 1 / ties / shares;
  });
}

/**
 * How much runs through a join between crowded places: betweenness times bridging coefficient.
 *
 * b_i · BC_i with undirected betweenness, each pair once. 0 in a complete network and for people with
 * one contact; isolates: `NaN`. Otherwise as `bridgingCoefficient`. Cost: O(n · m).
 *
 * @example
 * bridgingCentrality(network(study, 'information'));
 */
export function bridgingCentrality(network: Network, results = here): Float64Array {
  const between = betweenness(symmetrize(network), {}, results);
  return bridgingCoefficient(network).map((coefficient, node) => coefficient * between[node]!);
}
