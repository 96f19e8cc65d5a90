import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';

export interface NumericAssortativityOptions {
  /** Whether a tie counts once or by its weight. */
  values?: 'binary' | 'valued';
}

export interface DegreeAssortativityOptions extends NumericAssortativityOptions {
  /** Which ties are counted of the one who sends, and of the one who receives. */
  source?: 'out' | 'in' | 'both';
  target?: 'out' | 'in' | 'both';
}

/**
 * Whether people are tied with others of similar tenure, age or pay: 1 like with like, 0 no matter,
 * −1 opposites.
 *
 * r = Σ_ties w (x_i − x̄)(y_j − ȳ) / √[Σ w (x_i − x̄)² · Σ w (y_j − ȳ)²], x of senders and y of
 * receivers, the means taken over ties; an undirected tie counts both ways. Each tie counts once,
 * or by its weight with `values: 'valued'`. Turning the ties round changes nothing. Ties of people
 * whose number is `NaN` are left out. `network.unknown` holds no tie, so unanswered cells do not
 * count either.
 *
 * No ties, one tie, everybody alike (or all who send, or all who receive): `NaN`. Components make
 * no difference. Throws an OptionError for unknown options or numbers of other people. Cost: O(n +
 * m). Source: Newman (2003), Phys. Rev. E 67, 026126, doi:10.1103/PhysRevE.67.026126; weighted:
 * Leung & Chau (2007), Physica A 378, 591–602, doi:10.1016/j.physa.2006.12.022.
 *
 * @example
 * numericAssortativity(network(study, 'trust'), tenure); // 0.21
 */
export function numericAssortativity(
  network: Network,
  numbers: Float64Array,
  options: NumericAssortativityOptions = {},
): number {
  knownOptions(options, ['values']);
  if (numbers.length !== network.n) {
    throw new OptionError('numbers', numbers.length, `one number for each of ${network.n} people`);
  }
  return tieCorrelation(network, numbers, numbers, isValued(options.values));
}

/**
 * Whether the well connected are tied with the well connected (above 0) or with the little
 * connected (below).
 *
 * As `numericAssortativity`, x being the number of ties a sender has and y the number a receiver
 * has: in a directed network by default those the sender sends and those the receiver receives.
 * With `values: 'valued'` both the counts and the ties are weighted. All with equally many ties:
 * `NaN`. Source: Newman (2002), Phys. Rev. Lett. 89, 208701, doi:10.1103/PhysRevLett.89.208701.
 *
 * @example
 * degreeAssortativity(network(study, 'advice')); // −0.12
 */
export function degreeAssortativity(
  network: Network,
  options: DegreeAssortativityOptions = {},
): number {
  knownOptions(options, ['values', 'source', 'target']);
  const sides = ['out', 'in', 'both'] as const;
  const source = oneOf('source', options.source ?? 'out', sides);
  const target = oneOf('target', options.target ?? 'in', sides);
  const valued = isValued(options.values);
  const from = tiesOfEach(network, source, valued);
  return tieCorrelation(network, from, tiesOfEach(network, target, valued), valued);
}

function isValued(values: unknown): boolean {
  return oneOf('values', values ?? 'binary', ['binary', 'valued']) === 'valued';
}

function tiesOfEach(network: Network, side: 'out' | 'in' | 'both', valued: boolean): Float64Array {
  const { n, directed } = network;
  const sum = ({ offsets, weights }: Network['out'], node: number) => {
    if (!valued) return offsets[node + 1]! - offsets[node]!;
    return weights.subarray(offsets[node], offsets[node + 1]).reduce((all, w) => all + w, 0);
  };
  return Float64Array.from({ length: n }, (_, node) => {
    if (!directed || side !== 'both') return sum(side === 'in' ? network.in : network.out, node);
    return sum(network.out, node) + sum(network.in, node);
  });
}

/** Two passes, means first, so that large numbers cost no digits. */
function tieCorrelation(
  { n, out }: Network,
  x: Float64Array,
  y: Float64Array,
  valued: boolean,
): number {
  const each = (visit: (a: number, b: number, weight: number) => void) => {
    for (let i = 0; i < n; i++) {
      for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
        const a = x[i]!;
        const b = y[out.nodes[slot]!]!;
        if (Number.isNaN(a) || Number.isNaN(b)) continue;
        visit(a, b, valued ? out.weights[slot]! : 1);
      }
    }
  };
  let all = 0;
  let sumX = 0;
  let sumY = 0;
  each((a, b, weight) => {
    all += weight;
    sumX += weight * a;
    sumY += weight * b;
  });
  const meanX = sumX / all;
  const meanY = sumY / all;
  let products = 0;
  let squaresX = 0;
  let squaresY = 0;
  each((a, b, weight) => {
    products += weight * (a - meanX) * (b - meanY);
    squaresX += weight * (a - meanX) * (a - meanX);
    squaresY += weight * (b - meanY) * (b - meanY);
  });
  const varies = (squares: number, mean: number) => squares > 1e-24 * all * mean * mean;
  if (!varies(squaresX, meanX) || !varies(squaresY, meanY)) return NaN;
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresX * squaresY)));
}
