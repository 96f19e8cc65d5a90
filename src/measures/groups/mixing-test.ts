import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { stream } from '../../random.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/** Ties between each pair of groups against shuffled group labels; cell of groups g and h at `g * k + h`. */
export interface MixingTest {
  readonly groups: number;
  /** Ties between g and h in either direction; on the diagonal ties inside g. */
  readonly ties: Uint32Array;
  /** The mean over the permutations. */
  readonly expected: Float64Array;
  readonly pLower: Float64Array;
  readonly pUpper: Float64Array;
}

export interface MixingTestOptions {
  permutations?: number;
  seed?: number;
}

/**
 * Between which groups there are fewer or more ties than if people were in groups at random.
 *
 * The network stays as it is and the group labels are shuffled among the people who have one;
 * p = (1 + #{permuted ≤ observed}) / (1 + R), and likewise for ≥. Weights are ignored; arcs in both
 * directions count for the pair. Ties of people without a group are left out.
 * Without ties or groups all counts are 0 and all p-values 1. Cost: O(R · (n + m)).
 * Source: label permutation as in Krackhardt & Stern (1988), doi:10.2307/2786835, applied to each block.
 */
export function mixingTest(
  network: Network,
  partition: Partition,
  options: MixingTestOptions = {},
): MixingTest {
  knownOptions(options, ['permutations', 'seed']);
  const permutations = wholeNumber('permutations', options.permutations ?? 2000, 1);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const k = partition.ids.length;
  const members = [...partition.of.keys()].filter((node) => partition.of[node] !== NO_GROUP);
  const ties = blockTies(network, partition.of, k);
  const atMost = new Uint32Array(k * k);
  const atLeast = new Uint32Array(k * k);
  const total = new Float64Array(k * k);
  const labels = Uint32Array.from(members, (node) => partition.of[node]!);
  const shuffled = partition.of.slice();
  for (let round = 0; round < permutations; round++) {
    const drawn = stream(seed, round).shuffle(labels.slice());
    members.forEach((node, at) => {
      shuffled[node] = drawn[at]!;
    });
    const permuted = blockTies(network, shuffled, k);
    for (let cell = 0; cell < k * k; cell++) {
      total[cell]! += permuted[cell]!;
      if (permuted[cell]! <= ties[cell]!) atMost[cell]!++;
      if (permuted[cell]! >= ties[cell]!) atLeast[cell]!++;
    }
  }
  return {
    groups: k,
    ties,
    expected: total.map((sum) => sum / permutations),
    pLower: Float64Array.from(atMost, (hits) => (1 + hits) / (1 + permutations)),
    pUpper: Float64Array.from(atLeast, (hits) => (1 + hits) / (1 + permutations)),
  };
}

function blockTies({ n, out, directed }: Network, of: Uint32Array, k: number): Uint32Array {
  const ties = new Uint32Array(k * k);
  for (let i = 0; i < n; i++) {
    const from = of[i]!;
    if (from === NO_GROUP) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      const to = of[j]!;
      if (to === NO_GROUP || (!directed && j < i)) continue;
      ties[from * k + to]!++;
      if (from !== to) ties[to * k + from]!++;
    }
  }
  return ties;
}
