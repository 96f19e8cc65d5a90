import type { Network, Rows } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/**
 * What two people put into each other: z_ij + z_ji, the rows Burt's measures are made of. With
 * `weight: 'none'` every reported tie counts 1, so that a mutual one counts 2.
 */
export function mutualWeights(network: Network, weight: 'none' | 'strength'): Rows {
  const counted =
    weight === 'strength' ? network : { ...network, out: ones(network.out), in: ones(network.in) };
  return symmetrize(counted, { rule: 'sum' }).out;
}

function ones(rows: Rows): Rows {
  return { ...rows, weights: new Float64Array(rows.weights.length).fill(1) };
}
