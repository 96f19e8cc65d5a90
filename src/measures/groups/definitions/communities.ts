import { figure } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition } from '../../definition.ts';
import { type OwnReader, real } from '../../own-options.ts';
import { communities, communitiesTask } from '../communities.ts';

const blondel2008 =
  'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008. doi:10.1088/1742-5468/2008/10/P10008';
const newmanGirvan2004 =
  'Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E, 69, 026113. doi:10.1103/PhysRevE.69.026113';

export const resolutionOption = real('resolution', 1);

const optionsFor = ({ options }: MeasureContext, own: OwnReader) => ({
  seed: options.seed,
  resolution: own(resolutionOption),
});

const found = (context: MeasureContext, own: OwnReader) =>
  communities(context.symmetrized, optionsFor(context, own), context.results);

const tasks = (context: MeasureContext, own: OwnReader) => [
  communitiesTask(context.symmetrized, optionsFor(context, own)),
];

/** The small groups people form by themselves. */
export const communityDefinitions = [
  {
    id: 'community',
    level: 'node',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'about m per restart',
    sources: [blondel2008],
    own: [resolutionOption],
    tasks,
    evaluate: (context, own) => ({ values: found(context, own).labels }),
  },
  {
    id: 'modularity',
    level: 'network',
    family: 'groups',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'about m per restart',
    sources: [newmanGirvan2004],
    own: [resolutionOption],
    tasks,
    evaluate: (context, own) => figure(found(context, own).modularity, 'no-ties'),
  },
] as const satisfies readonly MeasureDefinition[];
