import { knownOptions, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { degreeOf } from '../network/rows.ts';
import { stream } from '../random.ts';

/** How large the largest in-degree would be if people were named at random. */
export interface PopularityTest {
  readonly meanMaximum: number;
  /** The smallest in-degree whose p-value is at most 0.05. */
  readonly threshold: number;
  /** (1 + rounds whose largest in-degree is at least `value`) / (1 + rounds). */
  pUpper(value: number): number;
}

export interface PopularityTestOptions {
  permutations?: number;
  seed?: number;
}

/**
 * Whether being named often is more than luck: everyone keeps the number of people they named, but
 * names them at random among the others.
 *
 * A conditional uniform test given the out-degrees (Anderson, Butts & Carley 1999,
 * doi:10.1016/S0378-8733(99)00011-8), on the largest in-degree of the network, so that looking at
 * everybody at once is paid for. Weights are ignored. Without ties every maximum is 0.
 * Cost: O(R · m).
 */
export function popularityTest(
  network: Network,
  options: PopularityTestOptions = {},
): PopularityTest {
  knownOptions(options, ['permutations', 'seed']);
  const permutations = wholeNumber('permutations', options.permutations ?? 1000, 1);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const maxima = new Uint32Array(permutations);
  const draw = network.directed ? randomMaximum : randomPairsMaximum;
  for (let round = 0; round < permutations; round++) maxima[round] = draw(network, seed, round);
  maxima.sort();
  return {
    meanMaximum: maxima.reduce((sum, value) => sum + value, 0) / permutations,
    threshold: (maxima[Math.floor(0.95 * (permutations + 1))] ?? maxima[permutations - 1]!) + 1,
    pUpper: (value) =>
      (1 + maxima.filter((maximum) => maximum >= value).length) / (1 + permutations),
  };
}

function randomMaximum({ n, out }: Network, seed: number, round: number): number {
  const chance = stream(seed, round);
  const named = new Int32Array(n);
  const drawnBy = new Int32Array(n).fill(-1);
  let namedByNearlyAll = 0;
  for (let i = 0; i < n; i++) {
    const degree = degreeOf(out, i);
    // Whoever names more than half of the others is drawn by whom they leave out.
    const leavesOut = degree > (n - 1) / 2;
    if (leavesOut) {
      namedByNearlyAll++;
      named[i]!--;
    }
    for (let left = leavesOut ? n - 1 - degree : degree; left > 0; ) {
      const j = chance.integer(n);
      if (j === i || drawnBy[j] === i) continue;
      drawnBy[j] = i;
      named[j]! += leavesOut ? -1 : 1;
      left--;
    }
  }
  return named.reduce((largest, times) => Math.max(largest, times), -n) + namedByNearlyAll;
}

/** The largest degree when as many ties join random pairs. */
function randomPairsMaximum({ n, ties }: Network, seed: number, round: number): number {
  const chance = stream(seed, round);
  const pairs = (n * (n - 1)) / 2;
  const degree = new Int32Array(n);
  // Dense networks are drawn by the pairs left out, so that few draws hit a pair twice.
  const leavesOut = ties > pairs / 2;
  const drawn = new Set<number>();
  while (drawn.size < (leavesOut ? pairs - ties : ties)) {
    const i = chance.integer(n);
    const j = chance.integer(n);
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (i === j || drawn.has(key)) continue;
    drawn.add(key);
    degree[i]!++;
    degree[j]!++;
  }
  return degree.reduce((most, count) => Math.max(most, leavesOut ? n - 1 - count : count), 0);
}
