import { column } from '../../columns.ts';
import type {
  GroupColumn,
  MeasureContext,
  MeasureDefinition,
  NetworkValue,
} from '../../definition.ts';
import { eiGroups } from '../ei-groups.ts';
import { type EiResult, eiIndex } from '../ei-index.ts';
import { eiPeople } from '../ei-people.ts';

const krackhardtStern1988 =
  'Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly, 51, 123–140. doi:10.2307/2786835';

const testOptions = ({ options }: MeasureContext) => ({
  permutations: options.permutations,
  seed: options.seed,
  // UCINET reads a graph, so each pair counts once whoever named whom.
  ...(options.profile === 'ucinet' ? { ties: 'pairs' as const } : {}),
});

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
  cost: 'permutations · (n + m)',
  sources: [krackhardtStern1988],
} as const;

/** One figure of every group; a group without ties, or without anyone outside, lacks most of them. */
function eiColumn(
  context: MeasureContext,
  part: 'tieBased' | 'tieBasedExpected' | 'memberPooled' | 'pLower' | 'pUpper',
): GroupColumn {
  const { reported, groups, once } = context;
  const perGroupOf = () => eiGroups(reported, groups!, testOptions(context));
  const people = groups!.sizes.reduce((sum, size) => sum + size, 0);
  return column(once('eiGroups', perGroupOf)[part], () =>
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
    evaluate: ({ reported, groups }) => eiPeople(reported, groups!),
  },
  {
    ...perGroup,
    id: 'eiIndex',
    evaluate: (context) => eiColumn(context, 'tieBased'),
  },
  {
    ...perGroup,
    id: 'eiIndex.expected',
    evaluate: (context) => eiColumn(context, 'tieBasedExpected'),
  },
  {
    ...perGroup,
    id: 'eiIndex.pLower',
    evaluate: (context) => eiColumn(context, 'pLower'),
  },
  {
    ...perGroup,
    id: 'eiIndex.pUpper',
    evaluate: (context) => eiColumn(context, 'pUpper'),
  },
  {
    ...perGroup,
    id: 'eiIndex.memberPooled',
    evaluate: (context) => eiColumn(context, 'memberPooled'),
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
    evaluate: (context) =>
      eiRecord(eiIndex(context.reported, context.groups!, testOptions(context))),
  },
] as const satisfies readonly MeasureDefinition[];
