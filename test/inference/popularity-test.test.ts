import { describe, expect, it } from 'vitest';
import { popularityTest } from '../../src/inference/popularity-test.ts';
import { networkOf } from '../support/networks.ts';

describe('popularityTest', () => {
  it('knows the only possible outcome when everybody names everybody', () => {
    const ties = [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].filter((j) => j !== i).map((j) => [i, j] as const),
    );
    const test = popularityTest(networkOf(4, ties, { directed: true }), { permutations: 50 });
    expect(test.meanMaximum).toBe(3);
    expect(test.pUpper(3)).toBe(1);
    expect(test.pUpper(4)).toBe(1 / 51);
  });

  it('agrees with all eight ways in which three people name one other', () => {
    // Each names one of two others: the largest in-degree is 2 in six of the eight ways, 1 in two.
    const ring = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      { directed: true },
    );
    const test = popularityTest(ring, { permutations: 20_000, seed: 5 });
    expect(Math.abs(test.meanMaximum - (6 * 2 + 2) / 8)).toBeLessThan(0.02);
    expect(Math.abs(test.pUpper(2) - 0.75)).toBeLessThan(0.02);
  });

  it('has a maximum of 0 without ties', () => {
    const test = popularityTest(networkOf(3, [], { directed: true }), { permutations: 5 });
    expect(test.meanMaximum).toBe(0);
    expect(popularityTest(networkOf(0, []), { permutations: 5 }).threshold).toBe(1);
  });
});
