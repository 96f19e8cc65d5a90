import type { Network } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import { compiledTieSums } from './compiled-paths.ts';
import { usesCompiledKernels } from './instance.ts';
import type { Weight } from './lengths.ts';
import { type PathInput, pathInput, searchCost, sourceBlocks } from './path-input.ts';
import { plainTieSums } from './source-sums.ts';
import { sumJoining } from './sum-joining.ts';

/**
 * For every slot of the rows the sum over all ordered pairs of the share of shortest paths along it:
 * an undirected tie has one value each way.
 */
export function tieSums(network: Network, weight: Weight): Task<Float64Array> {
  return task(tieJob, pathInput(network, { weight }), { about: network.out, variant: weight });
}

/** One block is some sources, whose sums are added in their order. */
export const tieJob: Job<PathInput, Float64Array, Float64Array> = {
  name: 'tie-betweenness',
  blocks: sourceBlocks,
  cost: searchCost,
  open: (input) => (usesCompiledKernels() ? compiledTieSums(input) : plainTieSums(input)),
  join: ({ nodes }) => sumJoining(nodes.length),
};
