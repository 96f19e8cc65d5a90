import { knownOptions, OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { walkSums } from '../kernels/walks.ts';
import { halfOfLimit } from './bonacich.ts';

export interface KatzOptions {
  /** What every further step of a chain is worth; half of 1/λ when left out. */
  alpha?: number;
}

/**
 * How many chains of naming end at this person, longer ones counting less.
 *
 * t = Σ_{k≥1} αᵏ (Aᵀ)ᵏ 1: chains of length k, each person's own starting point counted once.
 * Without an `alpha` it is half of 1/λ, λ the largest eigenvalue of the network with a tie in
 * either direction as a tie. It follows the direction of the ties (who is named by the named);
 * weights are ignored.
 *
 * No nodes: an empty array. Whoever is named by nobody: 0; no ties: 0. If α is too large for the
 * sum over ever longer chains to end, every value is `NaN`.
 * Returns numbers in node order. Throws an OptionError for an unknown option or an alpha below 0.
 * Cost: O(m) per round, about 60 rounds. Source: Katz (1953), Psychometrika 18, 39–43,
 * doi:10.1007/BF02289026.
 *
 * @example
 * katz(network(study, 'advice'), { alpha: 0.05 }); // Float64Array [0.97, 1.41, …]
 */
export function katz(network: Network, options: KatzOptions = {}): Float64Array {
  knownOptions(options, ['alpha']);
  if (options.alpha !== undefined && !(options.alpha >= 0 && options.alpha < Infinity)) {
    throw new OptionError('alpha', options.alpha, 'a finite number of at least 0');
  }
  const alpha = options.alpha ?? halfOfLimit(network);
  const sums = walkSums(network.n, network.in, alpha);
  if (sums === null) return new Float64Array(network.n).fill(NaN);
  return sums.map((sum) => alpha * sum);
}
