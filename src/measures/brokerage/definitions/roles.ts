import { NO_GROUP } from '../../../study/partition.ts';
import { column } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, NodeColumn, Reason } from '../../definition.ts';
import { choice } from '../../own-options.ts';
import type { BrokerTotal } from '../broker-roles.ts';
import { brokerage } from '../brokerage.ts';

const gouldFernandez1989 =
  'Gould, R. V., & Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction networks. Sociological Methodology, 19, 89–126. doi:10.2307/270949';

const creditOption = choice('credit', 'whole', ['whole', 'shared']);

type Part = 'raw' | 'expected' | 'z';

/** One role of everyone in the group of the context, along the way the resource flows. */
function roleColumn(
  context: MeasureContext,
  role: BrokerTotal,
  part: Part,
  credit: 'whole' | 'shared' = 'whole',
): NodeColumn {
  const { flow, groups, options, once } = context;
  const { profile } = options;
  const { roles } = once(`brokerage:${credit}`, () =>
    brokerage(flow, groups!, { profile, credit }),
  );
  const reason = (node: number): Reason => {
    const group = groups!.of[node]!;
    if (group === NO_GROUP) return 'no-group';
    const needs =
      role === 'coordinator' ? 3 : role === 'representative' || role === 'gatekeeper' ? 2 : 1;
    return groups!.sizes[group]! < needs ? 'small-group' : 'no-variance';
  };
  return column(roles[role][part], reason);
}

/** The three entries of a role: how often, how often by chance, and how far above it. */
function entries<R extends BrokerTotal>(role: R) {
  const common = {
    level: 'node',
    family: 'brokerage',
    reads: 'flow',
    weights: 'ignored',
    needsGroups: true,
    cost: 'Σ degree²',
    sources: [gouldFernandez1989],
  } as const;
  return [
    {
      ...common,
      id: role,
      own: [creditOption],
      evaluate: (context, own) => roleColumn(context, role, 'raw', own(creditOption)),
    },
    {
      ...common,
      id: `${role}.expected`,
      evaluate: (context) => roleColumn(context, role, 'expected'),
    },
    { ...common, id: `${role}.z`, evaluate: (context) => roleColumn(context, role, 'z') },
  ] as const satisfies readonly MeasureDefinition[];
}

/** Gould & Fernandez' roles, always along the flow: on an advice layer from the adviser to the asker. */
export const roleDefinitions = [
  ...entries('coordinator'),
  ...entries('itinerant'),
  ...entries('representative'),
  ...entries('gatekeeper'),
  ...entries('liaison'),
  ...entries('brokerage'),
] as const satisfies readonly MeasureDefinition[];
