import { knownOptions, oneOf } from '../../errors.ts';
import type { Network, Rows } from '../../network/network.ts';
import { principal } from '../kernels/principal.ts';
import { byMaximum } from './eigenvector.ts';

export interface HitsOptions {
  /** `length`: the squares add up to 1. `maximum`: the largest value is 1. */
  scale?: 'length' | 'maximum';
}

/**
 * How much this person names those whom the well informed name: who knows whom to ask.
 *
 * The vector h ≥ 0 with A Aᵀ h = σ² h for the largest σ, Σ hᵢ² = 1; `authority` is its counterpart
 * on the receiving side, h ∝ A a and a ∝ Aᵀ h. Weights are ignored; turning the ties round swaps
 * the two, and in an undirected connected network that is not two-sided both are the eigenvector
 * centrality.
 *
 * No nodes: an empty array. No ties: `NaN`. Whoever names nobody has 0. Where two separate patterns
 * of naming are equally strong, the vector is not determined and every value is `NaN`.
 * Returns numbers in node order. Throws an OptionError for an unknown option or value.
 * Cost: O(m) per round, more rounds the nearer the two largest values of σ are.
 * Source: Kleinberg (1999), J. ACM 46, 604–632, doi:10.1145/324133.324140.
 *
 * @example
 * hub(network(study, 'advice')); // Float64Array [0.14, 0.07, …]
 */
export function hub(network: Network, options: HitsOptions = {}): Float64Array {
  return side(network, options, 0);
}

/**
 * How much this person is named by those who know whom to name: an expert among experts.
 *
 * The vector a ≥ 0 with Aᵀ A a = σ² a for the largest σ; otherwise as `hub`. Whoever is not named
 * has 0.
 */
export function authority(network: Network, options: HitsOptions = {}): Float64Array {
  return side(network, options, 1);
}

function side(network: Network, options: HitsOptions, half: 0 | 1): Float64Array {
  knownOptions(options, ['scale']);
  const scale = oneOf('scale', options.scale ?? 'length', ['length', 'maximum']);
  const { vector } = hubsAndAuthorities(network);
  const values = vector.slice(half * network.n, (half + 1) * network.n);
  if (scale === 'maximum') return byMaximum(values);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return values.map((value) => value / length);
}

/**
 * The principal eigenvector of the two-sided network: every person once as namer, once as named.
 */
export function hubsAndAuthorities(network: Network) {
  return principal(2 * network.n, twoSided(network), null);
}

function twoSided({ n, out, in: inward }: Network): Rows {
  const slots = out.nodes.length;
  const offsets = new Uint32Array(2 * n + 1);
  offsets.set(out.offsets);
  offsets.set(
    inward.offsets.map((offset) => offset + slots),
    n,
  );
  const nodes = new Uint32Array(2 * slots);
  nodes.set(out.nodes.map((node) => node + n));
  nodes.set(inward.nodes, slots);
  return { offsets, nodes, weights: new Float64Array(0) };
}
