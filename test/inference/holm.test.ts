import { expect, it } from 'vitest';
import { holm } from '../../src/inference/holm.ts';

it('agrees with R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")', () => {
  const adjusted = holm(Float64Array.of(0.01, 0.04, 0.03, 0.005));
  [0.03, 0.06, 0.06, 0.02].forEach((value, at) => {
    expect(adjusted[at]).toBeCloseTo(value, 12);
  });
});

it('never exceeds 1 and does not count what was not asked', () => {
  expect([...holm(Float64Array.of(0.6, NaN, 0.7))]).toEqual([1, NaN, 1]);
  expect(holm(new Float64Array(0))).toHaveLength(0);
});
