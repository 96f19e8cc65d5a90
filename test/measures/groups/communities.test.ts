import fc from 'fast-check';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { communities } from '../../../src/measures/groups/communities.ts';
import { homophily } from '../../../src/measures/groups/homophily.ts';
import { assortativity, modularity } from '../../../src/measures/groups/modularity.ts';
import type { Network } from '../../../src/network/network.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { stream } from '../../../src/random.ts';
import { partitionOf } from '../../../src/study/partition.ts';
import { expectNear } from '../../support/close.ts';
import {
  empty,
  groupsOf,
  kite,
  matrixOf,
  networkOf,
  path,
  star,
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  oracleLayers,
  sharedGroups,
  sharedJson,
  sharedNetwork,
} from '../../support/shared.ts';

const labelled = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 12, maxLength: 12 });

describe('communities', () => {
  it.each([0, 1, 2])('leave %i people without ties alone', (n) => {
    const found = communities(empty(n));
    expect([...found.labels]).toEqual(Array.from({ length: n }, (_, node) => node));
    expect(found.count).toBe(n);
    expect(found.modularity).toBeNaN();
  });

  it('are numbered by first appearance, isolates alone', () => {
    const network = networkOf(7, [
      [1, 2],
      [2, 3],
      [1, 3],
      [4, 5],
      [5, 6],
      [4, 6],
    ]);
    const found = communities(network, { seed: 3 });
    expect([...found.labels]).toEqual([0, 1, 1, 1, 2, 2, 2]);
    expect(found.count).toBe(3);
    expectNear(found.modularity, 0.5);
  });

  it('are one for a star and repeat with the seed', () => {
    expect(communities(star(6)).count).toBe(1);
    expect(communities(kite(), { seed: 5 })).toEqual(communities(kite(), { seed: 5 }));
  });

  it('tell the modularity that their labels have', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const found = communities(network, { restarts: 3 });
        const groups = partitionOf('community', [...found.labels].map(String));
        expectNear(found.modularity, modularity(symmetrize(network), groups));
        const seen = [...new Set(found.labels)];
        expect(seen).toEqual(seen.map((_, at) => at));
      }),
      seeded,
    );
  });

  it("are as good as graphology's Louvain", () => {
    const random = stream(5);
    for (const inside of [0.05, 0.2, 0.5]) {
      const ties: Tie[] = [];
      const graph = new Graph({ type: 'undirected' });
      for (let i = 0; i < 240; i++) graph.addNode(i);
      for (let i = 0; i < 240; i++) {
        for (let j = i + 1; j < 240; j++) {
          if (random.uniform() >= (i % 8 === j % 8 ? inside : 0.02)) continue;
          const weight = 1 + random.integer(3);
          ties.push([i, j, weight]);
          graph.addEdge(i, j, { weight });
        }
      }
      const peer = louvain.detailed(graph, { rng: () => random.uniform() });
      const found = communities(networkOf(240, ties), { values: 'valued' });
      expect(found.modularity).toBeGreaterThan(peer.modularity - 1e-9);
    }
  });

  it('find the stretches of a path of 10 000 people', () => {
    // n^½ stretches of n^½ people each are best: Q = 1 − 2/√n, near enough.
    const { modularity: found } = communities(path(10_000), { restarts: 1 });
    expect(found).toBeGreaterThan(0.974);
    expect(found).toBeLessThan(0.9801);
  });

  it('are undefined where a value speaks against being together', () => {
    const network = networkOf(3, [
      [0, 1, -1],
      [1, 2, 2],
    ]);
    expect(communities(network, { values: 'valued' }).modularity).toBeNaN();
    expect(communities(network).modularity).toBe(0);
  });

  it('reject what they do not know', () => {
    expect(() => communities(kite(), { resolution: 0 })).toThrow(/above 0/);
    expect(() => communities(kite(), { restarts: 0 })).toThrow(/at least 1/);
  });

  it.each(everyOracleLayer())(
    'are as good as the best of 200 on $name $layer',
    ({ name, layer }) => {
      const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
      const known = answer<number>(oracle, 'louvain', 'modularity_sym')!;
      expect(communities(sharedNetwork(name, layer)).modularity).toBeGreaterThanOrEqual(
        known - 1e-6,
      );
    },
  );

  it.runIf(hasShared)('recover the factions of the monastery in the end', () => {
    const { labels } = communities(sharedNetwork('sampson', 'like_t3'));
    const factions = sharedGroups('sampson', 'faction');
    const together = (of: Uint32Array) => (i: number, j: number) => of[i] === of[j];
    let agree = 0;
    let pairs = 0;
    for (let i = 0; i < 18; i++) {
      for (let j = i + 1; j < 18; j++) {
        pairs++;
        if (together(labels)(i, j) === together(factions.of)(i, j)) agree++;
      }
    }
    expect(agree / pairs).toBeGreaterThan(0.85);
  });
});

