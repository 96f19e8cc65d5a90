import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  type ReadOptions,
  readStudy,
  readStudyFrom,
  type Source,
} from '../../src/import/read-study.ts';
import { sealed } from '../../src/study/project/seal.ts';
import { ucinetPair } from '../fixtures/ucinet.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { zip } from './archive.ts';
import { text } from './input.ts';

const many = <Item>(count: number, item: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => item(at));
const rows = (count: number, row: (at: number) => string) => many(count, row).join('\n');

/** The first issue of a reading that a limit ended. */
async function stopped(sources: readonly Source[], options: ReadOptions = {}) {
  const { study, issues } = await readStudy(sources, options);
  expect(study).toBeNull();
  expect(issues[0]!.code).toBe('BUDGET_EXCEEDED');
  return issues[0];
}

describe('a limit', () => {
  it('ends a reading that would keep a roster of unknown pairs, at its matrix', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `p${at + 1},X`);
    const { study, issues } = await readStudy([
      text('advice.csv', ',p1,p2,p3\np1,0,1,1\np2,1,0,1\np3,0,1,0\n'),
      text('people.csv', ['id,unit', ...rows].join('\n')),
    ]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'advice.csv',
      line: 2,
      params: { budget: 'openPairs', limit: 4_000_000 },
    });
  });

  it('ends a reading at a label that is too long, and at one attribute too many', async () => {
    const long = 'x'.repeat(4097);
    const ties = text('ties.csv', 'source,target\na,b\n');
    const label = { params: { budget: 'label', limit: 4096 } };
    expect(await stopped([text('ties.csv', `source,target\na,b\nb,${long}\n`)])).toMatchObject({
      file: 'ties.csv',
      line: 3,
      column: 2,
      ...label,
    });
    expect(
      await stopped([ties, text('people.csv', `id,unit\na,X\nb,X\n${long},Y\n`)]),
    ).toMatchObject({ file: 'people.csv', line: 4, column: 1, ...label });
    expect(await stopped([ties, text('people.csv', `id,${long}\na,X\nb,Y\n`)])).toMatchObject({
      line: 1,
      column: 2,
      ...label,
    });
    expect(await stopped([text('m.csv', `,a,${long}\na,0,1\n${long},1,0\n`)])).toMatchObject({
      line: 3,
      ...label,
    });
    const columns = many(4097, (at) => `c${at}`);
    const people = `id,${columns.join()}\na,${columns.join()}\nb,${columns.join()}\n`;
    expect(await stopped([ties, text('people.csv', people)])).toMatchObject({
      line: 1,
      column: 4098,
      params: { budget: 'peopleAttributes', limit: 4096 },
    });
  });

  it('ends a reading at the answer that names somebody at too great a length', async () => {
    const fixture = (path: string) =>
      readFile(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
    const survey = await fixture('surveys/wenjuanxing.csv');
    const recipe = await fixture('projects/format-1/recipe.json');
    const adding = recipe.replace('"unlisted": "leave-out"', '"unlisted": "add"');
    const long = '长'.repeat(4097);
    const end = { file: 'march.csv', params: { budget: 'label', limit: 4096 } };
    expect(
      await stopped([text('march.csv', survey.replace('王方', long)), text('recipe.json', adding)]),
    ).toMatchObject({ line: 4, column: 14, ...end });
    expect(
      await stopped([
        text('march.csv', survey.replace('张伟,销售部', `${long},销售部`)),
        text('recipe.json', adding),
      ]),
    ).toMatchObject({ line: 2, column: 7, ...end });
  });

  it('ends a reading that short rows would swell, at its widest row', async () => {
    const wide = `source,target${',x'.repeat(5000)}`;
    const { study, issues } = await readStudy([
      text('ties.csv', `${wide}\n${'a,b\n'.repeat(1000)}`),
    ]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      line: 1,
      column: 5002,
      params: { budget: 'emptyCells', limit: 1_000_000 },
    });
    const nodes = Array.from({ length: 1100 }, (_, at) => ({
      key: `${at}`,
      attributes: { [`a${at}`]: 1 },
    }));
    const graph = await readStudy([text('g.json', JSON.stringify({ nodes, edges: [] }))]);
    expect(graph.issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      params: { budget: 'emptyCells' },
    });
  });

  it('ends a file of more matrices than a study can have layers', async () => {
    const { issues } = await readStudy([
      text('team.dl', `DL N=1 NM=20000\nDATA:\n${'0 '.repeat(20_000)}`),
    ]);
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'team.dl',
      params: { budget: 'layers', limit: 1000 },
    });
  });

  it('of time is held to by the clock that is given', async () => {
    let now = 0;
    const rows = Array.from({ length: 3000 }, (_, at) => `1 ${at + 1}`);
    const net = text('team.net', ['*Vertices 3000', '*Arcs', ...rows].join('\n'));
    const { issues } = await readStudy([net], { now: () => (now += 10_000) });
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'team.net',
      params: { budget: 'milliseconds' },
    });
    expect(issues[0]!.line).toBeGreaterThan(2);
    expect((await readStudy([net], { now: () => 0 })).study).not.toBeNull();
  });
});

