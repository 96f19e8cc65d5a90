import {
  authority,
  betweenness,
  bonacich,
  closeness,
  degree,
  eigenvector,
  harmonic,
  hub,
  inCloseness,
  inDegree,
  inHarmonic,
  inStrength,
  katz,
  outCloseness,
  outDegree,
  outHarmonic,
  outStrength,
  pagerank,
  reach,
  tieBetweenness,
} from '../../../src/index.ts';
import { halfOfLimit } from '../../../src/measures/centrality/bonacich.ts';
import { against } from '../comparison.ts';
import { type Convention, fewerThan, peerSays } from '../conventions.ts';
import type { Subject } from '../subject.ts';

const within = { unreachable: 'within-reach' } as const;

/** guanxi has no value per pair of others where there are none; the peers say 0. */
const fewPeople = (n: number) =>
  peerSays(0, `fewer than ${n} people: undefined here, 0 there`, fewerThan(n));
const alone = { conventions: [fewPeople(2)] };

/** base R's singular vectors and guanxi agree; with one arc igraph 1.3.5 names the wrong end. */
const turnedPair: Convention = {
  why: 'igraph 1.3.5 turns a single arc between two people round',
  covers: (_, { network }) => network.n === 2 && network.ties === 1,
};

const vector = (measure: (subject: Subject) => Float64Array) => ({
  skip: (subject: Subject) =>
    measure(subject).some(Number.isNaN) ? 'no single vector: degenerate or without ties' : null,
});

const byStrength = ({ either }: Subject) =>
  eigenvector(either, { weight: 'strength', scale: 'maximum' });

