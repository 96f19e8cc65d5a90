import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { bestSets, type Search } from './best-sets.ts';
import { coverageOf, reachedBeside } from './coverage.ts';

export interface KeyPlayersOptions {
  /** `reach`: people within `distance` steps of a member, members included. */
  objective?: 'reach';
  distance?: number;
  size?: number;
  /** Random starts beside the greedy one, where not every set is tried. */
  starts?: number;
  seed?: number;
  /** People who must be in the set, and people who must not. */
  include?: readonly number[];
  exclude?: readonly number[];
}

/** Sets of people chosen together, the best first. */
export interface KeyPlayers {
  /** All sets found within 1 % of the best, each ascending. */
  readonly sets: readonly (readonly number[])[];
  readonly value: number;
  readonly values: readonly number[];
  /** Whether every set was looked at; otherwise greedy starts and swaps, never below 63 % of the best. */
  readonly exact: boolean;
}

/**
 * The few people who together reach most others: whom to win first.
 *
 * KPP-Pos with m-reach: #{j : min over members k of d(k, j) ≤ m}, members counting as reached. Ties
 * are followed along their direction in the network given: turn it with `flow` first to follow the
 * resource. Weights are ignored. Every set is tried where there are at most 200 000; else a greedy
 * start and many random ones are improved by swaps until none helps.
 *
 * No nodes: one empty set of value 0. Fewer people than `size`: everybody. Isolates reach themselves.
 * Throws an OptionError for unknown options and for people named twice or not there.
 * Cost: O(n · m) to prepare, then sets · n / 32. Source: Borgatti (2006), doi:10.1007/s10588-006-7084-x.
 *
 * @example
 * keyPlayers(flow(network(study, 'advice')), { size: 5, distance: 1 }).sets[0];
 */
export function keyPlayers(network: Network, options: KeyPlayersOptions = {}): KeyPlayers {
  knownOptions(options, ['objective', 'distance', 'size', 'starts', 'seed', 'include', 'exclude']);
  oneOf('objective', options.objective ?? 'reach', ['reach']);
  const distance = wholeNumber('distance', options.distance ?? 1, 1);
  const include = peopleOption('include', options.include ?? [], network.n);
  const exclude = new Set(peopleOption('exclude', options.exclude ?? [], network.n));
  const free = Array.from({ length: network.n }, (_, node) => node).filter(
    (node) => !exclude.has(node) && !include.includes(node),
  );
  const size = wholeNumber('size', options.size ?? 5);
  if (include.length > size) throw new OptionError('include', include, `at most ${size} people`);
  const coverage = coverageOf(network, distance);
  const search: Search = {
    fixed: include,
    free,
    places: Math.min(size - include.length, free.length),
    seed: wholeNumber('seed', options.seed ?? 1),
    starts: wholeNumber('starts', options.starts ?? 20),
    beside: (set) => reachedBeside(coverage, set),
  };
  return bestSets(search);
}

function peopleOption(name: string, nodes: readonly number[], n: number): readonly number[] {
  const valid = nodes.every((node) => Number.isInteger(node) && node >= 0 && node < n);
  if (!valid || new Set(nodes).size !== nodes.length) {
    throw new OptionError(name, nodes, 'different people of the network');
  }
  return nodes;
}
