import type { BlockWork } from '../../work.ts';
import { Room, workIn } from './instance.ts';
import type { PathInput } from './path-input.ts';
import { base64 } from './wasm/steps-batch.ts';

/** By node, what the distances to the nodes of one block amount to. */
export interface StepPart {
  readonly reached: Float64Array;
  readonly total: Float64Array;
  readonly reciprocal: Float64Array;
  readonly farthest: Float64Array;
  /** How many pairs are one step apart, two steps …; empty where ties have lengths. */
  readonly byStep: Float64Array;
}

export const emptyPart = (n: number): StepPart => ({
  reached: new Float64Array(n),
  total: new Float64Array(n),
  reciprocal: new Float64Array(n),
  farthest: new Float64Array(n),
  byStep: new Float64Array(0),
});

/** As many as the compiled kernel has bits. */
export const blockNodes = 256;

/** What distances are summed over, and from how far on people are not looked for. */
export interface DistanceInput extends PathInput {
  readonly within: number;
}

interface Steps {
  steps(...places: number[]): number;
}

/** Distances to 256 nodes at a time, one bit for each. */
export function compiledSteps(input: DistanceInput): BlockWork<StepPart> {
  const { n, nodes, back } = input;
  const within = Math.min(n, input.within);
  const room = new Room();
  const rows = [room.u32(n + 1), room.u32(nodes.length)] as const;
  // The rows of an undirected network are the same from either end.
  const isEven = back.nodes === nodes;
  const backRows = isEven ? rows : ([room.u32(n + 1), room.u32(nodes.length)] as const);
  const bits = Array.from({ length: 3 }, () => room.u8((n * blockNodes) / 8));
  const lists = [room.u8(n), room.u32(n), room.u32(n)];
  // Four sums by node, then the pairs by step from none to n.
  const sums = room.f64(5 * n + 1);
  const { steps } = room.enter<Steps>(base64);
  for (const [placed, way] of [
    [rows, input],
    [backRows, back],
  ] as const) {
    placed[0].put(way.offsets);
    placed[1].put(way.nodes);
    if (isEven) break;
  }
  const places = [...rows, ...backRows, ...bits, ...lists].map(({ at }) => at);
  for (let sum = 0; sum < 5; sum++) places.push(sums.at + sum * n * Float64Array.BYTES_PER_ELEMENT);
  return workIn(room, (block) => {
    sums.view.fill(0, 0, 4 * n);
    const last = Math.min(n, (block + 1) * blockNodes);
    const longest = steps(n, block * blockNodes, last, within, ...places);
    // One array to make and to send, seen five times.
    const found = sums.view.slice(0, 4 * n + longest + 1);
    const [reached, total, reciprocal, farthest] = [0, 1, 2, 3].map((sum) =>
      found.subarray(sum * n, (sum + 1) * n),
    );
    return { reached, total, reciprocal, farthest, byStep: found.subarray(4 * n + 1) };
  });
}

/** The same sums in the same order: step by step, from all nodes of the block at once. */
export function plainSteps({ n, back, within }: DistanceInput): (block: number) => StepPart {
  return (block) => {
    const part = emptyPart(n);
    const first = block * blockNodes;
    const width = Math.min(n, first + blockNodes) - first;
    const seen = new Uint8Array(width * n);
    const amount = new Float64Array(n);
    let fronts = Array.from({ length: width }, (_, at) => [first + at]);
    for (let at = 0; at < width; at++) seen[at * n + first + at] = 1;
    const byStep: number[] = [];
    for (let step = 1; step <= within && fronts.some(({ length }) => length > 0); step++) {
      const touched: number[] = [];
      fronts = fronts.map((front, at) => {
        const next: number[] = [];
        for (const node of front) {
          for (let slot = back.offsets[node]; slot < back.offsets[node + 1]; slot++) {
            const to = back.nodes[slot];
            if (seen[at * n + to] === 1) continue;
            seen[at * n + to] = 1;
            if (amount[to]++ === 0) touched.push(to);
            next.push(to);
          }
        }
        return next;
      });
      if (touched.length > 0) byStep.push(0);
      for (const node of touched) {
        byStep[step - 1] += amount[node];
        part.reached[node] += amount[node];
        part.total[node] += amount[node] * step;
        part.reciprocal[node] += amount[node] / step;
        part.farthest[node] = step;
        amount[node] = 0;
      }
    }
    return { ...part, byStep: Float64Array.from(byStep) };
  };
}
