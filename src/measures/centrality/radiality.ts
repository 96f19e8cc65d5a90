import type { Network } from '../../network/network.ts';
import { here, type Results } from '../../work.ts';
import { distanceSums } from '../kernels/distance-sums.ts';

/**
 * How much nearer this person is to others than people are at most, going along the ties.
 *
 * The mean over all others of 1 − (dᵢⱼ − 1)/D, D the longest distance there is between any two who
 * reach each other; whoever cannot be reached adds 0. Weights are ignored. UCINET calls it ValClo;
 * it is 1 for whoever has a tie with everybody and differs from closeness in that every step costs
 * the same.
 *
 * No nodes: an empty array; one node: `NaN`; no ties at all: 0. Returns numbers from 0 to 1 in node
 * order. Throws nothing. Cost: O(n · m). Source: Valente & Foreman (1998), Social Networks 20,
 * 89–105, doi:10.1016/S0378-8733(97)00007-5.
 *
 * @example
 * radiality(network(study, 'advice')); // Float64Array [0.77, 0.58, …]
 */
export function radiality(network: Network, results = here): Float64Array {
  return reversed(network, 'out', results);
}

/**
 * How much nearer this person is for others than people are at most, going along the ties.
 *
 * As `radiality`, over the distances dⱼᵢ to i.
 */
export function integration(network: Network, results = here): Float64Array {
  return reversed(network, 'in', results);
}

function reversed(network: Network, along: 'out' | 'in', results: Results): Float64Array {
  const { n } = network;
  const { reached, total, farthest } = results(distanceSums(network, along, 'none'));
  const longest = farthest.reduce((most, far) => Math.max(most, far), 0);
  return reached.map((found, node) => {
    const saved = longest === 0 ? 0 : (total[node] - found) / longest;
    return (found - saved) / (n - 1);
  });
}
