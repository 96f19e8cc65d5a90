import { NO_GROUP } from '../../study/partition.ts';
import { column, figure } from '../columns.ts';
import type {
  GroupColumn,
  MeasureContext,
  MeasureDefinition,
  NetworkValue,
} from '../definition.ts';
import { communities } from './communities.ts';
import { densityMatrix } from './density-matrix.ts';
import { eiGroups } from './ei-groups.ts';
import { type EiResult, eiIndex } from './ei-index.ts';
import { eiPeople } from './ei-people.ts';
import { homophily } from './homophily.ts';

const krackhardtStern1988 =
  'Krackhardt, D., & Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social Psychology Quarterly, 51, 123–140. doi:10.2307/2786835';
const blondel2008 =
  'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008. doi:10.1088/1742-5468/2008/10/P10008';
const newmanGirvan2004 =
  'Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E, 69, 026113. doi:10.1103/PhysRevE.69.026113';
const newman2003 =
  'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. doi:10.1103/PhysRevE.67.026126';
const coleman1958 =
  'Coleman, J. S. (1958). Relational analysis: the study of social organizations with survey methods. Human Organization, 17(4), 28–36. doi:10.17730/humo.17.4.q5604m676260q8n7';
const borgatti2018 =
  'Borgatti, S. P., Everett, M. G., & Johnson, J. C. (2018). Analyzing Social Networks (2nd ed.). Sage.';

const found = ({ symmetrized, options, once }: MeasureContext) =>
  once('communities', () => communities(symmetrized, { seed: options.seed }));

const testOptions = ({ options }: MeasureContext) => ({
  permutations: options.permutations,
  seed: options.seed,
  // UCINET reads a graph, so each pair counts once whoever named whom.
  ...(options.profile === 'ucinet' ? { ties: 'pairs' as const } : {}),
});

function eiRecord({ value, reason, permutation, hypergeometric, ...rest }: EiResult): NetworkValue {
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
    ...(reason === undefined ? {} : { reason }),
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

/** A matrix as rows of cells, from each group to each. */
function rowsOf(values: ArrayLike<number>, groups: number): number[][] {
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: groups }, (__, h) => values[g * groups + h]!),
  );
}

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const groupsDefinitions = [
  {
    id: 'community',
    level: 'node',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'm',
    sources: [blondel2008],
    evaluate: (context) => ({ values: found(context).labels.map((label) => label + 1) }),
  },
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
  {
    id: 'densityMatrix',
    level: 'network',
    family: 'groups',
    reads: 'reported',
    weights: 'ignored',
    needsGroups: true,
    cost: 'n + m',
    sources: [borgatti2018],
    evaluate: ({ reported, groups }) => {
      const matrix = densityMatrix(reported, groups!);
      return {
        record: {
          groups: groups!.ids,
          ties: rowsOf(matrix.ties, matrix.groups),
          possible: rowsOf(matrix.possible, matrix.groups),
          density: rowsOf(matrix.density, matrix.groups),
          expected: rowsOf(matrix.expected, matrix.groups),
          nominators: rowsOf(matrix.nominators, matrix.groups),
        },
      };
    },
  },
  {
    id: 'coleman',
    level: 'group',
    family: 'groups',
    reads: 'reported',
    weights: 'ignored',
    needsGroups: true,
    cost: 'n + m',
    sources: [coleman1958],
    evaluate: ({ reported, groups }) =>
      column(homophily(reported, groups!).coleman, (group) =>
        groups!.sizes[group]! === groups!.of.filter((of) => of !== NO_GROUP).length
          ? 'one-group'
          : groups!.sizes[group]! === 1
            ? 'small-group'
            : 'no-ties',
      ),
  },
  {
    id: 'homophily',
    level: 'network',
    family: 'groups',
    reads: 'reported',
    weights: 'ignored',
    needsGroups: true,
    cost: 'n + m',
    sources: [newman2003],
    evaluate: ({ reported, groups }) => {
      const { share, excess, correlation, yuleQ, assortativity, modularity } = homophily(
        reported,
        groups!,
      );
      return { record: { share, excess, correlation, yuleQ, assortativity, modularity } };
    },
  },
  {
    id: 'modularity',
    level: 'network',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'm',
    sources: [newmanGirvan2004],
    evaluate: (context) => figure(found(context).modularity, 'no-ties'),
  },
] as const satisfies readonly MeasureDefinition[];
