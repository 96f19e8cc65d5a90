import {
  arcReciprocity,
  articulationPoints,
  betweennessCentralization,
  bridges,
  cliqueCount,
  cliques,
  closenessCentralization,
  clustering,
  components,
  connectedness,
  coreness,
  degreeCentralization,
  density,
  distanceDistribution,
  distanceFragmentation,
  distances,
  dyadReciprocity,
  fragmentation,
  gtdEfficiency,
  gtdHierarchy,
  gtdLub,
  inDegreeCentralization,
  localBridgeSpan,
  outDegreeCentralization,
  strongComponents,
  transitivity,
  triadCensus,
} from '../../../src/index.ts';
import { degreeOf } from '../../../src/network/rows.ts';
import { against } from '../comparison.ts';
import { type Convention, fewerThan, noTies, peerBlank, peerSays } from '../conventions.ts';
import { lubAsSna } from '../lub-as-sna.ts';
import type { Subject } from '../subject.ts';

/** A reason under which the values of one comparison may differ. */
const but = (...conventions: Convention[]) => ({ conventions });
const few = (n: number, figure: number) =>
  peerSays(figure, `fewer than ${n} people: undefined here, ${figure} there`, fewerThan(n));
const noPaths = (figure: number) =>
  peerSays(figure, `no paths of two ties: undefined here, ${figure} there`, () => true);
const still = peerSays(0, 'no ties: undefined here, 0 there', noTies);

/** 1 for each tie of the network, read either way, that is a bridge. */
function bridgeMarks({ either }: Subject): Float64Array {
  const { source, target } = localBridgeSpan(either);
  const found = bridges(either);
  const known = new Set(Array.from(found.source, (from, at) => `${from} ${found.target[at]!}`));
  return Float64Array.from(source, (from, at) => Number(known.has(`${from} ${target[at]!}`)));
}

export const cohesionComparisons = [
  ...against('igraph.clustering', 'clustering', (s) => clustering(s.network)),
  ...against(
    'networkx.clustering',
    'clustering',
    (s) => clustering(s.network),
    but(
      peerSays(
        0,
        'fewer than two contacts: undefined here, 0 there',
        ({ either }, at) => degreeOf(either.out, at) < 2,
      ),
    ),
  ),
  ...against('igraph.coreness sna.coreness networkx.coreness', 'coreness', (s) =>
    coreness(s.network),
  ),
  ...against('igraph.cutpoint sna.cutpoint networkx.cutpoint', 'cutpoint', (s) =>
    articulationPoints(s.network),
  ),
  ...against('igraph.cliqueCount networkx.cliqueCount', 'cliqueCount', (s) =>
    cliqueCount(cliques(s.network)),
  ),
  ...against('igraph.component', 'component', (s) =>
    components(s.network).labels.map((label) => label + 1),
  ),
  ...against('networkx.bridge', 'bridge', bridgeMarks),
  ...against(
    'networkx.localBridgeSpan',
    'localBridgeSpan',
    (s) => localBridgeSpan(s.either).values,
  ),
  ...against(
    'igraph.density sna.density networkx.density',
    'density',
    (s) => density(s.network),
    but(few(2, 0)),
  ),
  ...against(
    'igraph.arcReciprocity sna.arcReciprocity networkx.arcReciprocity',
    'arcReciprocity',
    (s) => arcReciprocity(s.network),
  ),
  ...against('igraph.dyadReciprocity sna.dyadReciprocity', 'dyadReciprocity', (s) =>
    dyadReciprocity(s.network),
  ),
  ...against(
    'igraph.transitivity sna.transitivity networkx.transitivity',
    'transitivity',
    (s) => transitivity(s.network),
    but(noPaths(1), noPaths(0)),
  ),
  ...against(
    'igraph.triadCensus sna.triadCensus networkx.triadCensus',
    'triadCensus',
    (s) => triadCensus(s.network),
    but(
      peerBlank(
        'sna has no census of fewer than three people; all counts are 0 here',
        fewerThan(3),
      ),
    ),
  ),
  ...against(
    'igraph.meanDistance networkx.meanDistance',
    'meanDistance',
    (s) => distances(s.network).mean,
    but(few(2, 0)),
  ),
  ...against(
    'igraph.meanDistanceStrength',
    'meanDistance, strength',
    (s) => distances(s.network, { weight: 'strength' }).mean,
  ),
  ...against(
    'igraph.diameter networkx.diameter',
    'diameter',
    (s) => distances(s.network).diameter,
    but(still),
  ),
  ...against(
    'igraph.compactness networkx.compactness',
    'compactness',
    (s) => distances(s.network).compactness,
    but(few(2, 0)),
  ),
  ...against('igraph.distanceDistribution', 'distanceDistribution', (s) =>
    distanceDistribution(s.network),
  ),
  ...against('sna.reachableShare', 'reachableShare', (s) => distances(s.network).reachableShare),
  ...against(
    'networkx.distanceFragmentation',
    'distanceFragmentation',
    (s) => distanceFragmentation(s.network),
    but(few(2, 1)),
  ),
  ...against(
    'igraph.components sna.components networkx.components',
    'components',
    (s) => components(s.network).count,
  ),
  ...against(
    'igraph.strongComponents sna.strongComponents networkx.strongComponents',
    'strongComponents',
    (s) => strongComponents(s.network).count,
  ),
  ...against('igraph.bridges', 'bridges', (s) => bridges(s.network).source.length),
  ...against(
    'igraph.cliques networkx.cliques',
    'cliques',
    (s) => cliques(s.network).members.length,
  ),
  ...against(
    'igraph.largestClique networkx.largestClique',
    'cliques, the largest',
    (s) => cliques(s.network).members[0]?.length ?? 0,
  ),
  ...against('sna.connectedness', 'connectedness', (s) => connectedness(s.network)),
  ...against(
    'sna.connectedness',
    '1 − fragmentation',
    (s) => 1 - fragmentation(s.network),
    but(few(2, 1)),
  ),
  ...against('sna.gtdHierarchy', 'gtdHierarchy', (s) => gtdHierarchy(s.network)),
  ...against('sna.gtdEfficiency', 'gtdEfficiency', (s) => gtdEfficiency(s.network)),
  ...against('networkx.gtdLub', 'gtdLub', (s) => gtdLub(s.network)),
  ...against('sna.gtdLub', 'gtdLub with sna’s reversed test', (s) => lubAsSna(s.network)),
  ...against(
    'igraph.inDegreeCentralization sna.inDegreeCentralization',
    'inDegreeCentralization',
    (s) => inDegreeCentralization(s.network),
    but(few(3, 1), few(3, 0)),
  ),
  ...against(
    'igraph.outDegreeCentralization sna.outDegreeCentralization',
    'outDegreeCentralization',
    (s) => outDegreeCentralization(s.network),
    but(few(3, 1), few(3, 0)),
  ),
  ...against('igraph.degreeCentralization sna.degreeCentralization', 'degreeCentralization', (s) =>
    degreeCentralization(s.network),
  ),
  ...against(
    'igraph.betweennessCentralization sna.betweennessCentralization',
    'betweennessCentralization',
    (s) => betweennessCentralization(s.network),
  ),
  ...against(
    'igraph.closenessCentralization',
    'closenessCentralization',
    (s) => closenessCentralization(s.network),
    but({
      why: 'several components: undefined here, over those within reach there',
      covers: ({ ours }, { either }) => Number.isNaN(ours) && components(either).count > 1,
    }),
  ),
];
