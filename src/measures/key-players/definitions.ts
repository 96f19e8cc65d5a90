import type { Network } from '../../network/network.ts';
import { column, tooLarge } from '../columns.ts';
import type { MeasureContext, MeasureDefinition, NetworkValue, NodeColumn } from '../definition.ts';
import { choice, type OwnReader, whole } from '../own-options.ts';
import { type KeyPlayers, keyPlayers } from './key-players.ts';
import { isTooLarge, type Objective } from './set-value.ts';

const borgatti2006 =
  'Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational & Mathematical Organization Theory, 12, 21–34. doi:10.1007/s10588-006-7084-x';
const nemhauser1978 =
  'Nemhauser, G. L., Wolsey, L. A., & Fisher, M. L. (1978). An analysis of approximations for maximizing submodular set functions. I. Mathematical Programming, 14, 265–294. doi:10.1007/BF01588971';

const sizeOption = whole('size', 3, 1);
const distanceOption = whole('distance', 1, 1);
const removalOption = choice('objective', 'distance-fragmentation', [
  'distance-fragmentation',
  'fragmentation',
]);
const reachOption = choice('objective', 'reach', ['reach', 'distance-reach']);

interface Asked {
  readonly network: Network;
  readonly objective: Objective;
  readonly size: number;
  readonly distance: number;
}

/** The best sets, once for both levels; a reason where there are none. */
function found(
  { once, options }: MeasureContext,
  { network, objective, size, distance }: Asked,
): KeyPlayers | 'too-few-people' | 'too-large' {
  if (network.n === 0) return 'too-few-people';
  if (isTooLarge(network, objective, size)) return 'too-large';
  const { seed } = options;
  const best = once(`key-players ${objective} ${size} ${distance}`, () =>
    keyPlayers(network, { objective, size, distance, seed }),
  );
  return best.sets.length === 0 ? 'too-few-people' : best;
}

function removal(context: MeasureContext, own: OwnReader): Asked {
  const objective = own(removalOption);
  return { network: context.symmetrized, objective, size: own(sizeOption), distance: 1 };
}

function reaching({ flow }: MeasureContext, own: OwnReader): Asked {
  const [size, distance] = [own(sizeOption), own(distanceOption)];
  return { network: flow, objective: own(reachOption), size, distance };
}

/** For every person the share of the near-best sets that they are in. */
function inclusion(context: MeasureContext, asked: Asked): NodeColumn {
  const best = found(context, asked);
  if (best === 'too-large') return tooLarge(asked.network.n);
  return best === 'too-few-people'
    ? column(new Float64Array(asked.network.n).fill(NaN), best)
    : { values: best.inclusion };
}

function bestSets(context: MeasureContext, asked: Asked): NetworkValue {
  const best = found(context, asked);
  if (typeof best === 'string') return { value: NaN, reason: best };
  const { ids, n } = asked.network;
  const { value, before, exact, atMost, near, sets, values } = best;
  const beside =
    asked.objective === 'reach'
      ? { share: value / n }
      : asked.objective === 'distance-reach'
        ? {}
        : { before };
  return {
    record: {
      value,
      ...beside,
      size: sets[0]!.length,
      exact,
      atMost,
      near,
      sets: sets.map((set) => set.map((node) => ids[node]!)),
      values,
    },
  };
}

/** The measures of a kind of set, whose evaluation alone tells people from the network. */
const negative = {
  id: 'keyPlayersNegative',
  family: 'cohesion',
  reads: 'symmetrized',
  weights: 'ignored',
  onRequest: true,
  cost: 'n(n + m) per set tried, n + m for fragmentation',
  sources: [borgatti2006],
  own: [sizeOption, removalOption],
} as const;
const positive = {
  id: 'keyPlayersPositive',
  family: 'centrality',
  reads: 'flow',
  weights: 'ignored',
  onRequest: true,
  cost: 'n/32 per set tried, n for distance-reach',
  sources: [borgatti2006, nemhauser1978],
  own: [sizeOption, reachOption, distanceOption],
} as const;

/** People chosen together, for what the network is without them or whom they reach. */
export const keyPlayersDefinitions = [
  {
    ...negative,
    level: 'node',
    evaluate: (context, own) => inclusion(context, removal(context, own)),
  },
  {
    ...negative,
    level: 'network',
    evaluate: (context, own) => bestSets(context, removal(context, own)),
  },
  {
    ...positive,
    level: 'node',
    evaluate: (context, own) => inclusion(context, reaching(context, own)),
  },
  {
    ...positive,
    level: 'network',
    evaluate: (context, own) => bestSets(context, reaching(context, own)),
  },
] as const satisfies readonly MeasureDefinition[];
