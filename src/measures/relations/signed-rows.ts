import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { hasTie } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/** What a pair, or a report, with a positive and a negative tie is. */
export type Mixed = 'positive' | 'negative' | 'both';

/** Whom each person has a tie with, ascending, and what it counts: 1 liking, −2 clash, −1 both. */
interface SignedRows {
  readonly nodes: readonly Uint32Array[];
  readonly values: readonly Float64Array[];
}

/**
 * Positive and negative ties of the same people as pairs, a tie in either direction as a tie.
 * Throws an OptionError for networks of different people. Cost: O(m log degree).
 */
export function signedRows(positive: Network, negative: Network, mixed: Mixed): SignedRows {
  return signedArcs(symmetrize(positive), symmetrize(negative), mixed);
}

/** The same ties as they were reported, in the rows of whoever reported them. */
export function signedArcs(positive: Network, negative: Network, mixed: Mixed): SignedRows {
  if (positive.n !== negative.n) {
    throw new OptionError('negative', negative.n, `a network of the same ${positive.n} people`);
  }
  const [plus, minus] = [positive.out, negative.out];
  const nodes = Array.from({ length: positive.n }, (_, i) => {
    const near = new Set<number>();
    for (const { offsets, nodes: others } of [plus, minus]) {
      for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) near.add(others[slot]!);
    }
    return Uint32Array.from(near).sort();
  });
  const values = nodes.map((row, i) =>
    Float64Array.from(row, (j) => {
      const [likes, clashes] = [hasTie(plus, i, j), hasTie(minus, i, j)];
      if (likes && clashes && mixed === 'both') return 1 - 2;
      return clashes && (!likes || mixed === 'negative') ? -2 : 1;
    }),
  );
  return { nodes, values };
}
