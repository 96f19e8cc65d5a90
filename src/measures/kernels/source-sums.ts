import { type Geodesics, geodesics } from './geodesics.ts';
import { type PathInput, placesOf, sourceList } from './path-input.ts';
import { addWideSums, addWideTieSums } from './wide-sums.ts';

/** From so many shortest paths on, counts of them may leave the range of numbers. */
export const mostPaths = 2 ** 1000;

/** Adds what one source gives; `worth` is room for as many numbers as there are nodes. */
type Adding = (found: Geodesics, source: number, worth: Float64Array, sums: Float64Array) => void;

/** The plain twin of the compiled kernels: betweenness from one source after the other. */
export function plainSums(input: PathInput): (block: number) => Float64Array {
  return oneByOne(input, input.n, addSums);
}

/** The same of ties, by slot. */
export function plainTieSums(input: PathInput): (block: number) => Float64Array {
  return oneByOne(input, input.nodes.length, addTieSums);
}

function oneByOne(input: PathInput, length: number, add: Adding): (block: number) => Float64Array {
  const sources = sourceList(input);
  const paths = geodesics(input);
  const worth = new Float64Array(input.n);
  return (block) => {
    const sums = new Float64Array(length);
    const [first, last] = placesOf(block, input);
    for (let at = first; at < last; at++) add(paths, sources[at], worth, sums);
    return sums;
  };
}

export const addSums: Adding = (found, source, worth, scores) => {
  const { order, paths, firstTie, tieTo } = found;
  const reached = found.from(source);
  if (hasTooMany(paths, reached)) {
    addWideSums(found, reached, scores);
    return;
  }
  // By position: what one path is worth that leads there, for the node itself and for all behind
  // it.
  for (let at = reached - 1; at > 0; at--) {
    const end = firstTie[at + 1];
    let sum = 0;
    for (let tie = firstTie[at]; tie < end; tie++) sum += worth[tieTo[tie]];
    const behind = sum * paths[at];
    scores[order[at]] += behind;
    worth[at] = (1 + behind) / paths[at];
  }
};

export const addTieSums: Adding = (found, source, worth, along) => {
  const { paths, firstTie, tieTo, tieSlot } = found;
  const reached = found.from(source);
  if (hasTooMany(paths, reached)) {
    addWideTieSums(found, reached, along);
    return;
  }
  for (let at = reached - 1; at >= 0; at--) {
    const end = firstTie[at + 1];
    let sum = 0;
    for (let tie = firstTie[at]; tie < end; tie++) {
      along[tieSlot[tie]] += paths[at] * worth[tieTo[tie]];
      sum += worth[tieTo[tie]];
    }
    worth[at] = (1 + sum * paths[at]) / paths[at];
  }
};

function hasTooMany(paths: Float64Array, reached: number): boolean {
  let largest = 0;
  for (let at = 0; at < reached; at++) largest = Math.max(largest, paths[at]);
  return largest > mostPaths;
}
