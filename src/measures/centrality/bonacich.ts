import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { walkSums } from '../kernels/walks.ts';
import { principalOf } from './eigenvector.ts';

export interface BonacichOptions {
  /**
   * How much a contact's contacts matter; half of 1/λ when left out. Negative: being tied to the
   * weak is power.
   */
  beta?: number;
  /** Whether the ties a person sends or those they receive count; no matter when undirected. */
  direction?: 'out' | 'in';
}

/**
 * How much this person's contacts give them, counting what the contacts' own contacts give those.
 *
 * c = α (I − βA)⁻¹ A 1 with α such that Σ cᵢ² = n; `direction: 'in'` has Aᵀ for A. Without a `beta`
 * it is half of 1/λ, λ the largest eigenvalue of the network with a tie in either direction as a
 * tie: a contact k steps away then counts (½)ᵏ⁻¹ as much. Weights are ignored.
 *
 * No nodes: an empty array. No ties: `NaN`. Isolates: 0. Components share one scale. If |β| is too
 * large for the sum over ever longer chains to end, every value is `NaN`.
 * Returns numbers in node order. Throws an OptionError for an unknown option or a beta that is no
 * number. Cost: O(m) per round, about 60 rounds. Source: Bonacich (1987), Am. J. Sociol. 92,
 * 1170–1182, doi:10.1086/228631.
 *
 * @example
 * bonacich(network(study, 'friendship'), { beta: 0.1 }); // Float64Array [1.27, 0.3, …]
 */
export function bonacich(network: Network, options: BonacichOptions = {}): Float64Array {
  knownOptions(options, ['beta', 'direction']);
  const direction = oneOf('direction', options.direction ?? 'out', ['out', 'in']);
  if (options.beta !== undefined && !Number.isFinite(options.beta)) {
    throw new OptionError('beta', options.beta, 'a finite number');
  }
  const { n, out, in: inward } = network;
  const beta = options.beta ?? halfOfLimit(network);
  const sums = walkSums(n, direction === 'out' ? out : inward, beta);
  if (sums === null) return new Float64Array(n).fill(NaN);
  const square = sums.reduce((sum, value) => sum + value * value, 0);
  const scale = Math.sqrt(n / square);
  return square === 0 ? sums.fill(NaN) : sums.map((value) => value * scale);
}

/** Half of the largest factor for which walks of every length add up to something finite. */
export function halfOfLimit(network: Network): number {
  const { value } = principalOf(network, 'none');
  return value === 0 ? 0 : 0.5 / value;
}
