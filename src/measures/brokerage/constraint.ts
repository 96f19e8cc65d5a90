import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { here, type Results } from '../../work.ts';
import { holeOptions, type StructuralHoleOptions } from './hole-options.ts';
import { constraintTask } from './hole-tasks.ts';
import { mutualWeights } from './mutual-weights.ts';

/**
 * How little room a person has to go between others: high when the contacts know each other.
 *
 * C_i = Σ_j c_ij over the contacts j of i, c_ij = (p_ij + Σ_q p_iq p_qj)²,
 * p_ij = (z_ij + z_ji) / Σ_k (z_ik + z_ki). A tie in either direction makes a contact; weights are
 * strengths, or 1 with `weight: 'none'`. `model` says over whose ties the shares run.
 *
 * No nodes: an empty array. Isolates: `NaN`, but 0 with `profile: 'ucinet'` and `model: 'whole'`. One
 * contact only: 1, but `NaN` with `profile: 'ucinet'` and its ego model. Separate components do not
 * touch. Values in node order, above 0 and rarely above 1.125.
 * Throws an OptionError for unknown options. Cost: O(Σ degree²).
 * Source: Burt (1992), Structural Holes, ch. 2; Burt (2004), doi:10.1086/421787.
 *
 * @example
 * constraint(network(study, 'information'), { model: 'ego' });
 */
export function constraint(
  network: Network,
  options: StructuralHoleOptions = {},
  results: Results = here,
): Float64Array {
  const { model, weight, profile } = holeOptions(options);
  const ucinet = profile === 'ucinet';
  const ties = mutualWeights(network, weight);
  const dyadic = results(constraintTask(network, options, ties));
  return Float64Array.from({ length: network.n }, (_, i) => {
    const contacts = degreeOf(ties, i);
    if (contacts === 0) return ucinet && model === 'whole' ? 0 : NaN;
    if (contacts === 1 && ucinet && model === 'ego') return NaN;
    let sum = 0;
    for (let slot = ties.offsets[i]!; slot < ties.offsets[i + 1]!; slot++) sum += dyadic[slot]!;
    return sum;
  });
}
