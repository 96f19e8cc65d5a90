import { describe, expect, it } from 'vitest';
import { permutationTest, shuffledOrders } from '../../src/inference/permutation.ts';
import { groupsOf } from '../support/networks.ts';

describe('permutationTest', () => {
  it('agrees with all 24 orders of four people', () => {
    // The first two of four people have 1 and 2 against 3 and 4: a sum of 3 in 4 of 24 orders.
    const scores = [1, 2, 3, 4];
    const sum = (order: Uint32Array) => scores[order[0]!]! + scores[order[1]!]!;
    const found = permutationTest(4, sum, { permutations: 12_000, seed: 3 });
    expect(found.value).toBe(3);
    expect(Math.abs(found.pLower - 4 / 24)).toBeLessThan(0.015);
    expect(found.pUpper).toBe(1);
    expect(found.pTwoSided).toBe(1);
    expect(Math.abs(found.mean - 5)).toBeLessThan(0.05);
    expect([found.min, found.max, found.count]).toEqual([3, 7, 12_000]);
  });

  it('counts both tails of a value that may be negative', () => {
    const signs = [-1, -1, 1, 1, 1, 1];
    const first = (order: Uint32Array) => signs[order[0]!]!;
    const found = permutationTest(6, first, { permutations: 6000 });
    expect(Math.abs(found.pLower - 1 / 3)).toBeLessThan(0.03);
    expect(found.pTwoSided).toBe(1);
  });

  it('leaves out draws that have no value', () => {
    let asked = 0;
    const found = permutationTest(3, () => (asked++ % 2 === 0 ? 1 : NaN), { permutations: 10 });
    expect(found.count).toBe(5);
    expect(found.pUpper).toBe(1);
    const never = permutationTest(3, () => NaN, { permutations: 10 });
    expect(never).toMatchObject({ count: 0, value: NaN, pUpper: NaN, min: NaN, max: NaN });
    expect(permutationTest(3, () => 1, { permutations: 0 })).toMatchObject({ count: 0, mean: NaN });
    expect(permutationTest(0, () => 1).pUpper).toBe(1);
  });

  it('keeps people in their strata, and draws round r alike for any number of rounds', () => {
    const strata = groupsOf(['a', null, 'b', 'a', 'b', null]);
    const draws = (permutations: number) => {
      const seen: number[][] = [];
      shuffledOrders(6, { permutations, seed: 8, strata }, (order) => seen.push([...order]));
      return seen;
    };
    for (const order of draws(50)) {
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect([...order].map((who) => strata.of[who])).toEqual([...strata.of]);
    }
    expect(draws(50).slice(0, 7)).toEqual(draws(7));
    expect(new Set(draws(200).map(String)).size).toBe(8);
  });

  it('refuses unknown options', () => {
    expect(() => permutationTest(3, () => 1, { rounds: 3 } as object)).toThrow(/rounds/);
    expect(() => permutationTest(3, () => 1, { permutations: -1 })).toThrow(/permutations/);
  });
});
