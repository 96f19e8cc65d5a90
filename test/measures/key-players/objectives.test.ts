import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageCurve, nextBestSwaps } from '../../../src/measures/key-players/coverage-curve.ts';
import { keyPlayers } from '../../../src/measures/key-players/key-players.ts';
import {
  type Objective,
  objectives,
  valueOfSet,
} from '../../../src/measures/key-players/set-value.ts';
import type { Network } from '../../../src/network/network.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  groupsOf,
  kite,
  matrixOf,
  networkOf,
  path,
  star,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  oracleLayers,
  sharedNetwork,
} from '../../support/shared.ts';

describe('the kite', () => {
  it('falls apart as told', () => {
    const harm = (objective: Objective, size: number) => keyPlayers(kite(), { objective, size });
    expect(harm('distance-fragmentation', 1).before.toFixed(4)).toBe('0.3537');
    expect(harm('distance-fragmentation', 1)).toMatchObject({ sets: [[7]] });
    expect(harm('distance-fragmentation', 1).value.toFixed(4)).toBe('0.4861');
    expect(valueOfSet(kite(), [7], { objective: 'fragmentation' }).toFixed(4)).toBe('0.3889');
    expect(harm('distance-fragmentation', 2).sets[0]).toEqual([5, 6]);
    expect(harm('distance-fragmentation', 2).value.toFixed(4)).toBe('0.6071');
    expect(harm('fragmentation', 2).value.toFixed(4)).toBe('0.5357');
    expect(harm('fragmentation', 2).sets).toContainEqual([5, 6]);
  });

  it('is reached as told', () => {
    const one = keyPlayers(kite(), { objective: 'distance-reach', size: 1 });
    expect(one.sets[0]).toEqual([3]);
    expect(one.value.toFixed(4)).toBe('0.8083');
    const two = keyPlayers(kite(), { objective: 'distance-reach', size: 2 });
    expect(two.sets[0]).toEqual([3, 8]);
    expectNear(two.value, 1);
    expect(two.before).toBe(0);
  });
});

describe('edges of what is defined', () => {
  it('has no fragmentation with fewer than two people left', () => {
    const found = keyPlayers(path(3), { objective: 'fragmentation', size: 2 });
    expect(found.value).toBeNaN();
    expect(found.sets).toEqual([]);
    expect(valueOfSet(empty(0), [], { objective: 'fragmentation' })).toBeNaN();
  });

  it('is wholly fragmented without ties and whole if complete', () => {
    for (const objective of ['fragmentation', 'distance-fragmentation'] as const) {
      expect(valueOfSet(empty(4), [], { objective })).toBe(1);
      expectNear(valueOfSet(complete(5), [2], { objective }), 0);
      expect(valueOfSet(star(5), [0], { objective })).toBe(1);
    }
  });

  it('tells how many sets are as good and who is in them', () => {
    const found = keyPlayers(complete(6), { size: 2 });
    expect(found.near).toBe(15);
    expectNear(found.inclusion[0]!, 1 / 3);
    const many = keyPlayers(empty(30), { size: 3, objective: 'fragmentation' });
    expect([many.near, many.sets.length, many.exact]).toEqual([4060, 1000, true]);
    expectNear(many.inclusion[0]!, 0.1);
  });

  it('follows ties along their direction, components either way', () => {
    const out = networkOf(
      3,
      [
        [0, 1],
        [0, 2],
      ],
      { directed: true },
    );
    expect(valueOfSet(out, [0], { objective: 'distance-reach' })).toBe(1);
    expectNear(valueOfSet(out, [1], { objective: 'distance-reach' }), 1 / 3);
    expectNear(valueOfSet(out, [], { objective: 'distance-fragmentation' }), 1 - 2 / 6);
    expect(valueOfSet(out, [], { objective: 'fragmentation' })).toBe(0);
  });

  it('rejects what it does not know', () => {
    expect(() => keyPlayers(kite(), { objective: 'closeness' } as never)).toThrow(/distance-reach/);
    expect(() => keyPlayers(kite(), { quota: [] } as never)).toThrow(/"quota"/);
  });
});

describe('quotas', () => {
  const groups = groupsOf([...'AAAAABBBBB']);

  it('hold in every set told, whether all are tried or not', () => {
    const quotas = [
      { group: 0, most: 1 },
      { group: 1, least: 2 },
    ];
    for (const exactUpTo of [1_000_000, 0]) {
      const found = keyPlayers(kite(), {
        size: 3,
        objective: 'distance-reach',
        groups,
        quotas,
        exactUpTo,
      });
      expect(found.exact).toBe(exactUpTo > 0);
      expect(found.sets.length).toBeGreaterThan(0);
      for (const set of found.sets) {
        expect(set.filter((node) => node < 5).length).toBeLessThanOrEqual(1);
        expect(set.filter((node) => node >= 5).length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('that nobody can keep are refused', () => {
    const refused = (quotas: { group: number; least?: number; most?: number }[], size = 2) =>
      expect(() => keyPlayers(kite(), { size, groups, quotas })).toThrow(/quotas/);
    refused([{ group: 0, least: 3 }]);
    refused([{ group: 0, least: 6 }], 6);
    refused([
      { group: 0, most: 0 },
      { group: 1, most: 1 },
    ]);
    refused([{ group: 2, least: 1 }]);
    expect(() => keyPlayers(kite(), { quotas: [{ group: 0, least: 1 }] })).toThrow(/partition/);
  });
});

describe('against trying every set the slow way', () => {
  it('agrees on random networks, and swaps find as much', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 7 }),
        fc.constantFrom(...objectives),
        fc.integer({ min: 1, max: 3 }),
        (network, objective, size) => {
          fc.pre(network.n - size >= 2);
          const found = keyPlayers(network, { objective, size, distance: 2 });
          const all = setsOf(network.n, size).map((set) => ({
            set,
            value: slowValue(network, objective, set, 2),
          }));
          const best = Math.max(...all.map(({ value }) => value));
          expectNear(found.value, best);
          expect(found.near).toBe(all.filter(({ value }) => value >= 0.99 * best - 1e-12).length);
          for (const { set, value } of all)
            expectNear(valueOfSet(network, set, { objective, distance: 2 }), value);
          const swapped = keyPlayers(network, { objective, size, distance: 2, exactUpTo: 0 });
          expectNear(swapped.value, best);
        },
      ),
      seeded,
    );
  });
});

