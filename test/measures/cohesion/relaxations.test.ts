import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliques } from '../../../src/measures/cohesion/cliques.ts';
import { kPlexes } from '../../../src/measures/cohesion/relaxations/k-plexes.ts';
import { nClans, nCliques } from '../../../src/measures/cohesion/relaxations/n-cliques.ts';
import { nClubs } from '../../../src/measures/cohesion/relaxations/n-clubs.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import {
  complete,
  empty,
  kite,
  networkOf,
  path,
  ring,
  star,
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  oracleLayers,
  sharedNetwork,
} from '../../support/shared.ts';
import { binary, distanceMatrix, eitherWay, subsets } from '../../support/slow.ts';

const lists = (found: { members: readonly Uint32Array[] }) => found.members.map((set) => [...set]);
const keys = (sets: readonly (readonly number[])[]) => sets.map(String).sort();

/** Sets with a property that are part of no larger set with it. */
function maximal(n: number, holds: (set: number[]) => boolean, minSize: number): number[][] {
  const good = subsets(n).filter((set) => set.length > 0 && holds(set));
  return good.filter(
    (set) =>
      set.length >= minSize &&
      !good.some((other) => other.length > set.length && set.every((node) => other.includes(node))),
  );
}

const within = (matrix: number[][], set: number[]) =>
  set.map((i) => set.map((j) => matrix[i]![j]!));
const near = (distances: number[][], steps: number) =>
  distances.every((row) => row.every((d) => d <= steps));

/** The network of Alba: 2-cliques 1 2 3 4 5 and 2 3 4 5 6, of which only the second is a 2-clan. */
const alba = networkOf(6, [
  [0, 1],
  [0, 2],
  [1, 2],
  [1, 3],
  [2, 4],
  [3, 5],
  [4, 5],
]);

describe('n-cliques, n-clans and n-clubs', () => {
  it('tell apart on the network of Alba and Mokken', () => {
    expect(lists(nCliques(alba))).toEqual([
      [0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ]);
    expect(lists(nClans(alba))).toEqual([[1, 2, 3, 4, 5]]);
    expect(lists(nClubs(alba))).toEqual([
      [1, 2, 3, 4, 5],
      [0, 1, 2, 3],
      [0, 1, 2, 4],
    ]);
  });

  it.each([nCliques, nClans, nClubs])('have edge cases (%o)', (measure) => {
    expect(measure(empty(0)).members).toEqual([]);
    expect(measure(empty(4)).members).toEqual([]);
    expect(measure(complete(2)).members).toEqual([]);
    expect(lists(measure(star(5)))).toEqual([[0, 1, 2, 3, 4]]);
    expect(lists(measure(complete(4)))).toEqual([[0, 1, 2, 3]]);
    expect(lists(measure(path(4)))).toEqual([
      [0, 1, 2],
      [1, 2, 3],
    ]);
    expect(lists(measure(ring(5)))).toEqual([[0, 1, 2, 3, 4]]);
    expect(lists(measure(path(5), { n: 4 }))).toEqual([[0, 1, 2, 3, 4]]);
    expect(lists(measure(kite(), { n: 1 }))).toEqual(lists(cliques(kite())));
    expect(() => measure(kite(), { n: 0 })).toThrow(/"n"/);
  });

  it('agree with every subset of the people', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 8 }), fc.integer({ min: 1, max: 3 }), (network, n) => {
        const cells = eitherWay(binary(network));
        const distances = distanceMatrix(cells);
        const isClose = (set: number[]) => near(within(distances, set), n);
        const isClub = (set: number[]) => near(distanceMatrix(within(cells, set)), n);
        const expected = maximal(network.n, isClose, 2);
        const options = { n, minSize: 2 };
        expect(keys(lists(nCliques(network, options)))).toEqual(keys(expected));
        expect(keys(lists(nClans(network, options)))).toEqual(keys(expected.filter(isClub)));
        const clubs = nClubs(network, options);
        expect(clubs.complete).toBe(true);
        expect(keys(lists(clubs))).toEqual(keys(maximal(network.n, isClub, 2)));
      }),
      seeded,
    );
  });

  it('say so when the search was cut short', () => {
    const found = nCliques(alba, { limit: 1 });
    expect([found.members.length, found.complete]).toEqual([1, false]);
    expect(nCliques(alba, { limit: 2 }).complete).toBe(true);
    expect(nClans(alba, { limit: 1 }).complete).toBe(false);
    expect(nClubs(alba, { steps: 1 }).complete).toBe(false);
    expect(nClubs(alba, { steps: 100 }).complete).toBe(true);
  });
});

