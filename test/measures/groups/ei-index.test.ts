import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eiGroups } from '../../../src/measures/groups/ei-groups.ts';
import { eiIndex } from '../../../src/measures/groups/ei-index.ts';
import { eiPeople } from '../../../src/measures/groups/ei-people.ts';
import type { Network } from '../../../src/network/network.ts';
import { NO_GROUP } from '../../../src/study/partition.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import { groupsOf, kite, matrixOf, networkOf, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  inNodeOrder,
  oracleLayers,
  sharedGroups,
  sharedNetwork,
} from '../../support/shared.ts';

const kiteGroups = groupsOf([...'AAAAABBBBB']);

describe('edges of what is defined', () => {
  it.each([0, 1, 2])('has no value without ties: %i people', (n) => {
    const ei = eiIndex(networkOf(n, []), groupsOf(new Array<string>(n).fill('a')));
    expect(ei.value).toBeNaN();
    expect(ei.reason).toBe('no-ties');
    expect(ei.permutation.pLower).toBeNaN();
    expect(ei.hypergeometric.pLower).toBeNaN();
  });

  it('is −1 by chance too where there is one group', () => {
    const ei = eiIndex(star(4), groupsOf(['a', 'a', 'a', 'a']), { permutations: 50 });
    expect([ei.value, ei.expected, ei.min, ei.max]).toEqual([-1, -1, -1, -1]);
    expect(ei.rescaled).toBeNaN();
    expect([ei.permutation.pLower, ei.permutation.pUpper]).toEqual([1, 1]);
    expect(ei.hypergeometric.pLower).toBe(1);
  });

  it('drops ties of people without a group, and counts them', () => {
    const network = networkOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const ei = eiIndex(network, groupsOf(['a', 'a', 'b', null]), { permutations: 0 });
    expect([ei.internal, ei.external, ei.withoutGroup]).toEqual([1, 1, 1]);
    expect(ei.permutation).toMatchObject({ count: 0, pLower: NaN });
  });

  it('cannot reject on a star, whose permutations all give the same', () => {
    const ei = eiIndex(star(10), groupsOf([...'AAAAABBBBB']), { permutations: 500 });
    expectNear(ei.permutation.sd, 0);
    expect(ei.permutation.pLower).toBe(1);
    expect(ei.hypergeometric.sd.toFixed(2)).toBe('0.30');
  });

  it('counts arcs, pairs and weights as asked', () => {
    const network = networkOf(
      3,
      [
        [0, 1, 2],
        [1, 0, 3],
        [0, 2, 4],
      ],
      { directed: true },
    );
    const groups = groupsOf(['a', 'a', 'b']);
    const of = (options: Parameters<typeof eiIndex>[2]) => {
      const { internal, external } = eiIndex(network, groups, { ...options, permutations: 0 });
      return [internal, external];
    };
    expect(of({})).toEqual([2, 1]);
    expect(of({ ties: 'pairs' })).toEqual([1, 1]);
    expect(of({ values: 'valued' })).toEqual([5, 4]);
    expect(of({ ties: 'pairs', values: 'valued' })).toEqual([3, 4]);
    expect(eiIndex(network, groups, { values: 'valued', permutations: 0 }).max).toBeNaN();
  });

  it('rejects what it does not know', () => {
    expect(() => eiIndex(kite(), kiteGroups, { ties: 'edges' } as never)).toThrow(/arcs, pairs/);
    expect(() => eiIndex(kite(), kiteGroups, { permutation: 3 } as never)).toThrow(/"permutation"/);
    expect(() => eiIndex(kite(), groupsOf(['a']))).toThrow(/10 people/);
  });

  it('has reasons for people without a value', () => {
    const network = networkOf(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 1],
      ],
      { directed: true },
    );
    const groups = groupsOf(['a', 'b', 'b', 'b', null]);
    const out = eiPeople(network, groups, { direction: 'out' });
    expect([...out.values]).toEqual([1, -1, -1, NaN, NaN]);
    expect([...out.reasons]).toEqual([
      [3, 'isolate'],
      [4, 'no-group'],
    ]);
    const into = eiPeople(network, groups, { direction: 'in' });
    expect([...into.values]).toEqual([NaN, 0, -1, NaN, NaN]);
    expect(into.reasons.get(0)).toBe('no-ties');
    expect([...eiPeople(network, groups).values]).toEqual([1, 0, -1, NaN, NaN]);
  });

  it('takes a group without ties as undefined and a group of one as open', () => {
    const groups = eiGroups(networkOf(4, [[0, 1]]), groupsOf(['a', 'b', 'c', 'c']), {
      permutations: 20,
    });
    expect([...groups.tieBased]).toEqual([1, 1, NaN]);
    expect(groups.pLower[2]).toBeNaN();
    expect(groups.tieBasedExpected[0]).toBe(1);
  });
});

