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
 * nothing. Cost: O(m · m) at worst; searches stop where the ends meet.
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
  const distance = new Float64Array(either.n).fill(-1);
  const queue = new Uint32Array(either.n);
  const values = Float64Array.from(source, (from, tie) => detour(from, target[tie]));
  return { source, target, values };

  function detour(from: number, to: number): number {
    let seen = 0;
    queue[seen++] = from;
    distance[from] = 0;
    for (let head = 0; head < seen && distance[to] === -1; head++) {
      const node = queue[head];
      for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
        const next = nodes[slot];
        if (distance[next] !== -1 || (node === from && next === to)) continue;
        distance[next] = distance[node] + 1;
        queue[seen++] = next;
      }
    }
    const found = distance[to] === -1 ? Infinity : distance[to];
    for (let at = 0; at < seen; at++) distance[queue[at]] = -1;
    return found;
  }
}
