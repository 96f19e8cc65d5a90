import { knownOptions } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { here, type Task } from '../../work.ts';
import { type Chance, ChanceTally } from '../chance.ts';
import type { Reason } from '../definition.ts';
import { groupTies, possibleTies, type TieCounting, type TieUnit } from './crossing-ties.ts';
import { shuffledInside, shuffleSettings } from './ei-shuffles.ts';
import { hypergeometricTails, type Tails } from './hypergeometric.ts';

export interface EiOptions extends TieCounting {
  /** Shuffles of the group labels; 0 leaves the permutation test out. */
  permutations?: number;
  seed?: number;
}

/** How closed the groups of a network are, and what chance alone would give. */
export interface EiResult {
  /** (E − I) / (E + I); `NaN` with a reason where there are no ties between people with a group. */
  readonly value: number;
  readonly reason?: Reason;
  readonly unit: TieUnit;
  readonly external: number;
  readonly internal: number;
  /** Ties dropped because an end has no group. */
  readonly withoutGroup: number;
  /** The value if ties fell anywhere: (X − W) / (X + W). */
  readonly expected: number;
  /** The range open to this number of ties and these group sizes. */
  readonly min: number;
  readonly max: number;
  /** The value moved from [min, max] to [−1, 1]; `NaN` where there is no range. */
  readonly rescaled: number;
  /** Group labels shuffled, the network as it is. */
  readonly permutation: Chance;
  /** Ties thrown on the cells, group sizes and number of ties as they are. */
  readonly hypergeometric: Tails;
}

/**
 * Whether ties stay inside the groups or reach across: −1 all inside, +1 all across.
 *
 * EI = (E − I) / (E + I) with E ties between groups and I within. Chance gives (X − W) / (X + W) for
 * W possible ties within and X between, under both tests. With T = E + I the index can lie between
 * (T − 2·min(T, W)) / T and (2·min(T, X) − T) / T only; `rescaled` stretches that range to [−1, 1].
 * Direction: each arc counts by default, `ties: 'pairs'` counts a pair once whichever way it was
 * named. Weight: ignored, or summed with `values: 'valued'`; range and hypergeometric test count ties
 * and are then `NaN`. Ties of people without a group are dropped and counted.
 * No ties: `NaN` ('no-ties'), p-values too. One group: −1, equal to chance, p = 1, `rescaled` `NaN`.
 * Isolates take part in chance only. The permutation p is (1 + #{EI_perm ≤ EI}) / (1 + R), and
 * likewise for ≥.
 * Throws an OptionError for unknown options or a partition of other people.
 * Cost: O(R · (n + m)).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835.
 *
 * const { value, expected, permutation } = eiIndex(advice, units, { seed: 1 });
 * if (value < expected && permutation.pLower < 0.05) console.log('closed groups');
 */
export function eiIndex(
  network: Network,
  partition: Partition,
  options: EiOptions = {},
  results = here,
): EiResult {
  knownOptions(options, ['ties', 'values', 'permutations', 'seed']);
  const settings = shuffleSettings(options);
  const ties = groupTies(network, partition, options);
  const total = ties.weight.reduce((sum, weight) => sum + weight, 0);
  const { within, between } = possibleTies(partition, ties.unit);
  const external = externalOf(ties, partition.of);
  const value = (2 * external - total) / total;
  const range = rangeOf(ties.source.length, within, between, options.values === 'valued');
  const tally = new ChanceTally(value);
  if (total > 0) {
    for (const inside of results(shuffledInside(network, partition, ties, settings))) {
      tally.add((total - 2 * inside) / total);
    }
  }
  return {
    value,
    ...(total === 0 ? { reason: 'no-ties' as const } : {}),
    unit: ties.unit,
    external,
    internal: total - external,
    withoutGroup: ties.withoutGroup,
    expected: (between - within) / (between + within),
    ...range,
    rescaled: range.max > range.min ? (2 * (value - range.min)) / (range.max - range.min) - 1 : NaN,
    permutation: tally.result(),
    hypergeometric:
      options.values === 'valued' || total === 0
        ? { pLower: NaN, pUpper: NaN, sd: NaN }
        : tailsOf(external, total, within, between),
  };
}

/** The heavy work of `eiIndex`. */
export function eiIndexTasks(
  network: Network,
  partition: Partition,
  options: EiOptions = {},
): readonly Task<Float64Array>[] {
  const ties = groupTies(network, partition, options);
  return [shuffledInside(network, partition, ties, shuffleSettings(options))];
}

function externalOf(
  { source, target, weight }: { source: Uint32Array; target: Uint32Array; weight: Float64Array },
  of: Uint32Array,
): number {
  let external = 0;
  for (let tie = 0; tie < source.length; tie++) {
    if (of[source[tie]!] !== of[target[tie]!]) external += weight[tie]!;
  }
  return external;
}

function rangeOf(count: number, within: number, between: number, valued: boolean) {
  if (valued || count === 0) return { min: NaN, max: NaN };
  return {
    min: (count - 2 * Math.min(count, within)) / count,
    max: (2 * Math.min(count, between) - count) / count,
  };
}

function tailsOf(external: number, total: number, within: number, between: number): Tails {
  const tails = hypergeometricTails(external, within + between, between, total);
  return { ...tails, sd: (2 * tails.sd) / total };
}
