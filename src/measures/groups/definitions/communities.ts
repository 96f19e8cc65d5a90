import { figure } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition } from '../../definition.ts';
import { communities } from '../communities.ts';

const blondel2008 =
  'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008. doi:10.1088/1742-5468/2008/10/P10008';
const newmanGirvan2004 =
  'Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E, 69, 026113. doi:10.1103/PhysRevE.69.026113';

const found = ({ symmetrized, options, once }: MeasureContext) =>
  once('communities', () => communities(symmetrized, { seed: options.seed }));

/** The small groups people form by themselves. */
export const communityDefinitions = [
  {
    id: 'community',
    level: 'node',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'm',
    sources: [blondel2008],
    evaluate: (context) => ({ values: found(context).labels }),
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
