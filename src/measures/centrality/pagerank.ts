import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { type Strength, strengths } from './eigenvector.ts';

export interface PagerankOptions {
  /**
   * The share of a person's standing that is passed on along ties; the rest is spread over
   * everybody.
   */
  damping?: number;
  weight?: Strength;
}

/**
 * How much standing comes to this person from those who name them, and from those who name these.
 *
 * pᵢ = (1 − d)/n + d Σⱼ pⱼ aⱼᵢ/kⱼ⁺, Σ pᵢ = 1, with damping d = 0.85: everybody passes their
 * standing on in equal parts to those they name, with `weight: 'strength'` in proportion to the
 * weights. Whoever names nobody passes it on to everybody. In an undirected network ties lead both
 * ways.
 *
 * No nodes: an empty array; one node: 1; no ties: 1/n each. Separate components share the whole. If
 * a weight that counts is negative or not finite, every value is `NaN`.
 * Returns numbers in node order to within 10⁻¹² altogether. Throws an OptionError for an unknown
 * option or a damping outside 0 … 1 (1 excluded). Cost: O(n + m) per round, about 200 rounds.
 * Source: Brin & Page (1998), Comput. Netw. ISDN Syst. 30, 107–117,
 * doi:10.1016/S0169-7552(98)00110-X.
 *
 * @example
 * pagerank(network(study, 'advice')); // Float64Array [0.049, 0.094, …]
 */
export function pagerank(network: Network, options: PagerankOptions = {}): Float64Array {
  knownOptions(options, ['damping', 'weight']);
  const weight = oneOf('weight', options.weight ?? 'none', strengths);
  const damping = options.damping ?? 0.85;
  if (!(damping >= 0 && damping < 1)) {
    throw new OptionError('damping', damping, 'a number from 0 to below 1');
  }
  const { n, in: inward } = network;
  const shares = passedOn(network, weight);
  if (shares === null) return new Float64Array(n).fill(NaN);
  let standing = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  for (let left = Infinity; left > 1e-13; ) {
    let idle = 0;
    for (let node = 0; node < n; node++) if (shares.silent[node] === 1) idle += standing[node];
    const everybody = (1 - damping + damping * idle) / n;
    let change = 0;
    for (let node = 0; node < n; node++) {
      let sum = 0;
      for (let slot = inward.offsets[node]; slot < inward.offsets[node + 1]; slot++) {
        sum += standing[inward.nodes[slot]] * shares.part[slot];
      }
      next[node] = everybody + damping * sum;
      change += Math.abs(next[node] - standing[node]);
    }
    [standing, next] = [next, standing];
    // Each further round changes at most `damping` times as much. A change of rounding size ends it
    // too.
    left = change < 1e-15 ? 0 : (change * damping) / (1 - damping);
  }
  return standing;
}

/** For every slot of the `in` rows the part of the namer's standing that comes along it. */
function passedOn({ n, in: inward }: Network, weight: Strength) {
  const cell = (slot: number) => (weight === 'strength' ? inward.weights[slot] : 1);
  const total = new Float64Array(n);
  for (let slot = 0; slot < inward.nodes.length; slot++) {
    if (!(cell(slot) >= 0 && cell(slot) < Infinity)) return null;
    total[inward.nodes[slot]] += cell(slot);
  }
  const part = Float64Array.from(inward.nodes, (from, slot) =>
    total[from] === 0 ? 0 : cell(slot) / total[from],
  );
  return { part, silent: Uint8Array.from(total, (sum) => (sum === 0 ? 1 : 0)) };
}
