import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/measures/centrality/betweenness.ts';
import { tieBetweenness } from '../../../src/measures/centrality/tie-betweenness.ts';
import { flow } from '../../../src/network/flow.ts';
import { expectClose } from '../../support/close.ts';
import {
  complete,
  empty,
  kite,
  matrixOf,
  networkOf,
  path,
  ring,
  star,
  tiesOf,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, distanceMatrix, pathCounts, slowBetweenness } from '../../support/slow.ts';

describe('betweenness', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [0]],
    ['a pair', complete(2), [0, 0]],
    ['isolates', empty(3), [0, 0, 0]],
    ['a path', path(4), [0, 2, 2, 0]],
    ['a star', star(5), [6, 0, 0, 0, 0]],
    ['a ring of four, two ways round', ring(4), [0.5, 0.5, 0.5, 0.5]],
    ['a complete network', complete(4), [0, 0, 0, 0]],
    [
      'two pieces',
      networkOf(6, [
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ]),
      [0, 1, 0, 0, 1, 0],
    ],
  ])('of %s', (_, network, expected) => {
    expectClose(betweenness(network), expected);
  });

  it('has the golden values of the kite', () => {
    const golden = [0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0];
    expectClose(
      betweenness(kite()).map((value) => Math.round(value * 1e4) / 1e4),
      golden,
    );
  });

  it('counts ordered pairs along the direction', () => {
    const chain = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    expect([...betweenness(chain)]).toEqual([0, 1, 0]);
    const both = networkOf(
      3,
      [
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 1],
      ],
      { directed: true },
    );
    expect([...betweenness(both)]).toEqual([0, 2, 0]);
  });

  it('is 1 in the centre of a star when normalized, and has no value below three people', () => {
    expect(betweenness(star(6), { normalized: true })[0]).toBe(1);
    const wheel = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [0, 2],
        [2, 0],
        [0, 3],
        [3, 0],
      ],
      { directed: true },
    );
    expect(betweenness(wheel, { normalized: true })[0]).toBe(1);
    expect([...betweenness(complete(2), { normalized: true })]).toEqual([NaN, NaN]);
  });

  it('takes strength as nearness and cost as length only when told', () => {
    // 0–2 directly is weak; over 1 both steps are strong.
    const network = networkOf(3, [
      [0, 1, 4],
      [1, 2, 4],
      [0, 2, 1],
    ]);
    expect([...betweenness(network)]).toEqual([0, 0, 0]);
    expect([...betweenness(network, { weight: 'strength' })]).toEqual([0, 1, 0]);
    const lengths = networkOf(3, [
      [0, 1, 1],
      [1, 2, 1],
      [0, 2, 4],
    ]);
    expect([...betweenness(lengths, { weight: 'cost' })]).toEqual([0, 1, 0]);
    expect([...betweenness(lengths, { weight: 'strength' })]).toEqual([0, 0, 0]);
  });

  it('takes three thirds for as long as one whole', () => {
    const network = networkOf(4, [
      [0, 1, 3],
      [1, 2, 3],
      [2, 3, 3],
      [0, 3, 1],
    ]);
    expectClose(betweenness(network, { weight: 'strength' }), [0, 1.5, 1.5, 0]);
  });

  it.each([0, -1, Infinity, NaN])('has no value where a tie is %f long', (weight) => {
    const network = networkOf(3, [
      [0, 1, weight],
      [1, 2, 1],
    ]);
    expect([...betweenness(network, { weight: 'cost' })]).toEqual([NaN, NaN, NaN]);
    expect([...tieBetweenness(network, { weight: 'cost' }).values]).toEqual([NaN, NaN]);
    expect([...betweenness(network)]).toEqual([0, 1, 0]);
  });

  it('rejects what it does not know', () => {
    expect(() => betweenness(kite(), { weight: 'distance' as 'cost' })).toThrow(/"weight".*cost/);
    expect(() => betweenness(kite(), { normalised: true } as object)).toThrow(/normalised/);
  });

  it.each(['none', 'cost'] as const)('agrees with the formula, weight %s', (weight) => {
    fc.assert(
      fc.property(networks({ maxWeight: 4, maxNodes: 10 }), (network) => {
        const matrix = weight === 'none' ? binary(network) : matrixOf(network);
        const expected = slowBetweenness(matrix).map((sum) => sum / (network.directed ? 1 : 2));
        expectClose(betweenness(network, { weight }), expected);
      }),
      seeded,
    );
  });

  it('is the same whichever way the ties point', () => {
    fc.assert(
      fc.property(networks({ directed: true }), (network) => {
        expectClose(betweenness(flow(network)), betweenness(network));
      }),
      seeded,
    );
  });

  it('adds up to the steps between, over all pairs', () => {
    fc.assert(
      fc.property(networks({ directed: true }), (network) => {
        const between = distanceMatrix(binary(network))
          .flat()
          .filter((distance) => distance > 0 && distance < Infinity)
          .reduce((sum, distance) => sum + distance - 1, 0);
        const total = betweenness(network).reduce((sum, value) => sum + value, 0);
        expectClose([total], [between]);
      }),
      seeded,
    );
  });
});

describe('betweenness of ties', () => {
  it('has the golden values of the kite', () => {
    const { source, target, values } = tieBetweenness(kite());
    const of = (a: number, b: number) =>
      values[[...source.keys()].find((tie) => source[tie] === a && target[tie] === b)!];
    expect(of(7, 8)).toBeCloseTo(16, 9);
    expect(of(5, 7)).toBeCloseTo(10.5, 9);
    expect(of(8, 9)).toBeCloseTo(9, 9);
  });

  it('is empty without ties', () => {
    expect(tieBetweenness(empty(3)).values).toHaveLength(0);
  });

  it.each(['none', 'cost'] as const)('agrees with the formula, weight %s', (weight) => {
    fc.assert(
      fc.property(networks({ maxWeight: 3, maxNodes: 9 }), (network) => {
        const matrix = weight === 'none' ? binary(network) : matrixOf(network);
        const d = distanceMatrix(matrix);
        const paths = pathCounts(matrix, d);
        const through = (a: number, b: number) => {
          let sum = 0;
          for (let s = 0; s < network.n; s++) {
            for (let t = 0; t < network.n; t++) {
              const length = d[s]![a]! + matrix[a]![b]! + d[b]![t]!;
              if (s === t || d[s]![t] === Infinity || length !== d[s]![t]) continue;
              sum += (paths[s]![a]! * paths[b]![t]!) / paths[s]![t]!;
            }
          }
          return sum;
        };
        const expected = tiesOf(network).map(([a, b]) =>
          network.directed ? through(a, b) : (through(a, b) + through(b, a)) / 2,
        );
        expectClose(tieBetweenness(network, { weight }).values, expected);
      }),
      seeded,
    );
  });
});
