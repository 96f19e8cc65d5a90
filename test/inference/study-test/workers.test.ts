import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NeedError } from '../../../src/errors.ts';
import { Sealed, type TestRequest, testStudy } from '../../../src/index.ts';
import { compiledKernels } from '../../../src/measures/kernels/instance.ts';
import { stream } from '../../../src/random.ts';
import type { Status, Study } from '../../../src/study/study.ts';
import type { Executor } from '../../../src/work.ts';
import type { Tie } from '../../support/networks.ts';
import { type LayerOf, studyOf } from '../../support/small-study.ts';
import { threads } from '../../support/threads.ts';

/* Draws by workers: the same bits as in one thread, progress, an end when told, and no part of a result. */

const n = 40;

function layer(seed: number, gaps: boolean): LayerOf {
  const random = stream(seed);
  const ties: Tie[] = [];
  const status = Array.from(
    { length: n },
    (): Status => (gaps && random.uniform() < 0.1 ? 'absent' : 'answered'),
  );
  for (let i = 0; i < n; i++) {
    if (status[i] === 'absent') continue;
    for (let j = 0; j < n; j++) {
      const near = Math.floor(i / 8) === Math.floor(j / 8);
      if (i !== j && random.uniform() < (near ? 0.4 : 0.08))
        ties.push([i, j, 1 + random.integer(5)]);
    }
  }
  return { ties, status };
}

const units = Array.from({ length: n }, (_, i) => (i === 3 ? null : `unit ${Math.floor(i / 8)}`));
const tenure = Array.from({ length: n }, (_, i) => String((i * 7) % 30));

function study(gaps: boolean): Study {
  const made = studyOf(n, { asks: layer(1, gaps), trusts: layer(2, gaps) }, units);
  const [unit] = made.people.attributes;
  const years = { ...unit!, id: 'tenure', type: 'number' as const, values: tenure };
  return { ...made, people: { ...made.people, attributes: [unit!, years] } };
}

const whole = study(false);
const open = study(true);
const explained = { outcome: 'asks', predictors: ['trusts', 'same:unit', 'difference:tenure'] };

/** Enough draws of each model for several blocks. */
const cases: readonly (readonly [name: string, Study, TestRequest])[] = [
  ['ties shared', whole, { permutations: 20_000 }],
  ['ties shared, in strata', whole, { permutations: 20_000, strata: 'unit' }],
  ['numbers', whole, { ...explained, weight: 'strength', permutations: 3000 }],
  ['ties with gaps', open, { permutations: 6000, association: 'gamma' }],
  ['numbers with gaps', open, { ...explained, predictors: ['sender:tenure'], permutations: 1500 }],
  ['ranks', whole, { ...explained, association: 'gamma', permutations: 200 }],
  ['semi-partialling', whole, { ...explained, model: 'mrqap', permutations: 1500 }],
  ['semi-partialling with gaps', open, { ...explained, model: 'mrqap', permutations: 800 }],
  [
    'the outcome permuted',
    whole,
    { ...explained, model: 'mrqap', method: 'permute-outcome', permutations: 1500 },
  ],
  [
    'one predictor alone',
    open,
    { ...explained, predictors: ['trusts'], model: 'mrqap', permutations: 1500 },
  ],
  ['logistic', open, { ...explained, model: 'logistic', permutations: 100 }],
  [
    'a density for every pair of groups',
    open,
    { model: 'density', blocks: 'structural-blockmodel', permutations: 2500 },
  ],
  ['random networks', open, { model: 'cug', given: 'dyads', permutations: 100 }],
  [
    'measures with work of their own, and of groups',
    whole,
    { model: 'cug', measures: ['meanDistance', 'eiIndex', 'density'], permutations: 100 },
  ],
];

async function rows(study: Study, request: TestRequest, executor?: Executor) {
  return Sealed.open(await testStudy(study, request, { executor })).rows;
}

const alone = new Map<string, unknown>();
beforeAll(async () => {
  for (const [name, study, request] of cases) alone.set(name, await rows(study, request));
});

describe.each([1, 2, 3, 4, 8])('with %i workers', (workers) => {
  it('every test has the bits of one thread', async () => {
    const executor = threads(workers);
    try {
      for (const [name, study, request] of cases) {
        expect(await rows(study, request, executor), name).toEqual(alone.get(name));
      }
    } finally {
      executor.close();
    }
  });
});

