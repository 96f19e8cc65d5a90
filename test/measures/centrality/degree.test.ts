import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  degree,
  inDegree,
  inStrength,
  outDegree,
  outStrength,
} from '../../../src/measures/centrality/degree.ts';
import { flow } from '../../../src/network/flow.ts';
import { complete, empty, kite, matrixOf, networkOf, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, eitherWay } from '../../support/slow.ts';

describe('degree', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [0]],
    ['isolates', empty(3), [0, 0, 0]],
    ['a pair', complete(2), [1, 1]],
    ['a star', star(5), [4, 1, 1, 1, 1]],
    ['a complete network', complete(4), [3, 3, 3, 3]],
    ['the kite', kite(), [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]],
  ])('of %s', (_, network, expected) => {
    for (const measure of [degree, inDegree, outDegree, inStrength, outStrength]) {
      expect([...measure(network)]).toEqual(expected);
    }
  });

  it('counts a mutual tie once and each direction apart', () => {
    const network = networkOf(
      3,
      [
        [0, 1, 2],
        [1, 0, 3],
        [2, 0, 4],
      ],
      { directed: true },
    );
    expect([...outDegree(network)]).toEqual([1, 1, 1]);
    expect([...inDegree(network)]).toEqual([2, 1, 0]);
    expect([...degree(network)]).toEqual([2, 1, 1]);
    expect([...outStrength(network)]).toEqual([2, 3, 4]);
    expect([...inStrength(network)]).toEqual([7, 2, 0]);
  });

  it('is the row and column sum of the matrix', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), (network) => {
        const matrix = matrixOf(network);
        const sum = (row: number[]) => row.reduce((all, cell) => all + cell, 0);
        const column = (rows: number[][], j: number) => rows.map((row) => row[j]!);
        const cells = binary(network);
        expect([...outDegree(network)]).toEqual(cells.map(sum));
        expect([...inDegree(network)]).toEqual(cells.map((_, j) => sum(column(cells, j))));
        expect([...degree(network)]).toEqual(eitherWay(cells).map(sum));
        expect([...outStrength(network)]).toEqual(matrix.map(sum));
        expect([...inStrength(network)]).toEqual(matrix.map((_, j) => sum(column(matrix, j))));
      }),
      seeded,
    );
  });

  it('swaps in and out when the ties are turned round', () => {
    fc.assert(
      fc.property(networks({ directed: true, maxWeight: 4 }), (network) => {
        expect(inDegree(flow(network))).toEqual(outDegree(network));
        expect(inStrength(flow(network))).toEqual(outStrength(network));
        expect(degree(flow(network))).toEqual(degree(network));
      }),
      seeded,
    );
  });
});
