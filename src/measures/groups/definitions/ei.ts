import { column } from '../../columns.ts';
import type {
  GroupColumn,
  MeasureContext,
  MeasureDefinition,
  NetworkValue,
} from '../../definition.ts';
import { choice, type OwnReader } from '../../own-options.ts';
import { eiGroups, eiGroupsTasks } from '../ei-groups.ts';
import { type EiResult, eiIndex, eiIndexTasks } from '../ei-index.ts';
import { eiPeople } from '../ei-people.ts';

const krackhardtStern1988 =
  'Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly, 51, 123–140. doi:10.2307/2786835';

const tiesOption = choice('ties', null, ['arcs', 'pairs']);
const valuesOption = choice('values', 'binary', ['binary', 'valued']);
const directionOption = choice('direction', 'either', ['either', 'out', 'in']);

function testOptions({ options }: MeasureContext, own: OwnReader) {
  // UCINET reads a graph, so each pair counts once whoever named whom.
  const ties = own(tiesOption) ?? (options.profile === 'ucinet' ? 'pairs' : null);
  return {
    permutations: options.permutations,
    seed: options.seed,
    values: own(valuesOption),
    ...(ties === null ? {} : { ties }),
  };
}

function eiRecord({ value, reason, permutation, hypergeometric, ...rest }: EiResult): NetworkValue {
  // Where nothing but this value was possible there is no range to stretch.
  const why = reason ?? (Number.isNaN(rest.rescaled) ? 'no-variance' : undefined);
  return {
    record: {
      value,
      expected: rest.expected,
      min: rest.min,
      max: rest.max,
      rescaled: rest.rescaled,
      pLower: permutation.pLower,
      pUpper: permutation.pUpper,
      permutationMean: permutation.mean,
      permutationSd: permutation.sd,
      permutations: permutation.count,
      pLowerExact: hypergeometric.pLower,
      pUpperExact: hypergeometric.pUpper,
      exactSd: hypergeometric.sd,
      external: rest.external,
      internal: rest.internal,
      withoutGroup: rest.withoutGroup,
      unit: rest.unit,
    },
    ...(why === undefined ? {} : { reason: why }),
  };
}

const perGroup = {
  level: 'group',
  family: 'groups',
  reads: 'either',
  weights: 'ignored',
  needsGroups: true,
  own: [tiesOption, valuesOption],
  cost: 'permutations · (n + m)',
  sources: [krackhardtStern1988],
  tasks: (context: MeasureContext, own: OwnReader) =>
    eiGroupsTasks(context.reported, context.groups!, testOptions(context, own)),
} as const;

/** One figure of every group; a group without ties, or without anyone outside, lacks most of them. */
function eiColumn(
  context: MeasureContext,
  own: OwnReader,
  part: 'tieBased' | 'tieBasedExpected' | 'memberPooled' | 'pLower' | 'pUpper',
): GroupColumn {
  const { reported, groups, once } = context;
  const testing = testOptions(context, own);
  const perGroupOf = () => eiGroups(reported, groups!, testing, context.results);
  const people = groups!.sizes.reduce((sum, size) => sum + size, 0);
  return column(once(`eiGroups:${testing.ties}:${testing.values}`, perGroupOf)[part], () =>
    people < 2 ? 'too-few-people' : 'no-ties',
  );
}

/** How closed people, groups and the network are. */
export const eiDefinitions = [
  {
    id: 'eiIndex',
    level: 'node',
    family: 'groups',
    reads: 'either',
    weights: 'ignored',
    needsGroups: true,
    cost: 'n + m',
    sources: [krackhardtStern1988],
    own: [directionOption, valuesOption],
    evaluate: ({ reported, groups }, own) =>
      eiPeople(reported, groups!, { direction: own(directionOption), values: own(valuesOption) }),
  },
  {
    ...perGroup,
    id: 'eiIndex',
    evaluate: (context, own) => eiColumn(context, own, 'tieBased'),
  },
  {
    ...perGroup,
    id: 'eiIndex.expected',
    // Cells and pairs give the same.
    own: [],
    evaluate: (context, own) => eiColumn(context, own, 'tieBasedExpected'),
  },
  {
    ...perGroup,
    id: 'eiIndex.pLower',
    evaluate: (context, own) => eiColumn(context, own, 'pLower'),
  },
  {
    ...perGroup,
    id: 'eiIndex.pUpper',
    evaluate: (context, own) => eiColumn(context, own, 'pUpper'),
  },
  {
    ...perGroup,
    id: 'eiIndex.memberPooled',
    evaluate: (context, own) => eiColumn(context, own, 'memberPooled'),
  },
  {
    id: 'eiIndex',
    level: 'network',
    family: 'groups',
    reads: 'either',
    weights: 'ignored',
    needsGroups: true,
    cost: 'permutations · (n + m)',
    sources: [krackhardtStern1988],
    own: [tiesOption, valuesOption],
    tasks: (context, own) =>
      eiIndexTasks(context.reported, context.groups!, testOptions(context, own)),
    evaluate: (context, own) => {
      const { reported, groups, results } = context;
      return eiRecord(eiIndex(reported, groups!, testOptions(context, own), results));
    },
  },
] as const satisfies readonly MeasureDefinition[];
