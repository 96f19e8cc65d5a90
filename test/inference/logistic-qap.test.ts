import { describe, expect, it } from 'vitest';
import { fitting, outcomeFits } from '../../src/inference/logistic-draws.ts';
import { logisticQap } from '../../src/inference/logistic-qap.ts';
import { pairMatrix } from '../../src/inference/pair-matrix.ts';
import { shuffledOrders } from '../../src/inference/permutation.ts';
import type { Network } from '../../src/network/network.ts';
import { stream } from '../../src/random.ts';
import { expectNear } from '../support/close.ts';
import { complete, empty, kite, networkOf, path, type Tie } from '../support/networks.ts';
import { hasShared, sharedJson, sharedNetwork } from '../support/shared.ts';

/** A directed network by chance, with some cells open. */
function byChance(seed: number, n: number, share: number, gaps = 0): Network {
  const chance = stream(seed);
  const ties: Tie[] = [];
  const unknown: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const drawn = chance.uniform();
      if (i === j) continue;
      if (drawn < share) ties.push([i, j]);
      else if (drawn > 1 - gaps) unknown.push([i, j]);
    }
  }
  return networkOf(n, ties, { directed: true, unknown });
}

/** Cells of two 0/1 networks by what they hold: [neither, x alone, y alone, both]. */
function table(y: Network, x: Network): readonly [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const [a, b] = [pairMatrix(x).values, pairMatrix(y).values];
  a.forEach((value, at) => {
    if (!Number.isNaN(value + b[at]!)) counts[value + 2 * b[at]!]!++;
  });
  return counts;
}

