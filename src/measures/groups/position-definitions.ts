import { partitionOf } from '../../study/partition.ts';
import { column, figures, tooLarge } from '../columns.ts';
import type { MeasureContext, MeasureDefinition } from '../definition.ts';
import { choice, type OwnReader, whole } from '../own-options.ts';
import { resolutionOption } from './definitions/communities.ts';
import { densityMatrix } from './density-matrix.ts';
import { blockmodel } from './equivalence/blockmodel.ts';
import { concor } from './equivalence/concor.ts';
import { profileDistance } from './equivalence/profile-distance.ts';
import { MOST_PROFILES } from './equivalence/profiles.ts';
import { leiden, leidenTask } from './leiden.ts';

const traag2019 =
  'Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports, 9, 5233. doi:10.1038/s41598-019-41695-z';
const breiger1975 =
  'Breiger, R. L., Boorman, S. A., & Arabie, P. (1975). An algorithm for clustering relational data. Journal of Mathematical Psychology, 12, 328–383. doi:10.1016/0022-2496(75)90028-0';
const white1976 =
  'White, H. C., Boorman, S. A., & Breiger, R. L. (1976). Social structure from multiple networks. I. American Journal of Sociology, 81, 730–780. doi:10.1086/226141';
const burt1976 =
  'Burt, R. S. (1976). Positions in networks. Social Forces, 55, 93–122. doi:10.1093/sf/55.1.93';
const borgatti2018 =
  'Borgatti, S. P., Everett, M. G., & Johnson, J. C. (2018). Analyzing Social Networks (2nd ed.). Sage.';

const depthOption = whole('depth', 2, 1);
const valuesOption = choice('values', 'binary', ['binary', 'valued']);
const ownTieOption = choice('ownTie', 'ignored', ['ignored', 'reciprocal']);

const leidenOptions = ({ options }: MeasureContext, own: OwnReader) => ({
  seed: options.seed,
  resolution: own(resolutionOption),
});

const sharedLeiden = (context: MeasureContext, own: OwnReader) =>
  leiden(context.symmetrized, leidenOptions(context, own), context.results);

const leidenTasks = (context: MeasureContext, own: OwnReader) => [
  leidenTask(context.symmetrized, leidenOptions(context, own)),
];

const profileOptions = (own: OwnReader) => ({
  values: own(valuesOption),
  ownTie: own(ownTieOption),
});

const sharedConcor = ({ reported, once }: MeasureContext, own: OwnReader) =>
  once('concor', () => concor(reported, { depth: own(depthOption), ...profileOptions(own) }));

const whyNoPositions = (n: number) =>
  n > MOST_PROFILES ? 'too-large' : n < 3 ? 'too-few-people' : null;

/** A matrix as rows of cells. */
function rowsOf(values: ArrayLike<number>, size: number): number[][] {
  return Array.from({ length: size }, (_, g) =>
    Array.from({ length: size }, (_cell, h) => values[g * size + h]!),
  );
}

/** Groups that follow from the ties themselves, and how groups mix. */
export const positionDefinitions = [
  {
    id: 'leiden',
    level: 'node',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'about m per restart',
    sources: [traag2019],
    own: [resolutionOption],
    tasks: leidenTasks,
    evaluate: (context, own) => ({ values: sharedLeiden(context, own).labels }),
  },
  {
    id: 'leiden',
    level: 'network',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'about m per restart',
    sources: [traag2019],
    own: [resolutionOption],
    tasks: leidenTasks,
    evaluate: (context, own) => {
      const { count, modularity } = sharedLeiden(context, own);
      return Number.isNaN(modularity)
        ? { value: NaN, reason: 'no-ties' }
        : { record: { value: modularity, count } };
    },
  },
  {
    id: 'position',
    level: 'node',
    family: 'groups',
    reads: 'either',
    weights: 'ignored',
    onRequest: true,
    cost: 'n³ per round',
    sources: [breiger1975],
    own: [depthOption, valuesOption, ownTieOption],
    evaluate: (context, own) => {
      const { n } = context.reported;
      const why = whyNoPositions(n);
      if (why === 'too-large') return tooLarge(n);
      return why === null
        ? { values: sharedConcor(context, own).labels }
        : column(new Float64Array(n).fill(NaN), why);
    },
  },
  {
    id: 'position',
    level: 'network',
    family: 'groups',
    reads: 'either',
    weights: 'ignored',
    onRequest: true,
    cost: 'n³ per round',
    sources: [breiger1975, white1976],
    own: [depthOption, valuesOption, ownTieOption],
    evaluate: (context, own) => {
      const { reported } = context;
      const why = whyNoPositions(reported.n);
      if (why !== null) return { value: NaN, reason: why };
      const labels = Array.from(sharedConcor(context, own).labels, String);
      const groups = partitionOf('position', labels);
      const { density, image, threshold, rSquared, positions } = blockmodel(reported, groups);
      const record = {
        count: positions,
        sizes: groups.sizes,
        density: rowsOf(density, positions),
        image: rowsOf(image, positions),
        threshold,
        rSquared,
      };
      return figures(record, Number.isNaN(rSquared) ? 'no-variance' : 'no-pairs');
    },
  },
  {
    id: 'profileDistance',
    level: 'network',
    family: 'groups',
    reads: 'either',
    weights: 'ignored',
    onRequest: true,
    cost: 'n³',
    sources: [burt1976],
    own: [valuesOption, ownTieOption],
    evaluate: ({ reported }, own) => {
      const { n } = reported;
      const why = whyNoPositions(n);
      if (why !== null) return { value: NaN, reason: why };
      return {
        record: {
          ids: reported.ids,
          distance: rowsOf(profileDistance(reported, profileOptions(own)), n),
        },
      };
    },
  },
  {
    id: 'mixing',
    level: 'network',
    family: 'groups',
    reads: 'reported',
    weights: 'ignored',
    needsGroups: true,
    cost: 'n + m',
    sources: [borgatti2018],
    evaluate: ({ reported, groups }) => {
      const expected = (expectation: 'density' | 'configuration' | 'out-degree') => {
        const matrix = densityMatrix(reported, groups!, { expectation });
        return rowsOf(matrix.expected, matrix.groups);
      };
      const { ties, groups: count } = densityMatrix(reported, groups!);
      const record = {
        groups: groups!.ids,
        ties: rowsOf(ties, count),
        expectedByDensity: expected('density'),
        expectedByTotals: expected('configuration'),
        expectedByOutDegree: expected('out-degree'),
      };
      return figures(record, 'no-ties');
    },
  },
] as const satisfies readonly MeasureDefinition[];
