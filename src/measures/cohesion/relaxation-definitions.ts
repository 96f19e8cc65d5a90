import type { MeasureContext, MeasureDefinition, NetworkValue } from '../definition.ts';
import { MOST_DENSE } from '../kernels/dense-cells.ts';
import { type OwnReader, whole } from '../own-options.ts';
import { cliqueTree } from './clique-tree.ts';
import type { Cliques } from './cliques.ts';
import { minSizeOption, sharedCliques, sharedCliquesTasks } from './definitions/people.ts';
import { kPlexes } from './relaxations/k-plexes.ts';
import { nClans, nCliques, nCliquesTask } from './relaxations/n-cliques.ts';
import { nClubs } from './relaxations/n-clubs.ts';

const luce1950 =
  'Luce, R. D. (1950). Connectivity and generalized cliques in sociometric group structure. Psychometrika, 15, 169–190. doi:10.1007/BF02289199';
const alba1973 =
  'Alba, R. D. (1973). A graph-theoretic definition of a sociometric clique. Journal of Mathematical Sociology, 3, 113–126. doi:10.1080/0022250X.1973.9989826';
const mokken1979 =
  'Mokken, R. J. (1979). Cliques, clubs and clans. Quality & Quantity, 13, 161–173. doi:10.1007/BF00139635';
const seidmanFoster1978 =
  'Seidman, S. B., & Foster, B. L. (1978). A graph-theoretic generalization of the clique concept. Journal of Mathematical Sociology, 6, 139–154. doi:10.1080/0022250X.1978.9989883';
const everettBorgatti1998 =
  'Everett, M. G., & Borgatti, S. P. (1998). Analyzing clique overlap. Connections, 21(1), 49–61.';

const nOption = whole('n', 2, 1);
const kOption = whole('k', 2, 1);
/** Follows from k unless it is given. */
const plexSizeOption = whole('minSize', null, 1);

const common = {
  level: 'network',
  family: 'cohesion',
  reads: 'symmetrized',
  weights: 'ignored',
  onRequest: true,
} as const;

/** The circles of one kind by the ids of their members, and whether the search came to its end. */
function circles(
  { symmetrized }: MeasureContext,
  of: (network: MeasureContext['symmetrized']) => Cliques,
): NetworkValue {
  const { n, ids } = symmetrized;
  if (n > MOST_DENSE) return { value: NaN, reason: 'too-large' };
  const { members, minSize, complete } = of(symmetrized);
  return {
    record: {
      count: members.length,
      largest: members[0]?.length ?? 0,
      minSize,
      complete,
      members: members.map((set) => Array.from(set, (node) => ids[node])),
    },
  };
}

function sizesOf(own: OwnReader) {
  return { n: own(nOption), minSize: own(minSizeOption) };
}

function shortPathTasks({ symmetrized }: MeasureContext, own: OwnReader) {
  return symmetrized.n > MOST_DENSE ? [] : [nCliquesTask(symmetrized, sizesOf(own))];
}

/** Circles that need not be as tight as cliques, and how cliques overlap. */
export const relaxationDefinitions = [
  {
    id: 'nCliques',
    ...common,
    cost: 'number of sets',
    sources: [luce1950],
    own: [nOption, minSizeOption],
    tasks: shortPathTasks,
    evaluate: (context, own) =>
      circles(context, (network) => nCliques(network, sizesOf(own), context.results)),
  },
  {
    id: 'nClans',
    ...common,
    cost: 'number of sets',
    sources: [alba1973, mokken1979],
    own: [nOption, minSizeOption],
    tasks: shortPathTasks,
    evaluate: (context, own) =>
      circles(context, (network) => nClans(network, sizesOf(own), context.results)),
  },
  {
    id: 'nClubs',
    ...common,
    cost: 'at most 20 000 steps',
    sources: [mokken1979],
    own: [nOption, minSizeOption],
    evaluate: (context, own) =>
      circles(context, (network) =>
        nClubs(network, { n: own(nOption), minSize: own(minSizeOption) }),
      ),
  },
  {
    id: 'kPlexes',
    ...common,
    cost: 'at most 1 000 000 steps',
    sources: [seidmanFoster1978],
    own: [kOption, plexSizeOption],
    evaluate: (context, own) => {
      const minSize = own(plexSizeOption);
      return circles(context, (network) =>
        kPlexes(network, { k: own(kOption), ...(minSize === null ? {} : { minSize }) }),
      );
    },
  },
  {
    id: 'cliqueTree',
    ...common,
    cost: 'n² and number of cliques',
    sources: [everettBorgatti1998],
    own: [minSizeOption],
    tasks: (context, own) =>
      context.symmetrized.n > MOST_DENSE ? [] : sharedCliquesTasks(context, own),
    evaluate: (context, own) => {
      const { n, ids } = context.symmetrized;
      if (n > MOST_DENSE) return { value: NaN, reason: 'too-large' };
      const found = sharedCliques(context, own);
      const { left, right, level, order } = cliqueTree(found);
      return {
        record: {
          complete: found.complete,
          order: Array.from(order, (node) => ids[node]),
          left,
          right,
          level,
        },
      };
    },
  },
] as const satisfies readonly MeasureDefinition[];
