import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { conjugateGradients } from './conjugate-gradients.ts';
import { type PnCentralityOptions, rowTimes } from './pn-centrality.ts';
import { signedArcs } from './signed-rows.ts';

/** Both sides of what people report of each other, in node order. */
export interface DirectedPn {
  /** By what each person reports. */
  readonly out: Float64Array;
  /** By what is reported of each person. */
  readonly in: Float64Array;
}

/**
 * How someone stands by who reports what: above 1 by liking, below 1 by clashes.
 *
 * out = 1 + β A · in and in = 1 + β Aᵀ · out, with A = P − 2N for positive ties P and negative ties N as
 * they were reported and β = 1/(2(n − 1)); that is out = (I − β²AAᵀ)⁻¹(I + βA) · 1 and in = (I −
 * β²AᵀA)⁻¹(I + βAᵀ) · 1. Liking somebody well regarded raises `out`, a clash with them lowers it; being
 * liked by people who like the well regarded raises `in`, and so on. A report of both is liking unless
 * `mixed` says otherwise, as in `pnCentrality`. Weights are ignored; turning all ties round swaps the
 * two. Unanswered cells hold no tie: whoever did not answer has `out` 1.
 *
 * Undirected layers: both are `pnCentrality`. Isolates: 1. Everybody liking everybody: 2; everybody
 * clashing with everybody: 0.5, the limit, since the matrices have no inverse there. Fewer than three
 * people: `NaN`. Throws an OptionError for unknown options or networks of different people. Cost: O(n +
 * m) per round of the conjugate-gradient method, rounds are few. Source: Everett & Borgatti (2014),
 * Social Networks 38, 111–120, doi:10.1016/j.socnet.2014.03.005.
 *
 * @example
 * directedPn(network(study, 'trust'), network(study, 'clash')).in; // Float64Array [1.21, 0.94, …]
 */
export function directedPn(
  positive: Network,
  negative: Network,
  options: PnCentralityOptions = {},
): DirectedPn {
  knownOptions(options, ['mixed']);
  const mixed = oneOf('mixed', options.mixed ?? 'positive', ['positive', 'negative', 'both']);
  const { n } = positive;
  const { nodes, values } = signedArcs(positive, negative, mixed);
  if (n < 3) {
    const none = new Float64Array(n).fill(NaN);
    return { out: none, in: none.slice() };
  }
  const scale = 1 / (2 * (n - 1));
  /** Both equations at once: the first n of x are `out`, the others `in`. */
  const times = (x: Float64Array) => {
    const given = x.slice();
    const received = x.subarray(n);
    for (let i = 0; i < n; i++) {
      given[i]! -= scale * rowTimes(nodes[i]!, values[i]!, received);
      nodes[i]!.forEach((j, at) => {
        given[n + j]! -= scale * values[i]![at]! * x[i]!;
      });
    }
    return given;
  };
  const found = conjugateGradients(times, new Float64Array(2 * n).fill(1));
  return { out: found.slice(0, n), in: found.slice(n) };
}

/** How someone stands by what they report: the `out` of `directedPn`. */
export function outPnCentrality(
  positive: Network,
  negative: Network,
  options: PnCentralityOptions = {},
): Float64Array {
  return directedPn(positive, negative, options).out;
}

/** How someone stands by what others report of them: the `in` of `directedPn`. */
export function inPnCentrality(
  positive: Network,
  negative: Network,
  options: PnCentralityOptions = {},
): Float64Array {
  return directedPn(positive, negative, options).in;
}
