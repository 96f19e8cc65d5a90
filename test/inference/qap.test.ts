import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associationIds } from '../../src/inference/association.ts';
import { gamma } from '../../src/inference/gamma.ts';
import { type PairMatrix, pairMatrix } from '../../src/inference/pair-matrix.ts';
import { shuffledOrders } from '../../src/inference/permutation.ts';
import { qap } from '../../src/inference/qap.ts';
import type { Network } from '../../src/network/network.ts';
import { expectNear } from '../support/close.ts';
import { complete, empty, groupsOf, kite, networkOf, type Tie } from '../support/networks.ts';
import { drawnTies, seeded } from '../support/random.ts';

/** The associations from their definitions, over plain lists without gaps. */
const plain: Record<string, (x: readonly number[], y: readonly number[]) => number> = {
  pearson: (x, y) => {
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const [mx, my] = [mean(x), mean(y)];
    const dot = (a: readonly number[], b: readonly number[], p: number, q: number) =>
      a.reduce((sum, value, at) => sum + (value - p) * (b[at]! - q), 0);
    return dot(x, y, mx, my) / Math.sqrt(dot(x, x, mx, mx) * dot(y, y, my, my));
  },
  jaccard: (x, y) =>
    x.filter((value, at) => value !== 0 && y[at] !== 0).length /
    x.filter((value, at) => value !== 0 || y[at] !== 0).length,
  match: (x, y) => x.filter((value, at) => value === y[at]).length / x.length,
  hamming: (x, y) => x.filter((value, at) => value !== y[at]).length / x.length,
  hubert: (x, y) => (x.length === 0 ? NaN : x.reduce((sum, v, at) => sum + v * y[at]!, 0)),
  euclidean: (x, y) =>
    x.length === 0 ? NaN : Math.sqrt(x.reduce((sum, v, at) => sum + (v - y[at]!) ** 2, 0)),
  gamma: (x, y) => {
    let [c, d] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < i; j++) {
        const sign = (x[i]! - x[j]!) * (y[i]! - y[j]!);
        if (sign > 0) c++;
        if (sign < 0) d++;
      }
    }
    return (c - d) / (c + d);
  },
};

/** Cells of two matrices, one triangle if neither is directed, the gaps of either left out. */
function columns(a: PairMatrix, b: PairMatrix, order: readonly number[]) {
  const n = a.ids.length;
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j || (!a.directed && !b.directed && i > j)) continue;
      const [p, q] = [a.values[i * n + j]!, b.values[order[i]! * n + order[j]!]!];
      if (Number.isNaN(p) || Number.isNaN(q)) continue;
      x.push(p);
      y.push(q);
    }
  }
  return [x, y] as const;
}

function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

const pair = fc
  .tuple(
    drawnTies({ maxNodes: 7, maxWeight: 3 }),
    drawnTies({ maxNodes: 7, maxWeight: 3 }),
    fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }),
  )
  .map(([a, b, gaps]): [Network, Network] => {
    const n = Math.min(a.n, b.n);
    const inside = (ties: readonly Tie[]) => ties.filter(([i, j]) => i < n && j < n);
    const unknown = gaps.filter(
      ([i, j]) => i < n && j < n && i !== j && !b.ties.some(([p, q]) => p === i && q === j),
    );
    return [
      networkOf(n, inside(a.ties), { directed: a.directed }),
      networkOf(n, inside(b.ties), {
        directed: b.directed,
        unknown: b.directed ? unknown : [],
      }),
    ];
  });

