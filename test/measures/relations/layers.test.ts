import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from '../../../src/measures/relations/balance.ts';
import { groupConflicts } from '../../../src/measures/relations/group-conflict.ts';
import { overlap } from '../../../src/measures/relations/overlap.ts';
import { flow } from '../../../src/network/flow.ts';
import { expectNear } from '../../support/close.ts';
import { complete, empty, groupsOf, matrixOf, networkOf } from '../../support/networks.ts';
import { drawnTies, networks, seeded } from '../../support/random.ts';
import { hasShared, sharedJson, sharedNetwork } from '../../support/shared.ts';

describe('conflict between groups', () => {
  const groups = groupsOf(['a', 'a', 'b', 'b', null]);
  const clash = networkOf(
    5,
    [
      [0, 2],
      [2, 0],
      [0, 3],
      [1, 3],
      [3, 2],
      [4, 0],
    ],
    { directed: true },
  );

  it('counts pairs, reports and different people', () => {
    expect(groupConflicts(clash, groups)).toEqual([
      {
        first: 0,
        second: 1,
        pairs: 3,
        confirmed: 1,
        forward: 3,
        backward: 1,
        reporters: 3,
        targets: 3,
      },
      {
        first: 1,
        second: 1,
        pairs: 1,
        confirmed: 0,
        forward: 0,
        backward: 0,
        reporters: 1,
        targets: 1,
      },
    ]);
  });

  it('does not mind the direction it is given in', () => {
    expect(groupConflicts(flow(clash), groups)).toEqual(groupConflicts(clash, groups));
  });

  it('takes both ends of an undirected tie as saying so', () => {
    expect(
      groupConflicts(
        networkOf(4, [
          [0, 2],
          [0, 3],
        ]),
        groupsOf(['a', 'a', 'b', 'b']),
      ),
    ).toEqual([
      {
        first: 0,
        second: 1,
        pairs: 2,
        confirmed: 2,
        forward: 2,
        backward: 2,
        reporters: 3,
        targets: 3,
      },
    ]);
    expect(groupConflicts(empty(3), groupsOf(['a', 'b', 'b']))).toEqual([]);
  });
});

describe('overlap of layers', () => {
  it('leaves out what either did not observe', () => {
    const advice = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true, status: ['answered', 'answered', 'absent'] },
    );
    const trust = networkOf(
      3,
      [
        [0, 1],
        [1, 0],
      ],
      { directed: true },
    );
    expect(overlap(advice, trust)).toMatchObject({
      both: 1,
      onlyFirst: 1,
      onlySecond: 1,
      neither: 1,
      unknown: 2,
      ofFirst: 0.5,
    });
    expectNear(overlap(advice, trust).jaccard, 1 / 3);
    expect(overlap(empty(2), empty(2)).jaccard).toBeNaN();
    expect(overlap(empty(0), empty(0)).neither).toBe(0);
    expect(() => overlap(empty(2), empty(3))).toThrow(/same 2 people/);
  });

  it.runIf(hasShared)('agrees with the known Jaccard of pairs of layers', () => {
    for (const name of [
      'krackhardt_hightech',
      'padgett',
      'sampson',
      'wiring',
      'knoke',
      'silicon_systems',
    ] as const) {
      const { qap } = sharedJson<{
        qap: { a: string; b: string; jaccard: number; simple_match: number; n_obs: number }[];
      }>(`oracle/${name}.json`);
      for (const known of qap) {
        const found = overlap(sharedNetwork(name, known.a), sharedNetwork(name, known.b));
        expectNear(found.jaccard, known.jaccard);
        expect(found.both + found.onlyFirst + found.onlySecond + found.neither).toBe(known.n_obs);
        expectNear((found.both + found.neither) / known.n_obs, known.simple_match);
      }
    }
  });
});

describe('balance', () => {
  it('is whole with two sides and undefined without triads', () => {
    const plus = networkOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const minus = networkOf(4, [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ]);
    expect(balance(plus, minus)).toEqual({ triads: [0, 0, 4, 0], share: 1, mixed: 0 });
    expect(balance(empty(3), empty(3)).share).toBeNaN();
    expect(balance(empty(3), complete(3))).toMatchObject({ triads: [0, 0, 0, 1], share: 0 });
  });

  it('does not let one person’s liking wipe out the other’s clash', () => {
    const plus = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      { directed: true },
    );
    const minus = networkOf(3, [[2, 0]], { directed: true });
    expect(balance(plus, minus)).toEqual({ triads: [0, 1, 0, 0], share: 0, mixed: 1 });
  });

  it('agrees with trying all triads', () => {
    fc.assert(
      fc.property(
        drawnTies({ maxNodes: 8 }),
        networks({ maxNodes: 8 }),
        ({ ties, directed }, minus) => {
          const { n } = minus;
          const plus = networkOf(
            n,
            ties.filter(([i, j]) => i < n && j < n),
            { directed },
          );
          const [p, m] = [matrixOf(plus), matrixOf(minus)];
          const either = (a: number[][], i: number, j: number) => a[i]![j]! > 0 || a[j]![i]! > 0;
          const slow = [0, 0, 0, 0];
          for (let i = 0; i < n; i++)
            for (let j = i + 1; j < n; j++)
              for (let k = j + 1; k < n; k++) {
                const pairs = [
                  [i, j],
                  [i, k],
                  [j, k],
                ] as const;
                if (!pairs.every(([x, y]) => either(p, x, y) || either(m, x, y))) continue;
                slow[pairs.filter(([x, y]) => either(m, x, y)).length]!++;
              }
          expect(balance(plus, minus).triads).toEqual(slow);
        },
      ),
      seeded,
    );
  });
});
