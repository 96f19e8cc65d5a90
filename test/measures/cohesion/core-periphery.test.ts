import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corePeriphery } from '../../../src/measures/cohesion/core-periphery/core-periphery.ts';
import { coreScores } from '../../../src/measures/cohesion/core-periphery/core-scores.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { cells } from '../../../src/network/unknown.ts';
import { stream } from '../../../src/random.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  kite,
  matrixOf,
  networkOf,
  star,
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { hasShared, sharedNetwork } from '../../support/shared.ts';
import { subsets } from '../../support/slow.ts';

/** Correlation of two lists from its definition. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (term: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + term(a - x, b - y), 0);
  const [xx, yy] = [sum((a) => a * a), sum((_, b) => b * b)];
  return xx < 1e-12 || yy < 1e-12 ? NaN : sum((a, b) => a * b) / Math.sqrt(xx * yy);
}

function slowFit(network: Network, core: readonly number[], between: number | null): number {
  const matrix = matrixOf(network);
  const read = cells(network);
  const pairs: [number, number][] = [];
  for (let i = 0; i < network.n; i++) {
    for (let j = 0; j < network.n; j++) {
      if (i === j || read(i, j) === 'unknown') continue;
      const inside = Number(core.includes(i)) + Number(core.includes(j));
      const ideal = inside === 2 ? 1 : inside === 0 ? 0 : between;
      if (ideal !== null) pairs.push([matrix[i]![j]!, ideal]);
    }
  }
  return correlation(pairs);
}

describe('core and periphery', () => {
  it('have the golden values of the kite', () => {
    const found = corePeriphery(kite());
    expectNear(found.fit, 0.6);
    expect([...found.core]).toEqual([0, 1, 3, 5, 6]);
    expect(found.exact).toBe(true);
    const other = corePeriphery(kite(), { between: 1 });
    expectNear(other.fit, 0.3273, 1e-4);
    // The kite is its own mirror image, and so are its two best cores.
    expect(other.cores.map((core) => [...core])).toEqual([
      [0, 3, 5, 6, 8],
      [1, 3, 5, 6, 8],
    ]);
  });

  it.each([
    ['no nodes', empty(0)],
    ['one node', empty(1)],
    ['two nodes', complete(2)],
    ['isolates', empty(5)],
    ['a complete network', complete(5)],
    [
      'nobody answering',
      networkOf(3, [], { directed: true, status: ['absent', 'absent', 'absent'] }),
    ],
  ])('do not exist for %s', (_, network) => {
    const found = corePeriphery(network);
    expect(found.fit).toBeNaN();
    expect([found.core.length, found.cores.length, found.more]).toEqual([0, 0, 0]);
  });

  it('agree with every division tried by hand', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 7 }),
        fc.constantFrom<null | 0.5 | 1>(null, 0.5, 1),
        (network, between) => {
          const fits = subsets(network.n).map((core) => slowFit(network, core, between));
          const best = Math.max(...fits.filter((fit) => !Number.isNaN(fit)));
          const found = corePeriphery(network, { between: between ?? 'ignored' });
          expectNear(found.fit, best === -Infinity ? NaN : best);
          const equal = fits.filter((fit) => fit > best - 1e-9).length;
          expect(found.cores.length + found.more).toBe(equal);
          for (const core of found.cores) expectNear(slowFit(network, [...core], between), best);
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });

  it('leave out what nobody answered', () => {
    const network = networkOf(
      6,
      [
        [0, 1],
        [1, 0],
        [0, 2],
        [2, 1],
        [3, 0],
        [4, 1],
      ],
      {
        directed: true,
        status: ['answered', 'answered', 'answered', 'absent', 'answered', 'answered'],
      },
    );
    const found = corePeriphery(network);
    expectNear(found.fit, slowFit(network, [...found.core], null));
  });

  it('find a planted core, from which no single move leads to a better one', () => {
    const random = stream(5);
    const ties: Tie[] = [];
    for (let i = 0; i < 40; i++) {
      for (let j = i + 1; j < 40; j++) {
        const chance = j < 12 ? 0.9 : i >= 12 ? 0.05 : 0.3;
        if (random.uniform() < chance) ties.push([i, j]);
      }
    }
    const network = networkOf(40, ties);
    const found = corePeriphery(network);
    expect(found.exact).toBe(false);
    expect([...found.core]).toEqual(Array.from({ length: 12 }, (_, i) => i));
    for (let node = 0; node < 40; node++) {
      const core = [...found.core];
      const moved = core.includes(node) ? core.filter((other) => other !== node) : [...core, node];
      expect(slowFit(network, moved, null)).toBeLessThan(found.fit + 1e-9);
    }
  });

  it('are the same turned round, and for the same seed', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 20, directed: true }), (network) => {
        const before = structuredClone(network);
        const found = corePeriphery(network);
        expect(corePeriphery(network)).toEqual(found);
        expect(network).toEqual(before);
        if (network.n <= 16) expectNear(corePeriphery(flow(network)).fit, found.fit);
      }),
      { ...seeded, numRuns: 15 },
    );
  });

  it.skipIf(!hasShared)('names the two leaders of the karate club and those around them', () => {
    const found = corePeriphery(sharedNetwork('zachary', 'exist'), { between: 1 });
    expect([...found.core]).toEqual([0, 1, 2, 32, 33]);
  });

  it('reject what they do not know', () => {
    // @ts-expect-error
    expect(() => corePeriphery(kite(), { between: 'half' })).toThrow(/"between"/);
    // @ts-expect-error
    expect(() => corePeriphery(kite(), { middle: 1 })).toThrow(/"middle"/);
  });
});

describe('core scores', () => {
  it('leave no score that could be better given the others', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 10, maxWeight: 3 }), (network) => {
        const { scores, fit, outcome } = coreScores(network, { values: 'valued' });
        const matrix = matrixOf(network);
        const mean = (i: number, j: number) => (matrix[i]![j]! + matrix[j]![i]!) / 2;
        if (outcome !== 'found') {
          expect(scores.every(Number.isNaN)).toBe(true);
          return;
        }
        expectNear(
          scores.reduce((sum, value) => sum + value * value, 0),
          1,
        );
        const others = (i: number) => [...matrix.keys()].filter((j) => j !== i);
        // The scale that unit length took away: of c = s·u the best s² is Σ a u u / Σ u² u².
        let above = 0;
        let below = 0;
        for (const i of matrix.keys()) {
          for (const j of others(i)) {
            above += mean(i, j) * scores[i]! * scores[j]!;
            below += (scores[i]! * scores[j]!) ** 2;
          }
        }
        const scale = Math.sqrt(above / below);
        for (const i of matrix.keys()) {
          const c = (j: number) => scores[j]! * scale;
          const best =
            others(i).reduce((sum, j) => sum + mean(i, j) * c(j), 0) /
            others(i).reduce((sum, j) => sum + c(j) ** 2, 0);
          expectNear(c(i), best, 1e-6);
        }
        const pairs = [...matrix.keys()].flatMap((i) =>
          others(i).map((j) => [mean(i, j), scores[i]! * scores[j]!] as const),
        );
        expectNear(fit, correlation(pairs));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  it.each([
    ['no nodes', empty(0), 'no-ties'],
    ['isolates', empty(3), 'no-ties'],
    ['a star', star(6), 'not-converged'],
    [
      'two triangles',
      networkOf(6, [
        [0, 1],
        [0, 2],
        [1, 2],
        [3, 4],
        [3, 5],
        [4, 5],
      ]),
      'degenerate',
    ],
  ])('say why they do not exist for %s', (_, network, outcome) => {
    expect(coreScores(network).outcome).toBe(outcome);
  });

  it('are equal where all are alike', () => {
    const { scores, fit, size } = coreScores(complete(4));
    expectClose(scores, [0.5, 0.5, 0.5, 0.5]);
    expect([fit, size]).toEqual([NaN, 4]);
  });

  it('are above zero only in the stronger of two components', () => {
    const ties: Tie[] = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
      [4, 5],
      [4, 6],
      [5, 6],
    ];
    const { scores, size } = coreScores(networkOf(7, ties));
    expectClose(scores, [0.5, 0.5, 0.5, 0.5, 0, 0, 0], 1e-9);
    expect(size).toBe(4);
  });

  it('use the report that is there, and leave the network as it was', () => {
    const ties: Tie[] = [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
      [0, 2],
    ];
    const network = networkOf(3, ties, {
      directed: true,
      status: ['answered', 'answered', 'absent'],
    });
    const whole = networkOf(3, [...ties, [2, 0]], { directed: true });
    const before = structuredClone(network);
    expectClose(coreScores(network).scores, coreScores(whole).scores);
    expect(network).toEqual(before);
  });
});
