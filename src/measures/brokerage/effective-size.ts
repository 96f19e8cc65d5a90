import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { here, type Results } from '../../work.ts';
import { holeOptions, type StructuralHoleOptions } from './hole-options.ts';
import { redundancyTask } from './hole-tasks.ts';
import { mutualWeights } from './mutual-weights.ts';

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
export function effectiveSize(
  network: Network,
  options: StructuralHoleOptions = {},
  results: Results = here,
): Float64Array {
  const { weight, profile } = holeOptions(options);
  const ties = mutualWeights(network, weight);
  const redundant = results(redundancyTask(network, options, ties));
  return redundant.map((told, i) => {
    const contacts = degreeOf(ties, i);
    if (contacts === 0) return profile === 'ucinet' ? 0 : NaN;
    return contacts - told;
  });
}

/**
 * The part of a person's contacts that opens something new: effective size over number of contacts.
 * 1 if no two contacts know each other. Isolates: `NaN`. Otherwise as `effectiveSize`.
 *
 * @example
 * efficiency(network(study, 'information'));
 */
export function efficiency(
  network: Network,
  options: StructuralHoleOptions = {},
  results: Results = here,
): Float64Array {
  const contacts = mutualWeights(network, 'none');
  return effectiveSize(network, options, results).map((size, i) => size / degreeOf(contacts, i));
}
