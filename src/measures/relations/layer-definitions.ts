import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { union } from '../../network/union.ts';
import { column, figure, figures } from '../columns.ts';
import type { MeasureContext, MeasureDefinition, Reason } from '../definition.ts';
import { degreeAssortativity, numericAssortativity } from '../groups/numeric-assortativity.ts';
import { choice, type OwnReader } from '../own-options.ts';
import { balance } from './balance.ts';
import { directedPn } from './directed-pn.ts';
import { multiplexDegree } from './multiplex.ts';
import { pnCentrality } from './pn-centrality.ts';
import { roleProfiles } from './role-profiles.ts';

const everettBorgatti2014 =
  'Everett, M. G., & Borgatti, S. P. (2014). Networks containing negative ties. Social Networks, 38, 111–120. doi:10.1016/j.socnet.2014.03.005';
const cartwrightHarary1956 =
  'Cartwright, D., & Harary, F. (1956). Structural balance: a generalization of Heider’s theory. Psychological Review, 63, 277–293. doi:10.1037/h0046049';
const battiston2014 =
  'Battiston, F., Nicosia, V., & Latora, V. (2014). Structural measures for multiplex networks. Physical Review E, 89, 032804. doi:10.1103/PhysRevE.89.032804';
const newman2002 =
  'Newman, M. E. J. (2002). Assortative mixing in networks. Physical Review Letters, 89, 208701. doi:10.1103/PhysRevLett.89.208701';
const newman2003 =
  'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. doi:10.1103/PhysRevE.67.026126';

const mixedOption = choice('mixed', 'positive', ['positive', 'negative', 'both']);
const sourceOption = choice('source', 'out', ['out', 'in', 'both']);
const targetOption = choice('target', 'in', ['out', 'in', 'both']);
const valuesOption = choice('values', 'binary', ['binary', 'valued']);

/**
 * Liking and clash as reported: a layer of conflict stands beside all layers of affect, any other layer
 * beside all layers of conflict. `null` where the study has no such counterpart.
 */
function reportedSigns({ reported, beyond, once }: MeasureContext) {
  return once('signs:reported', () => {
    const isClash = reported.kind === 'conflict';
    const others = beyond.layers.filter(({ kind }) => kind === (isClash ? 'affect' : 'conflict'));
    if (others.length === 0) return null;
    const other = union(others);
    return isClash
      ? { positive: other, negative: reported }
      : { positive: reported, negative: other };
  });
}

/** The same as pairs. */
function signs(context: MeasureContext) {
  return context.once('signs', () => {
    const found = reportedSigns(context);
    if (found === null) return null;
    const pairs = (network: Network) => symmetrize(network, { rule: context.options.symmetrize });
    return { positive: pairs(found.positive), negative: pairs(found.negative) };
  });
}

/** One side of the directed PN centrality. */
function directed(context: MeasureContext, own: OwnReader, side: 'out' | 'in') {
  const found = reportedSigns(context);
  const { n } = context.reported;
  if (found === null) return column(new Float64Array(n).fill(NaN), 'one-sign');
  const mixed = own(mixedOption);
  const both = context.once(`pn:${mixed}`, () =>
    directedPn(found.positive, found.negative, { mixed }),
  );
  return column(both[side], 'too-few-people');
}

/** The layers that bring people together: all but those of conflict. */
function friendly({ beyond }: MeasureContext): readonly Network[] {
  return beyond.layers.filter(({ kind }) => kind !== 'conflict');
}

/** One column of `multiplexDegree` over the friendly layers. */
function multiplex(
  context: MeasureContext,
  of: 'total' | 'contacts' | 'shared' | 'participation',
  reason: Reason,
) {
  const layers = friendly(context);
  const { n } = context.reported;
  if (layers.length < 2) return column(new Float64Array(n).fill(NaN), 'one-layer');
  return column(context.once('multiplex', () => multiplexDegree(layers))[of], reason);
}

const unknownIn = (networks: readonly Network[]) =>
  networks.reduce((sum, { unknown }) => sum + unknown.count, 0);

/** Of both signs together. */
const unknownOf = (found: ReturnType<typeof signs>) =>
  found === null ? 0 : unknownIn([found.positive, found.negative]);

const unknownSigns = (context: MeasureContext) => unknownOf(signs(context));
const unknownReports = (context: MeasureContext) => unknownOf(reportedSigns(context));

