import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { tiesByBlock } from '../kernels/label-shuffles.ts';
import { allRounds } from '../kernels/rounds.ts';
import { type GroupTies, groupTies } from './crossing-ties.ts';
import { labelledTies } from './shuffled-labels.ts';

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
  const counted = groupTies(network, partition, { ties: network.directed ? 'arcs' : 'pairs' });
  const ties = blockTies(counted, partition.of, k);
  const atMost = new Uint32Array(k * k);
  const atLeast = new Uint32Array(k * k);
  const total = new Float64Array(k * k);
  const rounds = allRounds(permutations, seed);
  tiesByBlock(labelledTies(partition, counted), rounds, (drawn) => {
    for (let g = 0; g < k; g++) {
      for (let h = g; h < k; h++) {
        const cell = g * k + h;
        const count = g === h ? drawn[cell]! : drawn[cell]! + drawn[h * k + g]!;
        total[cell]! += count;
        if (count <= ties[cell]!) atMost[cell]!++;
        if (count >= ties[cell]!) atLeast[cell]!++;
      }
    }
  });
  for (const table of [total, atMost, atLeast]) mirror(table, k);
  return {
    groups: k,
    ties,
    expected: total.map((sum) => sum / permutations),
    pLower: Float64Array.from(atMost, (hits) => (1 + hits) / (1 + permutations)),
    pUpper: Float64Array.from(atLeast, (hits) => (1 + hits) / (1 + permutations)),
  };
}

function blockTies({ source, target }: GroupTies, of: Uint32Array, k: number): Uint32Array {
  const ties = new Uint32Array(k * k);
  source.forEach((i, tie) => {
    const [g, h] = [of[i]!, of[target[tie]!]!];
    ties[Math.min(g, h) * k + Math.max(g, h)]!++;
  });
  mirror(ties, k);
  return ties;
}

/** The lower half of a symmetric table from its upper half. */
function mirror(table: Uint32Array | Float64Array, k: number): void {
  for (let g = 0; g < k; g++) for (let h = 0; h < g; h++) table[g * k + h] = table[h * k + g]!;
}
