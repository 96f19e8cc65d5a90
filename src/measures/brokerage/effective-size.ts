import type { Network, Rows } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import type { EgoModel } from './dyadic-constraint.ts';
import { holeOptions, type StructuralHoleOptions } from './hole-options.ts';
import { mutualWeights, rowSums } from './mutual-weights.ts';

/**
 * How many different circles a person's contacts open: contacts who know each other count as fewer.
 *
 * ES_i = Σ_j [1 − Σ_q p_iq m_jq] over the contacts j of i, q ≠ i, j, with p_iq as in `constraint` and
 * m_jq = (z_jq + z_qj) / max_k (z_jk + z_kj). Undirected and unweighted this is N − 2t/N for N
 * contacts with t ties among them. Direction, weight and `model` as in `constraint`.
 *
 * No nodes: an empty array. Isolates: `NaN`, but 0 with `profile: 'ucinet'`. One contact only: 1.
 * Values in node order, from 1 to the number of contacts. Throws an OptionError for unknown options.
 * Cost: O(Σ degree²). Source: Burt (1992), Structural Holes, ch. 2; Borgatti (1997), Connections
 * 20(1), 35–38.
 *
 * @example
 * effectiveSize(network(study, 'information')); // Float64Array [3.3, 1, …]
 */
export function effectiveSize(network: Network, options: StructuralHoleOptions = {}): Float64Array {
  const { model, weight, profile } = holeOptions(options);
  const ties = mutualWeights(network, weight);
  const { offsets, nodes, weights } = ties;
  const sums = rowSums(ties);
  const share = new Float64Array(network.n);
  const most = rowMaxima(ties);
  const sizes = new Float64Array(network.n);
  for (let i = 0; i < network.n; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (start === end) {
      sizes[i] = profile === 'ucinet' ? 0 : NaN;
      continue;
    }
    for (let slot = start; slot < end; slot++) share[nodes[slot]!] = weights[slot]! / sums[i]!;
    let redundant = 0;
    for (let slot = start; slot < end; slot++) {
      const j = nodes[slot]!;
      let known = 0;
      for (let at = offsets[j]!; at < offsets[j + 1]!; at++)
        known += share[nodes[at]!]! * weights[at]!;
      redundant += known / strongest(ties, j, i, share, most, model);
    }
    for (let slot = start; slot < end; slot++) share[nodes[slot]!] = 0;
    sizes[i] = end - start - redundant;
  }
  return sizes;
}

/**
 * The part of a person's contacts that opens something new: effective size over number of contacts.
 * 1 if no two contacts know each other. Isolates: `NaN`. Otherwise as `effectiveSize`.
 *
 * @example
 * efficiency(network(study, 'information'));
 */
export function efficiency(network: Network, options: StructuralHoleOptions = {}): Float64Array {
  const contacts = mutualWeights(network, 'none');
  return effectiveSize(network, options).map((size, i) => size / degreeOf(contacts, i));
}

function rowMaxima({ offsets, weights }: Rows): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, i) =>
    weights.subarray(offsets[i], offsets[i + 1]).reduce((most, value) => Math.max(most, value), 0),
  );
}

/** The strongest tie of j: of all its ties, or of those with ego and ego's contacts. */
function strongest(
  { offsets, nodes, weights }: Rows,
  j: number,
  ego: number,
  share: Float64Array,
  maxima: Float64Array,
  model: EgoModel,
): number {
  if (model === 'whole') return maxima[j]!;
  let most = 0;
  for (let slot = offsets[j]!; slot < offsets[j + 1]!; slot++) {
    if (nodes[slot] === ego || share[nodes[slot]!]! > 0) most = Math.max(most, weights[slot]!);
  }
  return most;
}
