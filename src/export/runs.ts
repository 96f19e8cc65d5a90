/** As many rows or values as are made into text at once. */
const length = 4096;

/** A long list in runs, for texts that are written piece by piece. */
export function* runsOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < list.length; first += length) yield list.slice(first, first + length);
}
