import { describe, expect, it } from 'vitest';
import { mostNamed, mostPaired } from '../../../src/measures/kernels/most-named.ts';
import { stream } from '../../../src/random.ts';
import { twins } from '../../support/twins.ts';

const rounds = { seed: 12, first: 3, last: 43 };

describe('mostNamed', () => {
  it.each([0, 1, 2, 5, 60])('is the same compiled and plain for %i people', (n) => {
    const { integer } = stream(4, n);
    for (const most of [1, Math.ceil(n / 4), n]) {
      const degrees = Uint32Array.from({ length: n }, () => integer(Math.max(1, most)));
      const [compiled, plain] = twins(() => mostNamed(degrees, rounds));
      expect(compiled).toEqual(plain);
      expect(plain.length).toBe(40);
    }
  });

  it('knows the maximum where all name all others, or nobody names anybody', () => {
    expect(new Set(mostNamed(new Uint32Array(6).fill(5), rounds))).toEqual(new Set([5]));
    expect(new Set(mostNamed(new Uint32Array(6), rounds))).toEqual(new Set([0]));
  });
});

describe('mostPaired', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [9, 5],
    [9, 30],
    [80, 300],
    [80, 3000],
  ])('is the same compiled and plain for %i people and %i ties', (n, ties) => {
    const [compiled, plain] = twins(() => mostPaired(n, ties, rounds));
    expect(compiled).toEqual(plain);
  });

  it('knows the maximum of all pairs and of none', () => {
    expect(new Set(mostPaired(7, 21, rounds))).toEqual(new Set([6]));
    expect(new Set(mostPaired(7, 0, rounds))).toEqual(new Set([0]));
  });
});
