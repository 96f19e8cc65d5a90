import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { components } from './components.ts';

export interface GtdEfficiencyOptions {
  /**
   * `arcs`: every directed tie costs (R's sna). `pairs`: a mutual tie costs as much as a single
   * one.
   */
  count?: 'arcs' | 'pairs';
}

/**
 * How few ties there are beyond those that hold the pieces together: 1 where none is to spare.
 *
 * 1 − [m − Σ(N_c − 1)]/Σ(max_c − (N_c − 1)) over the components c. Counting arcs, m is their number
 * and max_c − (N_c − 1) is (N_c − 1)², as in R's sna; counting pairs, m is the number of pairs with
 * a tie and max_c = N_c(N_c − 1)/2, as Krackhardt has it for the underlying undirected network. An
 * undirected tie counts as two arcs. Weights are ignored; turning the ties round changes nothing.
 *
 * No ties: `NaN`; counting pairs also where no component has three people. Complete: 0.
 * Throws an OptionError for an unknown option or value. Cost: O(n + m).
 * Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley &
 * Prietula (eds), Computational Organization Theory, 89–111.
 *
 * @example
 * gtdEfficiency(network(study, 'advice')); // 0.575
 */
export function gtdEfficiency(network: Network, options: GtdEfficiencyOptions = {}): number {
  knownOptions(options, ['count']);
  const count = oneOf('count', options.count ?? 'arcs', ['arcs', 'pairs']);
  const ties = count === 'arcs' ? network.out.nodes.length : symmetrize(network).ties;
  let needed = 0;
  let spare = 0;
  for (const size of components(network).sizes) {
    needed += size - 1;
    spare += count === 'arcs' ? (size - 1) ** 2 : ((size - 1) * (size - 2)) / 2;
  }
  return 1 - (ties - needed) / spare;
}
