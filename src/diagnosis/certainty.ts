import type { Network } from '../network/network.ts';
import type { Layer } from '../study/study.ts';
import { completions } from '../uncertainty/completions.ts';
import { midRanks } from '../uncertainty/ranks.ts';
import type { Context } from './context.ts';
import type { Certainty } from './finding.ts';

/** Cells to fill in, over all draws, beyond which fewer draws are made rather than the user made to wait. */
const MOST_WORK = 50_000_000;
/** Fewer draws than this say too little to be told. */
const LEAST_DRAWS = 20;

/** How sure a place among the first is, and the ranks that the missing answers leave open. */
export interface TopCertainty {
  of(node: number): Certainty | null;
  interval(node: number): readonly [number, number] | null;
}

/**
 * For every person the share of completed networks in which `holds` names them. Missing answers are
 * filled in from those there are; where none is missing, a tenth of the answers is left out in each
 * draw instead. The same seed draws the same completions for every question.
 */
export function shareOfDraws(
  context: Context,
  layers: readonly Layer[],
  holds: (completed: readonly Network[]) => Iterable<number>,
): (node: number) => Certainty | null {
  const drawn = draws(context, layers);
  if (drawn === null) return () => null;
  const hits = new Map<number, number>();
  for (const completed of drawn.networks) {
    for (const node of new Set(holds(completed))) hits.set(node, (hits.get(node) ?? 0) + 1);
  }
  return (node) => ({
    share: (hits.get(node) ?? 0) / drawn.networks.length,
    basis: drawn.basis,
    draws: drawn.networks.length,
  });
}

/** The same for a place among the `top` highest values; equal values share their middle rank. */
export function inTop(
  context: Context,
  layers: readonly Layer[],
  measure: (completed: readonly Network[]) => Float64Array,
  top: number,
): TopCertainty {
  const drawn = draws(context, layers);
  if (drawn === null) return { of: () => null, interval: () => null };
  const ranks = drawn.networks.map((completed) => midRanks(measure(completed)));
  const first = (node: number) => ranks.filter((rank) => rank[node]! <= top + 0.5).length;
  return {
    of: (node) => ({
      share: first(node) / ranks.length,
      basis: drawn.basis,
      draws: ranks.length,
    }),
    interval: (node) => {
      const sorted = Float64Array.from(ranks, (rank) => rank[node]!).sort();
      const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
      return [at(0.05), at(0.95)];
    },
  };
}

interface Draws {
  readonly basis: Certainty['basis'];
  readonly networks: readonly (readonly Network[])[];
}

function draws(context: Context, layers: readonly Layer[]): Draws | null {
  const networks = layers.map(context.reported);
  const cells = networks.reduce((sum, { ties, n, unknown }) => sum + ties + n + unknown.count, 0);
  const count = Math.min(context.draws, Math.floor(MOST_WORK / Math.max(1, cells)));
  if (count < Math.min(LEAST_DRAWS, context.draws) || count === 0) return null;
  return context.once(`draws:${layers.map((layer) => layer.id).join('+')}`, () => {
    const missing = networks.some((network) => network.unknown.count > 0);
    const perLayer = layers.map((layer) =>
      context.once(`draws:${layer.id}:${missing}:${count}`, () => [
        ...completions(context.reported(layer), context.groups, {
          draws: count,
          seed: context.seed,
          leaveOut: missing ? 0 : 0.1,
        }),
      ]),
    );
    return {
      basis: missing ? 'imputation' : 'case-dropping',
      networks: Array.from({ length: count }, (_, draw) =>
        perLayer.map((completed) => completed[draw]!),
      ),
    };
  });
}
