import { type Job, type Task, task } from '../../work.ts';
import type { Dyads } from './dyads.ts';
import { Room, usesCompiledKernels, workIn } from './instance.ts';
import { sumJoining } from './sum-joining.ts';
import { base64 } from './wasm/triangles.ts';

interface Triangles {
  triangles(
    first: number,
    last: number,
    offsets: number,
    above: number,
    codes: number,
    counts: number,
  ): void;
}

/** A long call stays with the engine's slow compiler; short ones let the fast code take over. */
const nodesPerBlock = 1024;

/**
 * How many triangles v, u, w there are for each combination of the codes of their pairs, at
 * vu + 4·vw + 16·uw. Each triangle is met once: from the node of fewest neighbours, of equal ones
 * the first, which sees few nodes above it however many ties a single one has. Cost: O(m √m).
 */
export function triangleCounts(n: number, dyads: () => Dyads, about: object): Task<Float64Array> {
  return task(trianglesJob, () => rowsAbove(n, dyads()), { about });
}

/** For each node the neighbours above it, as 4 · node + code. */
interface Above {
  readonly offsets: Uint32Array;
  readonly tied: Uint32Array;
}

/** One block is some nodes that are the first of their triangles. */
export const trianglesJob: Job<Above, Float64Array, Float64Array> = {
  name: 'triangles',
  blocks: ({ offsets }) => Math.ceil((offsets.length - 1) / nodesPerBlock),
  cost: ({ offsets, tied }) => {
    let steps = offsets.length + tied.length;
    for (const other of tied) steps += offsets[(other >>> 2) + 1] - offsets[other >>> 2];
    return steps;
  },
  open: (input) => (usesCompiledKernels() ? compiledCounts(input) : plainCounts(input)),
  join: () => sumJoining(64),
};

function rowsAbove(n: number, { offsets, nodes, codes }: Dyads): Above {
  const starts = new Uint32Array(n + 1);
  const tied = new Uint32Array(nodes.length / 2 + 1);
  let count = 0;
  for (let node = 0; node < n; node++) {
    const end = offsets[node + 1];
    const degree = end - offsets[node];
    for (let slot = offsets[node]; slot < end; slot++) {
      const other = nodes[slot];
      const more = offsets[other + 1] - offsets[other] - degree;
      // Written each time and kept by the count: half of the guesses at a branch would be wrong.
      tied[count] = 4 * other + codes[slot];
      count += Number(more > 0) | (Number(more === 0) & Number(other > node));
    }
    starts[node + 1] = count;
  }
  return { offsets: starts, tied: tied.subarray(0, count) };
}

function compiledCounts(rows: Above) {
  const n = rows.offsets.length - 1;
  const room = new Room();
  const offsets = room.u32(n + 1);
  const above = room.u32(rows.tied.length);
  const codes = room.u8(n);
  const counts = room.f64(4 * 64);
  const { triangles } = room.enter<Triangles>(base64);
  offsets.put(rows.offsets);
  above.put(rows.tied);
  return workIn(room, (block): Float64Array => {
    const first = block * nodesPerBlock;
    const last = Math.min(n, first + nodesPerBlock);
    counts.view.fill(0);
    triangles(first, last, offsets.at, above.at, codes.at, counts.at);
    return Float64Array.from({ length: 64 }, (_, kind) =>
      (kind & 12) === 0
        ? 0
        : [0, 64, 128, 192].reduce((sum, lot) => sum + counts.view[lot + kind]!, 0),
    );
  });
}

function plainCounts({ offsets, tied }: Above) {
  const n = offsets.length - 1;
  const codes = new Uint8Array(n);
  return (block: number): Float64Array => {
    const counts = new Float64Array(64);
    const until = Math.min(n, (block + 1) * nodesPerBlock);
    for (let low = block * nodesPerBlock; low < until; low++) {
      const start = offsets[low];
      const end = offsets[low + 1];
      for (let slot = start; slot < end; slot++) codes[tied[slot] >>> 2] = tied[slot] & 3;
      for (let slot = start; slot < end; slot++) {
        const middle = tied[slot] >>> 2;
        for (let next = offsets[middle]; next < offsets[middle + 1]; next++) {
          const code = codes[tied[next] >>> 2];
          if (code !== 0) counts[(tied[slot] & 3) | (code << 2) | ((tied[next] & 3) << 4)]++;
        }
      }
      for (let slot = start; slot < end; slot++) codes[tied[slot] >>> 2] = 0;
    }
    return counts;
  };
}
