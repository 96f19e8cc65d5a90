import { expect } from 'vitest';

/** Equal to a relative 1e-9 (1e-12 where that is larger), `NaN` only where `NaN` is expected. */
export function expectClose(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance = 1e-9,
  label = '',
): void {
  expect(found.length, `${label} length`).toBe(expected.length);
  for (let at = 0; at < expected.length; at++) {
    const off = distance(found[at]!, expected[at]!);
    if (!(off <= tolerance)) {
      expect.fail(`${label}[${at}]: found ${found[at]}, expected ${expected[at]}`);
    }
  }
}

export function expectNear(found: number, expected: number, tolerance = 1e-9, label = ''): void {
  expectClose([found], [expected], tolerance, label);
}

/** How far a value is off, relative to the expected one; what is within 1e-12 is equal. */
export function distance(found: number, expected: number): number {
  if (Number.isNaN(expected) || Number.isNaN(found)) {
    return Number.isNaN(expected) && Number.isNaN(found) ? 0 : Infinity;
  }
  if (found === expected) return 0;
  const off = Math.abs(found - expected);
  return off <= 1e-12 ? 0 : off / Math.abs(expected);
}
