import { describe, expect, it } from 'vitest';
import { mixingTest } from '../../../src/measures/groups/mixing-test.ts';
import { groupsOf, networkOf } from '../../support/networks.ts';

const kite: [number, number][] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [1, 3],
  [1, 4],
  [1, 6],
  [2, 3],
  [2, 5],
  [3, 4],
  [3, 5],
  [3, 6],
  [4, 6],
  [5, 6],
  [5, 7],
  [6, 7],
  [7, 8],
  [8, 9],
];
const halves = groupsOf([...'AAAAABBBBB']);

describe('mixingTest', () => {
  it('counts ties within and between, in both directions', () => {
    const { ties } = mixingTest(networkOf(10, kite), halves, { permutations: 1 });
    expect([...ties]).toEqual([7, 6, 6, 5]);
    const arcs = networkOf(
      4,
      [
        [0, 2],
        [2, 0],
        [1, 3],
      ],
      { directed: true },
    );
    expect([...mixingTest(arcs, groupsOf([...'AABB']), { permutations: 1 }).ties]).toEqual([
      0, 3, 3, 0,
    ]);
  });

  it('agrees with all 252 labellings of the kite', () => {
    const { expected, pLower, pUpper } = mixingTest(networkOf(10, kite), halves, {
      permutations: 20_000,
      seed: 3,
    });
    const counts = labellings(10, 5).map(
      (first) => kite.filter(([i, j]) => first.has(i) !== first.has(j)).length,
    );
    const share = (holds: (count: number) => boolean) =>
      counts.filter(holds).length / counts.length;
    expect(expected[1]).toBeCloseTo(counts.reduce((a, b) => a + b, 0) / counts.length, 1);
    expect(Math.abs(pLower[1]! - share((count) => count <= 6))).toBeLessThan(0.005);
    expect(Math.abs(pUpper[1]! - share((count) => count >= 6))).toBeLessThan(0.005);
  });

  it('leaves people without a group out and is quiet without ties', () => {
    const network = networkOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const test = mixingTest(network, groupsOf(['A', 'B', null]), { permutations: 9 });
    expect([...test.ties]).toEqual([0, 1, 1, 0]);
    const none = mixingTest(networkOf(2, []), groupsOf(['A', 'B']), { permutations: 9 });
    expect([...none.pUpper]).toEqual([1, 1, 1, 1]);
  });
});

function labellings(n: number, size: number): Set<number>[] {
  const sets: Set<number>[] = [];
  for (let bits = 0; bits < 1 << n; bits++) {
    const set = new Set([...Array(n).keys()].filter((node) => (bits >> node) & 1));
    if (set.size === size) sets.push(set);
  }
  return sets;
}