describe('qap', () => {
  it('has every association as defined, gaps and weights or not', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom('none' as const, 'strength' as const), ([a, b], weight) => {
        const [x, y] = columns(
          pairMatrix(a, { weight }),
          pairMatrix(b, { weight }),
          Array.from({ length: a.n }, (_, i) => i),
        );
        for (const association of associationIds) {
          const found = qap(a, b, { association, weight, permutations: 0 });
          expectNear(found.value, plain[association]!(x, y), 1e-9, association);
          expect(found.cells).toBe(x.length);
        }
      }),
      seeded,
    );
  });

  it('draws what all orders of five people give', () => {
    const a = networkOf(
      5,
      [
        [0, 1],
        [0, 2],
        [1, 2],
        [3, 0],
        [3, 4],
      ],
      { directed: true },
    );
    const b = networkOf(
      5,
      [
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 4],
        [3, 4],
      ],
      { directed: true },
    );
    const gaps = networkOf(
      5,
      [
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 4],
        [3, 4],
      ],
      {
        directed: true,
        unknown: [
          [4, 0],
          [4, 1],
          [0, 3],
        ],
      },
    );
    for (const other of [b, gaps]) {
      for (const association of associationIds) {
        const [ma, mb] = [pairMatrix(a), pairMatrix(other)];
        const all = orders(5).map((order) => plain[association]!(...columns(ma, mb, order)));
        const { value, permutation: found } = qap(a, other, {
          association,
          permutations: 8_000,
          seed: 3,
        });
        const drawn = all.filter((v) => !Number.isNaN(v));
        const share = (test: (v: number) => boolean) => drawn.filter(test).length / drawn.length;
        const mean = drawn.reduce((sum, v) => sum + v, 0) / drawn.length;
        const sd = Math.sqrt(drawn.reduce((sum, v) => sum + (v - mean) ** 2, 0) / drawn.length);
        const off = 4 / Math.sqrt(8_000);
        expect(Math.abs(found.pUpper - share((v) => v >= value - 1e-9))).toBeLessThan(off / 2);
        expect(Math.abs(found.pLower - share((v) => v <= value + 1e-9))).toBeLessThan(off / 2);
        const least = Math.abs(value) - 1e-9;
        expect(Math.abs(found.pTwoSided - share((v) => Math.abs(v) >= least))).toBeLessThan(
          off / 2,
        );
        expect(Math.abs(found.mean - mean)).toBeLessThan(off * sd + 1e-12);
        expect(Math.abs(found.sd - sd)).toBeLessThan(off * sd + 1e-12);
        expectNear(found.min, Math.min(...drawn));
        expectNear(found.max, Math.max(...drawn));
      }
    }
  });

  it('draws the same by the short way and by the long way', () => {
    const a = kite();
    const b = networkOf(10, [
      [0, 1, 2],
      [1, 2, 3],
      [2, 9],
      [4, 7],
      [5, 8, 5],
      [3, 6],
    ]);
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const association of associationIds) {
        for (const weight of ['none', 'strength'] as const) {
          const options = { association, weight, permutations: 300, seed: 9 } as const;
          const [mx, my] = [pairMatrix(x, { weight }), pairMatrix(y, { weight })];
          const drawn: number[] = [];
          shuffledOrders(10, { permutations: 300, seed: 9, strata: null }, (order) =>
            drawn.push(plain[association]!(...columns(mx, my, [...order]))),
          );
          const found = qap(x, y, options).permutation;
          expectNear(found.mean, drawn.reduce((sum, v) => sum + v, 0) / 300, 1e-9, association);
          expectNear(found.min, Math.min(...drawn), 1e-9, association);
          expectNear(found.max, Math.max(...drawn), 1e-9, association);
        }
      }
    }
  });

  it('keeps people inside their strata', () => {
    // Two halves that may only change places inside: the tie between the halves never moves inside one.
    const a = networkOf(6, [
      [0, 1],
      [3, 4],
      [2, 5],
    ]);
    const b = networkOf(6, [
      [0, 1],
      [1, 2],
      [4, 5],
    ]);
    const strata = groupsOf(['x', 'x', 'x', 'y', 'y', 'y']);
    const within = qap(a, a, { association: 'hubert', permutations: 3000, strata, seed: 2 });
    // Each half holds one tie and 1/3 of the places; the tie between hits one of nine: 3 of 9 × 1/9.
    expect(within.value).toBe(3);
    expect(within.permutation.mean).toBeGreaterThan(1 / 3 + 1 / 3 + 1 / 9 - 0.05);
    expect(within.permutation.mean).toBeLessThan(1 / 3 + 1 / 3 + 1 / 9 + 0.05);
    const alone = groupsOf(['0', '1', '2', '3', '4', '5']);
    const still = qap(a, b, { permutations: 50, strata: alone });
    expect(still.permutation.sd).toBeLessThan(1e-12);
    expect(still.permutation.pUpper).toBe(1);
    const nobody = groupsOf([null, null, null, null, null, null]);
    const free = qap(a, b, { permutations: 50, seed: 4, strata: nobody });
    expect(free).toEqual(qap(a, b, { permutations: 50, seed: 4 }));
  });

  it('is undefined with a reason where nothing can be compared', () => {
    for (const n of [0, 1]) {
      const found = qap(empty(n), empty(n));
      expect(found.value).toBeNaN();
      expect(found.reason).toBe('no-pairs');
      expect(found.permutation.count).toBe(0);
      expect(found.permutation.pUpper).toBeNaN();
    }
    expect(qap(empty(2), empty(2)).reason).toBe('no-variance');
    expect(qap(complete(4), kite4()).reason).toBe('no-variance');
    expect(qap(complete(4), kite4(), { association: 'match' }).value).toBe(4 / 6);
    const silent = networkOf(2, [], { unknown: [[0, 1]] });
    expect(qap(silent, complete(2))).toMatchObject({ reason: 'no-pairs', cells: 0, dropped: 1 });
    const tenth = networkOf(3, [
      [0, 1, 0.1],
      [0, 2, 0.1],
      [1, 2, 0.1],
    ]);
    expect(qap(tenth, path3(), { weight: 'strength' }).reason).toBe('no-variance');
  });

  it('leaves out a pair that was not observed in one of the two', () => {
    const a = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true, unknown: [[0, 3]] },
    );
    const b = networkOf(
      4,
      [
        [0, 1],
        [2, 3],
      ],
      {
        directed: true,
        unknown: [
          [3, 0],
          [3, 1],
        ],
      },
    );
    expect(qap(a, b, { permutations: 10 })).toMatchObject({ cells: 9, dropped: 3 });
  });

  it('refuses other people and unknown options', () => {
    expect(() => qap(kite(), empty(3))).toThrow(/second/);
    const other = networkOf(2, [], { ids: ['1', '0'] });
    expect(() => qap(empty(2), other)).toThrow(/second/);
    expect(() => qap(kite(), kite(), { association: 'cosine' as 'gamma' })).toThrow(/cosine/);
    expect(() => qap(kite(), kite(), { reps: 3 } as object)).toThrow(/reps/);
    expect(() => qap(kite(), kite(), { permutations: 0.5 })).toThrow(/permutations/);
    expect(() => qap(kite(), kite(), { strata: groupsOf(['a']) })).toThrow(/strata/);
  });

  it('leaves its matrices as they were', () => {
    const a = pairMatrix(kite());
    const before = a.values.slice();
    qap(a, a, { permutations: 20 });
    expect(a.values).toEqual(before);
  });
});

describe('gamma', () => {
  it('is 1 for one order, −1 for the other, undefined without order', () => {
    const up = Float64Array.of(0.5, 1, 7, 9);
    expect(gamma(up, up)).toBe(1);
    expect(
      gamma(
        up,
        up.map((v) => -v),
      ),
    ).toBe(-1);
    expect(gamma(up, new Float64Array(4))).toBeNaN();
    // The table 20 5 / 10 15: 300 concordant, 50 discordant.
    const x = Float64Array.from({ length: 50 }, (_, at) => (at < 25 ? 0 : 1));
    const y = Float64Array.from({ length: 50 }, (_, at) =>
      at < 20 || (at >= 25 && at < 35) ? 0 : 1,
    );
    expectNear(gamma(x, y), 250 / 350);
  });
});

const kite4 = () =>
  networkOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
  ]);
const path3 = () =>
  networkOf(3, [
    [0, 1],
    [1, 2],
  ]);
