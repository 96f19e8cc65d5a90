import { crossingPeople } from '../../../measures/brokerage/crossing-people.ts';
import type { Network } from '../../../network/network.ts';
import { union } from '../../../network/union.ts';
import type { Partition } from '../../../study/partition.ts';
import type { Layer } from '../../../study/study.ts';
import { reachOfBoth } from '../../between.ts';
import { shareOfDraws } from '../../certainty.ts';
import type { Context } from '../../context.ts';
import type { Draft } from '../../draft.ts';
import type { PersonRole } from '../../finding.ts';
import { members, type Pair } from '../../pairs.ts';
import { groups, number, statement } from '../../params.ts';
import { reportedTies } from '../../ties.ts';

/** More people than this do not make a bridge but a broad contact. */
const MOST_BRIDGES = 4;
/** A mediator has at least so many positive ties to each side. */
const LEAST_TIES_PER_SIDE = 2;
const MOST_MEDIATORS = 3;

/** The people who can ease the tension of a pair of groups. */
interface Joiners {
  readonly bridges: readonly number[];
  readonly mediators: readonly number[];
  readonly people: readonly PersonRole[];
  /** Pairs of people with a positive tie across. */
  readonly pairs: number;
  readonly ties: Draft['ties'];
}

/** Bridges hold all positive ties between the two; mediators are at home on both sides and clash with neither. */
export function joiners(
  context: Context,
  partition: Partition,
  positive: readonly Layer[],
  clashes: Network,
  pair: Pair,
): Joiners {
  const network = context.together(positive);
  const sides = [members(partition, pair.g), members(partition, pair.h)] as const;
  const crossing = crossingPeople(network, ...sides);
  const bridges = crossing.people.length <= MOST_BRIDGES ? crossing.people : [];
  const mediators = mediatorsOf(network, clashes, partition, pair);
  const bridging = shareOfDraws(
    context,
    positive,
    (completed) => crossingPeople(union(completed), ...sides).people,
  );
  const mediating = shareOfDraws(context, positive, (completed) =>
    mediatorsOf(union(completed), clashes, partition, pair),
  );
  const reach = reachOfBoth(network, partition, pair.g, pair.h);
  const role = (node: number, name: 'bridge' | 'mediator'): PersonRole => ({
    id: context.person(node),
    role: name,
    reason: statement(`reason.${name}`, {
      groups: groups(context.group(pair.g), context.group(pair.h)),
      toFirst: number(reach[node]!.toG),
      toSecond: number(reach[node]!.toH),
      held: number(crossing.ties.filter(({ a, b }) => a === node || b === node).length),
      all: number(crossing.ties.length),
    }),
    certainty: (name === 'bridge' ? bridging : mediating)(node),
  });
  return {
    bridges,
    mediators,
    people: [
      ...bridges.map((node) => role(node, 'bridge')),
      ...mediators.map((node) => role(node, 'mediator')),
    ],
    pairs: crossing.ties.length,
    ties: reportedTies(
      context,
      positive,
      crossing.ties.map(({ a, b }) => [a, b] as const),
    ),
  };
}

/**
 * Those tied to most people on their weaker side first. Somebody whose own answers about clashes are
 * missing is not called at peace with both sides.
 */
function mediatorsOf(
  network: Network,
  clashes: Network,
  partition: Partition,
  pair: Pair,
): readonly number[] {
  const quarrels = reachOfBoth(clashes, partition, pair.g, pair.h);
  return reachOfBoth(network, partition, pair.g, pair.h)
    .filter(({ toG, toH }) => Math.min(toG, toH) >= LEAST_TIES_PER_SIDE)
    .filter(({ node }) => clashes.unknown.rows[node] === 0)
    .filter(({ node }) => quarrels[node]!.toG + quarrels[node]!.toH === 0)
    .sort((x, y) => Math.min(y.toG, y.toH) - Math.min(x.toG, x.toH) || x.node - y.node)
    .slice(0, MOST_MEDIATORS)
    .map(({ node }) => node);
}
