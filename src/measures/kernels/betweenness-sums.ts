import type { Rows } from '../../network/network.ts';
import { geodesics } from './geodesics.ts';
import { Room, usesCompiledKernels } from './instance.ts';
import { base64 } from './wasm/brandes.ts';

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

/** A long call stays with the engine's slow compiler; short ones let the fast code take over. */
const sourcesPerCall = 32;

/**
 * For every node the sum over all ordered pairs of others of the share of shortest paths through it.
 */
export function betweennessSums(n: number, rows: Rows, lengths: Float64Array | null): Float64Array {
  return lengths === null && usesCompiledKernels()
    ? compiledSums(n, rows)
    : plainSums(n, rows, lengths);
}

function compiledSums(n: number, rows: Rows): Float64Array {
  const room = new Room();
  const offsets = room.u32(n + 1);
  const nodes = room.u32(rows.nodes.length);
  const order = room.u32(n);
  const place = room.i32(n);
  const paths = room.f64(n);
  const worth = room.f64(n);
  const firstTie = room.u32(n + 1);
  const tieTo = room.u32(rows.nodes.length);
  const scores = room.f64(n);
  const { betweenness } = room.enter<Brandes>(base64);
  offsets.view.set(rows.offsets);
  nodes.view.set(rows.nodes);
  place.view.fill(-1);
  for (let first = 0; first < n; first += sourcesPerCall) {
    betweenness(
      first,
      Math.min(n, first + sourcesPerCall),
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
  }
  return scores.view.slice();
}

function plainSums(n: number, rows: Rows, lengths: Float64Array | null): Float64Array {
  const scores = new Float64Array(n);
  const { order, paths, firstTie, tieTo, from } = geodesics(n, rows, lengths);
  // By position: what one path is worth that leads there, for the node itself and for all behind
  // it.
  const worth = new Float64Array(n);
  for (let source = 0; source < n; source++) {
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
}
