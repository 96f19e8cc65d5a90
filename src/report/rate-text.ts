import * as format from '../locale/format.ts';

/**
 * A share of possible ties as text. Small shares have one more digit, where the policy's decimals allow
 * it; a share too small for the digits is told as a bound, so that it does not read as none.
 */
export function rateText(
  share: number,
  { any, decimals, fine = share < 0.1 }: { any: boolean; decimals: number; fine?: boolean },
): string {
  const digits = fine && decimals > 2 ? 1 : 0;
  const least = 10 ** -digits;
  if (any && share * 100 < least / 2) return `<${format.number(least, digits)}%`;
  return `${format.number(share * 100, digits)}%`;
}
