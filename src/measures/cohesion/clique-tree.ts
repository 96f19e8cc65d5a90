import { averageLink, drawingOrder, type Tree } from '../kernels/average-link.ts';
import type { Cliques } from './cliques.ts';
import { coMembership } from './co-membership.ts';

export interface CliqueTree extends Tree {
  /** The people in an order that lets the tree be drawn without crossings. */
  readonly order: Uint32Array;
}

/**
 * How overlapping circles grow together: who shares most of them is joined first.
 *
 * Average-link hierarchical clustering of the co-membership matrix: again and again the two
 * clusters whose members share most cliques on average are joined, at that average as level. Of
 * equal pairs the one that comes first in node order is taken. Clusters that share no clique are
 * not joined, so whoever is in no clique stays alone. `left` and `right` number people from 0 and
 * merges from n on; `clustersAt` cuts the tree at a level. No cliques: no merges. Works on any
 * overlapping sets, such as `kPlexes`; if those are not complete, neither is the tree.
 *
 * Throws a BudgetError beyond 5 000 nodes. Cost: O(n² + Σ size²), O(n³) at worst. Source: Everett &
 * Borgatti (1998), Connections 21(1), 49–61.
 *
 * @example
 * cliqueTree(cliques(network(study, 'friendship'))).level; // Float64Array [2, 2, 1, …]
 */
export function cliqueTree(cliques: Cliques): CliqueTree {
  const shared = Float64Array.from(coMembership(cliques));
  const tree = averageLink(cliques.n, shared, 0);
  return { ...tree, order: drawingOrder(tree) };
}

/**
 * How much of each circle a person is tied to: 1 inside, less for whoever knows only some of them.
 *
 * The share of the clique's members the person is tied to; members themselves count as tied to all.
 * Row i, clique c at `i · cliques + c`. Weights are ignored; `rows` are those of the symmetrized
 * network the cliques were found in. Cost: O(Σ size · degree). Source as `cliqueTree`.
 *
 * @example
 * cliqueParticipation(found, symmetrize(network(study, 'friendship')).out)[0]; // 0.75
 */
export function cliqueParticipation(
  { n, members }: Cliques,
  { offsets, nodes }: { readonly offsets: Uint32Array; readonly nodes: Uint32Array },
): Float64Array {
  const shares = new Float64Array(n * members.length);
  members.forEach((clique, c) => {
    for (const node of clique) {
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
        shares[nodes[slot]! * members.length + c]! += 1 / clique.length;
      }
    }
    for (const node of clique) shares[node * members.length + c] = 1;
  });
  return shares;
}
