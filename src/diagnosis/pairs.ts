import { holm } from '../inference/holm.ts';
import { type MixingTest, mixingTest } from '../measures/groups/mixing-test.ts';
import type { Network } from '../network/network.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Context } from './context.ts';

/** Two groups, by number, g < h. */
export interface Pair {
  readonly g: number;
  readonly h: number;
  readonly ties: number;
  readonly expected: number;
  /** Corrected for the number of pairs looked at (Holm). */
  readonly pLower: number;
  readonly pUpper: number;
}

/** All pairs of groups with their ties against chance, in group order. */
export function pairsOfGroups(
  context: Context,
  network: Network,
  partition: Partition,
): readonly Pair[] {
  const k = partition.ids.length;
  const pairs = (k * (k - 1)) / 2;
  // A p-value can be no smaller than 1 / (R + 1): enough rounds for the smallest corrected one to matter.
  const permutations = Math.min(20_000, Math.max(context.permutations, 40 * pairs));
  const test = context.once(`mixing:${network.layer}:${partition.attribute}`, () =>
    mixingTest(network, partition, { permutations, seed: context.seed }),
  );
  return corrected(test);
}

function corrected({ groups: k, ties, expected, pLower, pUpper }: MixingTest): readonly Pair[] {
  const cells: number[] = [];
  for (let g = 0; g < k; g++) for (let h = g + 1; h < k; h++) cells.push(g * k + h);
  const lower = holm(Float64Array.from(cells, (cell) => pLower[cell]!));
  const upper = holm(Float64Array.from(cells, (cell) => pUpper[cell]!));
  return cells.map((cell, at) => ({
    g: Math.floor(cell / k),
    h: cell % k,
    ties: ties[cell]!,
    expected: expected[cell]!,
    pLower: lower[at]!,
    pUpper: upper[at]!,
  }));
}

export function members(partition: Partition, group: number): readonly number[] {
  return [...partition.of.keys()].filter((node) => partition.of[node] === group);
}

/** Different people on one side of a tie with the other group, in either direction. */
export function reporters(network: Network, partition: Partition, pair: Pair): number {
  const named = new Set<number>();
  for (let i = 0; i < network.n; i++) {
    const from = partition.of[i]!;
    if (from === NO_GROUP || (from !== pair.g && from !== pair.h)) continue;
    for (let slot = network.out.offsets[i]!; slot < network.out.offsets[i + 1]!; slot++) {
      const to = partition.of[network.out.nodes[slot]!]!;
      if (to !== from && (to === pair.g || to === pair.h)) named.add(i);
    }
  }
  return named.size;
}
