import { BudgetError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { search } from '../kernels/search.ts';

/** Stands for "not reached". */
const FAR = 0xffff;
export const MOST_DISTANCES = 10_000;

/** Steps from every person to every other, row by row. Throws a BudgetError above 10 000 people. */
export function distancesOf({ n, out }: Network): Uint16Array {
  if (n > MOST_DISTANCES) throw new BudgetError('people in a table of distances', MOST_DISTANCES);
  const table = new Uint16Array(n * n).fill(FAR);
  const { order, distance, from } = search(n, out, null);
  for (let source = 0; source < n; source++) {
    const reached = from(source);
    for (let at = 0; at < reached; at++) {
      const node = order[at]!;
      table[source * n + node] = Math.min(FAR - 1, distance[node]!);
    }
  }
  return table;
}

/**
 * D_R of a set with one more person: Σ_j 1/d_Kj over n, d_Kj the distance from the nearest member, 1
 * for the members themselves and 1/∞ = 0.
 */
export function closenessBeside(
  distances: Uint16Array,
  n: number,
  set: readonly number[],
): (node: number) => number {
  const nearest = new Uint16Array(n).fill(FAR);
  for (const member of set) {
    for (let j = 0; j < n; j++) {
      nearest[j] = Math.min(nearest[j]!, distances[member * n + j]!);
    }
  }
  return (node) => {
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const steps = Math.min(nearest[j]!, distances[node * n + j]!);
      if (steps < FAR) sum += steps === 0 ? 1 : 1 / steps;
    }
    return sum / n;
  };
}
