import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  degreeAssortativity,
  numericAssortativity,
} from '../../../src/measures/groups/numeric-assortativity.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { expectNear } from '../../support/close.ts';
import { complete, empty, kite, matrixOf, networkOf, path, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { hasShared, sharedNetwork } from '../../support/shared.ts';

/** The correlation over a list in which every tie stands as often as it weighs. */
function slow(network: Network, x: readonly number[], y: readonly number[], valued: boolean) {
  const pairs: [number, number][] = [];
  matrixOf(network).forEach((row, i) => {
    row.forEach((weight, j) => {
      const times = weight === 0 ? 0 : valued ? weight : 1;
      if (Number.isNaN(x[i]!) || Number.isNaN(y[j]!)) return;
      for (let time = 0; time < times; time++) pairs.push([x[i]!, y[j]!]);
    });
  });
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (f: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + f(a - mx, b - my), 0);
  const [xx, yy] = [sum((a) => a * a), sum((_, b) => b * b)];
  return xx < 1e-12 || yy < 1e-12 || pairs.length === 0
    ? NaN
    : sum((a, b) => a * b) / Math.sqrt(xx * yy);
}

describe('numeric assortativity', () => {
  it('is 1 where like is tied with like and −1 where opposites are', () => {
    const pairs = networkOf(4, [
      [0, 1],
      [2, 3],
    ]);
    expectNear(numericAssortativity(pairs, Float64Array.of(1, 1, 5, 5)), 1);
    expectNear(numericAssortativity(pairs, Float64Array.of(1, 5, 1, 5)), -1);
    expectNear(numericAssortativity(path(3), Float64Array.of(1, 2, 3)), 0);
  });

  it.each([
    ['no nodes', empty(0)],
    ['no ties', empty(3)],
    ['everybody alike', complete(4)],
  ])('does not exist: %s', (_, network) => {
    expect(numericAssortativity(network, new Float64Array(network.n).fill(2.1))).toBeNaN();
  });

  it('agrees with the correlation over a list of ties, either way round', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 8, maxWeight: 4 }),
        fc.array(fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 40 })), {
          minLength: 8,
          maxLength: 8,
        }),
        fc.boolean(),
        (network, drawn, valued) => {
          const numbers = Float64Array.from(drawn.slice(0, network.n));
          const before = structuredClone(network);
          const options = { values: valued ? 'valued' : 'binary' } as const;
          const found = numericAssortativity(network, numbers, options);
          expectNear(found, slow(network, [...numbers], [...numbers], valued));
          expectNear(numericAssortativity(flow(network), numbers, options), found);
          expect(network).toEqual(before);
        },
      ),
      seeded,
    );
  });

  it('rejects the numbers of other people', () => {
    expect(() => numericAssortativity(kite(), new Float64Array(3))).toThrow(/"numbers"/);
    // @ts-expect-error
    expect(() => numericAssortativity(kite(), new Float64Array(10), { weighted: 1 })).toThrow(
      /"weighted"/,
    );
  });
});

describe('degree assortativity', () => {
  it('is −1 in a star and does not exist where all have as many ties', () => {
    expectNear(degreeAssortativity(star(5)), -1);
    expect(degreeAssortativity(complete(4))).toBeNaN();
    expectNear(degreeAssortativity(path(4)), -0.5);
  });

  it.skipIf(!hasShared)('has the value of NetworkX for the karate club', () => {
    const found = degreeAssortativity(sharedNetwork('zachary', 'exist'));
    expectNear(found, -0.47561309768461413);
  });

  it('reads the side of either end that was asked for', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 8, directed: true, maxWeight: 3 }),
        fc.constantFrom<'out' | 'in' | 'both'>('out', 'in', 'both'),
        fc.constantFrom<'out' | 'in' | 'both'>('out', 'in', 'both'),
        fc.boolean(),
        (network, source, target, valued) => {
          const matrix = matrixOf(network).map((row) =>
            row.map((cell) => (valued || cell === 0 ? cell : 1)),
          );
          const sent = matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0));
          const received = matrix.map((_, i) => matrix.reduce((sum, row) => sum + row[i]!, 0));
          const of = { out: sent, in: received, both: sent.map((s, i) => s + received[i]!) };
          expectNear(
            degreeAssortativity(network, {
              source,
              target,
              values: valued ? 'valued' : 'binary',
            }),
            slow(network, of[source], of[target], valued),
          );
        },
      ),
      seeded,
    );
  });
});
