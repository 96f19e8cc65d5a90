import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonacich } from '../../../src/measures/centrality/bonacich.ts';
import { eigenvector, principalOf } from '../../../src/measures/centrality/eigenvector.ts';
import { authority, hub, hubsAndAuthorities } from '../../../src/measures/centrality/hits.ts';
import { katz } from '../../../src/measures/centrality/katz.ts';
import { pagerank } from '../../../src/measures/centrality/pagerank.ts';
import { flow } from '../../../src/network/flow.ts';
import { stream } from '../../../src/random.ts';
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
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { binary, eitherWay } from '../../support/slow.ts';

const times = (matrix: number[][], vector: ArrayLike<number>) =>
  matrix.map((row) => row.reduce((sum, cell, j) => sum + cell * vector[j]!, 0));
const transposedOf = (matrix: number[][]) => matrix.map((_, i) => matrix.map((row) => row[i]!));

/** Solves A x = b by elimination with row exchange. */
function solved(a: number[][], b: number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

describe('eigenvector', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [NaN]],
    ['isolates', empty(2), [NaN, NaN]],
    ['a pair', complete(2), [0.5 ** 0.5, 0.5 ** 0.5]],
    ['a star', star(5), [0.5 ** 0.5, ...Array(4).fill(0.125 ** 0.5)]],
    ['a path, which swings', path(3), [0.5, 0.5 ** 0.5, 0.5]],
    ['a complete network', complete(4), [0.5, 0.5, 0.5, 0.5]],
    [
      'a clique beside a pair',
      networkOf(5, [
        [0, 1],
        [0, 2],
        [1, 2],
        [3, 4],
      ]),
      [...Array(3).fill(3 ** -0.5), 0, 0],
    ],
    [
      'two equal pairs',
      networkOf(4, [
        [0, 1],
        [2, 3],
      ]),
      Array(4).fill(NaN),
    ],
  ])('of %s', (_, network, expected) => {
    expectClose(eigenvector(network), expected);
  });

  it('says why it has no values', () => {
    expect(principalOf(empty(3), 'none').outcome).toBe('no-ties');
    expect(
      principalOf(
        networkOf(4, [
          [0, 1],
          [2, 3],
        ]),
        'none',
      ).outcome,
    ).toBe('degenerate');
    expect(principalOf(networkOf(2, [[0, 1, -1]]), 'strength').outcome).toBe('negative');
    expect(principalOf(networkOf(2, [[0, 1, 0]]), 'strength').outcome).toBe('no-ties');
  });

  it('is largest at 1 on the scale of the maximum', () => {
    expectNear(Math.max(...eigenvector(kite(), { scale: 'maximum' })), 1);
  });

  it.each(['none', 'strength'] as const)('solves A x = λ x with length 1, weight %s', (weight) => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), (network) => {
        const cells = eitherWay(weight === 'none' ? binary(network) : matrixOf(network));
        const { value, vector, outcome } = principalOf(network, weight);
        if (outcome !== 'found') return;
        expectClose(
          times(cells, vector),
          vector.map((x) => value * x),
          1e-8,
        );
        expectNear(
          vector.reduce((sum, x) => sum + x * x, 0),
          1,
        );
        expect(Math.min(...vector)).toBeGreaterThanOrEqual(0);
        // No vector that is positive everywhere has a larger ratio: λ is the largest
        // (Collatz–Wielandt).
        const ratios = times(cells, vector).map((sum, i) =>
          vector[i]! === 0 ? 0 : sum / vector[i]!,
        );
        expect(Math.max(...ratios)).toBeLessThanOrEqual(value * (1 + 1e-6));
      }),
      seeded,
    );
  });

  it('solves its equation for many teams that are alike', () => {
    const random = stream(3);
    const ties = new Map<number, Tie>();
    while (ties.size < 7000) {
      const a = random.integer(1200);
      const isNear = random.uniform() < 0.8;
      const b = isNear ? a - (a % 20) + random.integer(20) : random.integer(1200);
      if (a < b) ties.set(a * 1200 + b, [a, b]);
    }
    const network = networkOf(1200, [...ties.values()]);
    const { value, vector, outcome } = principalOf(network, 'none');
    expect(outcome).toBe('found');
    const { offsets, nodes } = network.out;
    vector.forEach((own, node) => {
      const near = nodes.subarray(offsets[node], offsets[node + 1]);
      const sum = near.reduce((total, other) => total + vector[other]!, 0);
      expect(Math.abs(sum - value * own)).toBeLessThan(1e-12);
      expect(own).toBeGreaterThanOrEqual(0);
    });
  });

  it('settles on long paths and rings', () => {
    expectNear(principalOf(path(60), 'none').value, 2 * Math.cos(Math.PI / 61), 1e-9);
    expectNear(principalOf(ring(50), 'none').value, 2, 1e-9);
  });
});

