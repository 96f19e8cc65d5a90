import { BudgetError } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { denseCells } from '../../kernels/dense-cells.ts';

/** Beyond this, comparing everybody with everybody over all others takes minutes. */
export const MOST_PROFILES = 1000;

/** What the tie between the two people themselves counts for when their profiles are compared. */
export type OwnTie = 'ignored' | 'reciprocal';

/** The profiles of two people side by side; the lists are overwritten by the next pair. */
export interface ProfilePair {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * A reader of pairs of profiles: ties to all others, then, in a directed network, ties from all
 * others. What the two have with each other is left out, or stands crosswise (i's tie to j against
 * j's tie to i). `NaN` is what nobody answered. Throws a BudgetError beyond 1 000 nodes.
 */
export function profilePairs(
  network: Network,
  valued: boolean,
  ownTie: OwnTie,
): (i: number, j: number) => ProfilePair {
  const { n, directed } = network;
  if (n > MOST_PROFILES) throw new BudgetError('nodes with profiles', MOST_PROFILES);
  const dense = denseCells(network, valued);
  const others = Math.max(0, n - 2) + (ownTie === 'reciprocal' ? 1 : 0);
  const length = directed ? 2 * others : others;
  const first = new Float64Array(length);
  const second = new Float64Array(length);
  return (i, j) => {
    let at = 0;
    const put = (a: number, b: number) => {
      first[at] = a;
      second[at++] = b;
    };
    for (let k = 0; k < n; k++) if (k !== i && k !== j) put(dense[i * n + k]!, dense[j * n + k]!);
    if (ownTie === 'reciprocal') put(dense[i * n + j]!, dense[j * n + i]!);
    if (!directed) return { first, second };
    for (let k = 0; k < n; k++) if (k !== i && k !== j) put(dense[k * n + i]!, dense[k * n + j]!);
    if (ownTie === 'reciprocal') put(dense[j * n + i]!, dense[i * n + j]!);
    return { first, second };
  };
}
