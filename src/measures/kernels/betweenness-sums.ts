import type { Network } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import { compiledNodeSums } from './compiled-paths.ts';
import { compiledSums } from './compiled-sums.ts';
import { usesCompiledKernels } from './instance.ts';
import type { Weight } from './lengths.ts';
import { type PathInput, pathInput, searchCost, sourceBlocks } from './path-input.ts';
import { plainSums } from './source-sums.ts';
import { sumJoining } from './sum-joining.ts';

/** Paths from these nodes only, and what tells them from others. */
export interface Sample {
  readonly sources: Uint32Array;
  readonly variant: string;
}

/**
 * For every node the sum over all ordered pairs of others of the share of shortest paths through it.
 */
export function betweennessSums(
  network: Network,
  weight: Weight,
  sample: Sample | null = null,
): Task<Float64Array> {
  const input = pathInput(network, { weight, sources: sample?.sources ?? null });
  const variant = `${weight} ${sample?.variant ?? ''}`;
  return task(betweennessJob, input, { about: network.out, variant });
}

/** One block is some sources, whose sums are added in their order. */
export const betweennessJob: Job<PathInput, Float64Array, Float64Array> = {
  name: 'betweenness',
  blocks: sourceBlocks,
  cost: searchCost,
  open(input) {
    if (!usesCompiledKernels()) return plainSums(input);
    return input.lengths === null ? compiledSums(input) : compiledNodeSums(input);
  },
  join: ({ n }) => sumJoining(n),
};
