import type { Network } from '../../../network/network.ts';
import { figure } from '../../columns.ts';
import type { MeasureDefinition, Reason } from '../../definition.ts';
import { wassermanFaust1994 } from '../../sources.ts';
import { density } from '../density.ts';
import { arcReciprocity, dyadReciprocity } from '../dyad-census.ts';
import { transitivity, transitivityTask } from '../transitivity.ts';
import { triadCensus, triadTypes, trianglesTask } from '../triad-census.ts';

const hollandLeinhardt1970 =
  'Holland, P. W., & Leinhardt, S. (1970). A method for detecting structure in sociometric data. American Journal of Sociology, 76, 492–513. doi:10.1086/224954';
const batageljMrvar2001 =
  'Batagelj, V., & Mrvar, A. (2001). A subquadratic triad census algorithm for large sparse networks with small maximum degree. Social Networks, 23, 237–243. doi:10.1016/S0378-8733(01)00035-1';

const unreturned = ({ directed }: Network): Reason => (directed ? 'no-ties' : 'undirected');

/** How many ties there are, how they are returned and how they close. */
export const tieDefinitions = [
  {
    id: 'n',
    level: 'network',
    unknown: () => 0,
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: '1',
    sources: [wassermanFaust1994],
    evaluate: ({ reported }) => ({ value: reported.n }),
  },
  {
    id: 'ties',
    level: 'network',
    family: 'cohesion',
    reads: 'reported',
    weights: 'ignored',
    cost: '1',
    sources: [wassermanFaust1994],
    evaluate: ({ reported }) => ({ value: reported.ties }),
  },
  {
    id: 'density',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: '1',
    sources: [wassermanFaust1994],
    evaluate: ({ reported }) =>
      figure(density(reported), reported.n < 2 ? 'too-few-people' : 'no-pairs'),
  },
  {
    id: 'arcReciprocity',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m',
    sources: [wassermanFaust1994],
    evaluate: ({ reported }) => figure(arcReciprocity(reported), unreturned(reported)),
  },
  {
    id: 'dyadReciprocity',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m',
    sources: [wassermanFaust1994],
    evaluate: ({ reported }) => figure(dyadReciprocity(reported), unreturned(reported)),
  },
  {
    id: 'transitivity',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'Σ in-degree · out-degree',
    sources: [wassermanFaust1994],
    tasks: ({ reported }) => [transitivityTask(reported)],
    evaluate: ({ reported, results }) => figure(transitivity(reported, results), 'no-pairs'),
  },
  {
    id: 'triadCensus',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'm · √m',
    sources: [hollandLeinhardt1970, batageljMrvar2001],
    tasks: ({ reported }) => [trianglesTask(reported)],
    evaluate: ({ reported, results }) => ({
      record: { types: triadTypes, counts: [...triadCensus(reported, results)] },
    }),
  },
] as const satisfies readonly MeasureDefinition[];
