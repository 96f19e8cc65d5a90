import type { Network } from '../../network/network.ts';
import { cells, openPairs } from '../../network/unknown.ts';
import { dyads } from '../kernels/dyads.ts';

/** How the pairs of people stand to each other. */
export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
  /** Pairs in which at least one of the two reports is missing. */
  readonly unknown: number;
}

/**
 * How many pairs name each other, name one way, or not at all.
 *
 * M, A and N of the MAN census; a pair of which a report is missing is in none of the three, since
 * its answer could make it another kind. M + A + N + unknown = n(n − 1)/2. Weights are ignored.
 *
 * No nodes or one: all 0. In an undirected network every tie is mutual. Throws nothing.
 * Cost: O(n + m + u) for u single unanswered cells.
 * Source: Holland & Leinhardt (1970), Am. J. Sociol. 76, 492–513, doi:10.1086/224954.
 *
 * @example
 * dyadCensus(network(study, 'advice')); // { mutual: 45, asymmetric: 100, null: 65, unknown: 0 }
 */
export function dyadCensus(network: Network): DyadCensus {
  const { n, directed, ties } = network;
  const pairs = n < 2 ? 0 : (n * (n - 1)) / 2;
  if (!directed) {
    const { count } = network.unknown;
    return { mutual: ties, asymmetric: 0, null: pairs - ties - count, unknown: count };
  }
  const report = cells(network);
  const { offsets, nodes, codes } = dyads(network);
  let mutual = 0;
  let asymmetric = 0;
  for (let node = 0; node < n; node++) {
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
      const other = nodes[slot];
      if (codes[slot] === 3) {
        if (node < other) mutual++;
      } else if (codes[slot] === 1 && report(other, node) === 'none') asymmetric++;
    }
  }
  const unknown = openPairs(network, 'mean');
  return { mutual, asymmetric, null: pairs - mutual - asymmetric - unknown, unknown };
}

/**
 * Which share of the ties is returned.
 *
 * 2M/(2M + A), over the arcs whose answer is known. Weights are ignored; turning the ties round
 * changes nothing. Undirected, or no tie whose answer is known: `NaN`. Throws nothing. Cost as
 * `dyadCensus`. Source: Wasserman & Faust (1994), Social Network Analysis, ch. 13,
 * doi:10.1017/CBO9780511815478.
 *
 * @example
 * arcReciprocity(network(study, 'advice')); // 0.473684
 */
export function arcReciprocity(network: Network): number {
  const { mutual, asymmetric } = dyadCensus(network);
  return network.directed ? (2 * mutual) / (2 * mutual + asymmetric) : NaN;
}

/**
 * Which share of the pairs with a tie name each other.
 *
 * M/(M + A), over the pairs both of whose reports are known. Weights are ignored; turning the ties
 * round changes nothing. Undirected, or no such pair: `NaN`. Throws nothing. Cost as `dyadCensus`.
 * Source: Wasserman & Faust (1994), Social Network Analysis, ch. 13, doi:10.1017/CBO9780511815478.
 *
 * @example
 * dyadReciprocity(network(study, 'advice')); // 0.310345
 */
export function dyadReciprocity(network: Network): number {
  const { mutual, asymmetric } = dyadCensus(network);
  return network.directed ? mutual / (mutual + asymmetric) : NaN;
}
