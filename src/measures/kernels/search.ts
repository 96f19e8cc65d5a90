import { heap } from './heap.ts';
import type { Ways } from './path-input.ts';

/** Distances from one source at a time. The arrays are its own and change with every call. */
export interface Search {
  /** The nodes reached, nearest first, beginning with the source. */
  readonly order: Uint32Array;
  /** `Infinity` where the source does not reach. */
  readonly distance: Float64Array;
  /**
   * Searches along the rows and returns how many nodes were reached, the source included; at most
   * so far away where `within` is given.
   */
  from(source: number, within?: number): number;
}

/** Breadth first where every tie is one step, by Dijkstra's method where ties have lengths. */
export function search(n: number, rows: Ways, lengths: Float64Array | null): Search {
  return lengths === null ? stepSearch(n, rows) : lengthSearch(n, rows, lengths);
}

function stepSearch(n: number, { offsets, nodes }: Ways): Search {
  const order = new Uint32Array(n);
  const distance = new Float64Array(n).fill(Infinity);
  let reached = 0;
  return {
    order,
    distance,
    from(source, within = Infinity) {
      for (let at = 0; at < reached; at++) distance[order[at]] = Infinity;
      distance[source] = 0;
      order[0] = source;
      reached = 1;
      for (let head = 0; head < reached; head++) {
        const node = order[head];
        const next = distance[node] + 1;
        if (next > within) break;
        const end = offsets[node + 1];
        for (let slot = offsets[node]; slot < end; slot++) {
          const to = nodes[slot];
          if (distance[to] !== Infinity) continue;
          distance[to] = next;
          order[reached++] = to;
        }
      }
      return reached;
    },
  };
}

function lengthSearch(n: number, { offsets, nodes }: Ways, lengths: Float64Array): Search {
  const order = new Uint32Array(n);
  const distance = new Float64Array(n).fill(Infinity);
  const waiting = heap(n, distance);
  let reached = 0;
  return {
    order,
    distance,
    from(source, within = Infinity) {
      for (let at = 0; at < reached; at++) distance[order[at]] = Infinity;
      distance[source] = 0;
      reached = 0;
      waiting.push(source);
      while (waiting.size > 0) {
        const node = waiting.pop();
        order[reached++] = node;
        const end = offsets[node + 1];
        for (let slot = offsets[node]; slot < end; slot++) {
          const to = nodes[slot];
          const next = distance[node] + lengths[slot];
          if (next >= distance[to] || next > within) continue;
          distance[to] = next;
          waiting.push(to);
        }
      }
      return reached;
    },
  };
}
