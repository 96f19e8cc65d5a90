import { column } from '../../columns.ts';
import type { MeasureDefinition, MeasureOptions, NodeColumn, Reason } from '../../definition.ts';
import type { Principal } from '../../kernels/principal.ts';
import { choice, type OwnReader, real } from '../../own-options.ts';
import { bonacich } from '../bonacich.ts';
import { eigenvector, principalOf, type Strength } from '../eigenvector.ts';
import { authority, hub, hubsAndAuthorities } from '../hits.ts';
import { katz } from '../katz.ts';
import { pagerank } from '../pagerank.ts';

const bonacich1972 =
  'Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique identification. Journal of Mathematical Sociology, 2, 113–120. doi:10.1080/0022250X.1972.9989806';
const bonacich1987 =
  'Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology, 92, 1170–1182. doi:10.1086/228631';
const brinPage1998 =
  'Brin, S., & Page, L. (1998). The anatomy of a large-scale hypertextual Web search engine. Computer Networks and ISDN Systems, 30, 107–117. doi:10.1016/S0169-7552(98)00110-X';
const kleinberg1999 =
  'Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. Journal of the ACM, 46, 604–632. doi:10.1145/324133.324140';
const katz1953 =
  'Katz, L. (1953). A new status index derived from sociometric analysis. Psychometrika, 18, 39–43. doi:10.1007/BF02289026';

const reasonOf: Readonly<Record<Exclude<Principal['outcome'], 'found'>, Reason>> = {
  'no-ties': 'no-ties',
  degenerate: 'degenerate-eigenvalue',
  'not-converged': 'not-converged',
  negative: 'needs-positive-weight',
};

const spectral = (values: Float64Array, { outcome }: Principal): NodeColumn =>
  outcome === 'found' ? { values } : column(values, reasonOf[outcome]);

/** Ties counted by strength where weights mean that; lengths say nothing here. */
const strengthOf = ({ weight }: MeasureOptions): Strength =>
  weight === 'strength' ? 'strength' : 'none';

const scaleOption = choice('scale', null, ['length', 'maximum']);
const dampingOption = real('damping', 0.85);
const betaOption = real('beta', null);
const alphaOption = real('alpha', null);

const scaleOf = ({ profile }: MeasureOptions, own: OwnReader) =>
  own(scaleOption) ?? (profile === 'igraph' ? 'maximum' : 'length');

export const spectralDefinitions = [
  {
    id: 'eigenvector',
    level: 'node',
    family: 'centrality',
    reads: 'symmetrized',
    weights: 'option',
    cost: 'm per round',
    sources: [bonacich1972],
    own: [scaleOption],
    evaluate: ({ symmetrized, options }, own) => {
      const weight = strengthOf(options);
      const values = eigenvector(symmetrized, { weight, scale: scaleOf(options, own) });
      return spectral(values, principalOf(symmetrized, weight));
    },
  },
  {
    id: 'pagerank',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'm per round',
    sources: [brinPage1998],
    own: [dampingOption],
    evaluate: ({ reported, options }, own) => {
      const [weight, damping] = [strengthOf(options), own(dampingOption)];
      return column(pagerank(reported, { weight, damping }), 'needs-positive-weight');
    },
  },
  {
    id: 'hub',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'ignored',
    cost: 'm per round',
    sources: [kleinberg1999],
    own: [scaleOption],
    evaluate: ({ reported, options }, own) =>
      spectral(hub(reported, { scale: scaleOf(options, own) }), hubsAndAuthorities(reported)),
  },
  {
    id: 'authority',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'ignored',
    cost: 'm per round',
    sources: [kleinberg1999],
    own: [scaleOption],
    evaluate: ({ reported, options }, own) =>
      spectral(authority(reported, { scale: scaleOf(options, own) }), hubsAndAuthorities(reported)),
  },
  {
    id: 'bonacich',
    level: 'node',
    family: 'centrality',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'm per round',
    sources: [bonacich1987],
    own: [betaOption],
    evaluate: ({ symmetrized }, own) => {
      const beta = own(betaOption);
      const values = bonacich(symmetrized, beta === null ? {} : { beta });
      return column(values, symmetrized.ties === 0 ? 'no-ties' : 'not-converged');
    },
  },
  {
    id: 'katz',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'ignored',
    cost: 'm per round',
    sources: [katz1953],
    own: [alphaOption],
    evaluate: ({ reported }, own) => {
      const alpha = own(alphaOption);
      return column(katz(reported, alpha === null ? {} : { alpha }), 'not-converged');
    },
  },
] as const satisfies readonly MeasureDefinition[];
