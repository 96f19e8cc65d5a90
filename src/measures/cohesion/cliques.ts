import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here, type Results, type Task } from '../../work.ts';
import { type FoundSets, maximalCliques } from '../kernels/maximal-cliques.ts';

export interface CliquesOptions {
  /** Smaller ones are left out. */
  minSize?: number;
  /** After so many the search stops, and `complete` is false. */
  limit?: number;
}

export interface Cliques {
  readonly n: number;
  /**
   * Members in node order; the largest cliques first, equally large ones in order of their members.
   */
  readonly members: readonly Uint32Array[];
  readonly minSize: number;
  /** Whether these are all: `false` if the limit was reached. */
  readonly complete: boolean;
}

/**
 * The small circles in which everybody has a tie with everybody, as large as they get.
 *
 * A clique is a set of at least `minSize` people (3) who are all tied to each other and to whom
 * nobody can be added. Circles overlap: `coMembership` tells who shares how many. Weights and
 * direction are ignored: a directed network is read with a tie in either direction as a tie (weak
 * cliques); for mutual ties only, symmetrize it with the rule `confirmed` first (strong cliques).
 *
 * No nodes, no ties, stars, trees: none. Components are looked at one by one. There can be up to
 * 3^(n/3) cliques: the search stops at `limit` (100 000) and says so; those found are then an
 * arbitrary part. Throws an OptionError for an unknown option or one that is no whole number of at
 * least 1. Cost: O(n · d · 3^(d/3)) for degeneracy d. Sources: Luce & Perry (1949), Psychometrika
 * 14, 95–116, doi:10.1007/BF02289146; Bron & Kerbosch (1973), Commun. ACM 16, 575–577,
 * doi:10.1145/362342.362367.
 *
 * @example
 * cliques(network(study, 'friendship')).members; // [Uint32Array [0, 2, 3, 5], Uint32Array [5, 6,
 * 7]]
 */
export function cliques(
  network: Network,
  options: CliquesOptions = {},
  results: Results = here,
): Cliques {
  knownOptions(options, ['minSize', 'limit']);
  const minSize = wholeNumber('minSize', options.minSize ?? 3, 1);
  return { n: network.n, minSize, ...results(cliquesTask(network, options)) };
}

/** The heavy work of `cliques`. */
export function cliquesTask(network: Network, options: CliquesOptions = {}): Task<FoundSets> {
  const least = wholeNumber('minSize', options.minSize ?? 3, 1);
  const limit = wholeNumber('limit', options.limit ?? 100_000, 1);
  const { n, out } = symmetrize(network);
  return maximalCliques(n, () => out, { least, limit }, { about: out });
}

/**
 * In how many of these cliques each person is.
 *
 * The diagonal of `coMembership`. Returns whole numbers in node order, 0 for whoever is in none.
 * Throws nothing. Cost: O(members of all cliques).
 *
 * @example
 * cliqueCount(cliques(network(study, 'friendship'))); // Float64Array [2, 2, 1, 4, …]
 */
export function cliqueCount({ n, members }: Cliques): Float64Array {
  const counts = new Float64Array(n);
  for (const clique of members) for (const node of clique) counts[node]++;
  return counts;
}
