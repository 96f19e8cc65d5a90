import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential } from '../../../src/measures/kernels/exponential.ts';
import { logarithm } from '../../../src/measures/kernels/logarithm.ts';
import { seeded } from '../../support/random.ts';

describe('exponential', () => {
  it("is the platform's to a few units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(4 * Number.EPSILON);
      }),
      { ...seeded, numRuns: 5000 },
    );
  });

  it('undoes the logarithm', () => {
    for (const x of [1e-300, 1e-9, 0.1, 0.5, 1, 2, 3.7, 1e9, 1e300]) {
      expect(Math.abs(exponential(logarithm(x)) / x - 1)).toBeLessThan(1e-12);
    }
  });

  it('has its ends', () => {
    expect(exponential(0)).toBe(1);
    expect(Math.abs(exponential(1) / Math.E - 1)).toBeLessThan(2 * Number.EPSILON);
    expect(exponential(-1000)).toBe(0);
    expect(exponential(1000)).toBe(Infinity);
    expect(exponential(-Infinity)).toBe(0);
    expect(exponential(NaN)).toBeNaN();
  });
});
