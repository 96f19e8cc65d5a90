import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cugTest,
  densityModel,
  measures,
  network,
  OptionError,
  partition,
  qap,
  Sealed,
  type StudyTest,
  singleNumbers,
  type TestRequest,
  type TestRow,
  testStudy,
  transitivity,
} from '../../../src/index.ts';
import type { Status, Study } from '../../../src/study/study.ts';
import { expectClose } from '../../support/close.ts';
import type { Tie } from '../../support/networks.ts';
import { studyOf } from '../../support/small-study.ts';
import { dataset } from '../../support/study.ts';

async function tested(study: Study, request: TestRequest): Promise<StudyTest> {
  return Sealed.open(await testStudy(study, request));
}

const rowOf = ({ rows }: StudyTest, id: string): TestRow => rows.find((row) => row.id === id)!;
const figure = (row: TestRow, name: Parameters<TestRow['figures']['get']>[0]) =>
  row.figures.get(name);

let managers: Study;
beforeAll(async () => {
  managers = await dataset('krackhardt-hightech');
});

describe('tests of a study', () => {
  interface Case {
    readonly name: string;
    readonly b: readonly number[];
    readonly standardError: readonly number[];
    readonly beta: readonly number[];
    readonly rSquared: readonly [number];
  }
  const oracle = JSON.parse(
    readFileSync(new URL('../../oracles/inference.json', import.meta.url), 'utf8'),
  ) as { linear: Case[]; logistic: Case[] };
  const requests: readonly (readonly [string, TestRequest])[] = [
    [
      'advice by friendship and chart',
      { outcome: 'advice', predictors: ['friendship', 'reports_to'] },
    ],
    [
      'advice by friendship and traits',
      {
        outcome: 'advice',
        predictors: ['friendship', 'same:department', 'difference:age', 'sender:tenure'],
      },
    ],
    [
      'either way',
      { outcome: 'advice', predictors: ['friendship', 'difference:age'], symmetrize: 'any' },
    ],
  ];

  it.each(requests)('give the regressions of R by names alone: %s', async (name, request) => {
    let compared = 0;
    for (const model of ['mrqap', 'logistic'] as const) {
      const family = model === 'mrqap' ? oracle.linear : oracle.logistic;
      const expected = family.find((each) => each.name === name);
      if (expected === undefined) continue;
      compared++;
      const found = await tested(managers, { ...request, model, permutations: 20 });
      const terms = ['(intercept)', ...request.predictors!].map((id) => rowOf(found, id));
      const told = (key: 'b' | 'standardError') => terms.map((row) => figure(row, key)!);
      expectClose(told('b'), expected.b, 1e-7, 'b');
      expectClose(told('standardError'), expected.standardError, 1e-6, 'error');
      if (model === 'mrqap') {
        expectClose([figure(rowOf(found, '(fit)'), 'rSquared')!], expected.rSquared, 1e-9, 'R²');
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('are the same numbers as the functions give that they stand for', async () => {
    const [advice, friendship] = [network(managers, 'advice'), network(managers, 'friendship')];
    const settings = { seed: 7, permutations: 100 };
    const strata = partition(managers, 'department');
    const { permutation, ...rest } = qap(advice, friendship, { ...settings, strata });
    const together = await tested(managers, { ...settings, strata: 'department' });
    const row = rowOf(together, 'advice × friendship');
    expect([figure(row, 'value'), row.chance, row.cells]).toEqual([
      rest.value,
      permutation,
      rest.cells,
    ]);
    expect(together.rows.map(({ id }) => id)).toEqual([
      'advice × friendship',
      'advice × reports_to',
      'friendship × reports_to',
    ]);
    const model = densityModel(advice, strata, { model: 'variable-homophily', ...settings });
    const blocks = await tested(managers, {
      ...{ ...settings, model: 'density', group: 'department', blocks: 'variable-homophily' },
    });
    expect(rowOf(blocks, 'within:1').chance).toEqual(
      model.blocks.find((block) => block.from === strata.ids.indexOf('1'))!.densityTest,
    );
    expect(figure(rowOf(blocks, 'within:0'), 'density')).toBeNaN();
    expect(rowOf(blocks, 'within:0').reason).toBe('no-pairs');
    const drawn = cugTest(advice, transitivity, { given: 'dyads', draws: 50, seed: 3 });
    const random = await tested(managers, {
      ...{ model: 'cug', outcome: 'advice', measures: ['transitivity'] },
      ...{ given: 'dyads', permutations: 50, seed: 3 },
    });
    expect(figure(rowOf(random, 'transitivity'), 'value')).toBe(drawn.value);
    expect(rowOf(random, 'transitivity').chance).toMatchObject({ pUpper: drawn.pUpper, count: 50 });
  });

  it('turn a network round, and read a value of an attribute', async () => {
    const ties: Tie[] = [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 0],
    ];
    const study = studyOf(4, { asks: { ties } }, ['x', 'x', 'y', null]);
    const found = await tested(study, {
      ...{ outcome: 'asks', permutations: 0 },
      predictors: ['reverse:asks', 'sender:unit=x', 'receiver:unit=x', 'same:unit'],
    });
    const cells = found.rows.map(({ cells, dropped }) => [cells, dropped]);
    // Nothing is known of the last person's unit: 3 of 12 cells are theirs to send, 3 to receive.
    expect(cells).toEqual([
      [12, 0],
      [9, 3],
      [9, 3],
      [6, 6],
    ]);
    // By hand: 4 ties of 12, none answered; r = (12·0 − 4·4) / (4·8).
    expectClose([figure(found.rows[0]!, 'value')!], [-0.5], 1e-12, 'reversed');
    expect(found.rows[0]!.chance!.count).toBe(0);
  });

  it('leave out what nobody answered, and say how much', async () => {
    const status: Status[] = ['answered', 'absent', 'answered', 'answered'];
    const ties: Tie[] = [
      [0, 1],
      [2, 3],
      [3, 0],
    ];
    const study = studyOf(4, { a: { ties, status }, b: { ties: [[0, 1]], status } });
    const { rows, layers } = await tested(study, { permutations: 10 });
    expect([rows[0]!.cells, rows[0]!.dropped]).toEqual([9, 3]);
    expect(layers.map(({ unknown, answered }) => [unknown, answered])).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });

  const ring = (n: number): Tie[] => Array.from({ length: n }, (_, at) => [at, (at + 1) % n]);
  const units = ['x', 'x', 'y', 'y', 'y'];
  const awkward: readonly (readonly [string, Study, TestRequest, string])[] = [
    ['nobody', studyOf(0, { a: { ties: [] }, b: { ties: [] } }), {}, 'no-pairs'],
    ['one person', studyOf(1, { a: { ties: [] }, b: { ties: [] } }), {}, 'no-pairs'],
    ['an empty layer', studyOf(5, { a: { ties: ring(5) }, b: { ties: [] } }), {}, 'no-variance'],
    [
      'too few cells',
      studyOf(2, { a: { ties: [[0, 1]] }, b: { ties: [[1, 0]] } }),
      { model: 'mrqap', predictors: ['b'] },
      'no-pairs',
    ],
    [
      'a constant predictor',
      studyOf(5, { a: { ties: ring(5) } }, ['x', 'x', 'x', 'x', 'x']),
      { model: 'mrqap', predictors: ['same:unit'] },
      'no-variance',
    ],
    [
      'the outcome itself',
      studyOf(5, { a: { ties: ring(5) } }, units),
      { model: 'mrqap', predictors: ['a'] },
      'perfect-fit',
    ],
    [
      'a predictor that tells all ties',
      studyOf(5, { a: { ties: ring(5) } }, units),
      { model: 'logistic', predictors: ['a'] },
      'separated',
    ],
    [
      'an empty outcome',
      studyOf(5, { a: { ties: [] } }, units),
      { model: 'logistic', predictors: ['same:unit'] },
      'no-variance',
    ],
    [
      'one group',
      studyOf(5, { a: { ties: ring(5) } }, ['x', 'x', 'x', 'x', 'x']),
      { model: 'density' },
      'one-block',
    ],
    [
      'nobody in a group',
      studyOf(5, { a: { ties: ring(5) } }, [null, null, null, null, null]),
      { model: 'density' },
      'no-pairs',
    ],
    [
      'no ties to close',
      studyOf(5, { a: { ties: [] } }),
      { model: 'cug', measures: ['transitivity'] },
      'no-value',
    ],
  ];

  it.each(awkward)('tell why there is nothing: %s', async (_, study, request, reason) => {
    const { rows } = await tested(study, { ...request, permutations: 20 });
    const last = rows.at(-1)!;
    expect(last.reason).toBe(reason);
    expect(Number.isNaN(last.figures.get(last.tested!))).toBe(true);
    expect(last.chance!.pTwoSided).toBeNaN();
  });

  it.each([
    [{ model: 'regression' }, 'model'],
    [{ outcome: 'trust' }, 'layer'],
    [{ wave: 'w9' }, 'wave'],
    [{ strata: 'unit' }, 'strata'],
    [{ predictors: ['same:unit'] }, 'predictors'],
    [{ predictors: ['difference:department'] }, 'predictors'],
    [{ predictors: ['sender:department=9'] }, 'predictors'],
    [{ model: 'mrqap' }, 'predictors'],
    [{ model: 'density', group: 'unit' }, 'group'],
    [{ model: 'cug', measures: ['inDegree'] }, 'measures'],
    [{ model: 'cug', measures: [] }, 'measures'],
    [{ model: 'mrqap', predictors: ['friendship', 'friendship'] }, 'predictors'],
    [{ model: 'cug', strata: 'department' }, 'strata'],
    [{ model: 'qap', given: 'ties' }, 'given'],
    [{ weight: 'cost' }, 'weight'],
    [{ permutations: -1 }, 'permutations'],
    [{ permutation: 10 }, 'permutation'],
  ])('refuse by name: %j', async (request, option) => {
    const error = await testStudy(managers, request as TestRequest).catch((caught) => caught);
    expect(error).toBeInstanceOf(OptionError);
    expect(error.option).toBe(option);
  });

  it('test measures that need groups against those asked for, and refuse them without', async () => {
    const study = studyOf(6, { a: { ties: ring(6) } });
    const request = { model: 'cug', measures: ['eiIndex'], permutations: 9 } as const;
    await expect(testStudy(study, request)).rejects.toThrow(/"group".*eiIndex needs/);
    const found = await tested(managers, { ...request, group: 'level' });
    expect(figure(found.rows[0]!, 'value')).not.toBeNaN();
    expect(found.rows[0]!.chance!.count).toBe(9);
  });

  it('say of one predictor alone that the outcome is permuted', async () => {
    const { settings } = await tested(managers, {
      ...{ model: 'mrqap', predictors: ['friendship'], permutations: 5 },
    });
    expect(settings.method).toBe('permute-outcome');
  });

  it('refuse costs as strengths', async () => {
    const study = studyOf(3, { a: { ties: ring(3), weights: 'cost' }, b: { ties: ring(3) } });
    await expect(testStudy(study, { weight: 'strength' })).rejects.toThrow(/"weight".*costs/);
  });

  it('read measures of the network that are one number, and no others', () => {
    const known = singleNumbers();
    expect(known).toEqual(expect.arrayContaining(['density', 'transitivity', 'modularity']));
    const others = ['triadCensus', 'balance', 'roleProfiles', 'numericAssortativity', 'inDegree'];
    expect(known.filter((id) => others.includes(id))).toEqual([]);
    const levels = known.map((id) => measures.filter((each) => each.id === id));
    expect(levels.every((all) => all.some(({ level }) => level === 'network'))).toBe(true);
  });

  it.each([
    [{}, 3],
    [{ model: 'mrqap', predictors: ['friendship', 'reports_to'] }, 3],
    [{ model: 'mrqap', predictors: ['friendship', 'reports_to'], method: 'permute-outcome' }, 1],
    [{ model: 'mrqap', predictors: ['friendship'] }, 1],
    [{ model: 'logistic', predictors: ['friendship', 'difference:level'] }, 1],
    [{ model: 'density' }, 1],
    [{ model: 'cug', measures: ['density', 'transitivity'] }, 1],
  ])('say how far they are: %j', async (request, tests) => {
    const shares: number[] = [];
    await testStudy(
      managers,
      { ...(request as TestRequest), permutations: 10 },
      { onProgress: (share) => shares.push(share) },
    );
    expect(new Set(shares).size).toBe(tests);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('read levels that are numbers as numbers, or one by one', async () => {
    const predictors = ['difference:level', 'sender:level', 'sender:level=3'];
    const { rows } = await tested(managers, { outcome: 'advice', predictors, permutations: 0 });
    expect(rows.map(({ id }) => id)).toEqual(predictors.map((each) => `advice × ${each}`));
    const words = await testStudy(managers, { predictors: ['difference:department'] }).catch(
      (error) => error.expected,
    );
    expect(words).not.toContain('difference:department');
  });

  it('stop between two tests when told to', async () => {
    const stop = new AbortController();
    const run = testStudy(
      managers,
      { permutations: 10 },
      { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) },
    );
    await expect(run).rejects.toThrow('enough');
  });
});
