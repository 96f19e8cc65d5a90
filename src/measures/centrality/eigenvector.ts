import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { type Principal, principal } from '../kernels/principal.ts';

/** `none`: every tie counts 1. `strength`: as much as its weight. */
export type Strength = 'none' | 'strength';
export const strengths: readonly Strength[] = ['none', 'strength'];

export interface EigenvectorOptions {
  weight?: Strength;
  /** `length`: the squares add up to 1. `maximum`: the largest value is 1. */
  scale?: 'length' | 'maximum';
}

/**
 * How well connected this person is to people who are well connected themselves.
 *
 * The vector x ≥ 0 with A x = λ x for the largest eigenvalue λ, Σ xᵢ² = 1. A directed network is
 * read with a tie in either direction as a tie, of the larger weight; weights count only if asked
 * for.
 *
 * No nodes: an empty array. No ties: `NaN`. In a disconnected network only the component with the
 * largest λ has values and the others are 0; where two components have the same λ, as two equal
 * cliques do, the vector is not determined and every value is `NaN`, as with negative weights.
 * Returns numbers in node order. Throws an OptionError for an unknown option or value.
 * Cost: O(m) per round, more rounds the nearer the two largest eigenvalues are.
 * Source: Bonacich (1972), J. Math. Sociol. 2, 113–120, doi:10.1080/0022250X.1972.9989806.
 *
 * @example
 * eigenvector(network(study, 'friendship')); // Float64Array [0.246, 0.281, …]
 */
export function eigenvector(network: Network, options: EigenvectorOptions = {}): Float64Array {
  knownOptions(options, ['weight', 'scale']);
  const weight = oneOf('weight', options.weight ?? 'none', strengths);
  const scale = oneOf('scale', options.scale ?? 'length', ['length', 'maximum']);
  const { vector } = principalOf(network, weight);
  return scale === 'length' ? vector : byMaximum(vector);
}

/** The same with the eigenvalue, and what stood in the way where there is no vector. */
export function principalOf(network: Network, weight: Strength): Principal {
  const { n, out } = symmetrize(network);
  if (weight === 'none') return principal(n, out, null);
  const isNegative = out.weights.some((cell) => !(cell >= 0 && cell < Infinity));
  if (isNegative) return { value: NaN, vector: new Float64Array(n).fill(NaN), outcome: 'negative' };
  return principal(n, out, out.weights);
}

/** The values divided by the largest. */
export function byMaximum(values: Float64Array): Float64Array {
  const most = values.reduce((found, value) => Math.max(found, value), 0);
  return values.map((value) => value / most);
}
