import { wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { cores } from '../kernels/cores.ts';

/**
 * How deep in the dense part of the network this person is.
 *
 * The largest k for which the person belongs to the k-core: the largest set in which everybody has
 * at least k ties inside. Weights and direction are ignored: a directed network is read with a tie
 * in either direction as a tie.
 *
 * No nodes: an empty array; isolates: 0; members of a tree: 1; of a complete network: n − 1.
 * Separate components are looked at one by one. Returns whole numbers in node order. Throws
 * nothing. Cost: O(n + m). Sources: Seidman (1983), Social Networks 5, 269–287,
 * doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik (2003), arXiv:cs/0310049.
 *
 * @example
 * coreness(network(study, 'advice')); // Float64Array [10, 10, 7, …]
 */
export function coreness(network: Network): Float64Array {
  const { n, out } = symmetrize(network);
  return cores(n, out).core;
}

/**
 * The people among whom everybody has at least k ties with the others.
 *
 * Returns 1 for members of the k-core and 0 for others, in node order; everything else as
 * `coreness`. Throws an OptionError if k is no whole number.
 *
 * @example
 * kCore(network(study, 'advice'), 3); // Uint8Array [1, 1, 0, …]
 */
export function kCore(network: Network, k: number): Uint8Array {
  wholeNumber('k', k);
  return Uint8Array.from(coreness(network), (core) => (core >= k ? 1 : 0));
}
