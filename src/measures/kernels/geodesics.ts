import { isSameLength } from './lengths.ts';
import type { PathInput } from './path-input.ts';
import { search } from './search.ts';

/**
 * All shortest paths from one source at a time, as the ties they run along. Everything is told by
 * position, the place at which a node was reached: the ties that lead on from position p stand at
 * `firstTie[p] … firstTie[p + 1] − 1`. The arrays are its own and change with every call.
 */
export interface Geodesics {
  /** The node at each position, nearest first, beginning with the source. */
  readonly order: Uint32Array;
  /** How many shortest paths lead to each position. */
  readonly paths: Float64Array;
  readonly firstTie: Uint32Array;
  /** The position a tie leads to, always a later one. */
  readonly tieTo: Uint32Array;
  /** The slot of the tie in the rows. */
  readonly tieSlot: Uint32Array;
  /** Searches along the rows and returns how many nodes were reached, the source included. */
  from(source: number): number;
}

export function geodesics(input: PathInput): Geodesics {
  return input.lengths === null ? stepGeodesics(input) : lengthGeodesics(input, input.lengths);
}

function stepGeodesics({ n, offsets, nodes }: PathInput): Geodesics {
  const order = new Uint32Array(n);
  const place = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const firstTie = new Uint32Array(n + 1);
  const tieTo = new Uint32Array(nodes.length);
  const tieSlot = new Uint32Array(nodes.length);
  const from = (source: number) => {
    order[0] = source;
    place[source] = 0;
    paths[0] = 1;
    let reached = 1;
    let ties = 0;
    // Positions are given level by level: whatever stands at `nextLevel` or after is one step
    // farther.
    let nextLevel = 1;
    for (let at = 0; at < reached; at++) {
      if (at === nextLevel) nextLevel = reached;
      const node = order[at];
      const count = paths[at];
      const end = offsets[node + 1];
      firstTie[at] = ties;
      for (let slot = offsets[node]; slot < end; slot++) {
        const to = nodes[slot];
        let position = place[to];
        if (position === -1) {
          position = reached++;
          place[to] = position;
          order[position] = to;
          paths[position] = 0;
        } else if (position < nextLevel) continue;
        paths[position] += count;
        tieTo[ties] = position;
        tieSlot[ties++] = slot;
      }
    }
    firstTie[reached] = ties;
    for (let at = 0; at < reached; at++) place[order[at]] = -1;
    return reached;
  };
  return { order, paths, firstTie, tieTo, tieSlot, from };
}

function lengthGeodesics(input: PathInput, lengths: Float64Array): Geodesics {
  const { n, offsets, nodes } = input;
  const nearest = search(n, input, lengths);
  const { order, distance } = nearest;
  const place = new Uint32Array(n);
  const paths = new Float64Array(n);
  const firstTie = new Uint32Array(n + 1);
  const tieTo = new Uint32Array(nodes.length);
  const tieSlot = new Uint32Array(nodes.length);
  const from = (source: number) => {
    const reached = nearest.from(source);
    paths.fill(0, 0, reached);
    paths[0] = 1;
    for (let at = 0; at < reached; at++) place[order[at]] = at;
    let ties = 0;
    for (let at = 0; at < reached; at++) {
      const node = order[at];
      firstTie[at] = ties;
      for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
        const to = nodes[slot];
        // Lengths are rounded sums; order settles which of two equally near nodes leads on.
        const leadsOn =
          place[to] > at && isSameLength(distance[node] + lengths[slot], distance[to]);
        if (!leadsOn) continue;
        paths[place[to]] += paths[at];
        tieTo[ties] = place[to];
        tieSlot[ties++] = slot;
      }
    }
    firstTie[reached] = ties;
    return reached;
  };
  return { order, paths, firstTie, tieTo, tieSlot, from };
}
