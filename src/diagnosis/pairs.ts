import { holm } from '../inference/holm.ts';
import { type CrossGap, crossGaps } from '../measures/groups/cross-gaps.ts';
import { hypergeometricTails } from '../measures/groups/hypergeometric.ts';
import { mixingTest } from '../measures/groups/mixing-test.ts';
import type { Network } from '../network/network.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Context } from './context.ts';

/** Two groups, by number, g < h; p-values corrected for the number of pairs looked at (Holm). */
export type Pair = CrossGap;

/**
 * All pairs of groups with their ties against shuffled labels: where there are more than chance. A
 * shuffle cannot give a p-value small enough to be corrected for hundreds of pairs, so the exact tail
 * for ties thrown anywhere carries the correction and the shuffle has to agree: the larger p counts.
 */
export function crowdedPairs(
  context: Context,
  network: Network,
  partition: Partition,
): readonly Pair[] {
  const k = partition.ids.length;
  const { permutations, seed } = context;
  return context.once(`crowded:${network.layer}`, () => {
    const test = mixingTest(network, partition, { permutations, seed });
    const { exact, pairs } = exactPairs(network, partition, test.ties, test.expected);
    const lower = holm(Float64Array.from(exact, (tails) => tails.pLower));
    const upper = holm(Float64Array.from(exact, (tails) => tails.pUpper));
    return pairs.map((pair, at) => ({
      ...pair,
      pLower: Math.max(lower[at]!, test.pLower[pair.g * k + pair.h]!),
      pUpper: Math.max(upper[at]!, test.pUpper[pair.g * k + pair.h]!),
    }));
  });
}

/** Each pair, and the tails of its ties if all ties fell on any cells of people with a group. */
function exactPairs(
  network: Network,
  partition: Partition,
  ties: Uint32Array,
  expected: Float64Array,
) {
  const { sizes } = partition;
  const k = sizes.length;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const ways = network.directed ? 2 : 1;
  const cells = (ways * people * (people - 1)) / 2;
  let total = 0;
  for (let g = 0; g < k; g++) for (let h = g; h < k; h++) total += ties[g * k + h]!;
  const pairs: Pair[] = [];
  for (let g = 0; g < k; g++) {
    for (let h = g + 1; h < k; h++) {
      const cell = g * k + h;
      pairs.push({ g, h, ties: ties[cell]!, expected: expected[cell]!, pLower: NaN, pUpper: NaN });
    }
  }
  const exact = pairs.map((pair) =>
    hypergeometricTails(pair.ties, cells, ways * sizes[pair.g]! * sizes[pair.h]!, total),
  );
  return { pairs, exact };
}

/** All pairs of groups with their share of the ties that cross groups at all. */
export function gappedPairs(
  context: Context,
  network: Network,
  partition: Partition,
): readonly Pair[] {
  return context.once(`gaps:${network.layer}`, () => {
    const pairs = crossGaps(network, partition);
    const lower = holm(Float64Array.from(pairs, (pair) => pair.pLower));
    const upper = holm(Float64Array.from(pairs, (pair) => pair.pUpper));
    return pairs.map((pair, at) => ({ ...pair, pLower: lower[at]!, pUpper: upper[at]! }));
  });
}

const LEVEL = 0.05;
/** One person's complaint is not a conflict between groups. */
const LEAST_REPORTERS = 3;

/** Pairs of groups with more negative ties than chance, named by several people. */
export function tensePairs(context: Context, partition: Partition): readonly Pair[] {
  const negative = context.layers('conflict');
  if (negative.length === 0) return [];
  const clashes = context.together(negative);
  return crowdedPairs(context, clashes, partition).filter(
    (pair) => pair.pUpper <= LEVEL && reporters(clashes, partition, pair) >= LEAST_REPORTERS,
  );
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
