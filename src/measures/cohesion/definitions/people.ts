import { tieList } from '../../../network/ties.ts';
import { column, tooLarge } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition } from '../../definition.ts';
import { type OwnReader, whole } from '../../own-options.ts';
import { articulationPoints } from '../articulation-points.ts';
import { bridges } from '../bridges.ts';
import { cliqueCount, cliques, cliquesTask } from '../cliques.ts';
import { clustering, clusteringTask } from '../clustering.ts';
import { components } from '../components.ts';
import { coreness } from '../coreness.ts';
import { localBridgeSpan } from '../local-bridge-span.ts';

const wattsStrogatz1998 =
  'Watts, D. J., & Strogatz, S. H. (1998). Collective dynamics of small-world networks. Nature, 393, 440–442. doi:10.1038/30918';
const seidman1983 =
  'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks, 5, 269–287. doi:10.1016/0378-8733(83)90028-X';
export const hopcroftTarjan1973 =
  'Hopcroft, J., & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM, 16, 372–378. doi:10.1145/362248.362272';
export const tarjan1974 =
  'Tarjan, R. E. (1974). A note on finding the bridges of a graph. Information Processing Letters, 2, 160–161. doi:10.1016/0020-0190(74)90003-9';
const granovetter1973 =
  'Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78, 1360–1380. doi:10.1086/225469';
export const lucePerry1949 =
  'Luce, R. D., & Perry, A. D. (1949). A method of matrix analysis of group structure. Psychometrika, 14, 95–116. doi:10.1007/BF02289146';

export const minSizeOption = whole('minSize', 3, 1);

export function sharedCliques({ symmetrized, results }: MeasureContext, own: OwnReader) {
  return cliques(symmetrized, { minSize: own(minSizeOption) }, results);
}

export function sharedCliquesTasks({ symmetrized }: MeasureContext, own: OwnReader) {
  return [cliquesTask(symmetrized, { minSize: own(minSizeOption) })];
}

/** Measures of people and ties that say how they sit in the fabric. */
export const fabricDefinitions = [
  {
    id: 'clustering',
    level: 'node',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [wattsStrogatz1998],
    tasks: ({ symmetrized }) => [clusteringTask(symmetrized)],
    evaluate: ({ symmetrized, results }) => {
      const { offsets } = symmetrized.out;
      return column(clustering(symmetrized, results), (node) =>
        offsets[node + 1] === offsets[node] ? 'isolate' : 'pendant',
      );
    },
  },
  {
    id: 'coreness',
    level: 'node',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [seidman1983],
    evaluate: ({ symmetrized }) => ({ values: coreness(symmetrized) }),
  },
  {
    id: 'cutpoint',
    level: 'node',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [hopcroftTarjan1973],
    evaluate: ({ symmetrized }) => ({ values: articulationPoints(symmetrized) }),
  },
  {
    id: 'cliqueCount',
    level: 'node',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'number of cliques',
    sources: [lucePerry1949],
    own: [minSizeOption],
    tasks: sharedCliquesTasks,
    evaluate: (context, own) => {
      const found = sharedCliques(context, own);
      return found.complete ? { values: cliqueCount(found) } : tooLarge(context.symmetrized.n);
    },
  },
  {
    id: 'component',
    level: 'node',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [hopcroftTarjan1973],
    evaluate: ({ symmetrized }) => ({ values: components(symmetrized).labels }),
  },
  {
    id: 'bridge',
    level: 'tie',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [tarjan1974],
    evaluate: ({ symmetrized }) => {
      const { source, target } = tieList(symmetrized);
      const found = bridges(symmetrized);
      const values = new Uint8Array(source.length);
      // Both lists are ordered by source and target.
      let next = 0;
      for (let tie = 0; tie < values.length && next < found.source.length; tie++) {
        if (source[tie] !== found.source[next] || target[tie] !== found.target[next]) continue;
        values[tie] = 1;
        next++;
      }
      return { source, target, values };
    },
  },
  {
    id: 'localBridgeSpan',
    level: 'tie',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'm · m at worst',
    sources: [granovetter1973],
    evaluate: ({ symmetrized }) => {
      const { source, target, values } = localBridgeSpan(symmetrized);
      const spans = values.map((span) => (span === Infinity ? NaN : span));
      return { source, target, ...column(spans, 'unreachable'), values: spans };
    },
  },
] as const satisfies readonly MeasureDefinition[];
