import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetError } from '../../../src/errors.ts';
import {
  betweennessCentralization,
  closenessCentralization,
  degreeCentralization,
  inDegreeCentralization,
  outDegreeCentralization,
} from '../../../src/measures/cohesion/centralization.ts';
import { connectedness } from '../../../src/measures/cohesion/connectedness.ts';
import {
  distanceDistribution,
  distances,
  reachableShare,
} from '../../../src/measures/cohesion/distances.ts';
import {
  distanceFragmentation,
  fragmentation,
} from '../../../src/measures/cohesion/fragmentation.ts';
import { gtdEfficiency } from '../../../src/measures/cohesion/gtd-efficiency.ts';
import { gtdHierarchy } from '../../../src/measures/cohesion/gtd-hierarchy.ts';
import { gtdLub } from '../../../src/measures/cohesion/gtd-lub.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  kite,
  matrixOf,
  networkOf,
  path,
  ring,
  star,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, distanceMatrix, eitherWay } from '../../support/slow.ts';

const directed = (n: number, ties: [number, number][]) => networkOf(n, ties, { directed: true });

describe('distances', () => {
  it.each<[string, Network, number[]]>([
    ['no nodes', empty(0), [NaN, NaN, NaN, NaN]],
    ['one node', empty(1), [NaN, NaN, NaN, NaN]],
    ['isolates', empty(3), [NaN, NaN, 0, 0]],
    ['a path', path(3), [4 / 3, 2, 5 / 6, 1]],
    ['a complete network', complete(4), [1, 1, 1, 1]],
    ['one arc', directed(3, [[0, 1]]), [1, 1, 1 / 6, 1 / 6]],
    ['the kite', kite(), [89 / 45, 4, 1 - 0.3537037037037, 1]],
  ])('of %s', (_, network, [mean, diameter, compactness, reachableShare]) => {
    const found = distances(network);
    expectClose(
      [found.mean, found.diameter, found.compactness, found.reachableShare],
      [mean!, diameter!, compactness!, reachableShare!],
    );
  });

  it.each(['none', 'cost'] as const)('agree with the distance matrix, weight %s', (weight) => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), (network) => {
        const cells = weight === 'none' ? binary(network) : matrixOf(network);
        const all = distanceMatrix(cells).flatMap((row, i) => row.filter((_, j) => j !== i));
        const finite = all.filter((distance) => distance !== Infinity);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const found = distances(network, { weight });
        expectNear(found.mean, sum(finite) / finite.length);
        expectNear(found.diameter, finite.length === 0 ? NaN : Math.max(...finite));
        expectNear(found.compactness, sum(all.map((distance) => 1 / distance)) / all.length);
        expectNear(found.reachableShare, finite.length / all.length);
        expect(reachableShare(network)).toBe(found.reachableShare);
        if (weight === 'cost') return;
        const counts = distanceDistribution(network);
        expect(counts).toHaveLength(Math.max(0, ...finite));
        counts.forEach((count, at) => {
          const same = finite.filter((distance) => distance === at + 1).length;
          expect(count).toBe(network.directed ? same : same / 2);
        });
      }),
      seeded,
    );
  });

  it('have no value where a tie has no length', () => {
    expect(distances(networkOf(2, [[0, 1, 0]]), { weight: 'cost' }).mean).toBeNaN();
  });
});

describe('fragmentation', () => {
  it('has the golden values of the kite, before and after 7 is gone', () => {
    expectNear(distanceFragmentation(kite()), 0.3537037037037);
    const without7 = networkOf(9, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 5],
      [1, 3],
      [1, 4],
      [1, 6],
      [2, 3],
      [2, 5],
      [3, 4],
      [3, 5],
      [3, 6],
      [4, 6],
      [5, 6],
      [7, 8],
    ]);
    expectNear(fragmentation(without7), 0.38888888888889);
    expectNear(distanceFragmentation(without7), 0.48611111111111);
  });

  it.each([
    ['no nodes', empty(0), NaN],
    ['one node', empty(1), NaN],
    ['isolates', empty(3), 1],
    ['a complete network', complete(3), 0],
  ])('of %s', (_, network, expected) => {
    expectNear(fragmentation(network), expected);
    expectNear(distanceFragmentation(network), expected);
  });
});

