import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** One reproducible stream of chance. */
export interface Random {
  /** A number in [0, 1). */
  uniform(): number;
  /** A whole number in [0, count), each equally likely. */
  integer(count: number): number;
  /** Shuffles an array in place (Fisher–Yates) and returns it. */
  shuffle<T extends Uint32Array | Float64Array | unknown[]>(values: T): T;
}

/**
 * The stream of one task. It depends on the seed and the task's own indices only, never on which
 * worker runs the task or when, so results are the same for any number of workers.
 */
export function stream(seed: number, ...task: number[]): Random {
  let state = mix(seed >>> 0, Math.floor(seed / 0x1_0000_0000) >>> 0);
  for (const index of task) state = mix(state, index >>> 0);
  const generator = xoroshiro128plus(state | 0);
  const integer = (count: number) => uniformInt(generator, 0, count - 1);
  return {
    uniform: () => uniformFloat64(generator),
    integer,
    shuffle: (values) => shuffled(values, integer),
  };
}

function shuffled<T extends Uint32Array | Float64Array | unknown[]>(
  values: T,
  integer: (count: number) => number,
): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    const held = values[i]!;
    values[i] = values[j]!;
    values[j] = held;
  }
  return values;
}

/** What a shuffle needs of chance. */
export type Shuffler = Pick<Random, 'integer' | 'shuffle'>;

/**
 * The stream of one shuffle of people, for tests that make thousands: `xoshiro128++`, which a kernel can
 * run beside its other work, four rounds at a time. The kernels in `measures/kernels` draw the very same
 * numbers from the same state.
 *
 * The four words of state are hashes of the seed and the task, each from another start. For one seed and
 * tasks that differ in their last index only, no two states have a word in common in the same place, so no two rounds begin
 * alike.
 * Whole numbers come from the high half of a product; draws that would favour some are thrown away, so
 * each is equally likely whatever the count.
 * Sources: Blackman & Vigna (2021), doi:10.1145/3460772; Lemire (2019), doi:10.1145/3230636.
 */
export function shuffleStream(seed: number, ...task: number[]): Shuffler {
  return integersFrom(shuffleState(seed, ...task));
}

/** The stream that goes on from four words of state. */
export function integersFrom(state: readonly number[]): Shuffler {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  const next = () => {
    const drawn = (rotated(a + d, 7) + a) >>> 0;
    const held = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= held;
    d = rotated(d, 11);
    return drawn;
  };
  const integer = (count: number) => {
    let drawn = next();
    let low = Math.imul(drawn, count) >>> 0;
    if (low < count) {
      const unfair = (0x1_0000_0000 - count) % count;
      while (low < unfair) {
        drawn = next();
        low = Math.imul(drawn, count) >>> 0;
      }
    }
    // In two halves, so that no product is too long to be exact.
    const lower = Math.floor(((drawn & 0xffff) * count) / 0x1_0000);
    return Math.floor(((drawn >>> 16) * count + lower) / 0x1_0000);
  };
  return { integer, shuffle: (values) => shuffled(values, integer) };
}

/** The state that `shuffleStream` starts from, for kernels to go on with. */
export function shuffleState(seed: number, ...task: number[]): readonly number[] {
  const state = [0, 0, 0, 0];
  const rest = Math.floor(seed / 0x1_0000_0000) >>> 0;
  for (let word = 0; word < 4; word++) {
    let hash = mix(mix(starts[word]!, seed >>> 0), rest);
    for (const index of task) hash = mix(hash, index >>> 0);
    state[word] = hash;
  }
  // The one state that the generator never leaves.
  if (state.reduce((all, word) => all | word) === 0) state[0] = 1;
  return state;
}

/** Digits of the roots of 2, 3, 5 and 7. */
const starts = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a];

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Two 32-bit words to one, well spread (the finalizer of MurmurHash3 over a golden-ratio step). */
function mix(state: number, word: number): number {
  let h = (state + 0x9e3779b9 + Math.imul(word, 0x85ebca6b)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
