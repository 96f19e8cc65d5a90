import type { Network } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import { geodesics } from './geodesics.ts';
import type { Weight } from './lengths.ts';
import {
  type PathInput,
  pathInput,
  placesOf,
  searchCost,
  sourceBlocks,
  sourceList,
} from './path-input.ts';
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
  open: slotSums,
  join: ({ nodes }) => sumJoining(nodes.length),
};

function slotSums(input: PathInput): (block: number) => Float64Array {
  const sources = sourceList(input);
  const { paths, firstTie, tieTo, tieSlot, from } = geodesics(input);
  const worth = new Float64Array(input.n);
  return (block) => {
    const along = new Float64Array(input.nodes.length);
    const [first, last] = placesOf(block, input);
    for (let place = first; place < last; place++) {
      for (let at = from(sources[place]) - 1; at >= 0; at--) {
        let sum = 0;
        for (let tie = firstTie[at]; tie < firstTie[at + 1]; tie++) {
          along[tieSlot[tie]] += paths[at] * worth[tieTo[tie]];
          sum += worth[tieTo[tie]];
        }
        worth[at] = (1 + sum * paths[at]) / paths[at];
      }
    }
    return along;
  };
}
