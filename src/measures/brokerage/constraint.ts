import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { dyadicConstraint, type EgoModel } from './dyadic-constraint.ts';
import { mutualWeights } from './mutual-weights.ts';

export interface StructuralHoleOptions {
  /** `whole`: shares of all ties (Burt, igraph). `ego`: of those among ego and contacts (UCINET). */
  model?: EgoModel;
  /** `strength` uses tie weights as strength; `none` counts each report once. */
  weight?: 'none' | 'strength';
}

/**
 * How little room a person has to go between others: high when the contacts know each other.
 *
 * C_i = Σ_j c_ij over the contacts j of i, c_ij = (p_ij + Σ_q p_iq p_qj)²,
 * p_ij = (z_ij + z_ji) / Σ_k (z_ik + z_ki). A tie in either direction makes a contact; weights are
 * strengths, or 1 with `weight: 'none'`.
 *
 * No nodes: an empty array; isolates: `NaN`; one contact only: 1. Separate components do not touch.
 * Values in node order, above 0 and rarely above 1.125. Throws an OptionError for unknown options.
 * Cost: O(Σ degree²). Source: Burt (1992), Structural Holes, ch. 2; Burt (2004), doi:10.1086/421787.
 *
 * @example
 * constraint(network(study, 'information'), { model: 'ego' });
 */
export function constraint(network: Network, options: StructuralHoleOptions = {}): Float64Array {
  knownOptions(options, ['model', 'weight']);
  const model = oneOf('model', options.model ?? 'whole', ['whole', 'ego']);
  const weight = oneOf('weight', options.weight ?? 'none', ['none', 'strength']);
  const ties = mutualWeights(network, weight);
  const dyadic = dyadicConstraint(ties, model);
  return Float64Array.from({ length: network.n }, (_, i) => {
    const own = dyadic.subarray(ties.offsets[i], ties.offsets[i + 1]);
    return own.length === 0 ? NaN : own.reduce((sum, value) => sum + value, 0);
  });
}
