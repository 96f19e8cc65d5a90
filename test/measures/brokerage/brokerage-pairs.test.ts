import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerage } from '../../../src/measures/brokerage/brokerage.ts';
import { brokeragePairs } from '../../../src/measures/brokerage/brokerage-pairs.ts';
import { expectNear } from '../../support/close.ts';
import { groupsOf, kite, matrixOf, networkOf } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';

describe('brokeragePairs', () => {
  it('names who links which groups', () => {
    const network = networkOf(
      5,
      [
        [0, 2],
        [2, 4],
        [1, 2],
        [1, 3],
        [3, 4],
      ],
      { directed: true },
    );
    const pairs = brokeragePairs(network, groupsOf(['a', 'a', 'b', 'b', 'c']));
    expect(pairs.map(({ from, to }) => `${from}${to}`)).toEqual([
      '01',
      '02',
      '10',
      '12',
      '20',
      '21',
    ]);
    const ac = pairs[1]!;
    expect(ac.joined).toBe(2);
    expect(ac.brokers.map(({ node, role, count, alone }) => [node, role, count, alone])).toEqual([
      [2, 'liaison', 2, 1],
      [3, 'liaison', 1, 0],
    ]);
    expect(pairs[0]!.brokers).toEqual([]);
  });

  it('has no entry with fewer than two groups', () => {
    expect(brokeragePairs(kite(), groupsOf(new Array<string>(10).fill('a')))).toEqual([]);
    expect(brokeragePairs(networkOf(0, []), groupsOf([]))).toEqual([]);
  });

  it('adds up to the roles, in number, expectation and variance', () => {
    fc.assert(
      fc.property(
        networks(),
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 12, maxLength: 12 }),
        (network, labels) => {
          const groups = groupsOf(labels.slice(0, network.n));
          const { roles } = brokerage(network, groups);
          const pairs = brokeragePairs(network, groups);
          const sums = { representative: 0, gatekeeper: 0, liaison: 0 };
          for (const { brokers } of pairs) {
            for (const { role, count } of brokers) sums[role as keyof typeof sums] += count;
          }
          for (const [role, sum] of Object.entries(sums)) {
            expect(sum).toBe(roles[role as keyof typeof sums].total.raw);
          }
          if (groups.ids.length !== 2) return;
          // With two groups a person represents towards the one other group only.
          for (const { brokers } of pairs) {
            for (const { node, role, expected, z } of brokers) {
              expectNear(expected, roles[role].expected[node]!);
              expectNear(z, roles[role].z[node]!);
            }
          }
        },
      ),
      seeded,
    );
  });

  it('knows the pairs that only one person joins', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 8 }),
        fc.array(fc.constantFrom('a', 'b'), { minLength: 8, maxLength: 8 }),
        (network, labels) => {
          const groups = groupsOf(labels.slice(0, network.n));
          const a = matrixOf(network);
          for (const { from, to, joined, brokers } of brokeragePairs(network, groups)) {
            let slowJoined = 0;
            const alone = new Map<number, number>();
            for (const i of a.keys())
              for (const j of a.keys()) {
                if (i === j || groups.of[i] !== from || groups.of[j] !== to || a[i]![j]! > 0)
                  continue;
                const between = [...a.keys()].filter((v) => a[i]![v]! > 0 && a[v]![j]! > 0);
                if (between.length > 0) slowJoined++;
                if (between.length === 1) alone.set(between[0]!, (alone.get(between[0]!) ?? 0) + 1);
              }
            expect(joined).toBe(slowJoined);
            for (const broker of brokers) expect(broker.alone).toBe(alone.get(broker.node) ?? 0);
          }
        },
      ),
      seeded,
    );
  });
});
