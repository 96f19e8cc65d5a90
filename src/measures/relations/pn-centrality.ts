import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { conjugateGradients } from './conjugate-gradients.ts';
import { type Mixed, signedRows } from './signed-rows.ts';

export interface PnCentralityOptions {
  /** What a pair with a positive and a negative tie is. */
  mixed?: Mixed;
}

/**
 * How well someone stands where there is liking and clash: above 1 liked by the liked, below 1 in
 * conflict, the more so the better the standing of those they clash with.
 *
 * PN = (I − A / (2(n − 1)))⁻¹ · 1 with A = P − 2N: positive ties P and negative ties N, undirected,
 * the negative ones twice as heavy. A pair is tied if either end says so, and by default positive
 * if either says that, as in UCINET (the larger value): one person's liking then wipes out the
 * other's clash. For work on conflict use `mixed: 'negative'`, or `'both'`, which counts 1 − 2.
 * Weights are ignored; turning ties round changes nothing: `outPnCentrality` and `inPnCentrality` go
 * by who reported what. Unanswered cells hold no tie.
 *
 * Isolates: 1. Everybody liking everybody: 2; everybody clashing with everybody: 0.5. Components do
 * not touch each other, but n is that of the whole. Fewer than three people: `NaN`. Values in node
 * order. Throws an OptionError for unknown options or networks of different people. Cost: O(n + m)
 * per round of the conjugate-gradient method, rounds are few. Source: Everett & Borgatti (2014),
 * Social Networks 38, 111–120, doi:10.1016/j.socnet.2014.03.005.
 *
 * @example
 * pnCentrality(network(study, 'trust'), network(study, 'clash')); // Float64Array [1.21, 0.94, …]
 */
export function pnCentrality(
  positive: Network,
  negative: Network,
  options: PnCentralityOptions = {},
): Float64Array {
  knownOptions(options, ['mixed']);
  const mixed = oneOf('mixed', options.mixed ?? 'positive', ['positive', 'negative', 'both']);
  const { n } = positive;
  const { nodes, values } = signedRows(positive, negative, mixed);
  if (n < 3) return new Float64Array(n).fill(NaN);
  const scale = 1 / (2 * (n - 1));
  /** (I − A / (2(n − 1))) · x, whose matrix has no negative eigenvalues from three people on. */
  const times = (x: Float64Array) =>
    x.map((value, i) => value - scale * rowTimes(nodes[i]!, values[i]!, x));
  return conjugateGradients(times, new Float64Array(n).fill(1));
}

/** One row of a matrix times x. */
export function rowTimes(nodes: Uint32Array, values: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < nodes.length; at++) sum += values[at]! * x[nodes[at]!]!;
  return sum;
}