describe('the curve and the swaps', () => {
  it('grow with every person', () => {
    const curve = coverageCurve(kite(), { size: 3 });
    expect(curve.map((point) => [point.size, point.value])).toEqual([
      [1, 7],
      [2, 10],
      [3, 10],
    ]);
    expect(coverageCurve(kite(), { size: 3, include: [9, 0] }).map((point) => point.size)).toEqual([
      2, 3,
    ]);
    expect(coverageCurve(empty(0))).toEqual([]);
  });

  it('name who makes up for a member best', () => {
    const swaps = nextBestSwaps(kite(), [3, 8], { objective: 'reach' });
    expect(swaps[0]).toMatchObject({ member: 3, without: 3, replacement: 0, value: 8 });
    // Without 8 the set {3} reaches 7; 7 adds itself and 8.
    expect(swaps[1]).toMatchObject({ member: 8, without: 7, replacement: 7, value: 9 });
    expect(nextBestSwaps(kite(), [3, 8], { exclude: [7] })[1]!.replacement).not.toBe(7);
    expect(nextBestSwaps(path(2), [0, 1])[0]).toMatchObject({ replacement: null });
  });
});

describe.runIf(hasShared)('known answers', () => {
  interface Known {
    value: number;
    n_optimal_sets: number;
    sets: string[][];
  }
  const kinds = [
    ['KPP_neg_fragmentation_F', { objective: 'fragmentation' }],
    ['KPP_neg_distance_fragmentation_DF', { objective: 'distance-fragmentation' }],
    ['KPP_pos_reach_m1', { objective: 'reach', distance: 1 }],
    ['KPP_pos_reach_m2', { objective: 'reach', distance: 2 }],
    ['KPP_pos_distance_reach_DR', { objective: 'distance-reach' }],
  ] as const;

  it.each(everyOracleLayer())('agree on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name, true).find(([id]) => id === layer)![1];
    const network = symmetrize(sharedNetwork(name, layer));
    for (const size of [1, 2, 3]) {
      for (const [key, options] of kinds) {
        const known = answer<Known | null>(oracle, 'key_player', String(size), key);
        if (known === undefined || known === null) continue;
        const found = keyPlayers(network, { ...options, size });
        expect(found.exact).toBe(true);
        expectNear(found.value, known.value, 1e-9, `${key} ${size}`);
        const best = found.values.filter((value) => value >= found.value - 1e-12).length;
        if (found.near <= 1000) expect(best, `${key} ${size}`).toBe(known.n_optimal_sets);
        const named = (set: readonly number[]) =>
          set
            .map((node) => network.ids[node])
            .sort()
            .join();
        const told = new Set(found.sets.map(named));
        if (found.near <= 1000)
          for (const set of known.sets) expect(told).toContain([...set].sort().join());
      }
    }
  });
});

function setsOf(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return setsOf(n, size - 1).flatMap((set) =>
    Array.from({ length: n }, (_, node) => node)
      .filter((node) => node > (set.at(-1) ?? -1))
      .map((node) => [...set, node]),
  );
}

/** From the table of distances, found by trying every detour (Floyd–Warshall). */
function slowValue(
  network: Network,
  objective: Objective,
  set: readonly number[],
  steps: number,
): number {
  const gone = objective.endsWith('fragmentation') ? set : [];
  const kept = Array.from({ length: network.n }, (_, node) => node).filter(
    (node) => !gone.includes(node),
  );
  const a = matrixOf(network);
  const either = objective === 'fragmentation';
  const d = kept.map((i) =>
    kept.map((j) => (i === j ? 0 : a[i]![j] || (either && a[j]![i]) ? 1 : Infinity)),
  );
  for (const k of kept.keys())
    for (const i of kept.keys())
      for (const j of kept.keys()) {
        d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
      }
  const near = kept.map((_, j) =>
    Math.min(...set.map((member) => d[kept.indexOf(member)]?.[j] ?? Infinity)),
  );
  const r = kept.length;
  switch (objective) {
    case 'reach':
      return near.filter((distance) => distance <= steps).length;
    case 'distance-reach':
      return near.reduce((sum, distance) => sum + (distance === 0 ? 1 : 1 / distance), 0) / r;
    case 'fragmentation':
      return 1 - (d.flat().filter((distance) => distance < Infinity).length - r) / (r * (r - 1));
    case 'distance-fragmentation':
      return (
        1 -
        d.flat().reduce((sum, distance) => sum + (distance === 0 ? 0 : 1 / distance), 0) /
          (r * (r - 1))
      );
  }
}