describe('the kite', () => {
  const ei = eiIndex(kite(), kiteGroups, { seed: 1 });

  it('has the golden values', () => {
    expect([ei.external, ei.internal]).toEqual([6, 12]);
    expectNear(ei.value, -1 / 3);
    expectNear(ei.expected, 1 / 9);
    expect([ei.min, ei.max]).toEqual([-1, 1]);
    expectNear(ei.rescaled, -1 / 3);
    expect(ei.hypergeometric.sd.toFixed(4)).toBe('0.1835');
    expect(ei.hypergeometric.pLower.toFixed(4)).toBe('0.0157');
  });

  it('has the exact permutation distribution over all 252 labellings', () => {
    const values: number[] = [];
    for (let bits = 0; bits < 1024; bits++) {
      const labels = Array.from({ length: 10 }, (_, node) => ((bits >> node) & 1 ? 'A' : 'B'));
      if (labels.filter((label) => label === 'A').length !== 5) continue;
      values.push(eiIndex(kite(), groupsOf(labels), { permutations: 0 }).value);
    }
    expect(values.length).toBe(252);
    const mean = values.reduce((sum, value) => sum + value, 0) / 252;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 252);
    const pLower = values.filter((value) => value <= ei.value + 1e-12).length / 252;
    expectNear(mean, ei.expected);
    expect(sd.toFixed(4)).toBe('0.1798');
    expect(pLower.toFixed(4)).toBe('0.0238');
    // 10 000 shuffles estimate these within a few standard errors.
    expect(Math.abs(ei.permutation.mean - mean)).toBeLessThan(0.006);
    expect(Math.abs(ei.permutation.sd - sd)).toBeLessThan(0.005);
    expect(Math.abs(ei.permutation.pLower - pLower)).toBeLessThan(0.005);
  });

  it('has both countings per group and one per person', () => {
    const groups = eiGroups(kite(), kiteGroups, { permutations: 1000 });
    expectClose(groups.tieBased, [-1 / 13, 1 / 11]);
    expectClose(groups.memberPooled, [-0.4, -0.25]);
    expectClose(groups.memberPooledExpected, [1 / 9, 1 / 9]);
    expect(groups.pLower[0]).toBeLessThan(0.2);
    const { values } = eiPeople(kite(), kiteGroups);
    expectClose(values, [-0.5, -0.5, -1 / 3, -1 / 3, -1 / 3, 0.2, 0.2, -1, -1, -1]);
  });

  it('gives the same p for the same seed, another for another', () => {
    expect(eiIndex(kite(), kiteGroups, { seed: 1 })).toEqual(ei);
    expect(eiIndex(kite(), kiteGroups, { seed: 2 }).permutation).not.toEqual(ei.permutation);
  });
});

describe('against the definition', () => {
  const labelled = fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 12, maxLength: 12 });

  it('agrees on random networks', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), labelled, (network, labels) => {
        const groups = groupsOf(labels.slice(0, network.n));
        const { of } = groups;
        for (const ties of ['arcs', 'pairs'] as const) {
          const { within, between, W, X } = slow(network, of, ties);
          const ei = eiIndex(network, groups, { ties, permutations: 0 });
          expect([ei.internal, ei.external]).toEqual([within, between]);
          const T = within + between;
          if (T === 0) continue;
          expectNear(ei.value, (between - within) / T);
          expectNear(ei.expected, (X - W) / (X + W));
          expectNear(ei.max, (2 * Math.min(T, X) - T) / T);
          expectNear(ei.min, (T - 2 * Math.min(T, W)) / T);
          expect(ei.hypergeometric.pLower + ei.hypergeometric.pUpper).toBeGreaterThan(1 - 1e-9);
        }
      }),
      seeded,
    );
  });

  it('leaves its arguments as they were and does not mind the names of groups', () => {
    fc.assert(
      fc.property(networks(), labelled, (network, labels) => {
        const own = labels.slice(0, network.n);
        const groups = groupsOf(own);
        const before = JSON.stringify([[...network.out.nodes], [...groups.of]]);
        const ei = eiIndex(network, groups, { permutations: 20 });
        expect(JSON.stringify([[...network.out.nodes], [...groups.of]])).toBe(before);
        const renamed = groupsOf(own.map((label) => (label === null ? null : `unit ${label}`)));
        expect(eiIndex(network, renamed, { permutations: 20 })).toEqual(ei);
      }),
      { ...seeded, numRuns: 50 },
    );
  });
});

