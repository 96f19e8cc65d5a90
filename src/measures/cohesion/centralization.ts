import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here } from '../../work.ts';
import { betweenness } from '../centrality/betweenness.ts';
import { closeness } from '../centrality/closeness.ts';
import { degree, inDegree, outDegree } from '../centrality/degree.ts';

/**
 * How much naming concentrates on one person: 1 where everybody names one and nobody else is named.
 *
 * Σᵢ (max k⁻ − k⁻ᵢ)/(n − 1)², in an undirected network over (n − 1)(n − 2). Weights are ignored.
 * Fewer than three nodes: `NaN`. All equal, as without ties or in a ring: 0. Throws nothing. Cost:
 * O(n). Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * inDegreeCentralization(network(study, 'advice')); // 0.47
 */
export function inDegreeCentralization(network: Network): number {
  const { n, directed } = network;
  return share(inDegree(network), n, directed ? (n - 1) ** 2 : (n - 1) * (n - 2));
}

/**
 * How much one person does the naming: 1 where one names everybody and nobody else names anybody.
 *
 * Σᵢ (max k⁺ − k⁺ᵢ)/(n − 1)²; otherwise as `inDegreeCentralization`.
 */
export function outDegreeCentralization(network: Network): number {
  const { n, directed } = network;
  return share(outDegree(network), n, directed ? (n - 1) ** 2 : (n - 1) * (n - 2));
}

/**
 * How much the ties concentrate on one person: 1 in a star, 0 where all have equally many.
 *
 * Σᵢ (max k − kᵢ)/((n − 1)(n − 2)), a tie in either direction counting as a tie. Weights are
 * ignored. Fewer than three nodes: `NaN`. Throws nothing. Cost: O(n + m).
 * Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * degreeCentralization(network(study, 'advice')); // 0.342105
 */
export function degreeCentralization(network: Network): number {
  const { n } = network;
  return share(degree(network), n, (n - 1) * (n - 2));
}

/**
 * How much the ways between people run through one person: 1 in a star, 0 where nobody stands out.
 *
 * Σᵢ (max b − bᵢ)/((n − 1)²(n − 2)), undirected over half of that, for raw betweenness b along the
 * direction of the ties. Weights are ignored. Fewer than three nodes: `NaN`. Throws nothing. Cost:
 * O(n · m). Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * betweennessCentralization(network(study, 'advice')); // 0.210296
 */
export function betweennessCentralization(network: Network, results = here): number {
  const { n, directed } = network;
  return share(betweenness(network, {}, results), n, ((n - 1) ** 2 * (n - 2)) / (directed ? 1 : 2));
}

/**
 * How much nearer one person is to everybody than the others are: 1 in a star.
 *
 * Σᵢ (max C − Cᵢ)/((n − 1)(n − 2)/(2n − 3)) for normalized closeness C, a tie in either direction
 * counting as a tie. Weights are ignored. Fewer than three nodes, or a network in several pieces:
 * `NaN`. Throws nothing. Cost: O(n · m).
 * Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * closenessCentralization(network(study, 'kite')); // 0.270375
 */
export function closenessCentralization(network: Network, results = here): number {
  const { n } = network;
  return share(closeness(symmetrize(network), {}, results), n, ((n - 1) * (n - 2)) / (2 * n - 3));
}

/** Σ (max − value) over the most it could be. */
function share(values: Float64Array, n: number, most: number): number {
  if (n < 3) return NaN;
  const largest = values.reduce((found, value) => Math.max(found, value), 0);
  return values.reduce((sum, value) => sum + (largest - value), 0) / most;
}