describe('the four conditions of an outtree', () => {
  const outTree = directed(4, [
    [0, 1],
    [0, 2],
    [1, 3],
  ]);
  it.each<[string, Network, number[]]>([
    ['an outtree', outTree, [1, 1, 1, 1]],
    ['its reverse', flow(outTree), [1, 1, 1, 1 / 3]],
    [
      'an outtree and an isolate',
      directed(5, [
        [0, 1],
        [0, 2],
        [1, 3],
      ]),
      [0.6, 1, 1, 1],
    ],
    ['everybody tied to everybody', complete(4), [1, 0, 0, 1]],
    ['no ties', empty(3), [0, NaN, NaN, NaN]],
    [
      'two separate arcs',
      directed(4, [
        [0, 1],
        [2, 3],
      ]),
      [1 / 3, 1, 1, NaN],
    ],
    ['no nodes', empty(0), [NaN, NaN, NaN, NaN]],
    ['one node', empty(1), [1, NaN, NaN, NaN]],
  ])('of %s', (_, network, [joined, hierarchy, efficiency, lub]) => {
    expectNear(connectedness(network), joined!);
    expectNear(gtdHierarchy(network), hierarchy!);
    expectNear(gtdEfficiency(network), efficiency!);
    expectNear(gtdLub(network), lub!);
  });

  it('count pairs when asked to', () => {
    expectNear(gtdEfficiency(kite(), { count: 'pairs' }), 0.75);
    expectNear(gtdEfficiency(complete(4), { count: 'pairs' }), 0);
    expect(gtdEfficiency(complete(2), { count: 'pairs' })).toBeNaN();
  });

  it('agree with the definitions', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), (network) => {
        const { n } = network;
        const reach = distanceMatrix(binary(network)).map((row) => row.map((d) => d !== Infinity));
        const weak = distanceMatrix(eitherWay(binary(network)));
        let either = 0;
        let mutual = 0;
        let without = 0;
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) {
            if (reach[i]![j] || reach[j]![i]) either++;
            if (reach[i]![j] && reach[j]![i]) mutual++;
            if (weak[i]![j] === Infinity) continue;
            const bounds = [...reach.keys()].filter((k) => reach[k]![i] && reach[k]![j]);
            if (!bounds.some((k) => bounds.every((other) => reach[other]![k]))) without++;
          }
        }
        expectNear(gtdHierarchy(network), 1 - mutual / either);
        const sizes = new Map<number, number>();
        for (const row of weak) {
          const first = row.findIndex((distance) => distance !== Infinity);
          sizes.set(first, (sizes.get(first) ?? 0) + 1);
        }
        const most = [...sizes.values()].reduce((sum, s) => sum + ((s - 1) * (s - 2)) / 2, 0);
        expectNear(gtdLub(network), most === 0 ? NaN : 1 - without / most);
      }),
      seeded,
    );
  });

  it('refuse more pairs than can be looked at', () => {
    expect(() => gtdLub(empty(5001))).toThrow(BudgetError);
  });
});

describe('centralization', () => {
  it.each<[string, Network, number[]]>([
    ['two people', complete(2), [NaN, NaN, NaN, NaN, NaN]],
    ['a star', star(6), [1, 1, 1, 1, 1]],
    ['a ring', ring(5), [0, 0, 0, 0, 0]],
    ['isolates', empty(3), [0, 0, 0, 0, NaN]],
    [
      'everybody naming one',
      directed(4, [
        [1, 0],
        [2, 0],
        [3, 0],
      ]),
      [1, 1 / 9, 1, 0, 1],
    ],
    ['the kite', kite(), [24 / 72, 24 / 72, 24 / 72, 0.2962962962963, 0.2703749315818]],
  ])('of %s', (_, network, expected) => {
    expectClose(
      [
        inDegreeCentralization(network),
        outDegreeCentralization(network),
        degreeCentralization(network),
        betweennessCentralization(network),
        closenessCentralization(network),
      ],
      expected,
    );
  });
});
