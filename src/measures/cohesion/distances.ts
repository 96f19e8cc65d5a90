import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { here } from '../../work.ts';
import { distanceSums } from '../kernels/distance-sums.ts';
import { hasLengths, type Weight, weights } from '../kernels/lengths.ts';
import { reachedPairs } from './reached-pairs.ts';

export interface DistanceOptions {
  /**
   * `none`: every tie is one step. `strength`: a tie of strength s is 1/s long. `cost`: as given.
   */
  weight?: Weight;
}

/** What the shortest paths between all ordered pairs of people amount to. */
export interface Distances {
  /** Mean over the pairs in which one reaches the other. */
  readonly mean: number;
  readonly diameter: number;
  /** Mean of 1/distance over all pairs, 0 for those without a path. */
  readonly compactness: number;
  /** Share of all pairs in which one reaches the other along the direction of the ties. */
  readonly reachableShare: number;
}

/**
 * How long the ways between people are, and between how many there is one.
 *
 * Over the n(n − 1) ordered pairs with shortest distance dᵢⱼ along the direction of the ties: the
 * mean and the largest dᵢⱼ that is finite, the mean of 1/dᵢⱼ with 1/∞ = 0, and the share that is
 * finite. Turning the ties round changes nothing. Weights enter as lengths only if asked for.
 *
 * Fewer than two nodes: all `NaN`. No ties: mean and diameter `NaN`, the other two 0. If a tie has
 * no positive, finite length, all `NaN`. Returns numbers in steps or in the unit of the lengths.
 * Throws an OptionError for an unknown option or value. Cost: O(n · m), with lengths O(n · m · log
 * n). Source: Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 9, ISBN
 * 978-1-4462-4740-2.
 *
 * @example
 * distances(network(study, 'advice')).mean; // 1.640476
 */
export function distances(
  network: Network,
  options: DistanceOptions = {},
  results = here,
): Distances {
  knownOptions(options, ['weight']);
  const weight = oneOf('weight', options.weight ?? 'none', weights);
  const { n } = network;
  if (!hasLengths(network, weight)) {
    return { mean: NaN, diameter: NaN, compactness: NaN, reachableShare: NaN };
  }
  const { reached, total, reciprocal, farthest } = results(distanceSums(network, 'out', weight));
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const found = sum(reached);
  const longest = farthest.reduce((most, far) => Math.max(most, far), 0);
  return {
    mean: sum(total) / found,
    diameter: found === 0 ? NaN : longest,
    compactness: sum(reciprocal) / (n * (n - 1)),
    reachableShare: found / (n * (n - 1)),
  };
}

/**
 * How many steps people need on average to reach those whom they reach at all.
 *
 * The `mean` of `distances`: `NaN` where nobody reaches anybody.
 */
export function meanDistance(network: Network, options: DistanceOptions = {}): number {
  return distances(network, options).mean;
}

/**
 * How many steps the longest of the shortest ways has.
 *
 * The `diameter` of `distances`, over pairs with a path: `NaN` where nobody reaches anybody.
 */
export function diameter(network: Network, options: DistanceOptions = {}): number {
  return distances(network, options).diameter;
}

/**
 * How near people are to each other on the whole, from 0 (no ties) to 1 (everybody tied to
 * everybody).
 *
 * The `compactness` of `distances`: `NaN` for fewer than two people.
 */
export function compactness(network: Network, options: DistanceOptions = {}): number {
  return distances(network, options).compactness;
}

/**
 * Between how many people there is a way at all, along the direction of the ties.
 *
 * The `reachableShare` of `distances`, found without their lengths: the share of the n(n − 1)
 * ordered pairs in which one reaches the other. Weights are ignored. Fewer than two people: `NaN`.
 * Throws nothing. Cost: O(n · m/256).
 */
export function reachableShare(network: Network, results = here): number {
  const { n } = network;
  return reachedPairs(network, results) / (n * (n - 1));
}

/**
 * Between how many people there is a shortest way of one step, of two, of three …
 *
 * Counts of ordered pairs, in an undirected network of pairs, by dᵢⱼ: entry k is about k + 1 steps,
 * as many entries as the diameter. Pairs without a path are in none. Weights are ignored.
 * No ties: an empty array. Throws nothing. Cost: O(n · m).
 *
 * @example
 * distanceDistribution(network(study, 'advice')); // Float64Array [190, 191, 39]
 */
export function distanceDistribution(network: Network, results = here): Float64Array {
  const { byStep } = results(distanceSums(network, 'out', 'none'));
  return byStep.map((count) => (network.directed ? count : count / 2));
}
