import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here, type Results } from '../../work.ts';
import { distanceSums } from '../kernels/distance-sums.ts';
import { hasLengths, type Weight, weights } from '../kernels/lengths.ts';

/**
 * What to do about people who cannot be reached. `undefined`: no value. `within-reach`: the mean
 * over those reached (igraph). `improved`: that times the share reached (Wasserman & Faust,
 * NetworkX). `n`, `max+1`: they count as n steps, or as one more than the longest distance there is
 * (UCINET). `zero`: the value is 0 (sna).
 */
export type Unreachable = 'undefined' | 'within-reach' | 'improved' | 'n' | 'max+1' | 'zero';
export const unreachableRules: readonly Unreachable[] = [
  'undefined',
  'within-reach',
  'improved',
  'n',
  'max+1',
  'zero',
];

export interface ClosenessOptions {
  /**
   * `none`: every tie is one step. `strength`: a tie of strength s is 1/s long. `cost`: as given.
   */
  weight?: Weight;
  /** 1/mean distance, at most 1 in steps, unless `false`: then 1/sum of distances. */
  normalized?: boolean;
  unreachable?: Unreachable;
}

/**
 * How few steps away this person is from everybody else, whoever named whom.
 *
 * Cᵢ = (n − 1)/Σⱼ dᵢⱼ over shortest paths; not normalized 1/Σⱼ dᵢⱼ. A directed network is read with
 * a tie in either direction as a tie; `outCloseness` and `inCloseness` follow the direction.
 * Weights enter as lengths only if asked for, and then have no rule `n` or `max+1`, which count
 * steps.
 *
 * Where somebody cannot be reached there is no closeness (`NaN`) unless `unreachable` says
 * otherwise: tools differ, and `harmonic` avoids the question. No nodes: an empty array; one node:
 * `NaN`; isolates: `NaN`, 0 under `zero` and `improved`. If a tie has no positive, finite length,
 * every value is `NaN`. Returns numbers in node order. Throws an OptionError for an unknown option
 * or value. Cost: O(n · m), with lengths O(n · m · log n).
 * Sources: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7; Wasserman
 * & Faust (1994), Social Network Analysis, p. 200, doi:10.1017/CBO9780511815478.
 *
 * @example
 * closeness(network(study, 'advice')); // Float64Array [0.83, 0.95, …]
 */
export function closeness(
  network: Network,
  options: ClosenessOptions = {},
  results = here,
): Float64Array {
  const either = symmetrize(network);
  return closenessAlong(either, 'out', options, results);
}

/**
 * How few steps this person needs to reach everybody else along the ties.
 *
 * As `closeness`, over the distances dᵢⱼ from i along the direction of the ties.
 */
export function outCloseness(
  network: Network,
  options: ClosenessOptions = {},
  results = here,
): Float64Array {
  return closenessAlong(network, 'out', options, results);
}

/**
 * How few steps everybody else needs to reach this person along the ties.
 *
 * As `closeness`, over the distances dⱼᵢ to i along the direction of the ties.
 */
export function inCloseness(
  network: Network,
  options: ClosenessOptions = {},
  results = here,
): Float64Array {
  return closenessAlong(network, 'in', options, results);
}

function closenessAlong(
  network: Network,
  along: 'out' | 'in',
  options: ClosenessOptions,
  results: Results,
): Float64Array {
  knownOptions(options, ['weight', 'normalized', 'unreachable']);
  const weight = oneOf('weight', options.weight ?? 'none', weights);
  const rule = oneOf('unreachable', options.unreachable ?? 'undefined', unreachableRules);
  if (weight !== 'none' && (rule === 'n' || rule === 'max+1')) {
    throw new OptionError(
      'unreachable',
      rule,
      `a rule that does not count steps, as weight is ${weight}`,
    );
  }
  const { n } = network;
  if (!hasLengths(network, weight)) return new Float64Array(n).fill(NaN);
  const sums = results(distanceSums(network, along, weight));
  const longest = sums.farthest.reduce((most, far) => Math.max(most, far), 0);
  const beyond = rule === 'n' ? n : longest + 1;
  const scaled = options.normalized ?? true;
  return sums.reached.map((found, node) =>
    inverse(rule, { others: n - 1, found, total: sums.total[node], beyond, scaled }),
  );
}

/**
 * One person's distances: to how many others they are known, their sum, and how to tell the rest.
 */
interface Distances {
  readonly others: number;
  readonly found: number;
  readonly total: number;
  readonly beyond: number;
  readonly scaled: boolean;
}

function inverse(rule: Unreachable, { others, found, total, beyond, scaled }: Distances): number {
  const mean = (count: number, sum: number) => (scaled ? count : 1) / sum;
  if (others < 1) return NaN;
  if (found === others) return mean(others, total);
  switch (rule) {
    case 'undefined':
      return NaN;
    case 'zero':
      return 0;
    case 'within-reach':
      return found === 0 ? NaN : mean(found, total);
    case 'improved':
      return found === 0 ? 0 : (found / others) * mean(found, total);
    case 'n':
    case 'max+1':
      return mean(others, total + (others - found) * beyond);
  }
}
