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
    shuffle(values) {
      for (let i = values.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const held = values[i]!;
        values[i] = values[j]!;
        values[j] = held;
      }
      return values;
    },
  };
}

/** Two 32-bit words to one, well spread (the finalizer of MurmurHash3 over a golden-ratio step). */
function mix(state: number, word: number): number {
  let h = (state + 0x9e3779b9 + Math.imul(word, 0x85ebca6b)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
