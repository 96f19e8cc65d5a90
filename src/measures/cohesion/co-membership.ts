import { BudgetError } from '../../errors.ts';
import type { Cliques } from './cliques.ts';

const MOST_NODES = 5000;

/**
 * How many cliques two people share: who belongs to the same circles.
 *
 * Cᵢⱼ = number of the cliques that hold both i and j; the diagonal Cᵢᵢ is the number of cliques i
 * is in. Row i stands at `i · n … (i + 1) · n − 1`; the matrix is symmetric. No cliques: all 0.
 * Throws a BudgetError beyond 5 000 nodes, where the matrix would pass 100 MB.
 * Cost: O(n² + Σ size²). Source: Everett & Borgatti (1998), Connections 21(1), 49–61.
 *
 * @example
 * coMembership(cliques(network(study, 'friendship')))[3 * n + 5]; // 2
 */
export function coMembership({ n, members }: Cliques): Uint32Array {
  if (n > MOST_NODES) throw new BudgetError('nodes of a co-membership matrix', MOST_NODES);
  const shared = new Uint32Array(n * n);
  for (const clique of members) {
    for (const i of clique) for (const j of clique) shared[i * n + j]++;
  }
  return shared;
}
