import { BudgetError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { cells } from '../../network/unknown.ts';

/** Beyond this a matrix of all cells would pass 72 MB. */
export const MOST_DENSE = 3000;

/**
 * Every cell of a network, row by row: 0 for an observed absence, `NaN` for what nobody answered
 * and on the diagonal, and 1 (or the weight) for a tie. Throws a BudgetError beyond 3 000 nodes.
 * Cost: O(n²).
 */
export function denseCells(network: Network, valued: boolean): Float64Array {
  const { n, out, unknown } = network;
  if (n > MOST_DENSE) throw new BudgetError('nodes of a matrix', MOST_DENSE);
  const dense = new Float64Array(n * n);
  if (unknown.count > 0) {
    const read = cells(network);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i !== j && read(i, j) === 'unknown') dense[i * n + j] = NaN;
      }
    }
  }
  for (let i = 0; i < n; i++) {
    dense[i * n + i] = NaN;
    for (let slot = out.offsets[i]; slot < out.offsets[i + 1]; slot++) {
      dense[i * n + out.nodes[slot]] = valued ? out.weights[slot] : 1;
    }
  }
  return dense;
}
