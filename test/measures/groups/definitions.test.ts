import { describe, expect, it } from 'vitest';
import { brokerage } from '../../../src/measures/brokerage/brokerage.ts';
import { measureContext } from '../../../src/measures/context.ts';
import type { MeasureDefinition, NodeColumn } from '../../../src/measures/definition.ts';
import { communities } from '../../../src/measures/groups/communities.ts';
import { hypergeometricTails } from '../../../src/measures/groups/hypergeometric.ts';
import { usually } from '../../../src/measures/own-options.ts';
import { definitionsOf, measures } from '../../../src/measures/registry.ts';
import { flow } from '../../../src/network/flow.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import { groupsOf, kite, networkOf } from '../../support/networks.ts';
import { hasShared, sharedGroups, sharedJson, sharedNetwork } from '../../support/shared.ts';

/** The ids the contract names for brokerage, groups and relations. */
const promised = `constraint effectiveSize efficiency hierarchy coordinator itinerant representative
  gatekeeper liaison brokerage coordinator.expected coordinator.z itinerant.expected itinerant.z
  representative.expected representative.z gatekeeper.expected gatekeeper.z liaison.expected liaison.z
  brokerage.expected brokerage.z everettValente honestBroker0 honestBroker1 honestBroker2
  bridgingCoefficient simmelianDegree community eiIndex modularity densityMatrix simmelian`.split(
  /\s+/,
);

function definition<L extends MeasureDefinition['level']>(id: string, level: L) {
  const found = definitionsOf(id).find((each) => each.level === level);
  return found as Extract<MeasureDefinition, { level: L }>;
}

describe('the registry of brokerage, groups and relations', () => {
  it('has every measure that was promised, the E-I index at three levels', () => {
    const ids = new Set<string>(measures.map(({ id }) => id));
    expect(promised.filter((id) => !ids.has(id))).toEqual([]);
    expect(
      definitionsOf('eiIndex')
        .map(({ level }) => level)
        .sort(),
    ).toEqual(['group', 'network', 'node']);
  });

  it('counts brokers along the flow: of advice, from the adviser to the asker', () => {
    // 0 asks 1, 1 asks 2: know-how goes 2→1→0, so 1 lets it into the group it shares with 0.
    const advice = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true, kind: 'advice' },
    );
    const groups = groupsOf(['a', 'a', 'b']);
    const at = (id: string, ties?: 'reported') => {
      const context = measureContext(advice, { groups, flow: 'against', ties: ties ?? null });
      return [...definition(id, 'node').evaluate(context, usually).values];
    };
    expect(definition('gatekeeper', 'node').reads).toBe('flow');
    expect(at('gatekeeper')).toEqual([0, 1, 0]);
    expect(at('representative')).toEqual([0, 0, 0]);
    expect(at('representative', 'reported')).toEqual([0, 1, 0]);
    expectClose(
      at('gatekeeper.expected'),
      brokerage(flow(advice), groups).roles.gatekeeper.expected,
    );
  });

  it('says why a value is missing', () => {
    const groups = groupsOf(['a', 'a', 'b', null]);
    const context = measureContext(
      networkOf(4, [
        [0, 1],
        [1, 2],
        [1, 3],
      ]),
      { groups },
    );
    const reasons = (id: string) => [
      ...((definition(id, 'node').evaluate(context, usually) as NodeColumn).reasons ?? []),
    ];
    expect(reasons('coordinator.z')).toEqual([
      [0, 'small-group'],
      [1, 'small-group'],
      [2, 'small-group'],
      [3, 'no-group'],
    ]);
    expect(reasons('representative.z')).toContainEqual([2, 'small-group']);
    expect(reasons('liaison.z')).toContainEqual([0, 'no-variance']);
    expect(reasons('eiIndex')).toEqual([[3, 'no-group']]);
    const isolate = measureContext(networkOf(3, [[0, 1]]), { options: { profile: 'ucinet' } });
    expect([
      ...(definition('constraint', 'node').evaluate(isolate, usually).reasons ?? []),
    ]).toEqual([
      [0, 'pendant'],
      [1, 'pendant'],
      [2, 'isolate'],
    ]);
  });

  it.runIf(hasShared)(
    'tells the E-I index of the high-tech managers as the contract shows it',
    () => {
      const network = sharedNetwork('krackhardt_hightech', 'advice');
      const context = measureContext(network, {
        groups: sharedGroups('krackhardt_hightech', 'dept'),
      });
      const found = definition('eiIndex', 'network').evaluate(context, usually);
      if (!('record' in found)) throw new Error('the index is a record');
      expect(Number(found.record.value).toFixed(3)).toBe('0.516');
      expect(Number(found.record.expected).toFixed(3)).toBe('0.552');
      expect(Math.abs(Number(found.record.pLower) - 0.25)).toBeLessThan(0.05);
    },
  );

  it('turns with the profile where tools differ', () => {
    const of = (profile: 'default' | 'ucinet') =>
      definition('constraint', 'node')
        .evaluate(measureContext(kite(), { options: { profile } }), usually)
        .values[3]!.toFixed(4);
    expect([of('default'), of('ucinet')]).toEqual(['0.4702', '0.4985']);
  });
});

describe('the hypergeometric tails', () => {
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;

  it('are exact for small counts', () => {
    for (const [population, successes, draws] of [
      [10, 4, 3],
      [7, 7, 2],
      [12, 5, 9],
      [6, 0, 3],
      [5, 3, 5],
    ] as const) {
      const term = (x: number) =>
        (choose(successes, x) * choose(population - successes, draws - x)) /
        choose(population, draws);
      for (
        let observed = Math.max(0, draws - population + successes);
        observed <= Math.min(draws, successes);
        observed++
      ) {
        const { pLower, pUpper } = hypergeometricTails(observed, population, successes, draws);
        let [lower, upper] = [0, 0];
        for (let x = 0; x <= draws; x++) {
          if (x <= observed) lower += term(x);
          if (x >= observed) upper += term(x);
        }
        expectNear(pLower, lower);
        expectNear(pUpper, upper);
      }
    }
  });

  it('do not overflow for many ties', () => {
    const { pLower, pUpper } = hypergeometricTails(9000, 1_000_000, 900_000, 10_000);
    expect(pLower + pUpper).toBeGreaterThan(1);
    expect(Math.abs(pLower - 0.5)).toBeLessThan(0.02);
    expect(hypergeometricTails(8000, 1_000_000, 900_000, 10_000).pLower).toBeLessThan(1e-100);
  });
});

describe('printed communities', () => {
  it.runIf(hasShared)('of the camp are three, with Q .55', () => {
    const known = sharedJson<{ xucinet_snapshots: { louvain: { clusters: number; Q: number } } }>(
      'published/campnet.json',
    );
    const { clusters, Q } = known.xucinet_snapshots.louvain;
    const found = communities(sharedNetwork('campnet', 'top3'));
    expect(found.count).toBe(clusters);
    expect(found.modularity.toFixed(2)).toBe(Q.toFixed(2));
  });
});
