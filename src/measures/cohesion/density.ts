import type { Network } from '../../network/network.ts';

/**
 * Which share of all ties there could be there is.
 *
 * ties / (cells − unknown): cells are the n(n − 1) ordered pairs of a directed, the n(n − 1)/2
 * pairs of an undirected network, and those nobody was there to answer for count neither way.
 * Weights are ignored.
 *
 * Fewer than two people, or nothing observed: `NaN`. No ties: 0; everybody tied to everybody: 1.
 * Returns a number from 0 to 1. Throws nothing. Cost: O(1).
 * Source: Wasserman & Faust (1994), Social Network Analysis, p. 101, doi:10.1017/CBO9780511815478.
 *
 * @example
 * density(network(study, 'advice')); // 0.452381
 */
export function density({ n, ties, directed, unknown }: Network): number {
  const cells = directed ? n * (n - 1) : (n * (n - 1)) / 2;
  return ties / (cells - unknown.count);
}
