import type { Partition } from '../../../study/partition.ts';
import type { Layer } from '../../../study/study.ts';
import { type Closedness, closedness } from '../../closedness.ts';
import type { Context } from '../../context.ts';
import { type Draft, draft } from '../../draft.ts';
import { groups, layer as layerParam, number, p, statement } from '../../params.ts';
import { responseCaveats } from '../../response.ts';

/** How far each layer of trust keeps to the groups of the chart, against what chance would give. */
export function closedGroups(context: Context, partition: Partition): readonly Draft[] {
  const affect = context.layers('affect');
  const layers = affect.length > 0 ? affect : context.layers('contact', 'information');
  return layers.map((layer) => inLayer(context, partition, layer));
}

function inLayer(context: Context, partition: Partition, layer: Layer): Draft {
  const found = closedness(context, partition, layer);
  const closed = found.overall ? found.closed : [];
  const foremost = groups(...found.foremost);
  const said = statement(codeOf(found), {
    layer: layerParam(layer.id),
    value: number(found.value, 2),
    expected: number(found.expected, 2),
    p: p(found.pLower),
    groups: foremost,
  });
  return draft('conflict', said, {
    layers: [layer.id],
    groups: closed,
    groupsAre: 'list',
    evidence: found.overall ? found.evidence : found.evidence.slice(0, 1),
    actions: closed.length > 0 ? [statement('action.open-groups', { groups: foremost })] : [],
    caveats: [statement('caveat.closed-not-conflict'), ...responseCaveats(context, [layer])],
  });
}

function codeOf({ overall, closed, unsaid }: Closedness): string {
  if (!overall) return 'conflict.open';
  if (closed.length > 0) return 'conflict.closed';
  return unsaid ? 'conflict.closed-unsaid' : 'conflict.closed-overall';
}