describe('what once took too long or too much', () => {
  const viva = 'PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate';

  it('is an archive of thousands of tables', async () => {
    const table = new TextEncoder().encode('source,target\na,b\n');
    const entries = new Map(many(1100, (at) => [`${at}.csv`, table] as const));
    expect(await stopped([{ name: 'a.zip', bytes: zip(entries) }])).toMatchObject({
      params: { budget: 'layers' },
    });
  });

  it('is a cell that ties hundreds to hundreds', async () => {
    const bytes = workbook({
      Connections: [
        ['From', 'To', 'Direction'],
        ...many(60, () => ['a|'.repeat(150), 'b|'.repeat(150), 'directed']),
      ],
    });
    expect(await stopped([{ name: 'map.xlsx', bytes }])).toMatchObject({
      sheet: 'Connections',
      cell: 'B13',
      params: { budget: 'madeRows', limit: 250_244 },
    });
  });

  it('is a meeting that thousands went to', async () => {
    const went = text('went.csv', `,all,none\n${rows(8000, (at) => `p${at},1,0`)}`);
    expect(await stopped([went], { twoMode: 'rows' })).toMatchObject({
      file: 'went.csv',
      line: 1,
      params: { budget: 'madeRows', limit: 282_000 },
    });
  });

  it('is a score for everything', async () => {
    const scores = rows(1500, (at) => `,k${at}_tie_score`).replaceAll('\n', '');
    const query = text('p2p.csv', `${viva}${scores}\n${rows(300, () => 'a,b,2026-04-26')}`);
    const budget = { emptyCells: 1e9 };
    expect(await stopped([query], { budget })).toMatchObject({
      line: 1,
      column: 1503,
      params: { budget: 'madeRows', limit: 251_200 },
    });
  });

  it('is a dataset of thousands of levels', async () => {
    const levels = many(20_000, (at) => `l${at}`);
    const pair = ucinetPair('a', { rows: ['a'], levels, values: levels.map(() => [1]) });
    expect(await stopped(pair)).toMatchObject({
      file: 'a.##h',
      byte: 31,
      params: { budget: 'layers' },
    });
  });

  it('is a heading that thousands of columns share', async () => {
    const table = text(
      'ties.csv',
      `source,target${',x'.repeat(15_000)}\na,b${',1'.repeat(15_000)}`,
    );
    const { study, issues } = await readStudy([table]);
    expect(study).not.toBeNull();
    expect(issues.find(({ code }) => code === 'COLUMN_REPEATED')!.column).toBe(4);
  });

  it('is a study file of thousands of keys that nobody knows', async () => {
    const keys = many(5000, (at) => `"k${at}":1,\n`).join('');
    const { issues } = await readStudy([
      text('study.json', `{"guanxi":1,\n${keys}"people":{"file":"p.csv"},"layers":[{"id":"a"}]}`),
      text('p.csv', 'id\np1\np2\n'),
      text('ties.csv', 'source,target\np1,p2\n'),
    ]);
    const unknown = issues.filter(({ code }) => code === 'STUDY_FILE_KEY_UNKNOWN');
    expect(unknown).toHaveLength(5000);
    expect(unknown.at(-1)).toMatchObject({ line: 5001, column: 1 });
  });

  it('is a project file of thousands of recipes that are none', async () => {
    const recipes = `${'{},'.repeat(5000)}{}`;
    const { study, issues } = await readStudy([
      text('a.guanxi.json', sealed(`{"guanxi-project":2,"sha256":"","recipes":[${recipes}]}`)),
      text('ties.csv', 'source,target\na,b\n'),
    ]);
    expect(study).toBeNull();
    expect(issues.filter(({ code }) => code === 'PROJECT_INVALID')).toHaveLength(1000);
  });

  it('is a wide header over short rows, read in a stream', async () => {
    const wide = `source,target${',x'.repeat(16_000)}`;
    const table = text('ties.csv', `${wide}\n${'a,b\n'.repeat(15_000)}`);
    const { study } = await readStudyFrom([table], {}, 0);
    expect(study!.people.ids).toEqual(['a', 'b']);
  });
});
