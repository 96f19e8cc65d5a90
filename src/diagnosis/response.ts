import { recordOf } from '../network/network.ts';
import type { Layer } from '../study/study.ts';
import { type Gates, gates } from '../uncertainty/gates.ts';
import type { Context } from './context.ts';
import type { Statement } from './finding.ts';
import { groups, layer as layerParam, percent, statement } from './params.ts';

/** Below this, maps are only indicative. */
const LOW = 0.8;
/** Below this, nothing is said of how closed a group is. */
const LEAST_OF_GROUP = 0.7;

/** Who answered a layer, in all and per group, and what that allows to say. */
export function responseTo(context: Context, layer: Layer): Gates {
  return context.once(`gates:${layer.id}`, () =>
    gates(recordOf(context.study, layer, context.wave).status, context.groups),
  );
}

/** Whether enough of a group answered to say how closed it is; unknown response does not forbid it. */
export function groupAnswered(context: Context, layer: Layer, group: number): boolean {
  const rate = responseTo(context, layer).groups[group]?.rate ?? null;
  return rate === null || rate >= LEAST_OF_GROUP;
}

/** What the answers that are not there do to a finding from these layers. */
export function responseCaveats(context: Context, layers: readonly Layer[]): readonly Statement[] {
  const caveats: Statement[] = [];
  const rates = layers.map((layer) => ({ layer, rate: responseTo(context, layer).rate }));
  if (rates.some(({ rate }) => rate === null)) caveats.push(statement('caveat.response-unknown'));
  for (const { layer, rate } of rates) {
    if (rate === null || rate >= LOW) continue;
    const low = { layer: layerParam(layer.id), rate: percent(rate) };
    caveats.push(statement('caveat.response-low', low));
  }
  const [first] = layers;
  const silent = (context.groups?.ids ?? []).filter(
    (_, group) => first !== undefined && !groupAnswered(context, first, group),
  );
  if (silent.length > 0) {
    caveats.push(statement('caveat.group-silent', { groups: groups(...silent) }));
  }
  return caveats;
}
