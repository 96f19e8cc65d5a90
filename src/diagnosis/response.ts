import { recordOf } from '../network/network.ts';
import type { Partition } from '../study/partition.ts';
import type { Layer, LayerRecord } from '../study/study.ts';
import type { Context } from './context.ts';
import type { Statement } from './finding.ts';
import { groups, layer as layerParam, percent, statement } from './params.ts';

/** Below this, maps are only indicative. */
const LOW = 0.8;
/** Below this, nothing is said of how closed a group is. */
const LEAST_OF_GROUP = 0.7;

/** People asked and people who answered; `null` where nothing says. */
export interface Response {
  readonly answered: number;
  readonly invited: number;
}

export function response(record: LayerRecord): Response | null {
  return record.status === null ? null : tally(record.status);
}

export function responseOfGroup(
  record: LayerRecord,
  { of }: Partition,
  group: number,
): Response | null {
  const { status } = record;
  return status === null ? null : tally(status.filter((_, node) => of[node] === group));
}

function tally(status: readonly string[]): Response {
  return {
    answered: status.filter((one) => one === 'answered').length,
    invited: status.filter((one) => one !== 'not-invited' && one !== 'withdrawn').length,
  };
}

/** Whether enough of a group answered to say how closed it is; unknown response does not forbid it. */
export function groupAnswered(context: Context, layer: Layer, group: number): boolean {
  const of = responseOfGroup(recordOf(context.study, layer, context.wave), context.groups!, group);
  return of === null || of.invited === 0 || of.answered / of.invited >= LEAST_OF_GROUP;
}

/** What the answers that are not there do to a finding from these layers. */
export function responseCaveats(context: Context, layers: readonly Layer[]): readonly Statement[] {
  const caveats: Statement[] = [];
  const rates = layers.map((layer) => ({
    layer,
    of: response(recordOf(context.study, layer, context.wave)),
  }));
  if (rates.some(({ of }) => of === null)) caveats.push(statement('caveat.response-unknown'));
  for (const { layer, of } of rates) {
    if (of === null || of.invited === 0 || of.answered / of.invited >= LOW) continue;
    caveats.push(
      statement('caveat.response-low', {
        layer: layerParam(layer.id),
        rate: percent(of.answered / of.invited),
      }),
    );
  }
  const partition = context.groups;
  if (partition !== null && layers[0] !== undefined) {
    const silent = partition.ids.filter((_, group) => !groupAnswered(context, layers[0]!, group));
    if (silent.length > 0) {
      caveats.push(statement('caveat.group-silent', { groups: groups(...silent) }));
    }
  }
  return caveats;
}
