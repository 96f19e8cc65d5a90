import { knownOptions, wholeNumber } from '../errors.ts';
import { mostNamed, mostPaired } from '../measures/kernels/most-named.ts';
import { allRounds } from '../measures/kernels/rounds.ts';
import type { Network } from '../network/network.ts';
import { degreeOf } from '../network/rows.ts';

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
  const rounds = allRounds(permutations, seed);
  const { n, out, ties } = network;
  const maxima = network.directed
    ? mostNamed(
        Uint32Array.from({ length: n }, (_, node) => degreeOf(out, node)),
        rounds,
      )
    : mostPaired(n, ties, rounds);
  maxima.sort();
  return {
    meanMaximum: maxima.reduce((sum, value) => sum + value, 0) / permutations,
    threshold: (maxima[Math.floor(0.95 * (permutations + 1))] ?? maxima[permutations - 1]!) + 1,
    pUpper: (value) =>
      (1 + maxima.filter((maximum) => maximum >= value).length) / (1 + permutations),
  };
}
