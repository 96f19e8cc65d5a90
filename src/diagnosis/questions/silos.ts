import type { Partition } from '../../study/partition.ts';
import type { Layer } from '../../study/study.ts';
import { closedness } from '../closedness.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { gappedPairs, type Pair } from '../pairs.ts';
import { groups, layer as layerParam, number, p, statement } from '../params.ts';
import { responseCaveats } from '../response.ts';

const LEVEL = 0.05;
/** The emptiest pairs are told; the table between groups shows the rest. */
const MOST_PAIRS = 5;

/** Which groups keep their news to themselves, and between which it hardly passes. */
export function silos(context: Context): readonly Draft[] {
  const { groups: partition } = context;
  if (partition === null || partition.ids.length < 2) return [];
  const news = context.layers('information');
  const layers = news.length > 0 ? news : context.layers('advice', 'contact').slice(0, 1);
  return layers.flatMap((layer) => [
    closed(context, partition, layer),
    ...gaps(context, partition, layer),
  ]);
}

function closed(context: Context, partition: Partition, layer: Layer): Draft {
  const found = closedness(context, partition, layer);
  const foremost = groups(...found.foremost);
  const some = found.closed.length > 0;
  const said = statement(some ? 'silos.closed' : found.unsaid ? 'silos.unsaid' : 'silos.none', {
    layer: layerParam(layer.id),
    groups: foremost,
    count: number(found.closed.length),
    all: number(partition.ids.length),
    value: number(found.value, 2),
    expected: number(found.expected, 2),
  });
  return draft('silos', said, {
    layers: [layer.id],
    groups: found.closed,
    groupsAre: 'list',
    evidence: found.evidence,
    actions: some ? [statement('action.exchange', { groups: foremost })] : [],
    caveats: responseCaveats(context, [layer]),
  });
}

function gaps(context: Context, partition: Partition, layer: Layer): readonly Draft[] {
  return emptiestPairs(context, partition, layer).map((pair) => {
    const both = [context.group(pair.g), context.group(pair.h)];
    const said = statement('silos.gap', {
      layer: layerParam(layer.id),
      groups: groups(...both),
      ties: number(pair.ties),
      expected: number(pair.expected, 1),
      p: p(pair.pLower),
    });
    return draft('silos', said, {
      layers: [layer.id],
      groups: both,
      evidence: [
        evidence({
          measure: 'tiesBetween',
          layer: layer.id,
          value: pair.ties,
          expected: pair.expected,
          pLower: pair.pLower,
        }),
      ],
      actions: [statement('action.pair-up', { groups: groups(...both) })],
      caveats: [statement('caveat.gap-may-be-fine'), ...responseCaveats(context, [layer])],
    });
  });
}

/** Pairs with fewer ties than their share of all that cross groups, the least likely first. */
export function emptiestPairs(
  context: Context,
  partition: Partition,
  layer: Layer,
): readonly Pair[] {
  return gappedPairs(context, context.reported(layer), partition)
    .filter((pair) => pair.pLower <= LEVEL)
    .sort((a, b) => a.pLower - b.pLower || a.g - b.g || a.h - b.h)
    .slice(0, MOST_PAIRS);
}
