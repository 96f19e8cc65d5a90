import { type Geodesics, geodesics } from './geodesics.ts';
import { type PathInput, placesOf, sourceList } from './path-input.ts';
import { addWideSums } from './wide-sums.ts';

/** From so many shortest paths on, counts of them may leave the range of numbers. */
export const mostPaths = 2 ** 1000;

/** The plain twin of the compiled kernels: betweenness from one source after the other. */
export function plainSums(input: PathInput): (block: number) => Float64Array {
  const { n } = input;
  const sources = sourceList(input);
  const paths = geodesics(input);
  const worth = new Float64Array(n);
  return (block) => {
    const scores = new Float64Array(n);
    const [first, last] = placesOf(block, input);
    for (let at = first; at < last; at++) addSums(paths, sources[at], worth, scores);
    return scores;
  };
}

/** Adds what one source gives; `worth` is room for as many numbers as there are nodes. */
export function addSums(
  found: Geodesics,
  source: number,
  worth: Float64Array,
  scores: Float64Array,
): void {
  const { order, paths, firstTie, tieTo } = found;
  const reached = found.from(source);
  let largest = 0;
  for (let at = 0; at < reached; at++) largest = Math.max(largest, paths[at]);
  if (largest > mostPaths) {
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
}