export const centralityComparisons = [
  ...against('igraph.inDegree sna.inDegree networkx.inDegree', 'inDegree', (s) =>
    inDegree(s.network),
  ),
  ...against('igraph.outDegree sna.outDegree networkx.outDegree', 'outDegree', (s) =>
    outDegree(s.network),
  ),
  ...against('igraph.degree networkx.degree', 'degree', (s) => degree(s.network)),
  ...against('igraph.inStrength networkx.inStrength', 'inStrength', (s) => inStrength(s.network)),
  ...against('igraph.outStrength', 'outStrength', (s) => outStrength(s.network)),
  ...against('igraph.betweenness sna.betweenness networkx.betweenness', 'betweenness', (s) =>
    betweenness(s.network),
  ),
  ...against(
    'igraph.betweennessNormalized networkx.betweennessNormalized',
    'betweenness, normalized',
    (s) => betweenness(s.network, { normalized: true }),
    { conventions: [fewPeople(3)] },
  ),
  ...against(
    'igraph.betweennessStrength networkx.betweennessStrength',
    'betweenness, strength',
    (s) => betweenness(s.network, { weight: 'strength' }),
  ),
  ...against('igraph.betweennessCost networkx.betweennessCost', 'betweenness, cost', (s) =>
    betweenness(s.network, { weight: 'cost' }),
  ),
  ...against(
    'igraph.tieBetweenness networkx.tieBetweenness',
    'betweenness of ties',
    (s) => tieBetweenness(s.network).values,
  ),
  ...against(
    'igraph.tieBetweennessStrength networkx.tieBetweennessStrength',
    'betweenness of ties, strength',
    (s) => tieBetweenness(s.network, { weight: 'strength' }).values,
  ),
  ...against('igraph.inCloseness', 'inCloseness, within reach', (s) =>
    inCloseness(s.network, within),
  ),
  ...against(
    'networkx.inCloseness',
    'inCloseness, improved',
    (s) => inCloseness(s.network, { unreachable: 'improved' }),
    alone,
  ),
  ...against('igraph.outCloseness', 'outCloseness, within reach', (s) =>
    outCloseness(s.network, within),
  ),
  ...against('igraph.outClosenessRaw', 'outCloseness, within reach, raw', (s) =>
    outCloseness(s.network, { ...within, normalized: false }),
  ),
  ...against(
    'sna.outCloseness',
    'outCloseness, zero',
    (s) => outCloseness(s.network, { unreachable: 'zero' }),
    alone,
  ),
  ...against('igraph.outClosenessStrength', 'outCloseness, strength', (s) =>
    outCloseness(s.network, { ...within, weight: 'strength' }),
  ),
  ...against('igraph.inClosenessCost', 'inCloseness, cost', (s) =>
    inCloseness(s.network, { ...within, weight: 'cost' }),
  ),
  ...against(
    'networkx.inClosenessCost',
    'inCloseness, cost, improved',
    (s) => inCloseness(s.network, { unreachable: 'improved', weight: 'cost' }),
    alone,
  ),
  ...against('igraph.closeness', 'closeness, within reach', (s) => closeness(s.network, within)),
  ...against(
    'networkx.closeness',
    'closeness, improved',
    (s) => closeness(s.network, { unreachable: 'improved' }),
    alone,
  ),
  ...against('igraph.inHarmonic', 'inHarmonic', (s) => inHarmonic(s.network), alone),
  ...against('networkx.inHarmonic', 'inHarmonic, raw', (s) =>
    inHarmonic(s.network, { normalized: false }),
  ),
  ...against('networkx.inHarmonicStrength', 'inHarmonic, raw, strength', (s) =>
    inHarmonic(s.network, { normalized: false, weight: 'strength' }),
  ),
  ...against(
    'igraph.outHarmonic sna.outHarmonic',
    'outHarmonic',
    (s) => outHarmonic(s.network),
    alone,
  ),
  ...against('igraph.outHarmonicStrength', 'outHarmonic, raw, strength', (s) =>
    outHarmonic(s.network, { normalized: false, weight: 'strength' }),
  ),
  ...against('igraph.harmonic', 'harmonic', (s) => harmonic(s.network), alone),
  ...against('igraph.reach2 networkx.reach2', 'reach2', (s) => reach(s.network)),
  ...against(
    'igraph.eigenvector',
    'eigenvector, maximum 1',
    (s) => eigenvector(s.network, { scale: 'maximum' }),
    vector((s) => eigenvector(s.network)),
  ),
  ...against(
    'base.eigenvector sna.eigenvector networkx.eigenvector',
    'eigenvector',
    (s) => eigenvector(s.network),
    vector((s) => eigenvector(s.network)),
  ),
  ...against('base.eigenvectorExists', 'eigenvector, whether there is one', (s) =>
    Number(!eigenvector(s.network).some(Number.isNaN)),
  ),
  ...against('base.hubExists', 'hub and authority, whether there is one', (s) =>
    Number(!hub(s.network).some(Number.isNaN)),
  ),
  ...against('igraph.eigenvectorStrength', 'eigenvector, strength', byStrength, vector(byStrength)),
  ...against('igraph.pagerank networkx.pagerank', 'pagerank', (s) => pagerank(s.network)),
  ...against('igraph.pagerankDamping networkx.pagerankDamping', 'pagerank, damping 0.5', (s) =>
    pagerank(s.network, { damping: 0.5 }),
  ),
  ...against('igraph.pagerankStrength networkx.pagerankStrength', 'pagerank, strength', (s) =>
    pagerank(s.network, { weight: 'strength' }),
  ),
  ...against('igraph.hub', 'hub, maximum 1', (s) => hub(s.network, { scale: 'maximum' }), {
    ...vector((s) => hub(s.network)),
    conventions: [turnedPair],
  }),
  ...against(
    'igraph.authority',
    'authority, maximum 1',
    (s) => authority(s.network, { scale: 'maximum' }),
    { ...vector((s) => authority(s.network)), conventions: [turnedPair] },
  ),
  ...against(
    'base.hub',
    'hub',
    (s) => hub(s.network),
    vector((s) => hub(s.network)),
  ),
  ...against(
    'base.authority',
    'authority',
    (s) => authority(s.network),
    vector((s) => authority(s.network)),
  ),
  ...against('igraph.bonacich base.bonacich', 'bonacich', (s) => bonacich(s.either)),
  ...against('igraph.bonacichNegative', 'bonacich, negative beta', (s) =>
    bonacich(s.network, { beta: -halfOfLimit(s.network) }),
  ),
  ...against('igraph.katz base.katz networkx.katz', 'katz', (s) => katz(s.network)),
];
