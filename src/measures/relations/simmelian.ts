import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { hasTie } from '../../network/rows.ts';
import { tieList } from '../../network/ties.ts';

export interface SimmelianOptions {
  /** `mutual`: third people tied both ways with both. `outgoing`: whom both of them name (UCINET). */
  variant?: 'mutual' | 'outgoing';
}

/** The strength of every tie, in the order of `tieList`; 0 for a tie that is not returned. */
export interface SimmelianTies {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
}

/**
 * How strongly a tie is embedded: the third people both are close to as well. Such ties last longest
 * and bind most.
 *
 * s_ij = #{k : i↔k and j↔k} for i↔j, and 0 for a tie one way; the tie is Simmelian if s_ij > 0. With
 * `variant: 'outgoing'` k is anyone whom i and j both name. Undirected ties count as both ways, so s_ij
 * is the number of common neighbours. Weight is ignored.
 * No ties: empty lists. Throws an OptionError for unknown options. Cost: O(Σ d_i + d_j over ties).
 * Source: Krackhardt 1998, in R. Kramer & M. Neale (eds.), Power and Influence in Organizations;
 * Krackhardt 1999, Research in the Sociology of Organizations 16, 183–210.
 *
 * @example
 * simmelianTies(network(study, 'trust')).strength;
 */
export function simmelianTies(network: Network, options: SimmelianOptions = {}): SimmelianTies {
  knownOptions(options, ['variant']);
  const variant = oneOf('variant', options.variant ?? 'mutual', ['mutual', 'outgoing']);
  const { source, target } = tieList(network);
  const { out } = network;
  const strength = new Float64Array(source.length);
  const isThird = (i: number, j: number, k: number) =>
    k !== j &&
    hasTie(out, j, k) &&
    (variant === 'outgoing' || (hasTie(out, k, i) && hasTie(out, k, j)));
  for (let tie = 0; tie < source.length; tie++) {
    const i = source[tie]!;
    const j = target[tie]!;
    if (!hasTie(out, j, i)) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      if (isThird(i, j, out.nodes[slot]!)) strength[tie]!++;
    }
  }
  return { source, target, strength };
}

/**
 * With how many people a person has a tie that third people hold as well.
 *
 * The number of j with i↔j and s_ij > 0; see `simmelianTies`. Isolates and people whose ties nobody
 * returns: 0. Values in node order. Throws an OptionError for unknown options.
 *
 * @example
 * simmelianDegree(network(study, 'trust')); // Uint32Array [4, 0, 2, …]
 */
export function simmelianDegree(network: Network, options: SimmelianOptions = {}): Uint32Array {
  const { source, target, strength } = simmelianTies(network, options);
  const degrees = new Uint32Array(network.n);
  for (let tie = 0; tie < source.length; tie++) {
    if (strength[tie] === 0) continue;
    degrees[source[tie]!]!++;
    // A mutual tie of a directed network stands twice in the list, once from each end.
    if (!network.directed) degrees[target[tie]!]!++;
  }
  return degrees;
}
