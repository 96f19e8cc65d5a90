import { assortativity, densityMatrix, eiIndex, modularity } from '../../../src/index.ts';
import { qap } from '../../../src/inference/qap.ts';
import { partitionOf } from '../../../src/study/partition.ts';
import { against } from '../comparison.ts';
import { noTies, peerSays } from '../conventions.ts';

export const groupsComparisons = [
  ...against(
    'base.densityMatrix',
    'densityMatrix',
    (s) => densityMatrix(s.network, s.groups).density,
  ),
  ...against('networkx.blockTies', 'densityMatrix, ties', (s) => {
    const { ties, groups } = densityMatrix(s.network, s.groups);
    // NetworkX counts a tie inside a group of an undirected network from both ends.
    return ties.map((count, block) =>
      !s.network.directed && block % (groups + 1) === 0 ? 2 * count : count,
    );
  }),
  ...against(
    'networkx.eiIndex',
    'eiIndex',
    (s) => eiIndex(s.network, s.groups, { permutations: 0 }).value,
  ),
  ...against('igraph.groupModularity networkx.groupModularity', 'modularity of given groups', (s) =>
    modularity(s.network, s.groups),
  ),
  ...against('igraph.modularity networkx.modularity', 'modularity', (s) =>
    modularity(
      s.either,
      partitionOf(
        'community',
        s.communities.map((label) => `c${label}`),
      ),
    ),
  ),
  ...against(
    'igraph.assortativity networkx.assortativity',
    'homophily, assortativity',
    (s) => assortativity(s.network, s.groups),
    { conventions: [peerSays(0, 'no ties: undefined here, 0 there', noTies)] },
  ),
  ...against(
    'sna.qap',
    'QAP correlation',
    (s) => qap(s.network, s.other, { permutations: 1 }).value,
  ),
];
