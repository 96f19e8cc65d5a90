import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { here, type Results } from '../../work.ts';
import { distanceSums } from '../kernels/distance-sums.ts';
import { hasLengths, type Weight, weights } from '../kernels/lengths.ts';

export interface HarmonicOptions {
  /**
   * `none`: every tie is one step. `strength`: a tie of strength s is 1/s long. `cost`: as given.
   */
  weight?: Weight;
  /** The mean of 1/distance unless `false`: then the sum. */
  normalized?: boolean;
}

/**
 * How near everybody else is to this person, whoever named whom; the unreachable count as
 * infinitely far.
 *
 * Hᵢ = Σ_{j≠i} (1/dᵢⱼ)/(n − 1) with 1/∞ = 0; not normalized without the division. A directed
 * network is read with a tie in either direction as a tie; `outHarmonic` and `inHarmonic` follow
 * the direction. Weights enter as lengths only if asked for.
 *
 * Needs no connected network, which makes it the better closeness. No nodes: an empty array; one
 * node: `NaN`, not normalized 0; isolates: 0. If a tie has no positive, finite length, every value
 * is `NaN`. Returns numbers in node order, 1 for whoever has a tie with everybody. Throws an
 * OptionError for an unknown option or value. Cost: O(n · m), with lengths O(n · m · log n).
 * Sources: Rochat (2009), ASNA, https://infoscience.epfl.ch/record/200525; Boldi & Vigna (2014),
 * Internet Math. 10, 222–262, doi:10.1080/15427951.2013.865686.
 *
 * @example
 * harmonic(network(study, 'advice')); // Float64Array [0.9, 0.975, …]
 */
export function harmonic(
  network: Network,
  options: HarmonicOptions = {},
  results = here,
): Float64Array {
  const either = symmetrize(network);
  return harmonicAlong(either, 'out', options, results);
}

/**
 * How near everybody else is for this person, going along the ties.
 *
 * As `harmonic`, over the distances dᵢⱼ from i along the direction of the ties.
 */
export function outHarmonic(
  network: Network,
  options: HarmonicOptions = {},
  results = here,
): Float64Array {
  return harmonicAlong(network, 'out', options, results);
}

/**
 * How near this person is for everybody else, going along the ties.
 *
 * As `harmonic`, over the distances dⱼᵢ to i along the direction of the ties.
 */
export function inHarmonic(
  network: Network,
  options: HarmonicOptions = {},
  results = here,
): Float64Array {
  return harmonicAlong(network, 'in', options, results);
}

function harmonicAlong(
  network: Network,
  along: 'out' | 'in',
  options: HarmonicOptions,
  results: Results,
): Float64Array {
  knownOptions(options, ['weight', 'normalized']);
  const weight = oneOf('weight', options.weight ?? 'none', weights);
  const { n } = network;
  if (!hasLengths(network, weight)) return new Float64Array(n).fill(NaN);
  const { reciprocal } = results(distanceSums(network, along, weight));
  return options.normalized === false ? reciprocal : reciprocal.map((sum) => sum / (n - 1));
}
