import { holm } from '../../../inference/holm.ts';
import { eiGroups } from '../../../measures/groups/ei-groups.ts';
import { eiIndex } from '../../../measures/groups/ei-index.ts';
import type { Partition } from '../../../study/partition.ts';
import type { Layer } from '../../../study/study.ts';
import type { Context } from '../../context.ts';
import { type Draft, draft, evidence } from '../../draft.ts';
import { groups, layer as layerParam, number, p, statement } from '../../params.ts';
import { groupAnswered, responseCaveats } from '../../response.ts';

const LEVEL = 0.05;
/** So many of the most closed groups are told in the sentence; the evidence has all. */
const MOST_TOLD = 3;

/** How far each layer of trust keeps to the groups of the chart, against what chance would give. */
export function closedGroups(context: Context, partition: Partition): readonly Draft[] {
  const affect = context.layers('affect');
  const layers = affect.length > 0 ? affect : context.layers('contact', 'information');
  return layers.map((layer) => closedness(context, partition, layer));
}

function closedness(context: Context, partition: Partition, layer: Layer): Draft {
  const { ei, perGroup } = eiOf(context, partition, layer);
  const { pLower } = ei.permutation;
  const groupLevels = holm(perGroup.pLower);
  const overall = pLower <= LEVEL;
  const closed = partition.ids.filter(
    (_, group) => overall && groupLevels[group]! <= LEVEL && groupAnswered(context, layer, group),
  );
  const code = !overall
    ? 'conflict.open'
    : closed.length > 0
      ? 'conflict.closed'
      : 'conflict.closed-overall';
  const below = (id: string) => {
    const group = partition.ids.indexOf(id);
    return perGroup.tieBased[group]! - perGroup.tieBasedExpected[group]!;
  };
  const foremost = closed.toSorted((a, b) => below(a) - below(b)).slice(0, MOST_TOLD);
  const said = statement(code, {
    layer: layerParam(layer.id),
    value: number(ei.value, 2),
    expected: number(ei.expected, 2),
    p: p(pLower),
    groups: groups(...foremost),
  });
  return draft('conflict', said, {
    layers: [layer.id],
    groups: closed,
    groupsAre: 'list',
    evidence: [
      evidence({
        measure: 'eiIndex',
        layer: layer.id,
        value: ei.value,
        expected: ei.expected,
        pLower,
        pUpper: ei.permutation.pUpper,
      }),
      ...closed.map((id) => {
        const group = partition.ids.indexOf(id);
        return evidence({
          measure: 'eiIndex',
          layer: layer.id,
          of: { kind: 'group', id },
          value: perGroup.tieBased[group]!,
          expected: perGroup.tieBasedExpected[group]!,
          pLower: groupLevels[group]!,
        });
      }),
    ],
    actions:
      closed.length > 0 ? [statement('action.open-groups', { groups: groups(...foremost) })] : [],
    caveats: [statement('caveat.closed-not-conflict'), ...responseCaveats(context, [layer])],
  });
}

/** The E-I index of a layer and of each group, shared by the questions that read it. */
export function eiOf(context: Context, partition: Partition, layer: Layer) {
  const { permutations, seed } = context;
  return context.once(`ei:${layer.id}`, () => ({
    ei: eiIndex(context.reported(layer), partition, { permutations, seed }),
    perGroup: eiGroups(context.reported(layer), partition, { permutations, seed }),
  }));
}
