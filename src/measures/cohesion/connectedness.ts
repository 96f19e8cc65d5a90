import type { Network } from '../../network/network.ts';
import { components } from './components.ts';

/**
 * Which share of the pairs of people is joined by some chain of ties.
 *
 * Σ_c N_c(N_c − 1)/(n(n − 1)) over the (weak) components c, the first of Krackhardt's four
 * conditions of an outtree. Weights and direction are ignored; UCINET's `cohesion` gives the name
 * to `reachableShare` (see `distances`), which follows the direction.
 *
 * One node: 1; no nodes: `NaN`. No ties: 0; one component: 1. Throws nothing. Cost: O(n + m).
 * Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley &
 * Prietula (eds), Computational Organization Theory, 89–111.
 *
 * @example
 * connectedness(network(study, 'reports_to')); // 1
 */
export function connectedness(network: Network): number {
  const { n } = network;
  if (n === 1) return 1;
  const joined = components(network).sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return joined / (n * (n - 1));
}
