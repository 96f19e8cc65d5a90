import type { Network } from '../../../network/network.ts';
import type { Partition } from '../../../study/partition.ts';
import type { Layer } from '../../../study/study.ts';
import { eiOf, groupEvidence } from '../../closedness.ts';
import type { Context } from '../../context.ts';
import { type Draft, draft, evidence } from '../../draft.ts';
import { crowdedPairs, type Pair, reporters, tensePairs } from '../../pairs.ts';
import { groups, layer as layerParam, number, p, people, statement } from '../../params.ts';
import { groupAnswered, responseCaveats } from '../../response.ts';
import { joiners } from './joiners.ts';

/**
 * Pairs of groups with more negative ties than chance, and who holds the few positive ties between
 * them. Few friendships alone are not conflict (Labianca, Brass & Gray 1998), so without a layer of
 * negative ties nothing is claimed here.
 */
export function tension(context: Context, partition: Partition): readonly Draft[] {
  const negative = context.layers('conflict');
  if (negative.length === 0) return [];
  const tense = tensePairs(context, partition);
  if (tense.length === 0) {
    const layers = negative.map((layer) => layer.id);
    const caveats = responseCaveats(context, negative);
    return [draft('conflict', statement('conflict.no-tense-pair'), { layers, caveats })];
  }
  const clashes = context.together(negative);
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
    layer: negative.length === 1 ? negative[0]!.id : null,
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
        evidence({
          measure: 'tiesBetween',
          layer: positive[0]!.id,
          value: between.ties,
          expected: between.expected,
          pLower: between.pLower,
        }),
        ...[pair.g, pair.h]
          .filter((group) => groupAnswered(context, positive[0]!, group))
          .map((group) => groupEvidence(context, partition, positive[0]!, group)),
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

/** Layers whose ties join people: trust and news before know-how and contact. */
function positiveLayers(context: Context): readonly Layer[] {
  const close = context.layers('affect', 'information');
  return close.length > 0 ? close : context.layers('advice', 'contact');
}
