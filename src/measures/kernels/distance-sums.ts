import type { Rows } from '../../network/network.ts';
import { search } from './search.ts';

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
}

/** One search per node. With the `in` rows of a network the distances are those *to* each node. */
export function distanceSums(n: number, rows: Rows, lengths: Float64Array | null): DistanceSums {
  const { order, distance, from } = search(n, rows, lengths);
  const reached = new Float64Array(n);
  const total = new Float64Array(n);
  const reciprocal = new Float64Array(n);
  const farthest = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    const count = from(source);
    let sum = 0;
    let inverse = 0;
    for (let at = 1; at < count; at++) {
      sum += distance[order[at]];
      inverse += 1 / distance[order[at]];
    }
    reached[source] = count - 1;
    total[source] = sum;
    reciprocal[source] = inverse;
    farthest[source] = count > 1 ? distance[order[count - 1]] : 0;
  }
  return { reached, total, reciprocal, farthest };
}