it('the plain twins give the same bits', async () => {
  compiledKernels(false);
  try {
    for (const [name, study, request] of cases) {
      expect(await rows(study, request), name).toEqual(alone.get(name));
    }
  } finally {
    compiledKernels(true);
  }
});

describe.each(cases)('%s', (_, study, request) => {
  it('tells how far it is, several times, to the end', async () => {
    const shares: number[] = [];
    await testStudy(study, request, { onProgress: (share) => shares.push(share) });
    expect(new Set(shares).size).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('ends within a block when told, with the reason', async () => {
    const executor = threads(2);
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      stop.abort(new Error('enough'));
    };
    const run = testStudy(study, request, { executor, signal: stop.signal, onProgress });
    await expect(run).rejects.toThrow('enough');
    expect(Math.max(...shares)).toBeLessThan(1);
    executor.close();
  });
});

it('a test without draws is done at once', async () => {
  const shares: number[] = [];
  const onProgress = (share: number) => shares.push(share);
  for (const model of ['qap', 'cug'] as const) {
    await testStudy(whole, { model, permutations: 0 }, { onProgress });
  }
  expect(shares).toEqual([1, 1]);
});

it('nothing is begun for a signal that is aborted already', async () => {
  const signal = AbortSignal.abort(new Error('before'));
  const wrong = { model: 'none' } as unknown as TestRequest;
  await expect(testStudy(whole, wrong, { signal })).rejects.toThrow('before');
});

it('draws that would take more than they may are refused with the estimate', async () => {
  for (const [, study, request] of cases) {
    let begun = false;
    const onProgress = () => {
      begun = true;
    };
    for (const [budget, most] of [
      ['seconds', { seconds: 1e-3 }],
      ['bytes', { bytes: 1000 }],
    ] as const) {
      const refused = testStudy(study, request, { most, onProgress });
      await expect(refused).rejects.toBeInstanceOf(NeedError);
      await expect(refused).rejects.toMatchObject({ budget, need: { people: n } });
    }
    expect(begun).toBe(false);
  }
  const twice = async (permutations: number) => {
    const refused = testStudy(whole, { permutations }, { most: { seconds: 0 } });
    return refused.then(
      () => Number.NaN,
      (error: unknown) => (error as NeedError).need.seconds,
    );
  };
  expect((await twice(2000)) / (await twice(1000))).toBeCloseTo(2, 9);
});

it('matrices that would take more than they may are refused before they are made', async () => {
  const cells = 8 * n * n;
  const asked: readonly (readonly [matrices: number, TestRequest])[] = [
    [1 + explained.predictors.length, { ...explained, model: 'mrqap' }],
    [1 + explained.predictors.length, { ...explained, model: 'logistic' }],
    [1, { model: 'density' }],
  ];
  for (const [matrices, request] of asked) {
    const refused = testStudy(whole, request, { most: { bytes: matrices * cells - 1 } });
    const need = { people: n, bytes: matrices * cells };
    await expect(refused).rejects.toMatchObject({ budget: 'bytes', need });
  }
});

it('more people than a matrix may have are refused before any worker is asked', async () => {
  const many = studyOf(8193, { asks: { ties: [[0, 1, 1]] }, trusts: { ties: [] } });
  const executor: Executor = {
    run: () => Promise.reject(new Error('begun')),
    close() {},
  };
  for (const model of ['qap', 'cug'] as const) {
    const refused = testStudy(many, { model }, { executor });
    await expect(refused).rejects.toMatchObject({ name: 'BudgetError', budget: 'pairs' });
  }
});

describe('a worker that is lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-draws-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = new URL('../../support/failing-worker.mjs', import.meta.url);

  it('is replaced once, and the result is the same', async () => {
    Object.assign(process.env, { FAILS: 'exit', FAILS_ONCE: join(folder, 'lost') });
    const executor = threads(2, { script });
    const [name, study, request] = cases[6]!;
    expect(await rows(study, request, executor)).toEqual(alone.get(name));
    executor.close();
  });

  it('twice ends the test with nothing', async () => {
    Object.assign(process.env, { FAILS: 'exit', FAILS_ONCE: '' });
    const executor = threads(2, { script });
    const run = testStudy(whole, { permutations: 20_000 }, { executor });
    await expect(run).rejects.toMatchObject({ code: 'WORKER_LOST' });
    executor.close();
  });
});
