const LN2 = Math.LN2;
const SQRT2 = Math.SQRT2;

/**
 * The natural logarithm of a positive, finite number by + − × ÷ alone, so that it is the same to the
 * last bit on every machine; the platform's own may differ. Takes out powers of two, then sums
 * ln x = 2·(s + s³/3 + s⁵/5 + …) with s = (x − 1)/(x + 1), |s| < 0.172. Off by at most a few units
 * in the last place.
 */
export function logarithm(value: number): number {
  let x = value;
  let powers = 0;
  for (; x > SQRT2; powers++) x /= 2;
  for (; x < SQRT2 / 2; powers--) x *= 2;
  const s = (x - 1) / (x + 1);
  const square = s * s;
  let sum = 0;
  for (let power = 23; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return powers * LN2 + 2 * s * sum;
}
