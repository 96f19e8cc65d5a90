import { knownOptions, oneOf, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import type { Partition } from '../study/partition.ts';
import { type CompletionOptions, completions } from './completions.ts';
import { midRanks } from './ranks.ts';
import { rankSpread, selectionShares } from './shares.ts';

interface CertaintyOptions extends CompletionOptions {
  partition?: Partition | null;
}

export interface RankCertaintyOptions extends CertaintyOptions {
  /** How many places count as the top. */
  top?: number;
  /** Whether the highest or the lowest value ranks first. */
  order?: 'highest' | 'lowest';
}

/** What the missing answers leave open about ranks; arrays in node order. */
export interface RankCertainty {
  /** Rank in the data as they are, equal values in the middle of their places. */
  readonly rank: Float64Array;
  /** 5 % and 95 % of draws rank the person at least and at most so far down. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of draws in which the person is among the top. */
  readonly topShare: Float64Array;
  readonly top: number;
  readonly draws: number;
  /** Cells that were filled in; with none and no `leaveOut` all draws are alike. */
  readonly missing: number;
}

/**
 * How sure a rank is, given who did not answer: the ranks in plausible completions of the data.
 *
 * Draws completed networks (see `completions`), applies the measure to each and ranks people, values
 * within 1e-9 of the largest as equal. Interval and top share as `rankSpread` says. The measure must be a function of the network alone.
 * Measures people by what is missing at random; if those who are silent differ from the others, less
 * is certain than this says.
 * No people: empty arrays. One: rank 1. Throws an OptionError for unknown options and passes on what
 * the measure throws. Cost: draws times that of the measure.
 *
 * @example
 * const { topShare } = rankCertainty(advice, inDegree, { top: 5, partition: units });
 * topShare[17] // 0.96: among the five most asked in 96 % of plausible completions
 */
export function rankCertainty(
  network: Network,
  measure: (network: Network) => Float64Array,
  options: RankCertaintyOptions = {},
): RankCertainty {
  knownOptions(options, ['top', 'order', 'draws', 'seed', 'leaveOut', 'partition']);
  const top = wholeNumber('top', options.top ?? 5, 1);
  const order = oneOf('order', options.order ?? 'highest', ['highest', 'lowest']);
  const ranks: Float64Array[] = [];
  for (const completed of drawn(network, options)) ranks.push(midRanks(measure(completed), order));
  return {
    rank: midRanks(measure(network), order),
    ...rankSpread(ranks, network.n, top),
    top,
    draws: ranks.length,
    missing: network.unknown.count,
  };
}

/** How often people are chosen, over draws. */
export interface SelectionCertainty {
  /** Share of draws whose set holds the person. */
  readonly share: Float64Array;
  readonly draws: number;
}

/**
 * How sure a choice of people is: the share of plausible completions in which each is chosen.
 *
 * As `rankCertainty`, for anything that chooses a set: key players, liaisons, bridges.
 * Source: none needed; a set should never be shown without it.
 *
 * @example
 * selectionCertainty(trust, (n) => keyPlayers(flow(n), { size: 5 }).sets[0], { draws: 200 });
 */
export function selectionCertainty(
  network: Network,
  select: (network: Network) => Iterable<number>,
  options: CertaintyOptions = {},
): SelectionCertainty {
  knownOptions(options, ['draws', 'seed', 'leaveOut', 'partition']);
  const chosen: Iterable<number>[] = [];
  for (const completed of drawn(network, options)) chosen.push(select(completed));
  return { share: selectionShares(chosen, network.n), draws: chosen.length };
}

function drawn(network: Network, { partition, draws, seed, leaveOut }: CertaintyOptions) {
  return completions(network, partition ?? null, {
    draws: draws ?? 200,
    seed: seed ?? 1,
    leaveOut: leaveOut ?? 0,
  });
}
