import type { Joining } from '../../work.ts';

/** Adds arrays of numbers, place by place. */
export function sumJoining(length: number): Joining<Float64Array, Float64Array> {
  const sums = new Float64Array(length);
  return {
    add(part) {
      for (let at = 0; at < length; at++) sums[at] += part[at];
    },
    result: () => sums,
  };
}
