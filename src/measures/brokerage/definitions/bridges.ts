import { betweennessTasks } from '../../centrality/betweenness.ts';
import { samplesFor } from '../../centrality/sampled-betweenness.ts';
import { column, tooLarge } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, NodeColumn } from '../../definition.ts';
import { choice, type OwnReader } from '../../own-options.ts';
import { bridgingCentrality, bridgingCoefficient } from '../bridging.ts';
import { everettValente, everettValenteTasks } from '../everett-valente.ts';
import { type HonestBroker, honestBroker } from '../honest-broker.ts';

const everettValente2016 =
  'Everett, M. G., & Valente, T. W. (2016). Bridging, brokerage and betweenness. Social Networks, 44, 202–208. doi:10.1016/j.socnet.2015.09.001';
const hwang2006 =
  'Hwang, W., Cho, Y.-R., Zhang, A., & Ramanathan, M. (2006). Bridging centrality: identifying bridging nodes in scale-free networks. Technical report 2006-05, University at Buffalo.';
const ucinet2002 =
  'Borgatti, S. P., Everett, M. G., & Freeman, L. C. (2002). Ucinet for Windows: Software for Social Network Analysis. Analytic Technologies.';

const altersOption = choice('alters', 'in', ['in', 'mutual']);

function honest(
  { reported, options, once }: MeasureContext,
  own: OwnReader,
  part: Extract<keyof HonestBroker, 'none' | 'oneWay' | 'mutual'>,
): NodeColumn {
  const normalized = options.normalized ?? false;
  const alters = own(altersOption);
  const found = once(`honestBroker:${alters}`, () =>
    honestBroker(reported, { normalized, alters }),
  );
  return column(found[part], 'no-pairs');
}

export const bridgeDefinitions = [
  {
    id: 'everettValente',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'ignored',
    cost: 'n · m',
    sources: [everettValente2016],
    tasks: ({ reported }) => (samplesFor(reported) === null ? everettValenteTasks(reported) : []),
    evaluate: ({ reported, results }) =>
      samplesFor(reported) === null
        ? { values: everettValente(reported, results) }
        : tooLarge(reported.n),
  },
  {
    id: 'honestBroker0',
    level: 'node',
    family: 'brokerage',
    reads: 'reported',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [ucinet2002],
    own: [altersOption],
    evaluate: (context, own) => honest(context, own, 'none'),
  },
  {
    id: 'honestBroker1',
    level: 'node',
    family: 'brokerage',
    reads: 'reported',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [ucinet2002],
    own: [altersOption],
    evaluate: (context, own) => honest(context, own, 'oneWay'),
  },
  {
    id: 'honestBroker2',
    level: 'node',
    family: 'brokerage',
    reads: 'reported',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [ucinet2002],
    own: [altersOption],
    evaluate: (context, own) => honest(context, own, 'mutual'),
  },
  {
    id: 'bridgingCoefficient',
    level: 'node',
    family: 'brokerage',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [hwang2006],
    evaluate: ({ symmetrized }) => column(bridgingCoefficient(symmetrized), 'isolate'),
  },
  {
    id: 'bridgingCentrality',
    level: 'node',
    family: 'brokerage',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n · m',
    sources: [hwang2006],
    tasks: ({ symmetrized }) =>
      samplesFor(symmetrized) === null ? betweennessTasks(symmetrized) : [],
    evaluate: ({ symmetrized, results }) =>
      samplesFor(symmetrized) === null
        ? column(bridgingCentrality(symmetrized, results), 'isolate')
        : tooLarge(symmetrized.n),
  },
] as const satisfies readonly MeasureDefinition[];
