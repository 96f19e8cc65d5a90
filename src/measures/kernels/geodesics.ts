import type { Rows } from '../../network/network.ts';
import { isSameLength } from './lengths.ts';
import { search } from './search.ts';

/**
 * All shortest paths from one source at a time, as the ties they run along. The ties that lead on from
 * the node at position p of `order` stand at `firstTie[p] … firstTie[p + 1] − 1` of `tieTo`, `tieSlot`.
 */
export interface Geodesics {
  readonly order: Uint32Array;
  readonly distance: Float64Array;
  /** How many shortest paths lead to each node reached. */
  readonly paths: Float64Array;
  readonly firstTie: Uint32Array;
  readonly tieTo: Uint32Array;
  readonly tieSlot: Uint32Array;
  from(source: number): number;
}

export function geodesics(n: number, rows: Rows, lengths: Float64Array | null): Geodesics {
  const { offsets, nodes } = rows;
  const { order, distance, from } = search(n, rows, lengths);
  const place = new Uint32Array(n);
  const paths = new Float64Array(n);
  const firstTie = new Uint32Array(n + 1);
  const tieTo = new Uint32Array(nodes.length);
  const tieSlot = new Uint32Array(nodes.length);
  // Lengths are only rounded sums, so order settles which of two equally near nodes leads on.
  const leadsOn = (node: number, to: number, slot: number, length: Float64Array) =>
    place[to] > place[node] && isSameLength(distance[node] + length[slot], distance[to]);
  return {
    order,
    distance,
    paths,
    firstTie,
    tieTo,
    tieSlot,
    from(source) {
      const reached = from(source);
      for (let at = 0; at < reached; at++) {
        place[order[at]] = at;
        paths[order[at]] = 0;
      }
      paths[source] = 1;
      let ties = 0;
      for (let at = 0; at < reached; at++) {
        const node = order[at];
        const next = distance[node] + 1;
        const count = paths[node];
        const end = offsets[node + 1];
        firstTie[at] = ties;
        for (let slot = offsets[node]; slot < end; slot++) {
          const to = nodes[slot];
          if (lengths === null ? distance[to] !== next : !leadsOn(node, to, slot, lengths))
            continue;
          paths[to] += count;
          tieTo[ties] = to;
          tieSlot[ties++] = slot;
        }
      }
      firstTie[reached] = ties;
      return reached;
    },
  };
}
