/** A value to so many decimals; whole numbers are counts and stay as they are. */
export function rounded(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const scale = 10 ** decimals;
  // Adding 0 turns −0 into 0.
  return Math.round(value * scale) / scale + 0;
}

/** A p-value rounded upwards: it may lose evidence by rounding, never gain some. */
export function roundedP(value: number, decimals: number): number {
  const scaled = value * 10 ** decimals;
  const nearest = Math.round(scaled);
  const close = Math.abs(scaled - nearest) < 1e-9 && (nearest > 0 || scaled === 0);
  return (close ? nearest : Math.ceil(scaled)) / 10 ** decimals;
}

/** The same for values that may not be there. */
export function roundedOrNull(value: number | null, decimals: number): number | null {
  return value === null ? null : rounded(value, decimals);
}

export function roundedPOrNull(value: number | null, decimals: number): number | null {
  return value === null ? null : roundedP(value, decimals);
}