describe('known answers', () => {
  interface Groups {
    ei: {
      directed_arcs: { internal: number; external: number; ei: number };
      symmetrised: { internal_edges: number; external_edges: number; ei: number };
      expected_exact: number;
      ei_max_given_density: number;
      ei_min_given_density: number;
      rescaled_minus1_1: number | null;
      permutation: { reps: number; p_le: number; p_ge: number; mean: number; sd: number };
      groups: Record<
        string,
        Record<string, { internal: number; external: number; ei: number | null }>
      >;
      [people: string]: unknown;
    };
  }

  it.each(everyOracleLayer())('agree on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    for (const attribute of Object.keys(oracle.groups ?? {})) {
      const known = answer<Groups>(oracle, 'groups', attribute)?.ei;
      if (known === undefined) continue;
      const groups = sharedGroups(name, attribute);
      const arcs = eiIndex(network, groups, { ties: 'arcs', permutations: 0 });
      const pairs = eiIndex(network, groups, {
        ties: 'pairs',
        permutations: known.permutation.reps,
      });
      expect([arcs.internal, arcs.external]).toEqual([
        known.directed_arcs.internal,
        known.directed_arcs.external,
      ]);
      expectNear(arcs.value, known.directed_arcs.ei ?? NaN);
      expect([pairs.internal, pairs.external]).toEqual([
        known.symmetrised.internal_edges,
        known.symmetrised.external_edges,
      ]);
      expectNear(pairs.value, known.symmetrised.ei ?? NaN);
      expectNear(arcs.expected, known.expected_exact);
      expectNear(pairs.expected, known.expected_exact);
      expectNear(pairs.max, known.ei_max_given_density);
      expectNear(pairs.min, known.ei_min_given_density);
      expectNear(pairs.rescaled, known.rescaled_minus1_1 ?? NaN);
      const { p_le, mean, sd, reps } = known.permutation;
      // Two independent samples of the same distribution.
      expect(Math.abs(pairs.permutation.pLower - p_le)).toBeLessThan(
        4 * Math.sqrt((2 * p_le * (1 - p_le) + 0.002) / reps),
      );
      expect(Math.abs(pairs.permutation.mean - mean)).toBeLessThan(
        6 * (sd / Math.sqrt(reps)) + 1e-12,
      );
      expect(Math.abs(pairs.permutation.sd - sd)).toBeLessThan(0.05 * sd + 1e-12);
      perGroup(network, groups, known.groups);
      for (const direction of ['either', 'out', 'in'] as const) {
        const key = { either: 'individual_sym', out: 'individual_out', in: 'individual_in' }[
          direction
        ];
        const people = known[key] as Record<string, Record<string, number | null>>;
        expectClose(
          eiPeople(network, groups, { direction }).values,
          inNodeOrder(network, people.ei!),
          1e-9,
          key,
        );
      }
    }
  });

  function perGroup(
    network: Network,
    groups: ReturnType<typeof groupsOf>,
    known: Groups['ei']['groups'],
  ) {
    const found = eiGroups(network, groups, { ties: 'pairs', permutations: 0 });
    const ofKey = (key: string) => groups.ids.map((id) => known[id]![key]!.ei ?? NaN);
    expectClose(found.tieBased, ofKey('sym_edges'));
    expectClose(found.memberPooled, ofKey('sym_rows'));
  }

  it.runIf(hasShared)(
    'has the advice of the high-tech managers as told: .516, chance .552, p .25',
    () => {
      const network = sharedNetwork('krackhardt_hightech', 'advice');
      const ei = eiIndex(network, sharedGroups('krackhardt_hightech', 'dept'));
      expect(ei.unit).toBe('arcs');
      expect(ei.value.toFixed(3)).toBe('0.516');
      expect(ei.expected.toFixed(3)).toBe('0.552');
      expect(Math.abs(ei.permutation.pLower - 0.25)).toBeLessThan(0.03);
      const friendship = eiIndex(
        sharedNetwork('krackhardt_hightech', 'friendship'),
        sharedGroups('krackhardt_hightech', 'dept'),
      );
      expect(friendship.value.toFixed(3)).toBe('0.255');
      expect(friendship.permutation.pLower).toBeLessThan(0.005);
    },
  );

  it.runIf(hasShared)('falls from time to time in the monastery', () => {
    const factions = sharedGroups('sampson', 'faction');
    const of = (layer: string) =>
      eiIndex(sharedNetwork('sampson', layer), factions, { ties: 'pairs', permutations: 0 });
    const likes = ['like_t1', 'like_t2', 'like_t3'].map(of);
    expect(likes.map((ei) => ei.value.toFixed(3))).toEqual(['-0.268', '-0.429', '-0.610']);
    expect(likes.map((ei) => ei.expected.toFixed(3))).toEqual(['0.373', '0.373', '0.373']);
  });
});

function slow(network: Network, of: Uint32Array, ties: 'arcs' | 'pairs') {
  const a = matrixOf(network);
  let [within, between, W, X] = [0, 0, 0, 0];
  for (let i = 0; i < network.n; i++) {
    for (let j = 0; j < network.n; j++) {
      if (i === j || of[i] === NO_GROUP || of[j] === NO_GROUP) continue;
      if (ties === 'pairs' && j < i) continue;
      const tied = a[i]![j]! > 0 || (ties === 'pairs' && a[j]![i]! > 0);
      if (of[i] === of[j]) W++;
      else X++;
      if (!tied) continue;
      if (of[i] === of[j]) within++;
      else between++;
    }
  }
  return { within, between, W, X };
}
