import { crossingPeople } from '../../../measures/brokerage/crossing-people.ts';
import type { Network } from '../../../network/network.ts';
import { union } from '../../../network/union.ts';
import type { Partition } from '../../../study/partition.ts';
import type { Layer } from '../../../study/study.ts';
import { reachOfBoth } from '../../between.ts';
import { shareOfDraws } from '../../certainty.ts';
import type { Context } from '../../context.ts';
import { type Draft, draft, evidence } from '../../draft.ts';
import type { Evidence, PersonRole } from '../../finding.ts';
import { crowdedPairs, members, type Pair, reporters } from '../../pairs.ts';
import { groups, layer as layerParam, number, p, people, statement } from '../../params.ts';
import { responseCaveats } from '../../response.ts';
import { reportedTies } from '../../ties.ts';
import { eiOf } from './closed-groups.ts';

/** One person's complaint is not a conflict between groups. */
const LEAST_REPORTERS = 3;
const LEVEL = 0.05;
/** More people than this do not make a bridge but a broad contact. */
const MOST_BRIDGES = 4;
/** A mediator has at least so many positive ties to each side. */
const LEAST_TIES_PER_SIDE = 2;
const MOST_MEDIATORS = 3;

/**
 * Pairs of groups with more negative ties than chance, and who holds the few positive ties between
 * them. Few friendships alone are not conflict (Labianca, Brass & Gray 1998), so without a layer of
 * negative ties nothing is claimed here.
 */
export function tensePairs(context: Context, partition: Partition): readonly Draft[] {
  const negative = context.layers('conflict');
  if (negative.length === 0) return [];
  const clashes = context.together(negative);
  const tense = crowdedPairs(context, clashes, partition).filter(
    (pair) => pair.pUpper <= LEVEL && reporters(clashes, partition, pair) >= LEAST_REPORTERS,
  );
  if (tense.length === 0) {
    const layers = negative.map((layer) => layer.id);
    const caveats = responseCaveats(context, negative);
    return [draft('conflict', statement('conflict.no-tense-pair'), { layers, caveats })];
  }
  return tense.map((pair) => tensePair(context, partition, negative, clashes, pair));
}

function tensePair(
  context: Context,
  partition: Partition,
  negative: readonly Layer[],
  clashes: Network,
  pair: Pair,
): Draft {
  const positive = positiveLayers(context);
  const both = [context.group(pair.g), context.group(pair.h)];
  const evidenceOfClash = evidence({
    measure: 'tiesBetween',
    layer: negative[0]!.id,
    value: pair.ties,
    expected: pair.expected,
    pUpper: pair.pUpper,
  });
  const clash = {
    groups: groups(...both),
    clashes: number(pair.ties),
    expectedClashes: number(pair.expected, 1),
    reporters: number(reporters(clashes, partition, pair)),
    p: p(pair.pUpper),
  };
  const caveats = [
    statement('caveat.clash-not-fault'),
    ...responseCaveats(context, [...negative, ...positive]),
  ];
  if (positive.length === 0) {
    return draft('conflict', statement('conflict.tense-pair', clash), {
      layers: negative.map((layer) => layer.id),
      groups: both,
      evidence: [evidenceOfClash],
      caveats,
    });
  }
  const found = joiners(context, partition, positive, clashes, pair);
  const between = crowdedPairs(context, context.reported(positive[0]!), partition).find(
    (other) => other.g === pair.g && other.h === pair.h,
  )!;
  const code =
    found.bridges.length > 0 ? 'conflict.tense-pair-with-bridges' : 'conflict.tense-pair-positive';
  const { perGroup } = eiOf(context, partition, positive[0]!);
  const helpers = [...new Set([...found.bridges, ...found.mediators])].map(context.person);
  return draft(
    'conflict',
    statement(code, {
      ...clash,
      positive: number(found.pairs),
      layer: layerParam(positive[0]!.id),
      eiFirst: number(perGroup.tieBased[pair.g]!, 2),
      eiSecond: number(perGroup.tieBased[pair.h]!, 2),
      bridges: people(...found.bridges.map(context.person)),
    }),
    {
      unnamed: statement('conflict.tense-pair', clash),
      layer: negative[0]!.id,
      layers: [...negative, ...positive].map((layer) => layer.id),
      groups: both,
      evidence: [
        evidenceOfClash,
        evidenceOfContact(positive[0]!, between),
        ...evidenceOfClosedness(context, partition, positive[0]!, pair),
      ],
      people: found.people,
      ties: found.ties,
      actions: [
        ...(helpers.length > 0
          ? [statement('action.work-through', { people: people(...helpers) })]
          : []),
        statement('action.mixed-team', { groups: groups(...both) }),
        statement('action.interview-first', { groups: groups(...both) }),
      ],
      caveats,
    },
  );
}

function evidenceOfContact(layer: Layer, between: Pair): Evidence {
  return evidence({
    measure: 'tiesBetween',
    layer: layer.id,
    value: between.ties,
    expected: between.expected,
    pLower: between.pLower,
  });
}

/** How far each of the two keeps to itself. */
function evidenceOfClosedness(
  context: Context,
  partition: Partition,
  layer: Layer,
  { g, h }: Pair,
): readonly Evidence[] {
  const { perGroup } = eiOf(context, partition, layer);
  return [g, h].map((group) =>
    evidence({
      measure: 'eiIndex',
      layer: layer.id,
      of: { kind: 'group', id: context.group(group) },
      value: perGroup.tieBased[group]!,
      expected: perGroup.tieBasedExpected[group]!,
      pLower: perGroup.pLower[group]!,
    }),
  );
}

/** Layers whose ties join people: trust and news before know-how and contact. */
export function positiveLayers(context: Context): readonly Layer[] {
  const close = context.layers('affect', 'information');
  return close.length > 0 ? close : context.layers('advice', 'contact');
}

interface Joiners {
  readonly bridges: readonly number[];
  readonly mediators: readonly number[];
  readonly people: readonly PersonRole[];
  /** Pairs of people with a positive tie across. */
  readonly pairs: number;
  readonly ties: Draft['ties'];
}

/** Bridges hold all positive ties between the two; mediators are at home on both sides and clash with neither. */
function joiners(
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

/** Those tied to most people on their weaker side first. */
function mediatorsOf(
  network: Network,
  clashes: Network,
  partition: Partition,
  pair: Pair,
): readonly number[] {
  const quarrels = reachOfBoth(clashes, partition, pair.g, pair.h);
  return reachOfBoth(network, partition, pair.g, pair.h)
    .filter(({ toG, toH }) => Math.min(toG, toH) >= LEAST_TIES_PER_SIDE)
    .filter(({ node }) => quarrels[node]!.toG + quarrels[node]!.toH === 0)
    .sort((x, y) => Math.min(y.toG, y.toH) - Math.min(x.toG, x.toH) || x.node - y.node)
    .slice(0, MOST_MEDIATORS)
    .map(({ node }) => node);
}
