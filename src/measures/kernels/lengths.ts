import type { Network, Rows } from '../../network/network.ts';

/** How a tie's weight turns into a length: not at all, as 1/strength, or as it stands. */
export type Weight = 'none' | 'strength' | 'cost';
export const weights: readonly Weight[] = ['none', 'strength', 'cost'];

/** The length of every slot of the rows; `null` where every tie is one step. */
export function lengthsOf(rows: Rows, weight: Weight): Float64Array | null {
  if (weight === 'none') return null;
  return weight === 'cost' ? rows.weights : rows.weights.map((strength) => 1 / strength);
}

/** Whether every tie has a length that paths can add up: positive and finite. */
export function hasLengths({ out }: Network, weight: Weight): boolean {
  const lengths = lengthsOf(out, weight);
  return lengths === null || lengths.every((length) => length > 0 && length < Infinity);
}

/** Sums of the same lengths in another order differ in their last digits; this is still equal. */
export function isSameLength(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(a, b);
}
