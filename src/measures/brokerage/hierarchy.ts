import type { Network } from '../../network/network.ts';
import { here, type Results } from '../../work.ts';
import { logarithm } from '../kernels/logarithm.ts';
import { holeOptions, type StructuralHoleOptions } from './hole-options.ts';
import { constraintTask } from './hole-tasks.ts';
import { mutualWeights } from './mutual-weights.ts';

/**
 * Whether a person is held by one contact above all (1) or by all alike (0).
 *
 * H_i = Σ_j r_j ln r_j / (N ln N) with r_j = c_ij / (C_i/N): the Coleman–Theil inequality of the
 * dyadic constraints c_ij of `constraint` over the N contacts of i. Direction, weight and `model` as
 * there.
 *
 * No nodes: an empty array. Isolates: `NaN`. One contact only: 1. Values in node order, from 0 to 1.
 * Throws an OptionError for unknown options. Cost: O(Σ degree²).
 * Source: Burt (1992), Structural Holes, ch. 2.
 *
 * @example
 * hierarchy(network(study, 'advice'), { profile: 'ucinet' });
 */
export function hierarchy(
  network: Network,
  options: StructuralHoleOptions = {},
  results: Results = here,
): Float64Array {
  const { weight } = holeOptions(options);
  const ties = mutualWeights(network, weight);
  const dyadic = results(constraintTask(network, options, ties));
  return Float64Array.from({ length: network.n }, (_, i) => {
    const own = dyadic.subarray(ties.offsets[i], ties.offsets[i + 1]);
    const contacts = own.length;
    if (contacts === 0) return NaN;
    if (contacts === 1) return 1;
    const mean = own.reduce((sum, value) => sum + value, 0) / contacts;
    const unequal = own.reduce((sum, value) => sum + (value / mean) * logarithm(value / mean), 0);
    return Math.max(0, unequal / (contacts * logarithm(contacts)));
  });
}
