import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { hasTie } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/** What a pair with a positive and a negative tie is. */
export type Mixed = 'positive' | 'negative' | 'both';

/**
 * Pairs of a signed network from both ends: +1 positive, −1 negative, 0 for both where they cancel
 * out.
 */
export interface SignedRows {
  readonly nodes: readonly (readonly number[])[];
  /** Whether the pair is positive and whether it is negative, as `mixed` has it. */
  readonly positive: readonly (readonly boolean[])[];
  readonly negative: readonly (readonly boolean[])[];
}

/**
 * Positive and negative ties of the same people as pairs, a tie in either direction as a tie.
 * Throws an OptionError for networks of different people. Cost: O(m log degree).
 */
export function signedRows(positive: Network, negative: Network, mixed: Mixed): SignedRows {
  if (positive.n !== negative.n) {
    throw new OptionError('negative', negative.n, `a network of the same ${positive.n} people`);
  }
  const plus = symmetrize(positive).out;
  const minus = symmetrize(negative).out;
  const nodes: number[][] = [];
  const isPositive: boolean[][] = [];
  const isNegative: boolean[][] = [];
  for (let i = 0; i < positive.n; i++) {
    const near = new Set<number>();
    for (const { offsets, nodes: others } of [plus, minus]) {
      for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) near.add(others[slot]!);
    }
    const row = [...near].sort((a, b) => a - b);
    const likes = row.map((j) => hasTie(plus, i, j));
    const clashes = row.map((j) => hasTie(minus, i, j));
    nodes.push(row);
    isPositive.push(likes.map((like, at) => like && (!clashes[at] || mixed !== 'negative')));
    isNegative.push(clashes.map((clash, at) => clash && (!likes[at] || mixed !== 'positive')));
  }
  return { nodes, positive: isPositive, negative: isNegative };
}
