import { describe, expect, it } from 'vitest';
import { mrqap } from '../../src/inference/mrqap.ts';
import { type PairMatrix, pairMatrix } from '../../src/inference/pair-matrix.ts';
import {
  differenceMatrix,
  receiverMatrix,
  sameGroupMatrix,
  senderMatrix,
} from '../../src/inference/pair-predictors.ts';
import { shuffledOrders } from '../../src/inference/permutation.ts';
import type { Network } from '../../src/network/network.ts';
import { stream } from '../../src/random.ts';
import { expectNear } from '../support/close.ts';
import { complete, empty, groupsOf, kite, networkOf, type Tie } from '../support/networks.ts';
import { hasShared, sharedJson, sharedNetwork } from '../support/shared.ts';
import { slowColumns, slowFit } from './slow-regression.ts';

/** A network by chance, with some cells open. */
function byChance(seed: number, n: number, directed: boolean, gaps = 0): Network {
  const chance = stream(seed);
  const ties: Tie[] = [];
  const unknown: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      const drawn = chance.uniform();
      if (i === j) continue;
      if (drawn < 0.4) ties.push([i, j, 1 + chance.integer(4)]);
      else if (drawn > 1 - gaps) unknown.push([i, j]);
    }
  }
  return networkOf(n, ties, { directed, unknown });
}

const ages = [33, 42, 40, 33, 32, 59, 55, 34, 62];

/** t of every predictor, and R², in every draw, as the definitions have it. */
function slowDraws(method: string, y: PairMatrix, xs: readonly PairMatrix[], rounds: number) {
  const directed = [y, ...xs].some((matrix) => matrix.directed);
  const t: number[][] = xs.map(() => []);
  const rSquared: number[] = [];
  shuffledOrders(y.ids.length, { permutations: rounds, seed: 5, strata: null }, (order) => {
    const [moved, ...fixed] = slowColumns([y, ...xs], [order, ...xs.map(() => null)]);
    const fit = slowFit(moved!, fixed);
    rSquared.push(fit.rSquared);
    xs.forEach((x, k) => {
      if (method === 'permute-outcome') {
        t[k]!.push(fit.t[k + 1]!);
        return;
      }
      const others = xs.filter((other) => other !== x);
      const n = x.ids.length;
      const rest = new Float64Array(n * n).fill(NaN);
      const known = [{ ...x, directed }, ...others];
      const index: PairMatrix = { ...x, values: rest.map((_, at) => at) };
      const columns = slowColumns([...known, index], []);
      const residuals = slowFit(columns[0]!, columns.slice(1, -1)).residuals;
      columns.at(-1)!.forEach((cell, at) => {
        rest[cell] = residuals[at]!;
        if (!directed) rest[(cell % n) * n + Math.floor(cell / n)] = residuals[at]!;
      });
      const used = slowColumns(
        [y, ...others, { ...x, directed, values: rest }],
        [null, ...others.map(() => null), order],
      );
      t[k]!.push(slowFit(used[0]!, used.slice(1)).t.at(-1)!);
    });
  });
  return { t, rSquared };
}

