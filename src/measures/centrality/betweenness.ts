import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { here, type Task } from '../../work.ts';
import { betweennessSums } from '../kernels/betweenness-sums.ts';
import { hasLengths, type Weight, weights } from '../kernels/lengths.ts';

export interface BetweennessOptions {
  /**
   * `none`: every tie is one step. `strength`: a tie of strength s is 1/s long. `cost`: as given.
   */
  weight?: Weight;
  /** Divides by the number of pairs of others, so that 1 is the centre of a star. */
  normalized?: boolean;
}

/**
 * How often this person stands on the shortest way between two others.
 *
 * bᵢ = Σ_{s≠i≠t} σₛₜ(i)/σₛₜ, where σₛₜ counts the shortest paths from s to t and σₛₜ(i) those
 * through i. A directed network sums over ordered pairs and follows the ties, so that reversing all
 * of them changes nothing; an undirected one counts every pair once. Normalized values are divided
 * by (n − 1)(n − 2), undirected by half of that. Two paths are equally short if their lengths agree
 * to one part in 10¹².
 *
 * No nodes: an empty array. One or two nodes: 0, normalized `NaN`. Isolates and ends have 0; pairs
 * in separate components add nothing. If a tie has no positive, finite length, every value is
 * `NaN`. Returns numbers in node order. Throws an OptionError for an unknown option or value.
 * Cost: O(n · m), with lengths O(n · m · log n).
 * Sources: Freeman (1977), Sociometry 40, 35–41, doi:10.2307/3033543; the algorithm of Brandes
 * (2001), J. Math. Sociol. 25, 163–177, doi:10.1080/0022250X.2001.9990249.
 *
 * @example
 * betweenness(network(study, 'advice')); // Float64Array [13.75, 5.94, …]
 */
export function betweenness(
  network: Network,
  options: BetweennessOptions = {},
  results = here,
): Float64Array {
  knownOptions(options, ['weight', 'normalized']);
  const weight = oneOf('weight', options.weight ?? 'none', weights);
  const { n, directed } = network;
  if (!hasLengths(network, weight)) return new Float64Array(n).fill(NaN);
  const scores = results(betweennessSums(network, weight));
  const pairs = options.normalized === true ? (n - 1) * (n - 2) : 1;
  const counted = options.normalized === true || directed ? 1 : 2;
  return scores.map((score) => score / (pairs * counted));
}

/** The heavy work of `betweenness`, where there is any. */
export function betweennessTasks(
  network: Network,
  weight: Weight = 'none',
): readonly Task<Float64Array>[] {
  return hasLengths(network, weight) ? [betweennessSums(network, weight)] : [];
}
