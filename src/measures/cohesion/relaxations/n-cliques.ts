import { BudgetError, knownOptions, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { symmetrize } from '../../../network/symmetrize.ts';
import { here, type Results, type Task } from '../../../work.ts';
import { MOST_DENSE } from '../../kernels/dense-cells.ts';
import { type FoundSets, maximalCliques } from '../../kernels/maximal-cliques.ts';
import type { Cliques } from '../cliques.ts';
import { farFinder, powerRows } from './sets.ts';

export interface NCliquesOptions {
  /** How many steps apart members may be. */
  n?: number;
  /** Smaller sets are left out. */
  minSize?: number;
  /** After so many the search stops, and `complete` is false. */
  limit?: number;
}

/**
 * Circles of people who are at most two steps apart, as large as they get.
 *
 * An n-clique is a set in which every two people are within n steps (2) of each other in the whole
 * network and to which nobody can be added. The steps may lead through people outside the set, so
 * it may even fall apart by itself: `nClans` and `nClubs` rule that out. Weights and direction are
 * ignored, a tie in either direction counts; for mutual ties symmetrize with the rule `confirmed`
 * first. n = 1 gives cliques.
 *
 * No nodes, isolates: none. Separate components never share one. The search stops at `limit` (100
 * 000) and `complete` is false. Throws an OptionError for unknown options or options that are no
 * whole number of at least 1, and a BudgetError beyond 3 000 nodes. Cost: O(n · m), and then as
 * cliques of the network of short paths, at worst 3^(n/3). Source: Luce (1950), Psychometrika 15,
 * 169–190, doi:10.1007/BF02289199.
 *
 * @example
 * nCliques(network(study, 'trust')).members; // [Uint32Array [0, 1, 2, 3, 4, 5, 6, 7], …]
 */
export function nCliques(
  network: Network,
  options: NCliquesOptions = {},
  results: Results = here,
): Cliques {
  knownOptions(options, ['n', 'minSize', 'limit']);
  const minSize = wholeNumber('minSize', options.minSize ?? 3, 1);
  return { n: network.n, minSize, ...results(nCliquesTask(network, options)) };
}

/** The heavy work of `nCliques` and `nClans`. */
export function nCliquesTask(network: Network, options: NCliquesOptions = {}): Task<FoundSets> {
  const steps = wholeNumber('n', options.n ?? 2, 1);
  const least = wholeNumber('minSize', options.minSize ?? 3, 1);
  const limit = wholeNumber('limit', options.limit ?? 100_000, 1);
  const { n, out } = symmetrize(network);
  if (n > MOST_DENSE) throw new BudgetError('nodes of a network of short paths', MOST_DENSE);
  const near = () => powerRows(n, out, steps);
  return maximalCliques(n, near, { least, limit }, { about: out, variant: `within ${steps}` });
}

/**
 * Circles of people who are at most two steps apart without leaving the circle.
 *
 * An n-clan is an n-clique whose members are within n steps (2) of each other by ties among
 * themselves alone: the n-cliques that hold together. A set may satisfy that and yet be no
 * n-clique; `nClubs` has those too. Everything else as `nCliques`, with `complete` false if not all
 * n-cliques were seen. Cost: that of `nCliques`, and O(size · ties) for each. Sources: Alba (1973),
 * J. Math. Sociol. 3, 113–126, doi:10.1080/0022250X.1973.9989826; Mokken (1979), Quality & Quantity
 * 13, 161–173, doi:10.1007/BF00139635.
 *
 * @example
 * nClans(network(study, 'trust')).members.length; // 3
 */
export function nClans(
  network: Network,
  options: NCliquesOptions = {},
  results: Results = here,
): Cliques {
  const found = nCliques(network, options, results);
  const far = farFinder(found.n, symmetrize(network).out, options.n ?? 2);
  const holds = (set: Uint32Array) => far(set).every((those) => those.length === 0);
  return { ...found, members: found.members.filter(holds) };
}
