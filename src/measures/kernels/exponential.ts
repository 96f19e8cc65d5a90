const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Beyond these there is no finite, no normal number to tell. */
const MOST = 709;
const LEAST = -708;

/**
 * e to the power of `value` by + − × ÷ alone, so that it is the same to the last bit on every machine;
 * the platform's own may differ. Takes out powers of two, then sums 1 + r + r²/2! + … with
 * |r| ≤ 0.347. Off by at most a few units in the last place; 0 below e⁻⁷⁰⁸, `Infinity` above e⁷⁰⁹.
 */
export function exponential(value: number): number {
  if (value > MOST) return Infinity;
  if (value < LEAST) return 0;
  const powers = Math.floor(value * Math.LOG2E + 0.5);
  const r = value - powers * LN2_HIGH - powers * LN2_LOW;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * r) / term;
  const step = powers < 0 ? 0.5 : 2;
  for (let left = Math.abs(powers); left > 0; left--) sum *= step;
  return sum;
}
