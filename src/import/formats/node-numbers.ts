/** A whole number from 0, as network files number their nodes; `null` for anything else. */
export function nodeNumber(text: string): number | null {
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/**
 * How many nodes a file may declare without a line for each. Nothing is built from a number that the
 * file only claims, unless it is small or the file is large.
 */
export function mostImplied(characters: number): number {
  return Math.max(10_000, characters);
}
