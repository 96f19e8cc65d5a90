import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { type Mixed, signedRows } from './signed-rows.ts';

export interface PnCentralityOptions {
  /** What a pair with a positive and a negative tie is. */
  mixed?: Mixed;
}

const MOST_ROUNDS = 1000;

/**
 * How well someone stands where there is liking and clash: above 1 liked by the liked, below 1 in
 * conflict, the more so the better the standing of those they clash with.
 *
 * PN = (I − A / (2(n − 1)))⁻¹ · 1 with A = P − 2N: positive ties P and negative ties N, undirected,
 * the negative ones twice as heavy. A pair is tied if either end says so, and by default positive
 * if either says that, as in UCINET (the larger value): one person's liking then wipes out the
 * other's clash. For work on conflict use `mixed: 'negative'`, or `'both'`, which counts 1 − 2.
 * Weights are ignored; turning ties round changes nothing. Unanswered cells hold no tie.
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
  const pairs = signedRows(positive, negative, mixed);
  if (n < 3) return new Float64Array(n).fill(NaN);
  const scale = 1 / (2 * (n - 1));
  const values = pairs.nodes.map((row, i) =>
    row.map(
      (_, at) => scale * (Number(pairs.positive[i]![at]) - 2 * Number(pairs.negative[i]![at])),
    ),
  );
  /**
   * (I − A / (2(n − 1))) · x, a matrix that is symmetric and, from three people on, positive
   * definite.
   */
  const times = (x: Float64Array) =>
    x.map((value, i) => {
      let sum = value;
      for (let at = 0; at < values[i]!.length; at++)
        sum -= values[i]![at]! * x[pairs.nodes[i]![at]!]!;
      return sum;
    });
  return solution(times, new Float64Array(n).fill(1));
}

/** The x for which times(x) = right, by conjugate gradients. */
function solution(times: (x: Float64Array) => Float64Array, right: Float64Array): Float64Array {
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  const x = right.slice();
  const first = times(x);
  let rest = right.map((value, at) => value - first[at]!);
  let way = rest.slice();
  let left = dot(rest, rest);
  const enough = 1e-30 * dot(right, right);
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    const moved = times(way);
    const step = left / dot(way, moved);
    for (let at = 0; at < x.length; at++) x[at]! += step * way[at]!;
    rest = rest.map((value, at) => value - step * moved[at]!);
    const next = dot(rest, rest);
    const turn = next / left;
    way = rest.map((value, at) => value + turn * way[at]!);
    left = next;
  }
  return x;
}
