import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityMatrix } from '../../../src/measures/groups/density-matrix.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { cell } from '../../../src/network/unknown.ts';
import { NO_GROUP, type Partition } from '../../../src/study/partition.ts';
import type { Status } from '../../../src/study/study.ts';
import { expectClose } from '../../support/close.ts';
import { groupsOf, kite, networkOf } from '../../support/networks.ts';
import { drawnTies, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  oracleLayers,
  sharedGroups,
  sharedJson,
  sharedNetwork,
} from '../../support/shared.ts';

describe('edges of what is defined', () => {
  it('has nothing possible within a group of one', () => {
    const { density, possible } = densityMatrix(networkOf(2, [[0, 1]]), groupsOf(['a', 'b']));
    expect([...possible]).toEqual([0, 1, 1, 0]);
    expect([...density]).toEqual([NaN, 1, 1, NaN]);
  });

  it('is empty without people or groups', () => {
    expect(densityMatrix(networkOf(0, []), groupsOf([])).groups).toBe(0);
    const none = densityMatrix(networkOf(2, [[0, 1]]), groupsOf([null, null]));
    expect([none.groups, none.withoutGroup]).toEqual([0, 1]);
  });

  it('does not call possible what nobody answered', () => {
    const status: Status[] = ['answered', 'declined', 'answered', 'answered'];
    const network = networkOf(
      4,
      [
        [0, 1],
        [0, 2],
        [3, 2],
      ],
      {
        directed: true,
        status,
        unknown: [[2, 0]],
      },
    );
    const groups = groupsOf(['a', 'a', 'b', 'b']);
    const matrix = densityMatrix(network, groups);
    expect([...matrix.possible]).toEqual([1, 2, 3, 2]);
    expect([...matrix.unknown]).toEqual([1, 2, 1, 0]);
    expect([...matrix.density]).toEqual([1, 0.5, 0, 0.5]);
    expect([...matrix.nominators]).toEqual([1, 1, 0, 1]);
    const turned = densityMatrix(flow(network), groups);
    expect([...turned.possible]).toEqual([1, 3, 2, 2]);
    expect([...turned.nominators]).toEqual([1, 0, 1, 1]);
  });

  it('counts reporters of both groups where pairs came from reports', () => {
    const reports = networkOf(
      4,
      [
        [0, 2],
        [3, 1],
        [1, 3],
      ],
      { directed: true },
    );
    const groups = groupsOf(['a', 'a', 'b', 'b']);
    expect([...densityMatrix(symmetrize(reports), groups).nominators]).toEqual([0, 3, 3, 0]);
    expect([...densityMatrix(networkOf(4, [[0, 2]]), groups).nominators]).toEqual([0, 2, 2, 0]);
  });
});

describe('against a count of every cell', () => {
  const drawn = fc.tuple(
    drawnTies({ maxNodes: 8 }),
    fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 8, maxLength: 8 }),
    fc.array(fc.constantFrom<Status>('answered', 'answered', 'declined'), {
      minLength: 8,
      maxLength: 8,
    }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 6 }),
  );

  it('agrees on random networks with missing answers, as reported, turned and symmetrized', () => {
    fc.assert(
      fc.property(drawn, ([{ n, ties, directed }, labels, status, open]) => {
        const kept = ties.filter(([i]) => !directed || status[i] === 'answered');
        const tied = new Set(kept.map(([i, j]) => `${i},${j}`));
        const unknown = [...new Map(open.map((pair) => [pair.join(), pair])).values()].filter(
          ([i, j]) =>
            i < n &&
            j < n &&
            i !== j &&
            !tied.has(`${i},${j}`) &&
            (directed || (i < j && !tied.has(`${j},${i}`))),
        );
        const network = networkOf(n, kept, { directed, status: status.slice(0, n), unknown });
        const groups = groupsOf(labels.slice(0, n));
        for (const form of [
          network,
          flow(network),
          symmetrize(network),
          symmetrize(network, { rule: 'confirmed' }),
        ]) {
          const found = densityMatrix(form, groups);
          const slow = slowBlocks(form, groups);
          expect([...found.ties]).toEqual(slow.ties);
          expect([...found.possible]).toEqual(slow.possible);
        }
      }),
      seeded,
    );
  });
});

