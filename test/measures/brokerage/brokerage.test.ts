import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerRoles, brokerTotals, roleOf } from '../../../src/measures/brokerage/broker-roles.ts';
import { brokerage } from '../../../src/measures/brokerage/brokerage.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { NO_GROUP, type Partition } from '../../../src/study/partition.ts';
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
const raws = (network: Network, partition: Partition, node: number) =>
  brokerTotals.map((role) => brokerage(network, partition).roles[role].raw[node]);

describe('hand-made networks', () => {
  it('knows which way representative and gatekeeper go', () => {
    const path = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    expect(raws(path, groupsOf(['1', '1', '2']), 1)).toEqual([0, 0, 1, 0, 0, 1]);
    expect(raws(path, groupsOf(['1', '2', '2']), 1)).toEqual([0, 0, 0, 1, 0, 1]);
    expect(raws(path, groupsOf(['1', '2', '1']), 1)).toEqual([0, 1, 0, 0, 0, 1]);
    expect(raws(path, groupsOf(['1', '2', '3']), 1)).toEqual([0, 0, 0, 0, 1, 1]);
    expect(raws(flow(path), groupsOf(['1', '1', '2']), 1)).toEqual([0, 0, 0, 1, 0, 1]);
  });

  it('counts every open pair of an undirected star twice', () => {
    expect(raws(star(4), groupsOf(['x', 'x', 'x', 'x']), 0)).toEqual([6, 0, 0, 0, 0, 6]);
  });

  it('has no broker once the ends are tied', () => {
    const closed = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      { directed: true },
    );
    expect(raws(closed, groupsOf(['a', 'a', 'a']), 1)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('shares the credit of a pair among its brokers', () => {
    const two = networkOf(
      4,
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      { directed: true },
    );
    const { liaison, brokerage: all } = brokerage(two, groupsOf(['a', 'b', 'b', 'c']), {
      credit: 'shared',
    }).roles;
    expect([...liaison.raw]).toEqual([0, 0.5, 0.5, 0]);
    expect(all.total.raw).toBe(1);
    expect(liaison.expected[1]).toBeNaN();
  });

  it('does not call a pair open whose tie was not observed', () => {
    const ties = [
      [0, 1],
      [1, 2],
    ] as const;
    const open = networkOf(3, ties, { directed: true, unknown: [[0, 2]] });
    const result = brokerage(open, groupsOf(['a', 'a', 'a']));
    expect(result.roles.brokerage.total.raw).toBe(0);
    expect(result.undecided).toBe(1);
  });

  it('takes people without a group out of the network', () => {
    const path = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      { directed: true },
    );
    const result = brokerage(path, groupsOf(['a', 'a', 'b', null]));
    expect(result.withoutGroup).toBe(1);
    expect([...result.roles.brokerage.raw]).toEqual([0, 1, 0, NaN]);
    const without = brokerage(
      networkOf(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { directed: true },
      ),
      groupsOf(['a', 'a', 'b']),
    );
    expectClose(
      result.roles.representative.expected.slice(0, 3),
      without.roles.representative.expected,
    );
  });

  it.each([0, 1, 2])('is defined for %i people', (n) => {
    const result = brokerage(networkOf(n, []), groupsOf(new Array<string>(n).fill('a')));
    expect([...result.roles.brokerage.raw]).toEqual(new Array(n).fill(0));
    expect([...result.roles.brokerage.z]).toEqual(new Array(n).fill(NaN));
  });
});

describe('the kite', () => {
  const { roles } = brokerage(kite(), kiteGroups);
  const at = (node: number) => brokerTotals.map((role) => roles[role].raw[node]);

  it('counts the roles', () => {
    expect(at(3)).toEqual([6, 0, 4, 4, 0, 14]);
    expect(at(5)).toEqual([0, 0, 5, 5, 0, 10]);
    expect(at(7)).toEqual([4, 0, 0, 0, 0, 4]);
    expect(brokerTotals.map((role) => roles[role].total.raw)).toEqual([16, 0, 16, 16, 0, 48]);
  });

  it('knows what chance would give', () => {
    const expected = brokerTotals.map((role) => roles[role].total.expected);
    expectClose(expected, [11.52, 19.2, 19.2, 19.2, 0, 69.12]);
    const z = brokerTotals.map((role) => roles[role].z[3]!.toFixed(3));
    expect(z).toEqual(['3.713', '-1.042', '1.086', '1.086', 'NaN', '1.578']);
  });
});

describe('against a count of all triples', () => {
  it('agrees on random networks and groups', () => {
    fc.assert(
      fc.property(
        networks(),
        fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 12, maxLength: 12 }),
        (network, labels) => {
          const groups = groupsOf(labels.slice(0, network.n));
          const found = brokerage(network, groups);
          const slow = slowCounts(network, groups);
          brokerRoles.forEach((role, index) => {
            expectClose(found.roles[role].raw, slow[index]!, 1e-9, role);
          });
        },
      ),
      seeded,
    );
  });

  it.each(['aabc', 'aaab', 'aabb', 'aaaa'])(
    'has the mean and variance of ties thrown at random: %s, every network',
    (labels) => {
      const groups = groupsOf([...labels]);
      const arcs = [0, 1, 2, 3].flatMap((i) =>
        [0, 1, 2, 3].filter((j) => j !== i).map((j) => [i, j] as const),
      );
      // Any of the networks has density 1/2 on average; the moments are those of density 1/2.
      const half = networkOf(4, arcs.slice(0, 6), { directed: true });
      const { roles } = brokerage(half, groups);
      const sums = brokerTotals.map(() => [0, 0]);
      const own = brokerTotals.map(() => [0, 0]);
      for (let bits = 0; bits < 4096; bits++) {
        const drawn = networkOf(
          4,
          arcs.filter((_, at) => (bits >> at) & 1),
          { directed: true },
        );
        const slow = slowCounts(drawn, groups);
        brokerTotals.forEach((_, role) => {
          const columns = role === 5 ? slow : [slow[role]!];
          const total = columns.flat().reduce((sum, count) => sum + count, 0);
          sums[role]![0]! += total / 4096;
          sums[role]![1]! += (total * total) / 4096;
          const mine = columns.reduce((sum, column) => sum + column[0]!, 0);
          own[role]![0]! += mine / 4096;
          own[role]![1]! += (mine * mine) / 4096;
        });
      }
      brokerTotals.forEach((role, at) => {
        const [mean, square] = sums[at]!;
        expectNear(roles[role].total.expected, mean!, 1e-9, `${role} mean`);
        expectNear(roles[role].total.variance, square! - mean! * mean!, 1e-9, `${role} variance`);
        const [ownMean, ownSquare] = own[at]!;
        expectNear(roles[role].expected[0]!, ownMean!, 1e-9, `${role} own mean`);
        expectNear(
          roles[role].variance[0]!,
          ownSquare! - ownMean! * ownMean!,
          1e-9,
          `${role} own variance`,
        );
      });
    },
  );
});

