import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valenteFujimoto } from '../../../src/measures/brokerage/valente-fujimoto.ts';
import { expectClose } from '../../support/close.ts';
import { complete, empty, kite, networkOf, path, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, distanceMatrix, eitherWay, withoutTie } from '../../support/slow.ts';

function cohesion(matrix: readonly (readonly number[])[]): number {
  const n = matrix.length;
  const distances = distanceMatrix(matrix);
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sum += 1 / distances[i]![j]!;
  return sum / (n * (n - 1));
}

describe('bridging by Valente and Fujimoto', () => {
  it('has values that can be counted', () => {
    // A path of three has cohesion 2.5/3; either tie gone leaves one pair: 1/3.
    expectClose(valenteFujimoto(path(3)), [0.5, 0.5, 0.5]);
    // A triangle: a tie gone makes one pair two steps apart.
    expectClose(valenteFujimoto(complete(3)), [1 / 6, 1 / 6, 1 / 6]);
    expectClose(valenteFujimoto(complete(2)), [1, 1]);
    const star5 = valenteFujimoto(star(5));
    expectClose(star5, new Array(5).fill(star5[0]));
    const bridging = valenteFujimoto(kite());
    expect(bridging.indexOf(Math.max(...bridging))).toBe(8);
  });

  it('does not exist without ties', () => {
    expect(valenteFujimoto(empty(0))).toHaveLength(0);
    expect([...valenteFujimoto(empty(1))]).toEqual([NaN]);
    expect([...valenteFujimoto(networkOf(3, [[0, 1]]))].map(Number.isNaN)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('agrees with taking out each tie in turn', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), (network) => {
        const before = structuredClone(network);
        const matrix = eitherWay(binary(network));
        const whole = cohesion(matrix);
        const expected = matrix.map((row, i) => {
          const others = [...row.keys()].filter((j) => row[j] === 1);
          const losses = others.map((j) => whole - cohesion(withoutTie(matrix, i, j)));
          return losses.reduce((sum, loss) => sum + loss, 0) / others.length;
        });
        const found = valenteFujimoto(network);
        expectClose(found, expected);
        for (const value of found) expect(value < 0).toBe(false);
        expect(network).toEqual(before);
      }),
      seeded,
    );
  });
});
