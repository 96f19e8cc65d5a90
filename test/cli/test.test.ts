import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/width.ts';
import { filled, ran, scratch } from '../support/cli.ts';

const managers = 'datasets/krackhardt-hightech';
const quick = ['--permutations', '99'];
const regression = [
  ...['test', managers, '--model', 'mrqap', '--outcome', 'advice'],
  ...['--predictors', 'friendship,same:department,difference:tenure', ...quick],
];

async function json(argv: readonly string[]) {
  const { code, stdout, stderr } = await ran([...argv, '--format', 'json', '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('guanxi test', () => {
  it('answers in JSON: the options as used, and each result with its chance', async () => {
    const told = await json([...regression, '--seed', '5', '--strata', 'department']);
    expect(Object.keys(told)).toEqual([
      ...[
        'guanxi',
        'command',
        'title',
        'study',
        'options',
        'people',
        'layers',
        'policy',
        'suppressed',
      ],
      ...['results', 'notes'],
    ]);
    expect(told).toMatchObject({
      command: 'test',
      people: 21,
      options: {
        ...{ model: 'mrqap', outcome: 'advice', wave: 'w1', weight: 'none', seed: 5 },
        ...{ method: 'semi-partialling', strata: 'department', symmetrize: 'none' },
        permutations: 99,
      },
    });
    expect(told.results.map(({ id }: { id: string }) => id)).toEqual([
      ...['friendship', 'same:department', 'difference:tenure', '(intercept)', '(fit)'],
    ]);
    const [term] = told.results;
    expect(Object.keys(term)).toEqual([
      ...['id', 'name', 'kind', 'predictor', 'b', 'beta', 'standardError', 't', 'robustError'],
      ...['robustT', 'vif', 'tested', 'expected', 'sd', 'min', 'max', 'pLower', 'pUpper'],
      ...['pTwoSided', 'draws', 'reason', 'text'],
    ]);
    expect(term.draws).toBe(99);
    const fit = told.results.at(-1);
    expect([fit.cells, fit.dropped]).toEqual([420, 0]);
  });

  it('answers in sentences and a table that fit a terminal, in both languages', async () => {
    const models = [
      regression,
      ['test', managers, ...quick],
      ['test', managers, '--model', 'logistic', '--predictors', 'reverse:advice', ...quick],
      ['test', managers, '--model', 'density', '--blocks', 'structural-blockmodel', ...quick],
      ['test', managers, '--model', 'cug', ...quick],
    ];
    for (const argv of models) {
      for (const lang of ['en', 'zh-Hans']) {
        const { code, stdout } = await ran([...argv, '--lang', lang], { width: 80 });
        expect(code).toBe(0);
        expect(stdout).not.toMatch(/undefined|NaN|\[object|\$\{/);
        expect(stdout).toMatch(/^• /m);
        expect(/[\u4e00-\u9fff]/.test(stdout)).toBe(lang !== 'en');
        for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
      }
    }
    const { stdout } = await ran(regression);
    expect(stdout).toContain('What explains who is tied to whom');
    expect(stdout).toMatch(/double semi-partialling/);
    expect(stdout).toMatch(/p = \(1 \+ draws at least as extreme\) \/ \(1 \+ draws\)/);
    const chinese = await ran([...regression, '--lang', 'zh-Hans']);
    expect(chinese.stdout).toContain('其他因素不变时');
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    const first = await ran([...regression, '--format', 'json']);
    expect(await ran([...regression, '--format', 'json', '--workers', '2'])).toEqual(first);
    const other = await ran([...regression, '--format', 'json', '--seed', '2']);
    expect(other.stdout).not.toBe(first.stdout);
  });

  it('writes tables: CSV with every column, Markdown', async () => {
    const csv = await ran(['test', managers, ...quick, '--format', 'csv', '--quiet']);
    expect(csv.stdout.split(/\r?\n/)[0]).toBe(
      'id,name,value,expected,sd,min,max,pLower,pUpper,pTwoSided,draws,cells,dropped,reason,text',
    );
    const out = join(scratch(), 'test.csv');
    expect((await ran(['test', managers, ...quick, '-o', out])).code).toBe(0);
    expect(readFileSync(out.replace('.csv', '.settings.csv'), 'utf8')).toContain('association,');
    const md = await ran([...regression, '--format', 'md']);
    expect(md.stdout).toMatch(/\| same:department \|/);
  });

  it('says how much was not answered, and lets people change places in strata', async () => {
    const argv = ['test', 'datasets/lanting-instruments', '--predictors', 'trust', ...quick];
    const told = await json([...argv, '--strata', 'unit']);
    const [row] = told.results;
    expect(row.cells + row.dropped).toBe(148 * 147);
    expect(row.dropped).toBeGreaterThan(0);
    expect(told.layers[0].unknown).toBeGreaterThan(0);
    expect(told.notes.join(' ')).toContain('People change places only with those');
    const free = await json(argv);
    // Both layers keep to units, so within units they go together less than all over.
    expect(row.expected).toBeGreaterThan(free.results[0].expected);
  });

  it('says of R² what its p as high says, and of everything what its p does', async () => {
    for (const argv of [
      ['test', 'datasets/kite', '--model', 'density', '--blocks', 'variable-homophily'],
      regression,
    ]) {
      const { results } = await json([...argv, '--permutations', '20']);
      for (const { kind, pLower, pUpper, pTwoSided, text } of results) {
        if (kind === 'intercept') continue;
        const isFar = {
          fit: pUpper <= 0.05,
          term: pTwoSided <= 0.05,
          block: Math.min(pLower, pUpper) <= 0.025,
        }[kind as 'fit'];
        expect(/(more|less) (“.*” )?than chance would/.test(text) && !/neither/.test(text)).toBe(
          isFar,
        );
      }
    }
    const { results } = await json([...regression.slice(0, -2), '--permutations', '99']);
    expect(results.at(-1).pUpper).toBeLessThanOrEqual(0.05);
    expect(results.at(-1).text).toContain('more than chance would have it');
  });

  it('tells why there is no value, and null, not 0', async () => {
    const folder = filled(scratch(), {
      'people.csv': 'id,unit,age\na,x,1\nb,x,2\nc,x,3\nd,x,4\n',
      'ties.csv': 'source,target,layer\na,b,asks\nb,c,asks\nc,a,tells\n',
    });
    const flat = ['test', folder, '--model', 'mrqap', '--predictors', 'same:unit'];
    const told = await json(flat);
    expect(told.results[0]).toMatchObject({ b: null, pTwoSided: null, reason: 'no-variance' });
    expect(told.results[0].text).toBe(
      '“same: unit” has no value: something in it is the same for all pairs.',
    );
    const { stdout } = await ran([...flat, '--lang', 'zh-Hans']);
    expect(stdout).toContain('没有数值');
  });

  it.each([
    [['test'], 2, /input is missing/],
    [['test', managers, '--model', 'anova'], 2, /--model anova.*qap, mrqap/],
    [['test', managers, '--model', 'mrqap'], 2, /needs --predictors; choose from: advice/],
    [['test', managers, '--predictors', 'same:unit'], 2, /--predictors same:unit.*same:age/],
    [['test', managers, '--outcome', 'trust'], 2, /--outcome trust.*advice/],
    [['test', managers, '--strata', 'unit'], 2, /--strata unit.*department/],
    [['test', managers, '--model', 'cug', '--measure', 'inDegree'], 2, /--measure inDegree/],
    [['test', managers, '--method', 'permute-outcome'], 2, /--method says nothing to --model qap/],
    [['test', managers, '--weight', 'cost'], 2, /--weight cost/],
    [['test', managers, '--wave', 'w7'], 2, /--wave w7/],
    [['test', 'datasets/kite'], 2, /one layer only/],
    [['test', 'no-such-folder'], 5, /no such file or folder/],
    [['test', 'datasets/lanting-instruments', '--audience', 'public', ...quick], 7, /too few/],
  ])('refuses by name: %j', async (argv, code, said) => {
    const told = await ran(argv);
    expect([told.code, told.stdout]).toEqual([code, '']);
    expect(told.stderr).toMatch(said);
    const chinese = await ran([...argv, '--lang', 'zh-Hans']);
    expect(chinese.code).toBe(code);
    expect(chinese.stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuses costs as strengths before it starts', async () => {
    const folder = filled(scratch(), {
      'study.json': JSON.stringify({
        guanxi: 1,
        people: { file: 'people.csv' },
        layers: [
          { id: 'asks', kind: 'advice', file: 'ties.csv', weights: 'cost' },
          { id: 'tells', kind: 'information', file: 'ties.csv' },
        ],
      }),
      'people.csv': 'id\na\nb\nc\n',
      'ties.csv': 'source,target,layer,weight\na,b,asks,2\nb,c,tells,1\n',
    });
    const told = await ran(['test', folder, '--weight', 'strength']);
    expect([told.code, told.stderr]).toEqual([2, expect.stringMatching(/asks are costs/)]);
  });
});