describe.runIf(hasShared)('known answers', () => {
  const names = [
    'coordinator_wI',
    'consultant_wO',
    'representative_bIO',
    'gatekeeper_bOI',
    'liaison_bO',
    'total_t',
  ];
  type Table = Record<string, Record<string, number | null>>;
  interface Answer {
    raw: Table;
    expected: Table;
    sd: Table;
    z: Table;
    global: Record<string, Record<string, number | null>>;
  }

  it.each(everyOracleLayer())('agree with R sna on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    for (const attribute of Object.keys(oracle.groups ?? {})) {
      const known = answer<Answer>(oracle, 'groups', attribute, 'gould_fernandez');
      if (known === undefined || known.raw === undefined) continue;
      const { roles } = brokerage(network, sharedGroups(name, attribute), { profile: 'sna' });
      brokerTotals.forEach((role, at) => {
        const label = `${attribute} ${role}`;
        const column = (table: Table) =>
          inNodeOrder(
            network,
            Object.fromEntries(network.ids.map((id) => [id, table[id]![names[at]!]!])),
          );
        expectClose(roles[role].raw, column(known.raw), 1e-9, label);
        expectClose(roles[role].expected, column(known.expected), 1e-9, label);
        expectClose(roles[role].variance.map(Math.sqrt), column(known.sd), 1e-9, label);
        expectClose(roles[role].z, column(known.z), 1e-9, `${label} z`);
        const { total } = roles[role];
        const global = (key: string) => known.global[key]![names[at]!] ?? NaN;
        expectNear(total.raw, global('raw'), 1e-9, `${label} total`);
        expectNear(total.expected, global('expected'), 1e-9, `${label} total expected`);
        expectNear(Math.sqrt(total.variance), global('sd'), 1e-9, `${label} total sd`);
        expectNear(total.z, global('z'), 1e-9, `${label} total z`);
      });
    }
  });
});

/** Raw counts by trying every triple. */
function slowCounts(network: Network, { of }: Partition): number[][] {
  const a = matrixOf(network);
  const counts = brokerRoles.map(() => Array.from(of, (group) => (group === NO_GROUP ? NaN : 0)));
  for (let i = 0; i < network.n; i++) {
    for (let v = 0; v < network.n; v++) {
      for (let j = 0; j < network.n; j++) {
        if (i === j || a[i]![v] === 0 || a[v]![j] === 0 || a[i]![j] !== 0) continue;
        const role = roleOf(of[i]!, of[v]!, of[j]!);
        if (role >= 0) counts[role]![v]!++;
      }
    }
  }
  return counts;
}
