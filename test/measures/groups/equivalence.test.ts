import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockmodel } from '../../../src/measures/groups/equivalence/blockmodel.ts';
import { concor } from '../../../src/measures/groups/equivalence/concor.ts';
import { profileDistance } from '../../../src/measures/groups/equivalence/profile-distance.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { cells } from '../../../src/network/unknown.ts';
import { stream } from '../../../src/random.ts';
import { partitionOf } from '../../../src/study/partition.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  groupsOf,
  kite,
  matrixOf,
  networkOf,
  ring,
  star,
  type Tie,
  tiesOf,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { type Cells, exactConcor } from './exact-concor.ts';

const positionsOf = (labels: Uint32Array) =>
  partitionOf(
    'position',
    Array.from(labels, (label) => String(label)),
  );

/** Cells with NaN for what is unknown, and on the diagonal. */
function known(network: Network): number[][] {
  const read = cells(network);
  return matrixOf(network).map((row, i) =>
    row.map((cell, j) => (i === j || read(i, j) === 'unknown' ? NaN : cell)),
  );
}

/** The same, of whom is tied to whom. */
function cellsOf(network: Network): Cells {
  return known(network).map((row) =>
    row.map((cell) => (Number.isNaN(cell) ? null : cell === 0 ? 0 : 1)),
  );
}

function slowDistance(network: Network, reciprocal: boolean): number[][] {
  const x = known(network);
  const all = [...x.keys()];
  return all.map((i) =>
    all.map((j) => {
      if (i === j) return 0;
      const pairs = all.filter((k) => k !== i && k !== j).map((k) => [x[i]![k]!, x[j]![k]!]);
      if (reciprocal) pairs.push([x[i]![j]!, x[j]![i]!]);
      if (network.directed) {
        for (const k of all) if (k !== i && k !== j) pairs.push([x[k]![i]!, x[k]![j]!]);
        if (reciprocal) pairs.push([x[j]![i]!, x[i]![j]!]);
      }
      const terms = pairs.map(([a, b]) => (a! - b!) ** 2).filter((term) => !Number.isNaN(term));
      const sum = terms.reduce((total, term) => total + term, 0);
      return Math.sqrt((sum * pairs.length) / terms.length);
    }),
  );
}

describe('profile distance', () => {
  it('is 0 between those who could take each other’s place', () => {
    const distances = profileDistance(star(4));
    const of = (i: number, j: number) => distances[i * 4 + j];
    // The centre is tied to two others of whom a leaf has none.
    expect([of(1, 2), of(2, 3), of(0, 1)]).toEqual([0, 0, Math.sqrt(2)]);
    expect([...profileDistance(complete(4))].every((distance) => distance === 0)).toBe(true);
    expect([...profileDistance(empty(3))]).toEqual(Array(9).fill(0));
    expect(profileDistance(empty(0))).toHaveLength(0);
    expect([...profileDistance(complete(2))]).toEqual([0, NaN, NaN, 0]);
  });

  it('counts ties sent and received, and the own tie crosswise if asked', () => {
    const network = networkOf(
      3,
      [
        [0, 1],
        [0, 2, 3],
        [2, 1, 2],
      ],
      { directed: true },
    );
    const plain = profileDistance(network, { values: 'valued' });
    // 0 and 1: to 2 they send 3 and 0, from 2 they receive 0 and 2.
    expectNear(plain[1]!, Math.sqrt(9 + 4));
    const crosswise = profileDistance(network, { values: 'valued', ownTie: 'reciprocal' });
    expectNear(crosswise[1]!, Math.sqrt(9 + 4 + 2));
  });

  it('agrees with the formula, is a distance and does not mind the direction', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 8 }), fc.boolean(), (network, reciprocal) => {
        const options = { ownTie: reciprocal ? 'reciprocal' : 'ignored' } as const;
        const before = structuredClone(network);
        const found = profileDistance(network, options);
        expectClose(found, slowDistance(network, reciprocal).flat());
        expectClose(profileDistance(flow(network), options), found);
        expect(network).toEqual(before);
      }),
      seeded,
    );
  });

  it('scales up over what was answered', () => {
    const network = networkOf(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 0],
        [0, 4],
      ],
      {
        directed: true,
        status: ['answered', 'answered', 'answered', 'answered', 'absent'],
        unknown: [[1, 3]],
      },
    );
    expectClose(profileDistance(network), slowDistance(network, false).flat());
    const silent = networkOf(3, [], { directed: true, status: ['absent', 'absent', 'absent'] });
    expect([...profileDistance(silent)].filter(Number.isNaN)).toHaveLength(6);
  });
});

