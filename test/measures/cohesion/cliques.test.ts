import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliqueCount, cliques } from '../../../src/measures/cohesion/cliques.ts';
import { coMembership } from '../../../src/measures/cohesion/co-membership.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { complete, empty, kite, networkOf, star, type Tie } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, eitherWay, subsets } from '../../support/slow.ts';

const lists = (members: readonly Uint32Array[]) => members.map((clique) => [...clique]);

describe('cliques', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['isolates', empty(3), []],
    ['a pair', complete(2), []],
    ['a star', star(5), []],
    ['a triangle', complete(3), [[0, 1, 2]]],
    ['a complete network', complete(6), [[0, 1, 2, 3, 4, 5]]],
    [
      'two triangles with a tie in common',
      networkOf(4, [
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 3],
        [2, 3],
      ]),
      [
        [0, 1, 2],
        [1, 2, 3],
      ],
    ],
    [
      'the kite',
      kite(),
      [
        [0, 2, 3, 5],
        [1, 3, 4, 6],
        [0, 1, 3],
        [3, 5, 6],
        [5, 6, 7],
      ],
    ],
  ])('of %s', (_, network, expected) => {
    const found = cliques(network);
    expect(lists(found.members)).toEqual(expected);
    expect(found.complete).toBe(true);
  });

  it('are weak unless the network is symmetrized by confirmation', () => {
    const ties: Tie[] = [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
      [0, 2],
    ];
    const network = networkOf(3, ties, { directed: true });
    expect(lists(cliques(network).members)).toEqual([[0, 1, 2]]);
    expect(cliques(symmetrize(network, { rule: 'confirmed' })).members).toEqual([]);
  });

  it('say so when there are more than the limit', () => {
    // Everybody tied to everybody but one partner: 2^5 cliques of five.
    const ties: Tie[] = [];
    for (let i = 0; i < 10; i++)
      for (let j = i + 1; j < 10; j++) if (j !== i + 5) ties.push([i, j]);
    const network = networkOf(10, ties);
    expect(cliques(network).members).toHaveLength(32);
    expect(cliques(network, { limit: 32 }).complete).toBe(true);
    const capped = cliques(network, { limit: 31 });
    expect(capped.complete).toBe(false);
    expect(capped.members).toHaveLength(31);
  });

  it('have a smallest size', () => {
    expect(cliques(kite(), { minSize: 4 }).members).toHaveLength(2);
    expect(lists(cliques(kite(), { minSize: 2 }).members)).toContainEqual([8, 9]);
    expect(lists(cliques(empty(2), { minSize: 1 }).members)).toEqual([[0], [1]]);
    expect(() => cliques(kite(), { minSize: 0 })).toThrow(/"minSize"/);
  });

  it('agree with every subset of the people', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 8 }), (network) => {
        const cells = eitherWay(binary(network));
        const isComplete = (set: number[]) =>
          set.every((i) => set.every((j) => i === j || cells[i]![j] === 1));
        const expected = subsets(network.n).filter(
          (set) =>
            set.length > 0 &&
            isComplete(set) &&
            [...cells.keys()].every((node) => set.includes(node) || !isComplete([...set, node])),
        );
        const found = lists(cliques(network, { minSize: 1 }).members);
        expect(found.map(String).sort()).toEqual(expected.map(String).sort());
      }),
      seeded,
    );
  });

  it('are found beyond 32 and 64 neighbours, where words of bits end', () => {
    const ties: Tie[] = [];
    for (let i = 0; i < 100; i++)
      for (let j = i + 1; j < 100; j++) if (j - i < 40) ties.push([i, j]);
    const found = lists(cliques(networkOf(100, ties)).members);
    expect(found).toEqual(
      Array.from({ length: 61 }, (_, i) => Array.from({ length: 40 }, (_, k) => i + k)),
    );
    expect(lists(cliques(complete(70)).members)[0]).toHaveLength(70);
  });
});

describe('co-membership', () => {
  it('has the golden values of the kite', () => {
    const found = cliques(kite());
    const shared = coMembership(found);
    const of = (i: number, j: number) => shared[i * 10 + j];
    expect([of(3, 5), of(3, 6), of(5, 6), of(3, 3)]).toEqual([2, 2, 2, 4]);
    expect([...cliqueCount(found)]).toEqual([2, 2, 1, 4, 1, 3, 3, 1, 0, 0]);
  });

  it('is symmetric with the number of cliques on its diagonal', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const found = cliques(network);
        const shared = coMembership(found);
        const { n } = network;
        for (let i = 0; i < n; i++) {
          expect(shared[i * n + i]).toBe(cliqueCount(found)[i]);
          for (let j = 0; j < n; j++) {
            expect(shared[i * n + j]).toBe(shared[j * n + i]);
            const both = found.members.filter((c) => c.includes(i) && c.includes(j)).length;
            expect(shared[i * n + j]).toBe(both);
          }
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });
});
