import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { tieList } from '../../network/ties.ts';
import type { TieColumn } from '../definition.ts';

/**
 * How long the detour is where this tie is lost.
 *
 * The distance between the two ends without the tie: 2 if they have a common contact; 3 or more if
 * they have none (a local bridge); `Infinity` if the tie is a bridge. Weights and direction are
 * ignored: a directed network is read with a tie in either direction as a tie.
 *
 * No ties: empty arrays. Returns one number of steps per pair, ordered by source and target. Throws
 * nothing. Cost: O(m · m) at worst, as for one large ring; searches go from both ends, always from the
 * side with fewer people at its edge, and stop where they meet.
 * Source: Granovetter (1973), Am. J. Sociol. 78, 1360–1380, doi:10.1086/225469.
 *
 * @example
 * localBridgeSpan(network(study, 'friendship')); // { source, target, values: Float64Array [2, 4,
 * …] }
 */
export function localBridgeSpan(network: Network): TieColumn {
  const either = symmetrize(network);
  const { source, target } = tieList(either);
  const { offsets, nodes } = either.out;
  const side = new Uint8Array(either.n);
  const queues = [new Uint32Array(either.n), new Uint32Array(either.n)] as const;
  const values = Float64Array.from(source, (from, tie) => detour(from, target[tie]));
  return { source, target, values };

  function detour(from: number, to: number): number {
    queues[0][0] = from;
    queues[1][0] = to;
    side[from] = 1;
    side[to] = 2;
    const heads = [0, 0];
    const ends = [1, 1];
    let steps = 0;
    let found = Infinity;
    while (found === Infinity && heads[0]! < ends[0]! && heads[1]! < ends[1]!) {
      const near = ends[0]! - heads[0]! <= ends[1]! - heads[1]! ? 0 : 1;
      steps++;
      if (widened(near)) found = steps;
    }
    for (const near of [0, 1] as const) {
      for (let at = 0; at < ends[near]!; at++) side[queues[near][at]!] = 0;
    }
    return found;

    /** Takes one side a step further; whether it meets the other. */
    function widened(near: 0 | 1): boolean {
      const queue = queues[near];
      const mark = near + 1;
      const edge = ends[near]!;
      let end = edge;
      for (let head = heads[near]!; head < edge; head++) {
        const node = queue[head]!;
        for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
          const next = nodes[slot]!;
          if (side[next] === mark) continue;
          if (side[next] === 0) {
            side[next] = mark;
            queue[end++] = next;
          } else if (!(node === from && next === to) && !(node === to && next === from)) {
            ends[near] = end;
            return true;
          }
        }
      }
      heads[near] = edge;
      ends[near] = end;
      return false;
    }
  }
}