describe('k-plexes', () => {
  it('have edge cases', () => {
    expect(kPlexes(empty(0)).members).toEqual([]);
    expect(kPlexes(empty(5)).members).toEqual([]);
    expect(kPlexes(star(6)).members).toEqual([]);
    expect(lists(kPlexes(complete(5)))).toEqual([[0, 1, 2, 3, 4]]);
    expect(lists(kPlexes(ring(4)))).toEqual([[0, 1, 2, 3]]);
    expect(kPlexes(kite()).minSize).toBe(4);
    expect(lists(kPlexes(kite(), { k: 1, minSize: 3 }))).toEqual(lists(cliques(kite())));
    expect(() => kPlexes(kite(), { k: 3, minSize: 4 })).toThrow(/2k − 1 = 5/);
    expect(() => kPlexes(kite(), { k: 0 })).toThrow(/"k"/);
  });

  it('agree with every subset of the people', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), fc.integer({ min: 1, max: 3 }), (network, k) => {
        const cells = eitherWay(binary(network));
        const isPlex = (set: number[]) =>
          set.every((i) => set.filter((j) => cells[i]![j] === 1).length >= set.length - k);
        const minSize = Math.max(2, 2 * k - 1);
        const found = kPlexes(network, { k, minSize });
        expect(found.complete).toBe(true);
        expect(keys(lists(found))).toEqual(keys(maximal(network.n, isPlex, minSize)));
      }),
      seeded,
    );
  });

  it('say so when the search was cut short', () => {
    const ties: Tie[] = [];
    for (let i = 0; i < 12; i++)
      for (let j = i + 1; j < 12; j++) if ((i + j) % 3 !== 0) ties.push([i, j]);
    const network = networkOf(12, ties);
    const all = kPlexes(network);
    expect(all.complete).toBe(true);
    expect(kPlexes(network, { limit: all.members.length - 1 }).complete).toBe(false);
    expect(kPlexes(network, { steps: 3 }).complete).toBe(false);
  });

  it('need mutual ties where they are asked for', () => {
    const oneWay = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      { directed: true },
    );
    const before = structuredClone(oneWay);
    expect(kPlexes(oneWay).members).toHaveLength(1);
    expect(kPlexes(symmetrize(oneWay, { rule: 'confirmed' })).members).toEqual([]);
    expect(oneWay).toEqual(before);
  });
});

describe.skipIf(!hasShared)('relaxed cliques as worked out beside NetworkX', () => {
  it.each(everyOracleLayer())('$name $layer', ({ name, layer }) => {
    const network = sharedNetwork(name, layer);
    const known = new Map(oracleLayers(name, true)).get(layer)!;
    const named = (found: { members: readonly Uint32Array[] }) =>
      found.members
        .map((set) =>
          [...set]
            .map((node) => network.ids[node])
            .sort()
            .join(' '),
        )
        .sort();
    for (const [key, found] of [
      ['n_cliques_2', nCliques(network)],
      ['n_clans_2', nClans(network)],
      ['k_plex_2_min4', kPlexes(network)],
    ] as const) {
      const expected = answer<string[][] | number | { count: number }>(known, key);
      expect(found.complete).toBe(true);
      if (Array.isArray(expected)) {
        expect(named(found), key).toEqual(expected.map((set) => [...set].sort().join(' ')).sort());
      } else if (typeof expected === 'number') expect(found.members.length, key).toBe(expected);
      else if (expected !== undefined) expect.fail(`${key}: ${JSON.stringify(expected)}`);
    }
  });
});
