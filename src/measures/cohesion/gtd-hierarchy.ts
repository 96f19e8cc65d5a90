import type { Network } from '../../network/network.ts';
import { here } from '../../work.ts';
import { reachedPairs } from './reached-pairs.ts';
import { strongComponents } from './strong-components.ts';

/**
 * How far influence runs one way only: 1 where nobody reaches those who reach them.
 *
 * 1 − M/(M + U) over the pairs in which at least one reaches the other along the ties: M reach each
 * other, U one way only. The second of Krackhardt's conditions of an outtree; the share of
 * unreturned *ties*, which some tools call hierarchy, is another thing. Weights are ignored;
 * turning the ties round changes nothing. No ties: `NaN`. Undirected: 0. Throws nothing. Cost: O(n
 * · m/256). Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations, in
 * Carley & Prietula (eds), Computational Organization Theory, 89–111.
 *
 * @example
 * gtdHierarchy(network(study, 'reports_to')); // 1
 */
export function gtdHierarchy(network: Network, results = here): number {
  const mutual = strongComponents(network).sizes.reduce(
    (sum, size) => sum + (size * (size - 1)) / 2,
    0,
  );
  return 1 - mutual / (reachedPairs(network, results) - mutual);
}
