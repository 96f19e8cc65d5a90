import { expect, it } from 'vitest';
import { standouts } from '../../src/diagnosis/standouts.ts';

it('cuts at the widest gap near the top', () => {
  expect(standouts(Float64Array.of(3, 19, 11, 19, 10, 2), 5)).toEqual([1, 3]);
});

it('names only those who share the top where no gap is a fifth of it', () => {
  expect(standouts(Float64Array.of(12, 11, 10, 9, 8), 5)).toEqual([0]);
  expect(standouts(Float64Array.of(5, 5, 4.5, 4.4, 4.3, 4.2, 4.1), 1)).toEqual([0, 1]);
});

it('names nobody below the threshold, without values, or where many share the top', () => {
  expect(standouts(Float64Array.of(4, 1), 5)).toEqual([]);
  expect(standouts(new Float64Array(0), 0)).toEqual([]);
  expect(standouts(Float64Array.of(7, 7, 7, 7, 7, 7, 7), 1)).toEqual([]);
});
