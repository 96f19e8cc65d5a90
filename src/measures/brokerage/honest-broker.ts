import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { type Cell, cells } from '../../network/unknown.ts';

export interface HonestBrokerOptions {
  /** Whose trust counts: everyone who names the person, or only those the person names too. */
  alters?: 'in' | 'mutual';
  /** Divides by the number of pairs of alters. */
  normalized?: boolean;
}

/** For every person, pairs of people who trust them, by the ties between the two. */
export interface HonestBroker {
  /** Pairs without a tie, with a tie one way, with ties both ways. */
  readonly none: Float64Array;
  readonly oneWay: Float64Array;
  readonly mutual: Float64Array;
  /** People who trust the person. */
  readonly alters: Uint32Array;
  /** Pairs left out because what they said of each other was not observed. */
  readonly undecided: Uint32Array;
}

/**
 * Between how many pairs of people who trust this person, but not each other, they could mediate.
 *
 * The alters of i are all j with j→i (with `alters: 'mutual'` those with i→j too). HBI0, HBI1 and HBI2
 * count the pairs of alters with no tie, a tie one way, and ties both ways; normalized they are
 * divided by N(N − 1)/2 for N alters. In an undirected network a tie counts as both ways. Weight is
 * ignored. A pair is left out where a missing answer could decide it.
 * No nodes: empty arrays. Fewer than two alters: 0, normalized `NaN`.
 * Values in node order. Throws an OptionError for unknown options. Cost: O(Σ N² log d).
 * Source: Honest Broker Index, Borgatti, Everett & Freeman, UCINET 6 (2002), help page hs4132.
 *
 * @example
 * honestBroker(network(study, 'trust')).none; // Float64Array [15, 0, 3, …]
 */
export function honestBroker(network: Network, options: HonestBrokerOptions = {}): HonestBroker {
  knownOptions(options, ['alters', 'normalized']);
  const mutualOnly = oneOf('alters', options.alters ?? 'in', ['in', 'mutual']) === 'mutual';
  const { n, in: inward } = network;
  const known = cells(network);
  const counts = [new Float64Array(n), new Float64Array(n), new Float64Array(n)] as const;
  const alters = new Uint32Array(n);
  const undecided = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    const near = [...inward.nodes.subarray(inward.offsets[node], inward.offsets[node + 1])].filter(
      (other) => !mutualOnly || known(node, other) === 'tie',
    );
    alters[node] = near.length;
    for (let a = 0; a < near.length; a++) {
      for (let b = a + 1; b < near.length; b++) {
        const ties = tiesBetween(known(near[a]!, near[b]!), known(near[b]!, near[a]!));
        if (ties === null) undecided[node]!++;
        else counts[ties]![node]!++;
      }
    }
  }
  const [none, oneWay, mutual] = counts.map((column) =>
    options.normalized === true
      ? column.map((count, node) => count / ((alters[node]! * (alters[node]! - 1)) / 2))
      : column,
  ) as [Float64Array, Float64Array, Float64Array];
  return { none, oneWay, mutual, alters, undecided };
}

/** 0, 1 or 2 ties between two people; `null` where that was not observed. */
function tiesBetween(forward: Cell, backward: Cell): 0 | 1 | 2 | null {
  if (forward === 'unknown' || backward === 'unknown') return null;
  const ties = Number(forward === 'tie') + Number(backward === 'tie');
  return ties === 2 ? 2 : ties === 1 ? 1 : 0;
}
