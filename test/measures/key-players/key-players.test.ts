import { describe, expect, it } from 'vitest';
import { keyPlayers } from '../../../src/measures/key-players/key-players.ts';
import type { Network } from '../../../src/network/network.ts';
import { stream } from '../../../src/random.ts';
import { networkOf } from '../../support/networks.ts';

const kite = networkOf(10, [
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
]);

/** Members and whoever they reach in so many steps, walked the slow way. */
function reach({ n, out }: Network, set: readonly number[], steps: number): number {
  let known = new Set(set);
  for (let step = 0; step < steps; step++) {
    const grown = new Set(known);
    for (const i of known) {
      for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++)
        grown.add(out.nodes[slot]!);
    }
    known = grown;
  }
  return n === 0 ? 0 : known.size;
}

function randomNetwork(seed: number, n: number): Network {
  const chance = stream(seed, 3);
  const ties: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j && chance.uniform() < 2 / n) ties.push([i, j]);
  }
  return networkOf(n, ties, { directed: true });
}

describe('the most any set could be worth', () => {
  it.each(['reach', 'distance-reach', 'fragmentation', 'distance-fragmentation'] as const)(
    'is never below the best of %s, and the best itself where every set was tried',
    (objective) => {
      let [searched, proven] = [0, 0];
      for (let seed = 0; seed < 40; seed++) {
        const network = randomNetwork(seed, 9);
        const options = { objective, size: 3, distance: 1, seed };
        const best = keyPlayers(network, options);
        expect(best.atMost).toBe(best.value);
        const found = keyPlayers(network, { ...options, exactUpTo: 0, starts: 0 });
        expect(found.exact).toBe(false);
        expect(found.atMost).toBeGreaterThanOrEqual(best.value - 1e-12);
        if (objective.includes('reach')) {
          expect(found.atMost).toBeLessThanOrEqual(found.value / (1 - 1 / Math.E) + 1e-12);
        } else expect(found.atMost).toBe(1);
        searched++;
        if (found.atMost === found.value) proven++;
      }
      expect(searched).toBe(40);
      // Reach soon leaves nobody to add: what was found is then the best, for sure.
      if (objective === 'reach') expect(proven).toBeGreaterThan(0);
    },
  );
});

describe('keyPlayers', () => {
  it('finds the pair that reaches all of the kite in one step', () => {
    const found = keyPlayers(kite, { size: 2 });
    expect(found.exact).toBe(true);
    expect(found.value).toBe(10);
    expect(found.sets).toContainEqual([3, 8]);
    expect(keyPlayers(kite, { size: 1 })).toMatchObject({ sets: [[3]], value: 7 });
  });

  it('tries every set where there are few', () => {
    for (let seed = 0; seed < 60; seed++) {
      const network = randomNetwork(seed, 7);
      const found = keyPlayers(network, { size: 3, distance: 2 });
      let best = 0;
      const sets: number[][] = [];
      for (let a = 0; a < 7; a++) {
        for (let b = a + 1; b < 7; b++) for (let c = b + 1; c < 7; c++) sets.push([a, b, c]);
      }
      for (const set of sets) best = Math.max(best, reach(network, set, 2));
      expect(found.value).toBe(best);
      const same = sets.filter((set) => reach(network, set, 2) === best);
      expect(found.sets).toEqual(same);
    }
  });

  it('never falls below greedy where there are many, and tells what it reaches', () => {
    const network = randomNetwork(9, 90);
    const found = keyPlayers(network, { size: 5 });
    expect(found.exact).toBe(false);
    const greedy: number[] = [];
    while (greedy.length < 5) {
      let best = 0;
      for (let node = 0; node < 90; node++) {
        if (reach(network, [...greedy, node], 1) > reach(network, [...greedy, best], 1))
          best = node;
      }
      greedy.push(best);
    }
    expect(found.value).toBeGreaterThanOrEqual(reach(network, greedy, 1));
    found.sets.forEach((set, at) => {
      expect(set).toHaveLength(5);
      expect(reach(network, set, 1)).toBe(found.values[at]);
      expect(found.values[at]).toBeGreaterThanOrEqual(0.99 * found.value);
    });
    expect(keyPlayers(network, { size: 5 })).toEqual(found);
  });

  it('keeps to who must and must not be in it', () => {
    const found = keyPlayers(kite, { size: 2, include: [9], exclude: [3] });
    for (const set of found.sets) {
      expect(set).toContain(9);
      expect(set).not.toContain(3);
    }
    expect(keyPlayers(kite, { size: 1, include: [9] })).toMatchObject({ sets: [[9]], value: 2 });
    expect(() => keyPlayers(kite, { include: [10] })).toThrow(/include/);
    expect(() => keyPlayers(kite, { size: 1, include: [1, 2] })).toThrow(/include/);
  });

  it('has an answer for nobody and for fewer people than places', () => {
    expect(keyPlayers(networkOf(0, []))).toMatchObject({ sets: [[]], value: 0 });
    expect(keyPlayers(networkOf(2, []), { size: 5 })).toMatchObject({ sets: [[0, 1]], value: 2 });
  });
});