describe('concor', () => {
  it('finds positions that are tied to each other and not within', () => {
    const ties: Tie[] = [];
    for (const i of [0, 2, 4]) for (const j of [1, 3, 5]) ties.push([i, j]);
    const found = concor(networkOf(6, ties), { depth: 1 });
    expect([...found.labels]).toEqual([0, 1, 0, 1, 0, 1]);
    // Within a position nobody differs, so it is not split any further.
    expect(concor(networkOf(6, ties), { depth: 3 }).labels).toEqual(found.labels);
  });

  it('finds the four levels of a chart', () => {
    // One chief, two heads, and three people under each, who report upward.
    const ties: Tie[] = [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
      [7, 2],
      [8, 2],
    ];
    const { labels, levels } = concor(networkOf(9, ties, { directed: true }), { depth: 2 });
    expect(levels).toHaveLength(2);
    expect(new Set([labels[3], labels[4], labels[5]]).size).toBe(1);
    expect(new Set([labels[6], labels[7], labels[8]]).size).toBe(1);
    expect(labels[3]).not.toBe(labels[6]);
  });

  it('lets those stand apart whose ties are all alike', () => {
    // Everybody is tied to 0; 4 and 5 are tied to each other.
    const hub = networkOf(6, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
      [4, 5],
    ]);
    expect([...concor(hub).apart]).toEqual([1, 0, 0, 0, 0, 0]);
    expect(concor(hub).labels.filter((label) => label === 0)).toHaveLength(1);
    const lonely = networkOf(7, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect([...concor(lonely).apart]).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(concor(lonely).labels[5]).toBe(concor(lonely).labels[6]);
    expect(concor(empty(0)).count).toBe(0);
    expect([...concor(empty(3)).labels]).toEqual([0, 0, 0]);
    expect([...concor(complete(2)).labels]).toEqual([0, 0]);
    expect([...concor(complete(4)).labels]).toEqual([0, 0, 0, 0]);
    expect(() => concor(kite(), { depth: 0 })).toThrow(/"depth"/);
  });

  it('keeps apart who belongs to both sides alike', () => {
    // 2 and 3 are as like 0 as they are like 1.
    const even = networkOf(9, [
      [0, 1],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect([...concor(even, { depth: 1 }).labels]).toEqual([0, 1, 2, 2, 3, 3, 3, 3, 3]);
    // 3 stands in the middle of the kite's two wings.
    expect([...concor(kite()).labels]).toEqual([0, 1, 0, 2, 1, 0, 1, 3, 4, 3]);
  });

  it('finds the same positions whatever the order of the people', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), fc.nat(), (network, seed) => {
        const place = Array.from({ length: network.n }, (_, node) => node);
        stream(seed).shuffle(place);
        const moved = tiesOf(network).map(([i, j, w]): Tie => [place[i]!, place[j]!, w]);
        const { labels } = concor(networkOf(network.n, moved, { directed: network.directed }));
        const { labels: usual } = concor(network);
        for (const i of place) {
          for (const j of place) {
            const together = labels[place[i]!] === labels[place[j]!];
            expect(together).toBe(usual[i] === usual[j]);
          }
        }
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  it('agrees with the method in exact numbers', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), fc.integer({ min: 1, max: 3 }), (network, depth) => {
        const before = structuredClone(network);
        const found = concor(network, { depth });
        expect([...found.labels]).toEqual(exactConcor(cellsOf(network), network.directed, depth));
        expect(found.count).toBe(new Set(found.labels).size);
        expect(network).toEqual(before);
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});

describe('blockmodel', () => {
  it('tells a full and an empty block', () => {
    const network = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [2, 0],
        [2, 1],
        [3, 0],
        [3, 1],
      ],
      { directed: true },
    );
    const found = blockmodel(network, groupsOf(['core', 'core', 'rim', 'rim']));
    expect([...found.image]).toEqual([1, 0, 1, 0]);
    expect([...found.density]).toEqual([1, 0, 1, 0]);
    expectNear(found.threshold, 0.5);
    expectNear(found.rSquared, 1);
    expectNear(blockmodel(network, groupsOf(['a', 'a', 'a', 'a'])).rSquared, 0);
    const single = blockmodel(network, groupsOf(['a', 'b', 'b', 'b']));
    expect(single.image[0]).toBeNaN();
    expect(() => blockmodel(network, groupsOf(['a', 'a', 'b', 'b']), { threshold: 2 })).toThrow(
      /"threshold"/,
    );
  });

  it('explains as much as the densities correlate, squared', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 8 }), (network) => {
        const { labels } = concor(network);
        const { density, rSquared, positions } = blockmodel(network, positionsOf(labels));
        const matrix = matrixOf(network);
        const pairs = matrix.flatMap((row, i) =>
          row.flatMap((cell, j) =>
            i === j ? [] : [[cell, density[labels[i]! * positions + labels[j]!]!] as const],
          ),
        );
        const mean = pairs.reduce((sum, [cell]) => sum + cell, 0) / pairs.length;
        const total = pairs.reduce((sum, [cell]) => sum + (cell - mean) ** 2, 0);
        const left = pairs.reduce((sum, [cell, share]) => sum + (cell - share) ** 2, 0);
        if (total < 1e-12 || pairs.length === 0) expect(rSquared).toBeNaN();
        else expectNear(rSquared, 1 - left / total, 1e-9);
      }),
      seeded,
    );
  });

  it('has edge cases', () => {
    expect(blockmodel(empty(0), groupsOf([])).rSquared).toBeNaN();
    expect(blockmodel(ring(4), groupsOf(['a', 'b', 'a', 'b'])).rSquared).toBe(1);
    expect(blockmodel(empty(4), groupsOf(['a', 'b', 'a', 'b'])).rSquared).toBeNaN();
  });
});