describe('PageRank', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [1]],
    ['isolates', empty(4), [0.25, 0.25, 0.25, 0.25]],
    ['a pair', complete(2), [0.5, 0.5]],
    ['a ring', ring(5), [0.2, 0.2, 0.2, 0.2, 0.2]],
  ])('of %s', (_, network, expected) => {
    expectClose(pagerank(network), expected);
  });

  it('solves its equations to 1e-12, silent people included', () => {
    fc.assert(
      fc.property(
        networks({ maxWeight: 3, maxNodes: 9 }),
        fc.constantFrom('none', 'strength'),
        (network, weight) => {
          const { n } = network;
          const cells = weight === 'none' ? binary(network) : matrixOf(network);
          const passed = cells.map((row) => {
            const sum = row.reduce((all, cell) => all + cell, 0);
            return row.map((cell) => (sum === 0 ? 1 / n : cell / sum));
          });
          const system = passed.map((_, i) =>
            passed.map((row, j) => (i === j ? 1 : 0) - 0.85 * row[i]!),
          );
          const expected = solved(
            system,
            passed.map(() => 0.15 / n),
          );
          const found = pagerank(network, { weight: weight as 'none' | 'strength' });
          expectClose(found, expected, 1e-11);
        },
      ),
      seeded,
    );
  });

  it('rejects a damping that never ends', () => {
    expect(() => pagerank(kite(), { damping: 1 })).toThrow(/"damping"/);
    expect([...pagerank(networkOf(2, [[0, 1, -1]]), { weight: 'strength' })]).toEqual([NaN, NaN]);
  });
});

describe('hubs and authorities', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['isolates', empty(2), [NaN, NaN]],
    ['a pair', complete(2), [NaN, NaN]],
  ])('of %s', (_, network, expected) => {
    expectClose(hub(network), expected);
    expectClose(authority(network), expected);
  });

  it('tells who knows whom to ask from who is asked', () => {
    const network = networkOf(
      4,
      [
        [0, 2],
        [1, 2],
        [1, 3],
      ],
      { directed: true },
    );
    const named = authority(network);
    const naming = hub(network);
    expect(naming[1]).toBeGreaterThan(naming[0]!);
    expect(named[2]).toBeGreaterThan(named[3]!);
    expectClose(naming.slice(2), [0, 0]);
    expectClose(hub(flow(network)), named);
  });

  it('solves h ∝ A a and a ∝ Aᵀ h', () => {
    fc.assert(
      fc.property(networks({ directed: true }), (network) => {
        const { outcome, value } = hubsAndAuthorities(network);
        if (outcome !== 'found') return;
        const h = hub(network);
        const a = authority(network);
        expectClose(
          times(binary(network), a),
          h.map((x) => value * x),
          1e-8,
        );
        expectClose(
          times(transposedOf(binary(network)), h),
          a.map((x) => value * x),
          1e-8,
        );
      }),
      seeded,
    );
  });
});

describe('Bonacich power and Katz status', () => {
  it('have values for the smallest networks', () => {
    expect([...bonacich(empty(0))]).toEqual([]);
    expect([...bonacich(empty(2))]).toEqual([NaN, NaN]);
    expectClose(bonacich(complete(2)), [1, 1]);
    expect([...katz(empty(2))]).toEqual([0, 0]);
    expectClose(katz(complete(2)), [1, 1]);
  });

  it('solve their equations', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 9 }), fc.constantFrom(0.05, -0.05, 0), (network, beta) => {
        const a = binary(network);
        const identityMinus = (matrix: number[][], factor: number) =>
          matrix.map((row, i) => row.map((cell, j) => (i === j ? 1 : 0) - factor * cell));
        const ones = a.map(() => 1);
        const power = solved(identityMinus(a, beta), times(a, ones));
        const length = power.reduce((sum, x) => sum + x * x, 0);
        const scale = Math.sqrt(network.n / length);
        const expected = power.map((x) => (length === 0 ? NaN : x * scale));
        expectClose(bonacich(network, { beta }), expected);
        expectClose(bonacich(flow(network), { beta, direction: 'in' }), expected);
        const back = transposedOf(a);
        const walks = solved(identityMinus(back, 0.05), ones).map((x) => x - 1);
        expectClose(katz(network, { alpha: 0.05 }), walks, 1e-9);
      }),
      seeded,
    );
  });

  it('end after finitely many steps where chains end, whatever beta is', () => {
    const chain = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    const found = bonacich(chain, { beta: 5 });
    expectNear(found[0]! / found[1]!, 6);
    expectClose(katz(chain, { alpha: 5 }), [0, 5, 30]);
  });

  it('have no value where longer chains count ever more', () => {
    expect([...bonacich(complete(3), { beta: 1 })]).toEqual([NaN, NaN, NaN]);
    expect([...katz(complete(3), { alpha: 1 })]).toEqual([NaN, NaN, NaN]);
  });

  it('reject what is no number', () => {
    expect(() => bonacich(kite(), { beta: NaN })).toThrow(/"beta"/);
    expect(() => katz(kite(), { alpha: -1 })).toThrow(/"alpha"/);
  });
});
