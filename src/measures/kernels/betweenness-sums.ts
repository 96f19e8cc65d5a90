import type { Rows } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import { geodesics } from './geodesics.ts';
import { Room, usesCompiledKernels } from './instance.ts';
import type { Weight } from './lengths.ts';
import { type PathInput, pathInput, searchCost, sourceBlocks, sourcesOf } from './path-input.ts';
import { sumJoining } from './sum-joining.ts';
import { base64 } from './wasm/brandes.ts';

/**
 * For every node the sum over all ordered pairs of others of the share of shortest paths through it.
 */
export function betweennessSums(n: number, rows: Rows, weight: Weight): Task<Float64Array> {
  return task(betweennessJob, pathInput(n, rows, weight), { about: rows, variant: weight });
}

/** One block is some sources; each adds its sums in the order of the sources. */
export const betweennessJob: Job<PathInput, Float64Array, Float64Array> = {
  name: 'betweenness',
  blocks: ({ n }) => sourceBlocks(n),
  cost: searchCost,
  open: (input) =>
    input.lengths === null && usesCompiledKernels() ? compiledSums(input) : plainSums(input),
  join: ({ n }) => sumJoining(n),
};

interface Brandes {
  betweenness(
    first: number,
    last: number,
    offsets: number,
    nodes: number,
    order: number,
    place: number,
    paths: number,
    worth: number,
    firstTie: number,
    tieTo: number,
    scores: number,
  ): void;
}

function compiledSums(input: PathInput): (block: number) => Float64Array {
  const { n } = input;
  const ties = input.nodes.length;
  const room = new Room();
  const offsets = room.u32(n + 1);
  const nodes = room.u32(ties);
  const order = room.u32(n);
  const place = room.i32(n);
  const paths = room.f64(n);
  const worth = room.f64(n);
  const firstTie = room.u32(n + 1);
  const tieTo = room.u32(ties);
  const scores = room.f64(n);
  const { betweenness } = room.enter<Brandes>(base64);
  offsets.view.set(input.offsets);
  nodes.view.set(input.nodes);
  place.view.fill(-1);
  return (block) => {
    scores.view.fill(0);
    betweenness(
      ...sourcesOf(block, n),
      offsets.at,
      nodes.at,
      order.at,
      place.at,
      paths.at,
      worth.at,
      firstTie.at,
      tieTo.at,
      scores.at,
    );
    return scores.view.slice();
  };
}

function plainSums(input: PathInput): (block: number) => Float64Array {
  const { n } = input;
  const { order, paths, firstTie, tieTo, from } = geodesics(input);
  // By position: what one path is worth that leads there, for the node itself and for all behind
  // it.
  const worth = new Float64Array(n);
  return (block) => {
    const scores = new Float64Array(n);
    const [first, last] = sourcesOf(block, n);
    for (let source = first; source < last; source++) {
      for (let at = from(source) - 1; at > 0; at--) {
        const end = firstTie[at + 1];
        let sum = 0;
        for (let tie = firstTie[at]; tie < end; tie++) sum += worth[tieTo[tie]];
        const behind = sum * paths[at];
        scores[order[at]] += behind;
        worth[at] = (1 + behind) / paths[at];
      }
    }
    return scores;
  };
}
