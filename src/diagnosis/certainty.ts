import type { Network } from '../network/network.ts';
import { stream } from '../random.ts';
import type { Layer } from '../study/study.ts';
import { completions } from '../uncertainty/completions.ts';
import { openNetwork } from '../uncertainty/open-cells.ts';
import { midRanks } from '../uncertainty/ranks.ts';
import { someRespondents, withoutAnswers } from '../uncertainty/reports.ts';
import { rankSpread, selectionShares } from '../uncertainty/shares.ts';
import type { Context } from './context.ts';
import type { Certainty } from './finding.ts';

/**
 * People and ties of all the networks drawn and kept for a diagnosis; larger studies get fewer draws
 * rather than more memory and waiting. Each layer has an equal part of it.
 */
const MOST_KEPT = 12_000_000;
/** A tie in both directions, with its weight. */
const BYTES_KEPT = 24;
/** Fewer draws than this say too little to be told. */
const LEAST_DRAWS = 20;
/** The share of the respondents whose answers are left out where none is missing. */
const LEFT_OUT = 0.1;

/** How sure a place among the first is, and the ranks that the missing answers leave open. */
interface TopCertainty {
  of(node: number): Certainty | null;
  interval(node: number): readonly [number, number] | null;
}

/**
 * For every person the share of drawn networks in which `holds` names them. Missing answers are
 * filled in from those there are; where none is missing, the answers of a tenth of the respondents are
 * left out in each draw instead, in all layers those of the same people where the same people
 * answered. The same seed draws the same networks for every question.
 */
export function shareOfDraws(
  context: Context,
  layers: readonly Layer[],
  holds: (drawn: readonly Network[]) => Iterable<number>,
): (node: number) => Certainty | null {
  const drawn = draws(context, layers);
  if (drawn === null) return () => null;
  const { basis, networks } = drawn;
  const share = selectionShares(networks.map(holds), context.study.people.ids.length);
  return (node) => ({ share: share[node]!, basis, draws: networks.length });
}

/** The same for a place among the `top` highest values, and the ranks as `rankSpread` has them. */
export function inTop(
  context: Context,
  layers: readonly Layer[],
  measure: (drawn: readonly Network[]) => Float64Array,
  top: number,
): TopCertainty {
  const drawn = draws(context, layers);
  if (drawn === null) return { of: () => null, interval: () => null };
  const { basis, networks } = drawn;
  const ranks = networks.map((each) => midRanks(measure(each)));
  const { low, high, topShare } = rankSpread(ranks, context.study.people.ids.length, top);
  return {
    of: (node) => ({ share: topShare[node]!, basis, draws: networks.length }),
    interval: (node) => [low[node]!, high[node]!],
  };
}

interface Draws {
  readonly basis: Certainty['basis'];
  /** One network per layer in each draw. */
  readonly networks: readonly (readonly Network[])[];
}

function draws(context: Context, layers: readonly Layer[]): Draws | null {
  const missing = layers.some((layer) => context.reported(layer).unknown.count > 0);
  const basis = missing ? 'imputation' : 'case-dropping';
  const count = Math.min(
    context.draws,
    ...layers.map((layer) => affordable(context, layer, basis)),
  );
  if (count < Math.min(LEAST_DRAWS, context.draws) || count === 0) return null;
  return context.once(`draws:${basis}:${layers.map((layer) => layer.id).join('+')}`, () => {
    const perLayer = layers.map((layer) => drawnOf(context, layer, basis));
    return {
      basis,
      networks: Array.from({ length: count }, (_, draw) => perLayer.map((drawn) => drawn(draw))),
    };
  });
}

/** The bytes that the draws of a study with so many people in all layers, and ties, take at the most. */
export function bytesOfDraws(peopleAndTies: number, draws: number): number {
  return BYTES_KEPT * Math.min(MOST_KEPT, draws * peopleAndTies);
}

/** How many draws of a layer there is room for. */
function affordable(context: Context, layer: Layer, basis: Certainty['basis']): number {
  const { n, ties } = context.reported(layer);
  const added = basis === 'imputation' ? openOf(context, layer).expected : 0;
  const room = MOST_KEPT / context.study.layers.length;
  return Math.min(context.draws, Math.floor(room / Math.max(1, n + ties + added)));
}

function openOf(context: Context, layer: Layer) {
  return context.once(`open:${layer.id}`, () =>
    openNetwork(context.reported(layer), context.groups),
  );
}

/** The networks of a layer by the number of the draw, each made once, when it is first asked for. */
function drawnOf(context: Context, layer: Layer, basis: Certainty['basis']) {
  const reported = context.reported(layer);
  if (basis === 'imputation' && reported.unknown.count === 0) return () => reported;
  return context.once(`drawn:${basis}:${layer.id}`, () => {
    const { seed, draws, groups } = context;
    const kept: Network[] = [];
    const filled = completions(reported, groups, { draws, seed });
    return (draw: number) => {
      while (kept.length <= draw) {
        const next =
          basis === 'imputation'
            ? filled.next().value!
            : withoutAnswers(
                reported,
                someRespondents(reported, LEFT_OUT, stream(seed, kept.length)),
              );
        kept.push(next);
      }
      return kept[draw]!;
    };
  });
}