describe('known answers', () => {
  type Blocks = Record<
    string,
    Record<string, { ties: number; possible: number; density: number | null }>
  >;

  it.each(everyOracleLayer())('agree on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    for (const attribute of Object.keys(oracle.groups ?? {})) {
      const known = answer<Blocks>(oracle, 'groups', attribute, 'density_by_group');
      if (known === undefined) continue;
      const { ids } = sharedGroups(name, attribute);
      const found = densityMatrix(network, sharedGroups(name, attribute));
      // The answers count cells of the matrix, so an undirected tie within a group stands twice.
      const all = ids.flatMap((g) =>
        ids.map((h) => ({ ...known[g]![h]!, twice: !network.directed && g === h ? 2 : 1 })),
      );
      expect([...found.ties]).toEqual(all.map(({ ties, twice }) => ties / twice));
      expect([...found.possible]).toEqual(all.map(({ possible, twice }) => possible / twice));
      expectClose(
        found.density,
        all.map(({ density }) => density ?? NaN),
      );
    }
  });

  it.runIf(hasShared)('agree with the printed mixing table of the camp', () => {
    const known = sharedJson<{
      xucinet_snapshots: {
        mixing_gender: {
          observed: number[][];
          expected_density_model: number[][];
          density: number[][];
          ratio: number[][];
        };
      };
    }>('published/campnet.json').xucinet_snapshots.mixing_gender;
    const found = densityMatrix(
      sharedNetwork('campnet', 'top3'),
      sharedGroups('campnet', 'gender'),
    );
    expect([...found.ties]).toEqual(known.observed.flat());
    expect([...found.expected].map((value) => value.toFixed(3))).toEqual(
      known.expected_density_model.flat().map((value) => value.toFixed(3)),
    );
    // The table rounds a half to even.
    known.density.flat().forEach((value, at) => {
      expect(Math.abs(found.density[at]! - value)).toBeLessThanOrEqual(0.0005 + 1e-12);
    });
    known.ratio.flat().forEach((value, at) => {
      expect((found.ties[at]! / found.expected[at]!).toFixed(3)).toBe(value.toFixed(3));
    });
  });
});

describe('what a block is compared with', () => {
  const groups = groupsOf([...'AAAAABBBBB']);
  it.each(['density', 'configuration', 'out-degree'] as const)(
    '%s keeps the number of ties',
    (expectation) => {
      const { expected } = densityMatrix(kite(), groups, { expectation });
      expect(expected[0]! + expected[1]! + expected[3]!).toBeCloseTo(18, 9);
      expect(expected[1]).toBe(expected[2]);
      const directed = networkOf(
        5,
        [
          [0, 1],
          [0, 2],
          [3, 4],
          [4, 0],
        ],
        { directed: true },
      );
      const arcs = densityMatrix(directed, groupsOf(['a', 'a', 'b', 'b', 'b']), { expectation });
      expect(arcs.expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4, 9);
    },
  );
});

/** Every cell looked at, one by one. */
function slowBlocks(network: Network, { of, ids }: Partition) {
  const k = ids.length;
  const ties = new Array<number>(k * k).fill(0);
  const possible = new Array<number>(k * k).fill(0);
  for (let i = 0; i < network.n; i++) {
    for (let j = 0; j < network.n; j++) {
      if (i === j || of[i] === NO_GROUP || of[j] === NO_GROUP) continue;
      const block = of[i]! * k + of[j]!;
      if (!network.directed && of[i] === of[j] && j < i) continue;
      const state = cell(network, i, j);
      if (state === 'tie') ties[block]!++;
      if (state !== 'unknown') possible[block]!++;
    }
  }
  return { ties, possible };
}
