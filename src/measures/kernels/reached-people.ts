import { type Job, type Task, task } from '../../work.ts';
import { circles } from './circles.ts';
import { Room, usesCompiledKernels, workIn } from './instance.ts';
import { ones } from './ones.ts';
import type { Ways } from './path-input.ts';
import { sumJoining } from './sum-joining.ts';
import { base64 } from './wasm/circle-bits.ts';

/** Circles and who of them leads to whom, in an order in which ties lead to smaller numbers. */
interface CircleInput {
  readonly on: Ways;
  /** All circles, those of equal size together. */
  readonly targets: Uint32Array;
  /** Where each block of targets begins, and where the last ends; a block is of one size. */
  readonly blocks: Uint32Array;
  /** How many people a circle of each block holds. */
  readonly sizes: Uint32Array;
}

/** As many targets as the compiled kernel has bits. */
const mostTargets = 256;

/** How many people everybody reaches along the ties, themselves not counted. */
export interface ReachedPeople {
  /** The circle of each node: everybody in it reaches all others in it. */
  readonly of: Uint32Array;
  /** Per circle how many people it reaches, its own people among them. */
  readonly reached: Task<Float64Array>;
}

/**
 * How many people everybody reaches along these rows: those of ties sent, or of ties received.
 * Whom one reaches is the same for all people of a circle (a strong component), and circles have no
 * way back: so few bits a circle are enough, in one pass.
 */
export function reachedPeople(n: number, ways: Ways): ReachedPeople {
  const { of, sizes, on } = circles(n, ways);
  const targets = Uint32Array.from(sizes, (_, circle) => circle);
  targets.sort((a, b) => sizes[a] - sizes[b] || a - b);
  const blocks: number[] = [];
  targets.forEach((target, at) => {
    const first = blocks[blocks.length - 1];
    const isNext = first === undefined || at - first === mostTargets;
    if (isNext || sizes[target] !== sizes[targets[first]]) blocks.push(at);
  });
  const input: CircleInput = {
    on,
    targets,
    blocks: Uint32Array.from([...blocks, targets.length]),
    sizes: Uint32Array.from(blocks, (at) => sizes[targets[at]]),
  };
  return { of, reached: task(reachedJob, input, { about: ways }) };
}

/** One block is some targets of equal size. */
export const reachedJob: Job<CircleInput, Float64Array, Float64Array> = {
  name: 'reached-people',
  blocks: ({ sizes }) => sizes.length,
  cost: ({ on, sizes }) => sizes.length * (on.offsets.length + on.nodes.length),
  open: (input) => (usesCompiledKernels() ? compiledCounts(input) : plainCounts(input)),
  join: ({ targets }) => sumJoining(targets.length),
};

interface Bits {
  people(...places: number[]): void;
}

function compiledCounts({ on, targets, blocks, sizes }: CircleInput) {
  const count = targets.length;
  const room = new Room();
  const target = room.u32(count);
  const offsets = room.u32(count + 1);
  const nodes = room.u32(on.nodes.length);
  const bits = room.u8((count * mostTargets) / 8);
  const reached = room.f64(count);
  const { people } = room.enter<Bits>(base64);
  target.put(targets);
  offsets.put(on.offsets);
  nodes.put(on.nodes);
  return workIn(room, (block): Float64Array => {
    const first = blocks[block];
    const from = target.at + first * Uint32Array.BYTES_PER_ELEMENT;
    const width = blocks[block + 1] - first;
    reached.view.fill(0);
    people(count, width, sizes[block], from, offsets.at, nodes.at, bits.at, reached.at);
    return reached.view.slice();
  });
}

/** The same, word by word. */
function plainCounts({ on, targets, blocks, sizes }: CircleInput) {
  const count = targets.length;
  const words = mostTargets / 32;
  const bits = new Uint32Array(count * words);
  return (block: number): Float64Array => {
    const first = blocks[block];
    const reached = new Float64Array(count);
    bits.fill(0);
    for (let at = first; at < blocks[block + 1]; at++) {
      bits[targets[at] * words + ((at - first) >>> 5)] |= 1 << ((at - first) & 31);
    }
    for (let circle = 0; circle < count; circle++) {
      for (let slot = on.offsets[circle]; slot < on.offsets[circle + 1]; slot++) {
        const other = on.nodes[slot];
        for (let w = 0; w < words; w++) bits[circle * words + w] |= bits[other * words + w];
      }
      let found = 0;
      for (let w = 0; w < words; w++) found += ones(bits[circle * words + w]);
      reached[circle] = sizes[block] * found;
    }
    return reached;
  };
}
