import { knownOptions, oneOf } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { type OwnTie, profilePairs } from './profiles.ts';

export interface ProfileOptions {
  values?: 'binary' | 'valued';
  ownTie?: OwnTie;
}

/**
 * How differently two people are tied to all others: 0 where either could take the other's place.
 *
 * Structural equivalence as Euclidean distance: d_ij = √ Σ_{k≠i,j} [(x_ik − x_jk)² + (x_ki −
 * x_kj)²]; in an undirected network every k counts once. What i and j have with each other is left
 * out, or with `ownTie: 'reciprocal'` compared crosswise, adding 2(x_ij − x_ji)². Weight is
 * ignored, or counts with `values: 'valued'`. Turning all ties round changes nothing. Where a cell
 * of one of the two was not answered that comparison is left out and the sum of the others scaled
 * up to their full number.
 *
 * Row i at `i · n … (i + 1) · n − 1`, symmetric, 0 on the diagonal; `NaN` where nothing can be
 * compared. No nodes: empty; two nodes: `NaN`; isolates are at distance 0 from each other. Throws
 * an OptionError for unknown options and a BudgetError beyond 1 000 nodes. Cost: O(n³). Source:
 * Burt (1976), Social Forces 55, 93–122, doi:10.1093/sf/55.1.93.
 *
 * @example
 * profileDistance(network(study, 'advice'))[3 * n + 5]; // 2.449
 */
export function profileDistance(network: Network, options: ProfileOptions = {}): Float64Array {
  knownOptions(options, ['values', 'ownTie']);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const ownTie = oneOf('ownTie', options.ownTie ?? 'ignored', ['ignored', 'reciprocal']);
  const { n } = network;
  const read = profilePairs(network, valued, ownTie);
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const { first, second } = read(i, j);
      let sum = 0;
      let compared = 0;
      for (let at = 0; at < first.length; at++) {
        const off = first[at]! - second[at]!;
        if (Number.isNaN(off)) continue;
        compared++;
        sum += off * off;
      }
      const distance = Math.sqrt((sum * first.length) / compared);
      distances[i * n + j] = distance;
      distances[j * n + i] = distance;
    }
  }
  return distances;
}
