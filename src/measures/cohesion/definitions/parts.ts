import type { MeasureContext, MeasureDefinition, NetworkValue } from '../../definition.ts';
import type { OwnReader } from '../../own-options.ts';
import { articulationPoints } from '../articulation-points.ts';
import { bridges } from '../bridges.ts';
import { components } from '../components.ts';
import { strongComponents } from '../strong-components.ts';
import {
  hopcroftTarjan1973,
  lucePerry1949,
  minSizeOption,
  sharedCliques,
  sharedCliquesTasks,
  tarjan1974,
} from './people.ts';

const tarjan1972 =
  'Tarjan, R. E. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing, 1, 146–160. doi:10.1137/0201010';

/** The circles by the ids of their members, and whether the search came to its end. */
function circles(context: MeasureContext, own: OwnReader): NetworkValue {
  const { members, minSize, complete } = sharedCliques(context, own);
  const { ids } = context.symmetrized;
  return {
    record: {
      count: members.length,
      largest: members[0]?.length ?? 0,
      minSize,
      complete,
      members: members.map((clique) => Array.from(clique, (node) => ids[node])),
    },
  };
}

/** Into what pieces and circles the network falls. */
export const partDefinitions = [
  {
    id: 'components',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [hopcroftTarjan1973],
    evaluate: ({ symmetrized }) => ({ value: components(symmetrized).count }),
  },
  {
    id: 'strongComponents',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m',
    sources: [tarjan1972],
    evaluate: ({ reported }) => ({ value: strongComponents(reported).count }),
  },
  {
    id: 'cutpoints',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [hopcroftTarjan1973],
    evaluate: ({ symmetrized }) => ({
      value: articulationPoints(symmetrized).reduce((count, cut) => count + cut, 0),
    }),
  },
  {
    id: 'bridges',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [tarjan1974],
    evaluate: ({ symmetrized }) => ({ value: bridges(symmetrized).source.length }),
  },
  {
    id: 'cliques',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'number of cliques',
    sources: [lucePerry1949],
    own: [minSizeOption],
    tasks: sharedCliquesTasks,
    evaluate: circles,
  },
] as const satisfies readonly MeasureDefinition[];
