import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { logisticQap } from '../../src/inference/logistic-qap.ts';
import { mrqap } from '../../src/inference/mrqap.ts';
import { type PairMatrix, type Pairs, pairMatrix } from '../../src/inference/pair-matrix.ts';
import {
  differenceMatrix,
  sameGroupMatrix,
  senderMatrix,
} from '../../src/inference/pair-predictors.ts';
import { network } from '../../src/network/network.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { partition } from '../../src/study/partition.ts';
import type { Study } from '../../src/study/study.ts';
import { expectClose } from '../support/close.ts';
import { dataset } from '../support/study.ts';

/* Against lm, glm, netlm and netlogit of R: test/oracles/make/inference.R writes the file. */

type Tests = Readonly<Record<'pUpper' | 'pLower' | 'pTwoSided', readonly number[]>>;

interface Case {
  readonly name: string;
  readonly cells: readonly [number];
  readonly b: readonly number[];
  readonly standardError: readonly number[];
}

interface Linear extends Case {
  readonly t: readonly number[];
  readonly robustError: readonly number[];
  readonly beta: readonly number[];
  readonly vif: readonly number[];
  readonly rSquared: readonly [number];
  readonly adjustedRSquared: readonly [number];
  readonly 'semi-partialling'?: Tests;
  readonly 'permute-outcome'?: Tests;
}

interface Logistic extends Case, Partial<Tests> {
  readonly z: readonly number[];
  readonly logLikelihood: readonly [number];
  readonly nullDeviance: readonly [number];
}

const file = JSON.parse(readFileSync(new URL('./inference.json', import.meta.url), 'utf8')) as {
  reps: number;
  linear: Linear[];
  logisticReps: number;
  logistic: Logistic[];
};

let study: Study;
beforeAll(async () => {
  study = await dataset('krackhardt-hightech');
});

/** Outcome and predictors of a case by its name, as the script has them. */
function matricesOf(name: string): [Pairs, Pairs[]] {
  const { ids, attributes } = study.people;
  const layer = (id: string) => network(study, id);
  const column = (id: string) =>
    attributes.find((attribute) => attribute.id === id)!.values.map(Number);
  const department = sameGroupMatrix('department', ids, partition(study, 'department'));
  const age = differenceMatrix('age', ids, column('age'));
  const tenure = senderMatrix('tenure', ids, column('tenure'));
  const [advice, friendship] = [layer('advice'), layer('friendship')];
  const without = (matrix: PairMatrix, people: readonly number[]) => ({
    ...matrix,
    values: matrix.values.map((value, at) =>
      people.includes(Math.floor(at / ids.length) + 1) ? NaN : value,
    ),
  });
  switch (name) {
    case 'advice by friendship and chart':
      return [advice, [friendship, layer('reports_to')]];
    case 'advice by friendship and traits':
      return [advice, [friendship, department, age, tenure]];
    case 'either way':
      return [symmetrize(advice), [symmetrize(friendship), age]];
    default:
      return [
        without(pairMatrix(advice), [3, 8, 20]),
        [without(pairMatrix(friendship), [8, 9]), department],
      ];
  }
}

const rounds = 3000;

/** Four standard errors of the difference of two shares of chance, since there are some 70 to compare. */
function expectBand(found: readonly number[], shares: readonly number[], reps: number): void {
  shares.forEach((share, at) => {
    const pooled = (found[at]! * rounds + share * reps) / (rounds + reps);
    const band = 4 * Math.sqrt(pooled * (1 - pooled) * (1 / reps + 1 / rounds)) + 1 / rounds;
    expect(Math.abs(found[at]! - share), `p of term ${at}`).toBeLessThanOrEqual(band);
  });
}

describe('regressions as R has them', () => {
  it.each(file.linear)('mrqap: $name', (expected) => {
    const [y, xs] = matricesOf(expected.name);
    for (const method of ['semi-partialling', 'permute-outcome'] as const) {
      const tests = expected[method];
      const permutations = tests === undefined ? 50 : rounds;
      const found = mrqap(y, xs, { method, permutations, seed: 17 });
      const all = [found.intercept, ...found.terms];
      expect(found.cells).toBe(expected.cells[0]);
      expectClose(
        all.map((each) => each.b),
        expected.b,
        1e-9,
        'b',
      );
      expectClose(
        all.map((each) => each.standardError),
        expected.standardError,
        1e-9,
        'error',
      );
      expectClose(
        all.map((each) => each.t),
        expected.t,
        1e-9,
        't',
      );
      expectClose(
        all.map((each) => each.robustError),
        expected.robustError,
        1e-9,
        'robust error',
      );
      expectClose(
        found.terms.map((term) => term.beta),
        expected.beta,
        1e-9,
        'beta',
      );
      expectClose(
        found.terms.map((term) => term.vif),
        expected.vif,
        1e-9,
        'vif',
      );
      expectClose([found.rSquared], expected.rSquared, 1e-9, 'R²');
      expectClose([found.adjustedRSquared], expected.adjustedRSquared, 1e-9, 'adjusted R²');
      expect(found.terms[0]!.permutation.count).toBe(permutations);
      for (const tail of tests === undefined ? [] : (['pUpper', 'pLower', 'pTwoSided'] as const)) {
        expectBand(
          found.terms.map((term) => term.permutation[tail]),
          tests![tail],
          file.reps,
        );
      }
    }
  });

  it.each(file.logistic)('logisticQap: $name', (expected) => {
    const [y, xs] = matricesOf(expected.name);
    const permutations = expected.pUpper === undefined ? 50 : rounds;
    const found = logisticQap(y, xs, { permutations, seed: 17 });
    const all = [found.intercept, ...found.terms];
    expect(found.cells).toBe(expected.cells[0]);
    expectClose(
      all.map((each) => each.b),
      expected.b,
      1e-9,
      'b',
    );
    expectClose(
      all.map((each) => each.standardError),
      expected.standardError,
      1e-9,
      'error',
    );
    expectClose(
      all.map((each) => each.z),
      expected.z,
      1e-9,
      'z',
    );
    expectClose([found.logLikelihood], expected.logLikelihood, 1e-9, 'log-likelihood');
    expectClose([-2 * found.nullLogLikelihood], expected.nullDeviance, 1e-9, 'null deviance');
    expect(found.terms[0]!.permutation.count).toBe(permutations);
    for (const tail of ['pUpper', 'pLower', 'pTwoSided'] as const) {
      const shares = expected[tail] ?? [];
      expectBand(
        found.terms.map((term) => term.permutation[tail]),
        shares,
        file.logisticReps,
      );
    }
  });
});
