import { Room } from './instance.ts';
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
  steps(...places: number[]): void;
}

/** Distances to 256 nodes at a time, one bit for each. */
export function compiledSteps(input: DistanceInput): (block: number) => StepPart {
  const { n, offsets, nodes, back } = input;
  const within = Math.min(n, input.within);
  const room = new Room();
  const rows = [room.u32(n + 1), room.u32(nodes.length)] as const;
  const backRows = [room.u32(n + 1), room.u32(nodes.length)] as const;
  const bits = Array.from({ length: 3 }, () => room.u8((n * blockNodes) / 8));
  const listed = room.u8(n);
  const list = room.u32(2 * n);
  const sums = Array.from({ length: 4 }, () => room.f64(n));
  const counts = room.f64(n + 1);
  const { steps } = room.enter<Steps>(base64);
  rows[0].view.set(offsets);
  rows[1].view.set(nodes);
  backRows[0].view.set(back.offsets);
  backRows[1].view.set(back.nodes);
  const places = [...rows, ...backRows, ...bits, listed, list, ...sums, counts].map(({ at }) => at);
  return (block) => {
    for (const { view } of sums) view.fill(0);
    counts.view.fill(0);
    steps(n, block * blockNodes, Math.min(n, (block + 1) * blockNodes), within, ...places);
    const [reached, total, reciprocal, farthest] = sums.map(({ view }) => view.slice());
    const longest = farthest.reduce((most, far) => Math.max(most, far), 0);
    return { reached, total, reciprocal, farthest, byStep: counts.view.slice(1, longest + 1) };
  };
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
