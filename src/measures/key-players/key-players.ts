import { knownOptions, OptionError, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { type BestSets, bestSets, type Search } from './best-sets.ts';
import { type Quota, quotaRule } from './quota.ts';
import { type ObjectiveOptions, setValue, valueOfSet } from './set-value.ts';

export interface KeyPlayersOptions extends ObjectiveOptions {
  size?: number;
  /** Random starts beside the greedy one, where not every set is tried. */
  starts?: number;
  seed?: number;
  /** Tries every set where there are no more than these. */
  exactUpTo?: number;
  /** People who must be in the set, and people who must not. */
  include?: readonly number[];
  exclude?: readonly number[];
  /** Groups, and how many of each the set must and may hold. */
  groups?: Partition | null;
  quotas?: readonly Quota[];
}

/** Sets of people chosen together, the best first. */
export interface KeyPlayers extends BestSets {
  /** What it is without the set: nobody reached, or the network as fragmented as it is. */
  readonly before: number;
}

const known = [
  'objective',
  'distance',
  'size',
  'starts',
  'seed',
  'exactUpTo',
  'include',
  'exclude',
  'groups',
  'quotas',
] as const;

/**
 * The few people who together reach most others, or without whom the network falls apart most.
 *
 * Reach of a set K (KPP-Pos): `reach` #{j : d_Kj ≤ m}, members counting as reached; `distance-reach`
 * D_R = Σ_j (1/d_Kj) / n, 1 for members; d_Kj is the distance from the nearest member. Harm (KPP-Neg),
 * on the r people left without K: `fragmentation` F = 1 − Σ_c s_c(s_c − 1) / [r(r − 1)],
 * `distance-fragmentation` D_F = 1 − Σ_{i≠j} (1/d_ij) / [r(r − 1)]; compare both with `before`.
 * Paths follow the direction of the network given: turn it with `flow` first to follow the resource;
 * components do not mind direction. Weights are ignored.
 * Every set is tried where there are at most `exactUpTo` (10⁶) and the work stays below 10⁹ steps; else a
 * greedy start and random ones are improved by swaps until none helps: the best found, at least 63 % of
 * the best there is for both kinds of reach where no quotas limit the choice. `atMost` says how much more
 * any set could be worth. Sets within 1 % of the best are told too: never take one of them as *the*
 * answer while there are others.
 * No nodes: one empty set of value 0. Fewer people than `size`: everybody. Isolates reach themselves.
 * Fewer than two people left: fragmentation `NaN` and no set.
 * Throws an OptionError for unknown options, people named twice or not there, quotas no set can keep;
 * a BudgetError for `distance-reach` of more than 10 000 people.
 * Cost: per set n/32 for `reach`, n for `distance-reach`, n + m for `fragmentation`, n(n + m) for
 * `distance-fragmentation`. Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x.
 *
 * @example
 * keyPlayers(flow(network(study, 'advice')), { size: 5, distance: 1 }).sets[0];
 */
export function keyPlayers(network: Network, options: KeyPlayersOptions = {}): KeyPlayers {
  knownOptions(options, known);
  const value = setValue(network, options);
  const include = peopleOption('include', options.include ?? [], network.n);
  const exclude = new Set(peopleOption('exclude', options.exclude ?? [], network.n));
  const free = Array.from({ length: network.n }, (_, node) => node).filter(
    (node) => !exclude.has(node) && !include.includes(node),
  );
  const size = wholeNumber('size', options.size ?? 5);
  if (include.length > size) throw new OptionError('include', include, `at most ${size} people`);
  const places = Math.min(size - include.length, free.length);
  const search: Search = {
    n: network.n,
    fixed: include,
    free,
    places,
    seed: wholeNumber('seed', options.seed ?? 1),
    starts: wholeNumber('starts', options.starts ?? usualStarts(value.steps * network.n)),
    value,
    exactUpTo: wholeNumber('exactUpTo', options.exactUpTo ?? 1_000_000),
    quota: quotaRule(options.groups ?? null, options.quotas ?? [], include.length + places, [
      ...include,
      ...free,
    ]),
  };
  return { ...bestSets(search), before: valueOfSet(network, [], options) };
}

/** Fewer starts where one round of swaps, valuing n sets for every member, takes long. */
function usualStarts(steps: number): number {
  if (steps < 1_000_000) return 20;
  return steps < 10_000_000 ? 5 : 1;
}

function peopleOption(name: string, nodes: readonly number[], n: number): readonly number[] {
  const valid = nodes.every((node) => Number.isInteger(node) && node >= 0 && node < n);
  if (!valid || new Set(nodes).size !== nodes.length) {
    throw new OptionError(name, nodes, 'different people of the network');
  }
  return nodes;
}
