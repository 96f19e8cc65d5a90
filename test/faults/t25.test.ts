import { expect, it } from 'vitest';
import { issueWords } from '../../src/locale/issue-words.ts';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { fault, issueOf, read } from './fault.ts';

const matrix = (...rows: readonly string[]) => [file('m.csv', lines(...rows))];

fault<
  readonly [rows: readonly string[], code: string, place: object, params: object, advice: RegExp]
>(
  'T25',
  'a matrix that is not one is refused at what does not fit, with the likely reason',
  {
    'a row of totals': [
      [',a,b,c', 'a,0,1,0', 'b,1,0,1', 'c,1,1,0', 'Total,2,2,1'],
      'MATRIX_NOT_SQUARE',
      { line: 5, column: 1 },
      { rows: 4, columns: 3, total: 'row' },
      /row looks like a total/,
    ],
    'a column of totals in Chinese': [
      [',a,b,c,合计', 'a,0,1,0,1', 'b,1,0,1,2', 'c,1,1,0,2'],
      'MATRIX_NOT_SQUARE',
      { line: 1, column: 5 },
      { rows: 3, columns: 4, total: 'column' },
      /column looks like a total/,
    ],
    'totals on both sides': [
      [',a,b,c,Sum', 'a,0,1,0,1', 'b,1,0,1,2', 'c,1,1,0,2', 'Sum,2,2,1,5'],
      'MATRIX_TOTAL',
      { line: 5, column: 1 },
      {},
      /Delete both/,
    ],
    'totals before all others': [
      [',合计,a,b,c', '合计,5,2,2,1', 'a,1,0,1,0', 'b,2,1,0,1', 'c,2,1,1,0'],
      'MATRIX_TOTAL',
      { line: 2, column: 1 },
      {},
      /Delete both/,
    ],
    'one person too many': [
      [',a,b,c', 'a,0,1,0', 'b,1,0,1', 'c,1,1,0', 'd,0,0,1'],
      'MATRIX_NOT_SQUARE',
      { line: 5, column: 1 },
      { rows: 4, columns: 3, total: 'none' },
      /is a person missing/,
    ],
    'other people in rows than in columns': [
      [',a,b,c', 'a,0,1,0', 'b,1,0,1', 'd,1,1,0'],
      'MATRIX_LABELS_DIFFER',
      { line: 4, column: 1 },
      {},
      /same spelling/,
    ],
  },
  async ([rows, code, place, params, advice]) => {
    const { study, issues } = await read(matrix(...rows));
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code, severity: 'error', ...place, params });
    expect(issueWords(issues[0]!, 'en').advice).toMatch(advice);
  },
);

it('T25: a blank half is asked about wherever the layer was met before', async () => {
  const half = lines(',a,b,c', 'a,0,2,0', 'b,,0,1', 'c,,,0');
  const stated = await read([
    file('layers.csv', lines('layer,kind', 'm,advice')),
    file('m.csv', half),
  ]);
  expect(issueOf(stated, 'MATRIX_HALF')).toMatchObject({ file: 'm.csv', line: 1 });
  const whole = lines(',a,b,c', 'a,0,2,0', 'b,2,0,1', 'c,0,1,0');
  const second = await read([file('m.csv', whole), file('old/m.csv', half)]);
  expect(issueOf(second, 'MATRIX_HALF')).toMatchObject({ file: 'old/m.csv', line: 1 });
});

it('T25: a person who is called like a total is one where nothing is summed', async () => {
  for (const name of ['Sum', 'Total']) {
    const rows = [`,a,${name},b`, 'a,0,1,0', `${name},1,0,1`, 'b,1,0,0'];
    const study = await studyOf(matrix(...rows), { directed: true });
    expect(study.people.ids).toEqual(['a', name, 'b']);
    expect(tiesOf(study, 'm')).toEqual([`a>${name}:1`, `${name}>a:1`, `${name}>b:1`, 'b>a:1']);
  }
});

fault<readonly [rows: readonly string[], half: string, undirected: string[], directed: string[]]>(
  'T25',
  'a half left blank is a question, and both answers are kept to',
  {
    'the lower half blank, no tie written as 0': [
      [',a,b,c', 'a,0,2,0', 'b,,0,1', 'c,,,0'],
      'lower',
      ['a>b:2', 'b>c:1'],
      ['a>b:2', 'b>c:1', 'b>a:?'],
    ],
    'the upper half blank, no tie left out': [
      [',a,b,c', 'a,,,', 'b,2,,', 'c,,1,'],
      'upper',
      ['a>b:2', 'b>c:1'],
      ['b>a:2', 'c>b:1'],
    ],
    'the lower half cut off': [
      [',a,b,c', 'a,0,1,1', 'b,,0,1', 'c,,,'],
      'lower',
      ['a>b:1', 'a>c:1', 'b>c:1'],
      ['a>b:1', 'a>c:1', 'b>c:1'],
    ],
  },
  async ([rows, half, undirected, directed]) => {
    const asked = await read(matrix(...rows));
    expect(issueOf(asked, 'MATRIX_HALF')).toMatchObject({ severity: 'question', params: { half } });
    expect(tiesOf(await studyOf(matrix(...rows), { directed: false }), 'm')).toEqual(undirected);
    const arcs = tiesOf(await studyOf(matrix(...rows), { directed: true }), 'm');
    expect(arcs).toEqual(expect.arrayContaining(directed));
  },
);

it('T25: the command line asks about a half, and takes --directed for an answer', async () => {
  const folder = filled(scratch(), { 'm.csv': lines(',a,b,c', 'a,0,2,0', 'b,,0,1', 'c,,,0') });
  const asked = await ran(['check', `${folder}/m.csv`]);
  expect(asked.code).toBe(4);
  expect(asked.stderr).toContain('--directed no');
  expect((await ran(['check', `${folder}/m.csv`, '--directed', 'no'])).code).toBe(0);
});

it('T25: another order of the rows is put right by name and told', async () => {
  const reading = await read(matrix(',a,b,c', 'b,1,0,1', 'c,0,2,0', 'a,0,0,1'));
  expect(issueOf(reading, 'MATRIX_REORDERED')).toMatchObject({ severity: 'warning', line: 2 });
  expect(tiesOf(reading.study!, 'm')).toEqual(['b>c:1', 'b>a:1', 'c>b:2', 'a>c:1']);
});

it('T25: a filled diagonal is counted and left out', async () => {
  const reading = await read(matrix(',a,b,c', 'a,1,1,0', 'b,0,1,1', 'c,1,0,1'));
  expect(issueOf(reading, 'TIE_TO_SELF')).toMatchObject({ count: 3, line: 2, column: 2 });
  expect(tiesOf(reading.study!, 'm')).toEqual(['a>b:1', 'b>c:1', 'c>a:1']);
});
