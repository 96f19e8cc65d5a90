import type { Network } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import { compiledLengthSums } from './compiled-paths.ts';
import { usesCompiledKernels } from './instance.ts';
import type { Weight } from './lengths.ts';
import { type PathInput, pathInput, searchCost } from './path-input.ts';
import { search } from './search.ts';
import {
  blockNodes,
  compiledSteps,
  type DistanceInput,
  emptyPart,
  plainSteps,
  type StepPart,
} from './step-sums.ts';

/**
 * What the distances from (or to) every node add up to; others are counted, never the node itself.
 */
export interface DistanceSums {
  readonly reached: Float64Array;
  readonly total: Float64Array;
  /** Sum of 1/distance; an unreachable node adds nothing. */
  readonly reciprocal: Float64Array;
  /** The distance of the farthest node reached, 0 where none is. */
  readonly farthest: Float64Array;
  /** How many pairs are one step apart, two steps …; empty where ties have lengths. */
  readonly byStep: Float64Array;
}

/**
 * Distances from every node along the ties, or with `in` to every node; with `within` only those of
 * at most so many steps, where ties have no lengths.
 */
export function distanceSums(
  network: Network,
  along: 'out' | 'in',
  weight: Weight,
  within = Infinity,
): Task<DistanceSums> {
  const input = { ...pathInput(network, { weight, along }), within };
  const about = along === 'in' ? network.in : network.out;
  return task(distanceJob, input, { about, variant: `${weight} ${within}` });
}

/** One block is the distances to some nodes, or by length those from them. */
export const distanceJob: Job<DistanceInput, StepPart, DistanceSums> = {
  name: 'distances',
  blocks: ({ n }) => Math.ceil(n / blockNodes),
  // In steps 256 nodes are searched for at once, each level anew.
  cost: (input) => searchCost(input) / (input.lengths === null ? 32 : 1),
  open(input) {
    const { lengths } = input;
    if (!usesCompiledKernels()) {
      return lengths === null ? plainSteps(input) : plainLengthSums(input, lengths);
    }
    return lengths === null ? compiledSteps(input) : compiledLengthSums(input);
  },
  join({ n }) {
    let sums: DistanceSums | null = null;
    return {
      add(part) {
        sums = sums === null ? part : joined(sums, part);
      },
      result: () => sums ?? emptyPart(n),
    };
  },
};

/** Both together, in the arrays of the first. */
function joined(sums: DistanceSums, part: StepPart): DistanceSums {
  const { reached, total, reciprocal, farthest } = sums;
  for (let node = 0; node < reached.length; node++) {
    reached[node] += part.reached[node];
    total[node] += part.total[node];
    reciprocal[node] += part.reciprocal[node];
    farthest[node] = Math.max(farthest[node], part.farthest[node]);
  }
  const [longer, shorter] = part.byStep.length > sums.byStep.length ? [part, sums] : [sums, part];
  shorter.byStep.forEach((pairs, at) => {
    longer.byStep[at] += pairs;
  });
  return { ...sums, byStep: longer.byStep };
}

/** The plain twin where ties have lengths: from one node after the other. */
function plainLengthSums(input: PathInput, lengths: Float64Array): (block: number) => StepPart {
  const { n } = input;
  const { order, distance, from } = search(n, input, lengths);
  return (block) => {
    const part = emptyPart(n);
    const last = Math.min(n, (block + 1) * blockNodes);
    for (let source = block * blockNodes; source < last; source++) {
      const count = from(source);
      for (let at = 1; at < count; at++) {
        part.total[source] += distance[order[at]];
        part.reciprocal[source] += 1 / distance[order[at]];
      }
      part.reached[source] = count - 1;
      part.farthest[source] = count > 1 ? distance[order[count - 1]] : 0;
    }
    return part;
  };
}
