import { describe, expect, it } from 'vitest';
import { integersFrom, shuffleState, shuffleStream, stream } from '../src/random.ts';

const WORD = 2 ** 32;

describe('shuffleStream', () => {
  it('is xoshiro128++', () => {
    // The first words of the authors' C program (prng.di.unimi.it/xoshiro128plusplus.c) from 1, 2, 3, 4.
    const { integer } = integersFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => integer(WORD))).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295,
      495546011, 621204420,
    ]);
  });

  it('takes the high half of a product, exactly, and throws away what would favour some', () => {
    const counts = [1, 2, 3, 1000, 2 ** 21 + 1, 3_000_000_000, WORD - 1, WORD];
    for (const count of counts) {
      const words = shuffleStream(5);
      const { integer } = shuffleStream(5);
      for (let draw = 0; draw < 200; draw++) {
        let product = 0n;
        do product = BigInt(words.integer(WORD)) * BigInt(count);
        while (product % BigInt(WORD) < BigInt(WORD - count) % BigInt(count));
        expect(integer(count)).toBe(Number(product / BigInt(WORD)));
      }
    }
  });

  it('depends on seed and task, in all their digits, and never starts from nothing', () => {
    const state = (seed: number, ...task: number[]) => shuffleState(seed, ...task).join();
    const states = [
      ...Array.from({ length: 2000 }, (_, round) => state(1, round)),
      ...Array.from({ length: 2000 }, (_, round) => state(2, round)),
      state(1 + WORD, 0),
      state(1, 0, 0),
    ];
    expect(new Set(states).size).toBe(states.length);
    for (const each of states) expect(each).not.toBe('0,0,0,0');
    expect(state(7, 3)).toBe(state(7, 3));
  });
});

/** Σ (observed − expected)² / expected, in standard deviations from what chance gives. */
function excess(counts: readonly number[], expected: number): number {
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chi - freedom) / Math.sqrt(2 * freedom);
}

describe.each([
  ['stream', stream],
  ['shuffleStream', shuffleStream],
])('%s', (_, open) => {
  it('draws every whole number equally often', () => {
    for (const [count, rounds] of [
      [2, 4000],
      [7, 7000],
      [100, 20_000],
    ] as const) {
      const { integer } = open(11, count);
      const counts = new Array<number>(count).fill(0);
      for (let round = 0; round < rounds; round++) counts[integer(count)]!++;
      expect(Math.abs(excess(counts, rounds / count))).toBeLessThan(4);
    }
  });

  it('gives every order of four people equally often, one order per round', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 12_000; round++) {
      const order = open(3, round).shuffle([0, 1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.abs(excess([...counts.values()], 500))).toBeLessThan(4);
  });

  it('says nothing in one round about the next, nor about the same round of another seed', () => {
    for (const other of [
      (round: number) => open(8, round + 1),
      (round: number) => open(9, round),
      (round: number) => open(8, round + 16),
    ]) {
      const counts = new Array<number>(36).fill(0);
      let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
      const rounds = 7200;
      for (let round = 0; round < rounds; round++) {
        const [here, there] = [open(8, round), other(round)];
        counts[here.integer(6) * 6 + there.integer(6)]!++;
        const [a, b] = [here.integer(1000), there.integer(1000)];
        [x, y, xx, yy, xy] = [x + a, y + b, xx + a * a, yy + b * b, xy + a * b];
      }
      expect(Math.abs(excess(counts, rounds / 36))).toBeLessThan(4);
      const r = (rounds * xy - x * y) / Math.sqrt((rounds * xx - x * x) * (rounds * yy - y * y));
      expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(rounds));
    }
  });
});