describe('modularity and its kin', () => {
  it('are undefined without ties and 0 in one group', () => {
    expect(modularity(empty(3), groupsOf(['a', 'a', 'b']))).toBeNaN();
    expect(assortativity(empty(3), groupsOf(['a', 'a', 'b']))).toBeNaN();
    expectNear(modularity(star(4), groupsOf(['a', 'a', 'a', 'a'])), 0);
    expect(assortativity(star(4), groupsOf(['a', 'a', 'a', 'a']))).toBeNaN();
  });

  it('agree with the definition on random networks', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 3 }), labelled, (network, labels) => {
        const groups = groupsOf(labels.slice(0, network.n));
        for (const values of ['binary', 'valued'] as const) {
          expectNear(
            modularity(network, groups, { values }),
            slowModularity(network, groups.of, values),
          );
        }
      }),
      seeded,
    );
  });

  it.each(everyOracleLayer())('agree on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    for (const attribute of Object.keys(oracle.groups ?? {})) {
      const groups = sharedGroups(name, attribute);
      const known = answer<number | null>(oracle, 'groups', attribute, 'modularity_sym');
      expectNear(modularity(symmetrize(network), groups), known ?? NaN);
      const mixing = answer<number | null>(oracle, 'groups', attribute, 'assortativity_nominal');
      if (mixing !== undefined) expectNear(assortativity(network, groups), mixing ?? NaN);
    }
  });

  it.runIf(hasShared)('agree with the printed homophily of the camp', () => {
    const known = sharedJson<{ xucinet_snapshots: { homophily_gender: Record<string, number> } }>(
      'published/campnet.json',
    ).xucinet_snapshots.homophily_gender;
    const found = homophily(sharedNetwork('campnet', 'top3'), sharedGroups('campnet', 'gender'));
    const printed = (value: number) => value.toFixed(3);
    expect(printed(found.share)).toBe(printed(known.H!));
    expect(printed(found.excess)).toBe(printed(known.h_star!));
    expect(printed(found.correlation)).toBe(printed(known.Corr!));
    expect(printed(found.modularity)).toBe(printed(known.ModulQ!));
    expect(printed(found.assortativity)).toBe(printed(known.Assort!));
    expect(printed(found.yuleQ)).toBe(printed(known.YulesQ!));
  });

  it("has Coleman's index from −1 by 0 to 1", () => {
    const apart = networkOf(
      4,
      [
        [0, 2],
        [2, 0],
        [1, 3],
        [3, 1],
      ],
      { directed: true },
    );
    expect([...homophily(apart, groupsOf(['a', 'a', 'b', 'b'])).coleman]).toEqual([-1, -1]);
    const closed = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ],
      { directed: true },
    );
    expect([...homophily(closed, groupsOf(['a', 'a', 'b', 'b'])).coleman]).toEqual([1, 1]);
    const complete = [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].filter((j) => j !== i).map((j) => [i, j] as const),
    );
    const { coleman } = homophily(
      networkOf(4, complete, { directed: true }),
      groupsOf(['a', 'a', 'b', 'b']),
    );
    expectNear(coleman[0]!, 0);
  });
});

function slowModularity(network: Network, of: Uint32Array, values: 'binary' | 'valued'): number {
  const a = matrixOf(network).map((row) =>
    row.map((weight) => (values === 'valued' ? weight : Math.sign(weight))),
  );
  const m = a.flat().reduce((sum, weight) => sum + weight, 0);
  let q = 0;
  for (let i = 0; i < network.n; i++) {
    for (let j = 0; j < network.n; j++) {
      if (of[i] !== of[j]) continue;
      const sent = a[i]!.reduce((sum, weight) => sum + weight, 0);
      const received = a.reduce((sum, row) => sum + row[j]!, 0);
      q += a[i]![j]! / m - (sent * received) / (m * m);
    }
  }
  return m === 0 ? NaN : q;
}
