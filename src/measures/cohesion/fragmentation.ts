import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here } from '../../work.ts';
import { connectedness } from './connectedness.ts';
import { distances } from './distances.ts';

/**
 * Which share of the pairs of people has no connection at all.
 *
 * F = 1 − Σ_c N_c(N_c − 1)/(n(n − 1)) over the components c: 1 − connectedness. Weights and
 * direction are ignored. Fewer than two nodes: `NaN`. No ties: 1; one component: 0. Throws nothing.
 * Cost: O(n + m). Source: Borgatti (2006), Comput. Math. Organ. Theory 12, 21–34,
 * doi:10.1007/s10588-006-7084-x.
 *
 * @example
 * fragmentation(network(study, 'friendship')); // 0.095238
 */
export function fragmentation(network: Network): number {
  return network.n < 2 ? NaN : 1 - connectedness(network);
}

/**
 * How far people are from each other on the whole, those without a connection being infinitely far.
 *
 * D_F = 1 − Σ_{i≠j} (1/dᵢⱼ)/(n(n − 1)) with 1/∞ = 0. Weights and direction are ignored: a directed
 * network is read with a tie in either direction as a tie. Fewer than two nodes: `NaN`. No ties: 1;
 * everybody tied to everybody: 0; never below `fragmentation`. Throws nothing. Cost: O(n · m).
 * Source: Borgatti (2006), Comput. Math. Organ. Theory 12, 21–34, doi:10.1007/s10588-006-7084-x.
 *
 * @example
 * distanceFragmentation(network(study, 'friendship')); // 0.3537
 */
export function distanceFragmentation(network: Network, results = here): number {
  return 1 - distances(symmetrize(network), {}, results).compactness;
}