describe('mrqap', () => {
  const cases = [
    { name: 'directed', directed: true, gaps: 0 },
    { name: 'undirected', directed: false, gaps: 0 },
    { name: 'directed with gaps', directed: true, gaps: 0.08 },
    { name: 'undirected with gaps', directed: false, gaps: 0.08 },
  ];
  it.each(cases)('fits and draws as the definitions have it: $name', ({ directed, gaps }) => {
    const [y, a, b] = [1, 2, 3].map((seed) => byChance(seed, 9, directed, gaps));
    const age = differenceMatrix('age', y!.ids, ages);
    const weight = 'strength';
    const matrices = [y!, a!, b!].map((network) => pairMatrix(network, { weight }));
    const [my, ...xs] = [...matrices, age];
    const columns = slowColumns([my!, ...xs], []);
    const slow = slowFit(columns[0]!, columns.slice(1));
    for (const method of ['semi-partialling', 'permute-outcome'] as const) {
      const found = mrqap(y!, [a!, b!, age], { weight, method, permutations: 60, seed: 5 });
      expect(found.cells).toBe(columns[0]!.length);
      expect(found.cells + found.dropped).toBe(directed ? 72 : 36);
      expectNear(found.intercept.b, slow.b[0]!, 1e-9, 'intercept');
      expectNear(found.intercept.t, slow.t[0]!, 1e-9, 'intercept t');
      expectNear(found.rSquared, slow.rSquared, 1e-9, 'R²');
      const drawn = slowDraws(method, my!, xs, 60);
      expectNear(found.model.max, Math.max(...drawn.rSquared), 1e-9, 'largest R²');
      expectNear(found.model.mean, mean(drawn.rSquared), 1e-9, 'mean R²');
      found.terms.forEach((term, k) => {
        expectNear(term.b, slow.b[k + 1]!, 1e-9, 'b');
        expectNear(term.t, slow.t[k + 1]!, 1e-9, 't');
        const t = drawn.t[k]!;
        expectNear(term.permutation.mean, mean(t), 1e-9, 'mean');
        expectNear(term.permutation.min, Math.min(...t), 1e-9, 'min');
        expectNear(term.permutation.max, Math.max(...t), 1e-9, 'max');
        const hits = t.filter((value) => value >= term.t - 1e-9).length;
        expectNear(term.permutation.pUpper, (1 + hits) / 61, 1e-9, 'p');
      });
    }
  });

  it.skipIf(!hasShared)('prints what UCINET prints for advice, friendship and chart', () => {
    const [advice, friendship, reports] = ['advice', 'friendship', 'reports_to'].map((layer) =>
      sharedNetwork('krackhardt_hightech', layer),
    );
    const file = sharedJson<Record<string, Printed>>('published/qap_and_misc.json');
    const printed = Object.entries(file).find(([name]) => name.includes('MRQAP'))![1];
    const found = mrqap(advice!, [friendship!, reports!], { permutations: 200 });
    expect(found.cells).toBe(420);
    expect(round(found.rSquared)).toBe(printed.R2);
    expect(round(found.adjustedRSquared)).toBe(printed.adjR2);
    expect(round(found.intercept.b)).toBe(printed.Intercept);
    for (const [at, name] of (['Friendship', 'ReportTo'] as const).entries()) {
      const term = found.terms[at]!;
      expect(round(term.b)).toBe(printed[name].b);
      expect(round(term.beta)).toBe(printed[name].beta);
      expect(round(term.robustError)).toBe(printed[name].robustSE);
      expect(round(term.robustT)).toBe(printed[name].t);
      expect(round(term.vif)).toBe(printed.VIF);
    }
  });

  it('tests one predictor by permuting the outcome', () => {
    const found = mrqap(byChance(1, 9, true), [byChance(2, 9, true)], { permutations: 20 });
    expect(found.method).toBe('permute-outcome');
    expect(found.terms[0]!.beta ** 2).toBeCloseTo(found.rSquared, 12);
    expect(found.terms[0]!.vif).toBeCloseTo(1, 12);
  });

  it('finds the people behind the ties that traits decide', () => {
    const ids = byChance(4, 9, true).ids;
    const units = groupsOf(ages.map((_, at) => (at < 4 ? 'a' : at < 8 ? 'b' : null)));
    const traits = [
      senderMatrix('sender', ids, ages),
      receiverMatrix('receiver', ids, ages),
      sameGroupMatrix('same', ids, units),
      differenceMatrix('signed', ids, ages, { sign: 'signed' }),
    ];
    expect(traits.map((matrix) => matrix.directed)).toEqual([true, true, false, true]);
    expect(traits.map((matrix) => matrix.values[0 * 9 + 1])).toEqual([33, 42, 1, -9]);
    expect(traits.map((matrix) => matrix.values[3 * 9 + 4])).toEqual([33, 32, 0, 1]);
    expect(traits[2]!.values[3 * 9 + 8]).toBeNaN();
    expect(traits[0]!.values[0]).toBeNaN();
    expect(differenceMatrix('age', ids, ages).values[1]).toBe(9);
    expect(mrqap(traits[0]!, [traits[1]!, traits[3]!]).reason).toBe('perfect-fit');
    const both = mrqap(byChance(4, 9, true), traits);
    expect(both.reason).toBe('collinear');
    expect(both.terms.every((term) => Number.isNaN(term.t))).toBe(true);
    expect(both.terms[0]!.permutation.count).toBe(0);
    expect(() => senderMatrix('short', ids, [1])).toThrow(/values/);
  });

  it('has a reason where there is nothing to fit', () => {
    for (const n of [0, 1, 2]) expect(mrqap(empty(n), [complete(n)]).reason).toBe('no-pairs');
    expect(mrqap(kite(), [complete(10)]).reason).toBe('no-variance');
    expect(mrqap(empty(10), [kite()]).reason).toBe('no-variance');
    expect(mrqap(kite(), [kite()]).reason).toBe('perfect-fit');
    const other = byChance(9, 10, false);
    expect(mrqap(other, [kite(), kite()]).reason).toBe('collinear');
  });

  it('keeps its digits when a predictor is far from 0', () => {
    const [y, x] = [byChance(1, 9, true), byChance(2, 9, true)];
    const far = pairMatrix(x);
    const options = { permutations: 30 };
    const near = mrqap(y, [x, byChance(3, 9, true)], options);
    const moved = mrqap(
      y,
      [{ ...far, values: far.values.map((v) => v + 1e6) }, byChance(3, 9, true)],
      options,
    );
    expectNear(moved.terms[0]!.b, near.terms[0]!.b);
    expectNear(moved.terms[0]!.permutation.max, near.terms[0]!.permutation.max);
    expectNear(moved.rSquared, near.rSquared);
  });

  it('lets people change places inside their strata only', () => {
    const [y, x, z] = [1, 2, 3].map((seed) => byChance(seed, 9, true));
    const alone = groupsOf(ages.map((_, at) => String(at)));
    const still = mrqap(y!, [x!, z!], { permutations: 20, strata: alone });
    expect(still.terms[0]!.permutation.sd).toBeLessThan(1e-9);
    expect(still.terms[0]!.permutation.pUpper).toBe(1);
  });

  it('refuses other people and unknown options', () => {
    expect(() => mrqap(kite(), [])).toThrow(/predictors/);
    expect(() => mrqap(kite(), [empty(3)])).toThrow(/predictors/);
    expect(() => mrqap(kite(), [kite()], { method: 'x' as 'permute-outcome' })).toThrow(/method/);
    expect(() => mrqap(kite(), [kite()], { reps: 1 } as object)).toThrow(/reps/);
  });

  it('is the same for the same seed, and leaves its matrices as they were', () => {
    const [y, x, z] = [1, 2, 3].map((seed) => pairMatrix(byChance(seed, 9, true, 0.05)));
    const before = [y!, x!, z!].map((matrix) => matrix.values.slice());
    const first = mrqap(y!, [x!, z!], { permutations: 20, seed: 3 });
    expect(mrqap(y!, [x!, z!], { permutations: 20, seed: 3 })).toEqual(first);
    expect([y!, x!, z!].map((matrix) => matrix.values)).toEqual(before);
  });
});

interface Printed {
  readonly R2: number;
  readonly adjR2: number;
  readonly Intercept: number;
  readonly VIF: number;
  readonly Friendship: Readonly<Record<'b' | 'beta' | 'robustSE' | 't', number>>;
  readonly ReportTo: Readonly<Record<'b' | 'beta' | 'robustSE' | 't', number>>;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
