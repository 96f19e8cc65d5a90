import type { Network, Rows } from '../../network/network.ts';
import { type Task, task } from '../../work.ts';
import { constraintJob, type HoleInput, redundancyJob } from '../kernels/hole-sums.ts';
import { holeOptions, type StructuralHoleOptions } from './hole-options.ts';
import { mutualWeights } from './mutual-weights.ts';

/** The heavy work of `constraint` and `hierarchy`: what every contact adds. */
export function constraintTask(
  network: Network,
  options: StructuralHoleOptions,
  ties?: Rows,
): Task<Float64Array> {
  return holeTask(constraintJob, network, options, ties);
}

/** The heavy work of `effectiveSize` and `efficiency`. */
export function redundancyTask(
  network: Network,
  options: StructuralHoleOptions,
  ties?: Rows,
): Task<Float64Array> {
  return holeTask(redundancyJob, network, options, ties);
}

function holeTask(
  job: typeof constraintJob,
  network: Network,
  options: StructuralHoleOptions,
  ties?: Rows,
): Task<Float64Array> {
  const { model, weight } = holeOptions(options);
  const input = (): HoleInput => ({ ties: ties ?? mutualWeights(network, weight), model });
  return task(job, input, { about: network.out, variant: `${model} ${weight}` });
}
