import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { hasTie } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/** Closed triads of a signed network by the number of negative pairs in them. */
export interface Balance {
  /** `triads[k]`: closed triads with k negative pairs, k from 0 to 3. */
  readonly triads: readonly [number, number, number, number];
  /** Share of closed triads with an even number of negative pairs; `NaN` if no triad is closed. */
  readonly share: number;
  /** Pairs with a positive and a negative tie; they count as negative. */
  readonly mixed: number;
}

/**
 * Whether friends' enemies are enemies and enemies' enemies friends: low balance is where sides are
 * still being taken.
 *
 * A pair is negative if either says so, else positive if either says so. That the other sees it
 * differently does not wipe out a clash. A triad of three such pairs is balanced if an even number of
 * them is negative. Weight and direction are ignored. No closed triad: `NaN`.
 * Throws an OptionError for networks of different people. Cost: O(Σ degree² log degree).
 * Source: Cartwright & Harary 1956, doi:10.1037/h0046049.
 *
 * @example
 * balance(network(study, 'trust'), network(study, 'clash')).share; // 0.87
 */
export function balance(positive: Network, negative: Network): Balance {
  if (positive.n !== negative.n) {
    throw new OptionError('negative', negative.n, `a network of the same ${positive.n} people`);
  }
  const plus = symmetrize(positive).out;
  const minus = symmetrize(negative).out;
  const triads: [number, number, number, number] = [0, 0, 0, 0];
  let mixed = 0;
  const sign = (i: number, j: number) => (hasTie(minus, i, j) ? 1 : hasTie(plus, i, j) ? 0 : -1);
  for (let i = 0; i < positive.n; i++) {
    const ahead = new Set<number>();
    for (const rows of [plus, minus]) {
      for (let slot = rows.offsets[i]!; slot < rows.offsets[i + 1]!; slot++) {
        if (rows.nodes[slot]! > i) ahead.add(rows.nodes[slot]!);
      }
    }
    const near = [...ahead].sort((a, b) => a - b);
    for (let at = 0; at < near.length; at++) {
      const j = near[at]!;
      if (hasTie(minus, i, j) && hasTie(plus, i, j)) mixed++;
      for (let next = at + 1; next < near.length; next++) {
        const far = sign(j, near[next]!);
        if (far < 0) continue;
        triads[(sign(i, j) + sign(i, near[next]!) + far) as 0 | 1 | 2 | 3]++;
      }
    }
  }
  const all = triads.reduce((sum, count) => sum + count, 0);
  return { triads, share: (triads[0] + triads[2]) / all, mixed };
}
