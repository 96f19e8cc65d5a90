import { holm } from '../inference/holm.ts';
import { type CrossGap, crossGaps } from '../measures/groups/cross-gaps.ts';
import { mixingTest } from '../measures/groups/mixing-test.ts';
import type { Network } from '../network/network.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Context } from './context.ts';

/** Two groups, by number, g < h; p-values corrected for the number of pairs looked at (Holm). */
export type Pair = CrossGap;

/** All pairs of groups with their ties against shuffled labels: where there are more than chance. */
export function crowdedPairs(
  context: Context,
  network: Network,
  partition: Partition,
): readonly Pair[] {
  const k = partition.ids.length;
  const count = (k * (k - 1)) / 2;
  // A p-value can be no smaller than 1 / (R + 1): enough rounds for one corrected for all pairs to be small.
  const permutations = Math.min(20_000, Math.max(context.permutations, 200 * count));
  return context.once(`crowded:${network.layer}`, () => {
    const test = mixingTest(network, partition, { permutations, seed: context.seed });
    const pairs: Pair[] = [];
    for (let g = 0; g < k; g++) {
      for (let h = g + 1; h < k; h++) {
        const cell = g * k + h;
        pairs.push({
          g,
          h,
          ties: test.ties[cell]!,
          expected: test.expected[cell]!,
          pLower: test.pLower[cell]!,
          pUpper: test.pUpper[cell]!,
        });
      }
    }
    return corrected(pairs);
  });
}

/** All pairs of groups with their share of the ties that cross groups at all. */
export function gappedPairs(
  context: Context,
  network: Network,
  partition: Partition,
): readonly Pair[] {
  return context.once(`gaps:${network.layer}`, () => corrected(crossGaps(network, partition)));
}

function corrected(pairs: readonly Pair[]): readonly Pair[] {
  const lower = holm(Float64Array.from(pairs, (pair) => pair.pLower));
  const upper = holm(Float64Array.from(pairs, (pair) => pair.pUpper));
  return pairs.map((pair, at) => ({ ...pair, pLower: lower[at]!, pUpper: upper[at]! }));
}

export function members(partition: Partition, group: number): readonly number[] {
  return [...partition.of.keys()].filter((node) => partition.of[node] === group);
}

/** Different people of the pair who named someone of the other group. */
export function reporters(network: Network, { of }: Partition, pair: Pair): number {
  const named = new Set<number>();
  for (let i = 0; i < network.n; i++) {
    const from = of[i]!;
    if (from === NO_GROUP || (from !== pair.g && from !== pair.h)) continue;
    for (let slot = network.out.offsets[i]!; slot < network.out.offsets[i + 1]!; slot++) {
      const to = of[network.out.nodes[slot]!]!;
      if (to !== from && (to === pair.g || to === pair.h)) named.add(i);
    }
  }
  return named.size;
}
