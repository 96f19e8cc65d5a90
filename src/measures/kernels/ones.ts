/** The number of ones in 32 bits. */
export function ones(bits: number): number {
  let b = bits - ((bits >>> 1) & 0x5555_5555);
  b = (b & 0x3333_3333) + ((b >>> 2) & 0x3333_3333);
  return Math.imul((b + (b >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
