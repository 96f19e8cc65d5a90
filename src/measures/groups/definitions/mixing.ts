import { NO_GROUP } from '../../../study/partition.ts';
import { column, figures } from '../../columns.ts';
import type { MeasureDefinition, Reason } from '../../definition.ts';
import { densityMatrix } from '../density-matrix.ts';
import { homophily } from '../homophily.ts';

const newman2003 =
  'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. doi:10.1103/PhysRevE.67.026126';
const coleman1958 =
  'Coleman, J. S. (1958). Relational analysis: the study of social organizations with survey methods. Human Organization, 17(4), 28–36. doi:10.17730/humo.17.4.q5604m676260q8n7';
const borgatti2018 =
  'Borgatti, S. P., Everett, M. G., & Johnson, J. C. (2018). Analyzing Social Networks (2nd ed.). Sage.';

/** A matrix as rows of cells, from each group to each. */
function rowsOf(values: ArrayLike<number>, groups: number): number[][] {
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: groups }, (__, h) => values[g * groups + h]!),
  );
}

/** Ties within and between groups. */
export const mixingDefinitions = [
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
      const record = {
        groups: groups!.ids,
        ties: rowsOf(matrix.ties, matrix.groups),
        possible: rowsOf(matrix.possible, matrix.groups),
        density: rowsOf(matrix.density, matrix.groups),
        expected: rowsOf(matrix.expected, matrix.groups),
        nominators: rowsOf(matrix.nominators, matrix.groups),
      };
      return figures(record, 'no-pairs');
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
      const record = { share, excess, correlation, yuleQ, assortativity, modularity };
      const reason: Reason = Number.isNaN(share)
        ? 'no-ties'
        : groups!.ids.length < 2
          ? 'one-group'
          : 'no-variance';
      return figures(record, reason);
    },
  },
] as const satisfies readonly MeasureDefinition[];
