import { describe, expect, it } from 'vitest';
import { crossingPeople } from '../../../src/measures/brokerage/crossing-people.ts';
import type { Rows } from '../../../src/network/network.ts';
import { stream } from '../../../src/random.ts';
import { networkOf } from '../../support/networks.ts';

/** The size of the smallest set of people that touches every tie, by trying all sets. */
function smallestCover(n: number, ties: readonly (readonly [number, number])[]): number {
  let least = n;
  for (let set = 0; set < 1 << n; set++) {
    const size = [...set.toString(2)].filter((bit) => bit === '1').length;
    const covers = ties.every(([a, b]) => (set >> a) & 1 || (set >> b) & 1);
    if (covers) least = Math.min(least, size);
  }
  return least;
}

describe('crossingPeople', () => {
  it('finds the one on each side who holds all ties', () => {
    // 0 of the first side knows 3, 4, 5; 5 of the second knows 0, 1, 2.
    const network = networkOf(6, [
      [0, 3],
      [0, 4],
      [0, 5],
      [1, 5],
      [2, 5],
    ]);
    const { people, ties } = crossingPeople(network, [0, 1, 2], [3, 4, 5]);
    expect(people).toEqual([0, 5]);
    expect(ties).toHaveLength(5);
  });

  it('names both ends of a lone tie, whichever way it was reported', () => {
    const network = networkOf(4, [[3, 0]], { directed: true });
    expect(crossingPeople(network, [0, 1], [2, 3]).people).toEqual([0, 3]);
  });

  it('names nobody without ties and refuses sides that overlap', () => {
    const network = networkOf(4, [[0, 1]]);
    expect(crossingPeople(network, [0, 1], [2, 3])).toEqual({ ties: [], people: [] });
    expect(() => crossingPeople(network, [0, 1], [1, 2])).toThrow(/sideB/);
  });

  it('walks the ties of one side instead of asking for every pair of people', () => {
    const size = 1500;
    const ties = Array.from({ length: size }, (_, a): [number, number] => [a, size + a]);
    const network = networkOf(2 * size, [...ties, [0, size + 1]], { directed: true });
    let reads = 0;
    const counted = (rows: Rows): Rows => ({
      ...rows,
      get offsets() {
        reads++;
        return rows.offsets;
      },
    });
    const watched = { ...network, out: counted(network.out), in: counted(network.in) };
    const sideA = Array.from({ length: size }, (_, node) => node);
    const sideB = sideA.map((node) => node + size);
    const { people } = crossingPeople(watched, sideA, sideB);
    // All but the two ties that meet in person 0 or in 1's partner are lone: both ends each.
    expect(people).toHaveLength(2 * (size - 2) + 2);
    expect(reads).toBeLessThan(10 * size);
  });

  it('covers every tie with as few people as trying all sets finds', () => {
    for (let seed = 0; seed < 300; seed++) {
      const chance = stream(seed, 11);
      const sides = [1 + chance.integer(5), 1 + chance.integer(5)] as const;
      const n = sides[0] + sides[1];
      const ties: [number, number][] = [];
      for (let a = 0; a < sides[0]; a++) {
        for (let b = sides[0]; b < n; b++) if (chance.uniform() < 0.4) ties.push([a, b]);
      }
      const found = crossingPeople(
        networkOf(n, ties),
        Array.from({ length: sides[0] }, (_, node) => node),
        Array.from({ length: sides[1] }, (_, node) => node + sides[0]),
      );
      const held = new Set(found.people);
      expect(ties.every(([a, b]) => held.has(a) || held.has(b))).toBe(true);
      const lone = ties.filter(([a, b]) => ties.every(([c, d]) => (c === a) === (d === b))).length;
      expect(found.people.length, `seed ${seed}`).toBe(smallestCover(n, ties) + lone);
    }
  });
});
