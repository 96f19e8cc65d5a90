import { knownOptions, oneOf, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { shuffleStream } from '../random.ts';
import { DistributionTally, type PermutationTest } from './permutation.ts';
import { type Given, givens, randomNetworks } from './random-network.ts';

export interface CugOptions {
  /** What random networks keep: the people; the number of ties; the mutual, one-way and empty pairs. */
  given?: Given;
  draws?: number;
  seed?: number;
}

export interface CugTest extends PermutationTest {
  readonly given: Given;
}

/**
 * Whether a feature of the network is more than its size, its density or its returned ties bring about.
 *
 * A conditional uniform graph test: the statistic of the network among its values in 1 000 random
 * networks, each equally likely given the number of people (`size`), of ties (`ties`, default) or of
 * mutual, one-way and empty pairs (`dyads`); p = (1 + #{drawn ≥ value}) / (1 + draws), likewise for ≤ and
 * for |drawn| ≥ |value|. `statistic` is any one number of a network; draws of `NaN` are left out and not
 * counted, and a value of `NaN` leaves all others `NaN`.
 * Weight: ties keep theirs and trade places; 1 under `size`. Direction: as the network; undirected,
 * `dyads` is the same as `ties`. Cells that were not observed stay so in every draw.
 * No people or one: every draw is the network. Throws an OptionError for unknown options or values.
 * Cost: O(n²), and per draw that of the statistic and O(n + m log m), O(n²) for `size` and where cells
 * were not observed.
 * Source: Anderson, Butts & Carley (1999), doi:10.1016/S0378-8733(99)00011-8.
 *
 * @example
 * const { pUpper } = cugTest(advice, transitivity, { given: 'dyads', seed: 7 });
 * if (pUpper < 0.05) console.log('advice closes triangles');
 */
export function cugTest(
  network: Network,
  statistic: (network: Network) => number,
  options: CugOptions = {},
): CugTest {
  knownOptions(options, ['given', 'draws', 'seed']);
  const given = oneOf('given', options.given ?? 'ties', givens);
  const draws = wholeNumber('draws', options.draws ?? 1000);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const value = statistic(network);
  const tally = new DistributionTally(value);
  const drawn = randomNetworks(network, given);
  for (let round = 0; round < draws; round++) {
    tally.add(statistic(drawn(shuffleStream(seed, round))));
  }
  return { value, given, ...tally.result() };
}
