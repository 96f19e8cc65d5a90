import {
  assortativity,
  densityMatrix,
  eiIndex,
  homophily,
  modularity,
  profileDistance,
} from '../../../src/index.ts';
import { qap } from '../../../src/inference/qap.ts';
import { partitionOf } from '../../../src/study/partition.ts';
import { against } from '../comparison.ts';
import { type Convention, noTies, peerSays } from '../conventions.ts';

const partsOf = (labels: readonly number[]) =>
  partitionOf(
    'community',
    labels.map((label) => `c${label}`),
  );

/** How good the communities are that each finds, which may be better here and never worse. */
const better: Convention = {
  why: 'guanxi finds a better division, from more starts',
  covers: ({ ours, theirs }) => ours > theirs,
};

/** Both searches go by chance, so that the other program is luckier now and then. */
const unlucky: Convention = {
  why: 'igraph finds a division better by 0.005 at most, in 2 % of networks at most',
  most: 0.02,
  covers: ({ ours, theirs }) => theirs - ours <= 0.005,
};

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
    modularity(s.either, partsOf(s.communities)),
  ),
  ...against('igraph.leidenModularity networkx.leidenModularity', 'modularity of leiden', (s) =>
    modularity(s.either, partsOf(s.leiden)),
  ),
  ...against(
    'igraph.leiden',
    'leiden, how good its division is',
    (s) => modularity(s.either, partsOf(s.leiden)),
    { conventions: [better] },
  ),
  ...against(
    'igraph.louvain',
    'leiden, how good beside Louvain',
    (s) => modularity(s.either, partsOf(s.leiden)),
    { conventions: [better] },
  ),
  ...against(
    'igraph.louvain',
    'communities, how good their division is',
    (s) => modularity(s.either, partsOf(s.communities)),
    { conventions: [better, unlucky] },
  ),
  ...against(
    'igraph.modularityResolution networkx.modularityResolution',
    'modularity, resolution 2',
    (s) => modularity(s.either, s.groups, { resolution: 2 }),
  ),
  ...against(
    'sna.homophilyCorrelation',
    'homophily, correlation',
    (s) => homophily(s.network, s.groups).correlation,
  ),
  // sna compares columns besides rows, even where an undirected network has the same in both.
  ...against('sna.profileDistance', 'profileDistance', ({ network }) =>
    profileDistance(network).map((distance) => distance * (network.directed ? 1 : Math.SQRT2)),
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