const acrossLayers = {
  level: 'node',
  family: 'relations',
  reads: 'either',
  weights: 'ignored',
  cost: 'n + m of all layers',
  unknown: (context: MeasureContext) => unknownIn(friendly(context)),
  sources: [battiston2014],
} as const;

const bySide = {
  level: 'node',
  family: 'relations',
  reads: 'reported',
  weights: 'ignored',
  unknown: unknownReports,
  cost: 'n + m per round',
  sources: [everettBorgatti2014],
  own: [mixedOption],
} as const;

/** Measures that look at several layers at once, or at who is tied with whom by their numbers. */
export const layerDefinitions = [
  {
    id: 'pnCentrality',
    level: 'node',
    family: 'relations',
    reads: 'symmetrized',
    weights: 'ignored',
    unknown: unknownSigns,
    cost: 'n + m per round',
    sources: [everettBorgatti2014],
    own: [mixedOption],
    evaluate: (context, own) => {
      const found = signs(context);
      const { n } = context.reported;
      if (found === null) return column(new Float64Array(n).fill(NaN), 'one-sign');
      const values = pnCentrality(found.positive, found.negative, { mixed: own(mixedOption) });
      return column(values, 'too-few-people');
    },
  },
  {
    id: 'inPnCentrality',
    ...bySide,
    evaluate: (context, own) => directed(context, own, 'in'),
  },
  {
    id: 'outPnCentrality',
    ...bySide,
    evaluate: (context, own) => directed(context, own, 'out'),
  },
  {
    id: 'balance',
    level: 'network',
    family: 'relations',
    reads: 'symmetrized',
    weights: 'ignored',
    unknown: unknownSigns,
    cost: 'Σ degree²',
    sources: [cartwrightHarary1956],
    evaluate: (context) => {
      const found = signs(context);
      if (found === null) return { value: NaN, reason: 'one-sign' };
      const { share, triads, mixed } = balance(found.positive, found.negative);
      return Number.isNaN(share)
        ? { value: NaN, reason: 'no-pairs' }
        : { record: { value: share, triads, mixed } };
    },
  },
  {
    id: 'multiplexDegree',
    ...acrossLayers,
    evaluate: (context) => multiplex(context, 'total', 'isolate'),
  },
  {
    id: 'multiplexContacts',
    ...acrossLayers,
    evaluate: (context) => multiplex(context, 'contacts', 'isolate'),
  },
  {
    id: 'multiplexShare',
    ...acrossLayers,
    evaluate: (context) => multiplex(context, 'shared', 'isolate'),
  },
  {
    id: 'multiplexParticipation',
    ...acrossLayers,
    evaluate: (context) => multiplex(context, 'participation', 'isolate'),
  },
  {
    id: 'roleProfiles',
    level: 'network',
    family: 'relations',
    reads: 'either',
    weights: 'ignored',
    onRequest: true,
    unknown: ({ beyond }) => unknownIn(beyond.layers),
    cost: 'n log n + m of all layers',
    sources: [battiston2014],
    evaluate: ({ beyond, reported }) => {
      if (beyond.layers.length < 2) return { value: NaN, reason: 'one-layer' };
      const { layers, received, sent, standing, strongest } = roleProfiles(beyond.layers);
      const record = {
        ids: reported.ids,
        layers,
        received,
        sent,
        standing,
        strongest: Array.from(strongest, (layer) => layers[layer] ?? null),
      };
      return figures(record, 'no-pairs');
    },
  },
  {
    id: 'degreeAssortativity',
    level: 'network',
    family: 'relations',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m',
    sources: [newman2002],
    own: [sourceOption, targetOption, valuesOption],
    evaluate: ({ reported }, own) => {
      const [source, target] = [own(sourceOption), own(targetOption)];
      const values = own(valuesOption);
      return figure(degreeAssortativity(reported, { source, target, values }), 'no-variance');
    },
  },
  {
    id: 'numericAssortativity',
    level: 'network',
    family: 'relations',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m per attribute',
    sources: [newman2003],
    own: [valuesOption],
    evaluate: ({ reported, beyond }, own) => {
      if (beyond.numbers.length === 0) return { value: NaN, reason: 'no-numbers' };
      const counted = { values: own(valuesOption) };
      const byAttribute = new Map(
        beyond.numbers.map(({ id, values }) => [
          id,
          numericAssortativity(reported, values, counted),
        ]),
      );
      const hasGaps = [...byAttribute.values()].some(Number.isNaN);
      return { record: { byAttribute }, ...(hasGaps ? { reason: 'no-variance' } : {}) };
    },
  },
] as const satisfies readonly MeasureDefinition[];
