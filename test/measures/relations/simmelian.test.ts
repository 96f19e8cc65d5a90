import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simmelianDegree, simmelianTies } from '../../../src/measures/relations/simmelian.ts';
import type { Network } from '../../../src/network/network.ts';
import { complete, empty, kite, matrixOf, networkOf, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  inNodeOrder,
  oracleLayers,
  sharedNetwork,
} from '../../support/shared.ts';

const strengthOf = (
  network: Network,
  i: number,
  j: number,
  variant: 'mutual' | 'outgoing' = 'mutual',
) => {
  const { source, target, strength } = simmelianTies(network, { variant });
  return strength[source.findIndex((from, tie) => from === i && target[tie] === j)];
};

describe('simmelian ties', () => {
  it('have the golden strengths of the kite', () => {
    for (const [i, j] of [
      [0, 3],
      [1, 3],
      [3, 5],
      [3, 6],
    ] as const)
      expect(strengthOf(kite(), i, j)).toBe(3);
    for (const [i, j] of [
      [7, 8],
      [8, 9],
    ] as const)
      expect(strengthOf(kite(), i, j)).toBe(0);
  });

  it('need ties both ways, or a third whom both name', () => {
    const ties = [
      [0, 1],
      [1, 0],
      [0, 2],
      [1, 2],
    ] as const;
    const network = networkOf(3, ties, { directed: true });
    expect(strengthOf(network, 0, 1)).toBe(0);
    expect(strengthOf(network, 0, 1, 'outgoing')).toBe(1);
    expect(strengthOf(network, 0, 2, 'outgoing')).toBe(0);
    expect([...simmelianDegree(network)]).toEqual([0, 0, 0]);
    const closed = networkOf(3, [...ties, [2, 0], [2, 1]], { directed: true });
    expect([...simmelianDegree(closed)]).toEqual([2, 2, 2]);
  });

  it('are none without triangles and all in a complete network', () => {
    expect([...simmelianDegree(star(5))]).toEqual([0, 0, 0, 0, 0]);
    expect([...simmelianDegree(complete(4))]).toEqual([3, 3, 3, 3]);
    expect([...simmelianDegree(empty(2))]).toEqual([0, 0]);
    expect(simmelianTies(empty(0)).strength).toHaveLength(0);
    expect(() => simmelianTies(kite(), { variant: 'in' } as never)).toThrow(/mutual, outgoing/);
  });

  it('agree with the definition on random networks', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const a = matrixOf(network);
        const both = (i: number, j: number) => a[i]![j]! > 0 && a[j]![i]! > 0;
        for (const variant of ['mutual', 'outgoing'] as const) {
          const { source, target, strength } = simmelianTies(network, { variant });
          const slow = Array.from(source, (i, tie) => {
            const j = target[tie]!;
            const thirds = [...a.keys()].filter((k) =>
              variant === 'mutual'
                ? both(i, k) && both(j, k)
                : k !== i && k !== j && a[i]![k]! > 0 && a[j]![k]! > 0,
            );
            return both(i, j) ? thirds.length : 0;
          });
          expect([...strength]).toEqual(slow);
        }
      }),
      seeded,
    );
  });

  it.each(everyOracleLayer())('agree with known answers on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name, true).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    const known = answer<{ count: number; pairs: [string, string][] }>(oracle, 'simmelian_ties')!;
    const degrees = answer<Record<string, number>>(oracle, 'simmelian_degree')!;
    expect([...simmelianDegree(network)]).toEqual([...inNodeOrder(network, degrees)]);
    const { source, target, strength } = simmelianTies(network);
    const pairs = new Set<string>();
    source.forEach((i, tie) => {
      if (strength[tie]! > 0)
        pairs.add([network.ids[i]!, network.ids[target[tie]!]!].sort().join());
    });
    expect(pairs.size).toBe(known.count);
    expect([...pairs].sort()).toEqual(known.pairs.map((pair) => [...pair].sort().join()).sort());
  });

  it.runIf(hasShared)('find ten for Chris at Silicon Systems', () => {
    const network = sharedNetwork('silicon_systems', 'friendship');
    expect(simmelianDegree(network)[network.ids.indexOf('Chris')]).toBe(10);
  });
});
