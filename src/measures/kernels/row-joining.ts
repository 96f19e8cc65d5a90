import type { Joining } from '../../work.ts';

/** Sets arrays of numbers one behind the other. */
export function rowJoining(length: number): Joining<Float64Array, Float64Array> {
  const row = new Float64Array(length);
  let next = 0;
  return {
    add(part) {
      row.set(part, next);
      next += part.length;
    },
    result: () => row,
  };
}