describe('logisticQap', () => {
  it('has the closed form of one network by another', () => {
    for (const gaps of [0, 0.1]) {
      const [y, x] = [byChance(1, 12, 0.4, gaps), byChance(2, 12, 0.3, gaps)];
      const [neither, xAlone, yAlone, both] = table(y, x);
      const found = logisticQap(y, [x], { permutations: 10 });
      const [term] = found.terms;
      expect(found.cells).toBe(neither + xAlone + yAlone + both);
      expectNear(term!.oddsRatio, (both * neither) / (xAlone * yAlone));
      expectNear(term!.b, Math.log(term!.oddsRatio));
      expectNear(found.intercept.b, Math.log(yAlone / neither));
      expectNear(term!.standardError, Math.sqrt(1 / neither + 1 / xAlone + 1 / yAlone + 1 / both));
      expectNear(found.intercept.standardError, Math.sqrt(1 / neither + 1 / yAlone));
      expectNear(term!.z, term!.b / term!.standardError);
      const entropy = (a: number, b: number) =>
        a * Math.log(a / (a + b)) + b * Math.log(b / (a + b));
      expectNear(found.logLikelihood, entropy(neither, yAlone) + entropy(xAlone, both));
      expectNear(found.nullLogLikelihood, entropy(neither + xAlone, yAlone + both));
      expectNear(found.pseudoRSquared, 1 - found.logLikelihood / found.nullLogLikelihood);
    }
  });

  it('draws the closed form of every shuffle', () => {
    const [y, x] = [byChance(3, 9, 0.4, 0.05), byChance(4, 9, 0.4)];
    const z: number[] = [];
    let separated = 0;
    const [a, b] = [pairMatrix(x).values, pairMatrix(y).values];
    shuffledOrders(9, { permutations: 80, seed: 6, strata: null }, (order) => {
      const counts = [0, 0, 0, 0];
      a.forEach((value, at) => {
        const moved = b[order[Math.floor(at / 9)]! * 9 + order[at % 9]!]!;
        if (!Number.isNaN(value + moved)) counts[value + 2 * moved]!++;
      });
      const [neither, xAlone, yAlone, both] = counts as [number, number, number, number];
      const error = Math.sqrt(1 / neither + 1 / xAlone + 1 / yAlone + 1 / both);
      if (counts.includes(0)) separated++;
      else z.push(Math.log((both * neither) / (xAlone * yAlone)) / error);
    });
    const found = logisticQap(y, [x], { permutations: 80, seed: 6 });
    const { permutation } = found.terms[0]!;
    expect(found.separated).toBe(separated);
    expectNear(permutation.mean, z.reduce((sum, value) => sum + value, 0) / z.length);
    expectNear(permutation.min, Math.min(...z));
    expectNear(permutation.max, Math.max(...z));
    const hits = z.filter((value) => value >= found.terms[0]!.z - 1e-9).length;
    expectNear(permutation.pUpper, (1 + hits + separated) / 81);
  });

  it.skipIf(!hasShared)('prints what UCINET prints for advice, friendship and chart', () => {
    const [advice, friendship, reports] = ['advice', 'friendship', 'reports_to'].map((layer) =>
      sharedNetwork('krackhardt_hightech', layer),
    );
    const printed = sharedJson<Record<string, Printed>>('published/qap_and_misc.json')[
      'hightech LRQAP'
    ]!;
    const found = logisticQap(advice!, [friendship!, reports!], { permutations: 100 });
    const round = (value: number) => Math.round(value * 1000) / 1000;
    expect(round(found.logLikelihood)).toBe(printed.LL);
    expect(round(found.pseudoRSquared)).toBe(printed.McFadden);
    expect(round(found.intercept.b)).toBe(printed.Intercept);
    for (const [at, name] of (['Friendship', 'ReportTo'] as const).entries()) {
      expect(round(found.terms[at]!.b)).toBe(printed[name]);
      expect(round(found.terms[at]!.oddsRatio)).toBe(printed.OR[name]);
    }
  });

  it('counts a shuffle without a maximum on every side', () => {
    // Two ties and one predictor tie among twelve cells: most shuffles separate them.
    const y = networkOf(
      4,
      [
        [0, 1],
        [2, 3],
      ],
      { directed: true },
    );
    const x = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    const found = logisticQap(y, [x], { permutations: 200, seed: 2 });
    expect(found.separated).toBeGreaterThan(50);
    const { count, pLower, pUpper, pTwoSided } = found.terms[0]!.permutation;
    expect(count).toBe(200);
    for (const p of [pLower, pUpper, pTwoSided, found.model.pUpper]) {
      expect(p).toBeGreaterThanOrEqual(found.separated / 201);
      expect(p).toBeLessThanOrEqual(1);
    }
  });

  it('has a reason where there is nothing to fit', () => {
    for (const n of [0, 1, 2]) {
      const found = logisticQap(empty(n), [complete(n)]);
      expect(found.reason).toBe('no-pairs');
      expect(found.terms[0]!.permutation.count).toBe(0);
    }
    expect(logisticQap(empty(5), [path(5)]).reason).toBe('no-variance');
    expect(logisticQap(path(5), [complete(5)]).reason).toBe('no-variance');
    expect(logisticQap(kite(), [path(10), path(10)]).reason).toBe('collinear');
    expect(logisticQap(kite(), [kite()]).reason).toBe('separated');
    expect(logisticQap(kite(), [kite()]).terms[0]!.b).toBeNaN();
  });

  it('reads weights of predictors only, and refuses an outcome that is not 0 and 1', () => {
    const heavy = networkOf(5, [
      [0, 1, 3],
      [1, 2, 1],
      [3, 4, 2],
      [0, 3, 5],
    ]);
    const y = networkOf(5, [
      [0, 1, 9],
      [1, 2, 4],
      [2, 4],
    ]);
    const plain = logisticQap(y, [heavy], { permutations: 0 });
    const weighed = logisticQap(y, [heavy], { permutations: 0, weight: 'strength' });
    expect(plain.terms[0]!.b).not.toBe(weighed.terms[0]!.b);
    expect(() => logisticQap(pairMatrix(heavy, { weight: 'strength' }), [y])).toThrow(/outcome/);
    expect(() => logisticQap(y, [])).toThrow(/predictors/);
    expect(() => logisticQap(y, [heavy], { method: 'x' } as object)).toThrow(/method/);
  });

  it('fits alike whether predictors are near 0 or far from it', () => {
    const [y, x] = [pairMatrix(byChance(5, 9, 0.4)), pairMatrix(byChance(6, 9, 0.5))];
    const far = { ...x, values: x.values.map((value) => 5000 + value / 100) };
    const order = Uint32Array.from({ length: 9 }, (_, i) => i);
    const [near, moved] = [x, far].map((matrix) => outcomeFits(fitting(y, [matrix], true)!)(order));
    if (typeof near !== 'object' || typeof moved !== 'object') throw new Error('no fit');
    expectNear(moved.slopes[0]!.b / 100, near.slopes[0]!.b, 1e-8);
    expectNear(moved.logLikelihood, near.logLikelihood);
  });
});

interface Printed {
  readonly LL: number;
  readonly McFadden: number;
  readonly Intercept: number;
  readonly Friendship: number;
  readonly ReportTo: number;
  readonly OR: Readonly<Record<'Friendship' | 'ReportTo', number>>;
}
