import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

/* T22: one tie told several times, or differently from its two sides. */

const list = (...rows: readonly string[]) => [
  file('ties.csv', lines('source,target,weight', ...rows)),
];
const matrix = [file('m.csv', lines(',a,b,c', 'a,0,2,0', 'b,4,0,1', 'c,1,1,0'))];

fault<readonly [rows: readonly string[], line: number, ties: readonly string[]]>(
  'T22',
  'the same value told again counts once, and every row stays in the account',
  {
    'a repeated row': [['a,b,2', 'a,b,2', 'b,c,1'], 3, ['a>b:2', 'b>c:1']],
    'a row twice repeated': [['a,b,2', 'b,c,1', 'a,b,2', 'a,b,2'], 4, ['a>b:2', 'b>c:1']],
    'rows of ones': [['a,b,1', 'a,b,1', 'b,a,1'], 3, ['a>b:1', 'b>a:1']],
  },
  async ([rows, line, ties]) => {
    const reading = await read(list(...rows), { directed: true });
    const issue = issueOf(reading, 'TIE_REPEATED');
    const merged = rows.length - ties.length;
    expect(issue).toMatchObject({ severity: 'warning', line, count: merged });
    expect(issue.params).toMatchObject({ rule: 'same' });
    const used = ties.length;
    expect(reading.accounting).toMatchObject({ rowsRead: rows.length, used, merged });
    expect(tiesOf(reading.study!, 'ties')).toEqual(ties);
  },
);

/** Sources, whether directed, where it is asked, and the values of the tie by each rule. */
fault<readonly [ReturnType<typeof list>, boolean, object, Record<string, number>]>(
  'T22',
  'different values of one tie are a question, and each answer is kept to',
  {
    'one pair with two values': [
      list('a,b,2', 'b,c,1', 'a,b,5'),
      true,
      { line: 4, column: 1, count: 1 },
      { max: 5, min: 2, mean: 3.5, sum: 7, first: 2, last: 5 },
    ],
    'one pair with three values': [
      list('a,b,2', 'a,b,5', 'a,b,5'),
      true,
      { line: 3, count: 2 },
      { max: 5, min: 2, mean: 4, sum: 12, first: 2, last: 5 },
    ],
    'both directions of an undirected tie': [
      list('a,b,2', 'b,a,3'),
      false,
      { line: 3, count: 1 },
      { max: 3, min: 2, mean: 2.5, sum: 5, first: 2, last: 3 },
    ],
    'the halves of an undirected matrix': [
      matrix,
      false,
      { line: 3, column: 2, count: 2 },
      { max: 4, min: 2, mean: 3, sum: 6, first: 2, last: 4 },
    ],
  },
  async ([sources, directed, place, values]) => {
    const asked = await read(sources, { directed });
    expect(asked.study).toBeNull();
    expect(issueOf(asked, 'TIE_VALUES_DIFFER')).toMatchObject({ severity: 'question', ...place });
    for (const [rule, value] of Object.entries(values)) {
      const { study, issues } = await read(sources, { directed, repeated: rule as 'max' });
      expect(tiesOf(study!, study!.layers[0]!.id)[0], rule).toBe(`a>b:${value}`);
      const told = issues.find(({ params }) => params.rule === rule);
      expect(told?.code).toBe(directed ? 'TIE_REPEATED' : 'TIE_DIRECTIONS_DIFFER');
    }
  },
);

it('T22: of a mutual relation the ties that one side alone tells are counted', async () => {
  const rows = ['a,b,1', 'b,a,1', 'b,c,1', 'c,d,1', 'd,c,1', 'a,d,1'];
  // A row that makes no tie stands before all others.
  const later = await read(list('a,a,1', 'b,c,1', 'c,d,1', 'd,c,1'), { directed: false });
  expect(issueOf(later, 'TIE_ONE_SIDED')).toMatchObject({ line: 3, params: { both: 1, one: 1 } });
  const reading = await read(list(...rows), { directed: false });
  expect(issueOf(reading, 'TIE_ONE_SIDED')).toMatchObject({
    line: 4,
    params: { both: 2, one: 2, layer: 'ties' },
  });
  expect(reading.accounting).toMatchObject({ rowsRead: 6, used: 4, merged: 2 });
  for (const one of [rows.slice(0, 2), rows.slice(2, 4)])
    expect(codesIn(await read(list(...one), { directed: false }))).not.toContain('TIE_ONE_SIDED');
});

it('T22: a log in which every row counts is summed where that is asked for', async () => {
  const log = [file('ties.csv', lines('source,target', 'a,b', 'b,a', 'a,b', 'a,b'))];
  expect(tiesOf(await studyOf(log, { directed: true }), 'ties')).toEqual(['a>b:1', 'b>a:1']);
  const summed = await studyOf(log, { directed: true, repeated: 'sum' });
  expect(tiesOf(summed, 'ties')).toEqual(['a>b:3', 'b>a:1']);
});

it('T22: a sum adds both cells of a pair, equal or not, unless the whole matrix is symmetric', async () => {
  const options = { directed: false, repeated: 'sum' } as const;
  const matrix = (...rows: readonly string[]) => [file('ties.csv', lines(',a,b,c', ...rows))];
  const whole = matrix('a,0,3,4', 'b,3,0,0', 'c,4,0,0');
  expect(tiesOf(await studyOf(whole, options), 'ties')).toEqual(['a>b:3', 'a>c:4']);
  const apart = matrix('a,0,3,4', 'b,3,0,NA', 'c,5,2,0');
  const told = ['a>b:6', 'a>c:9', 'b>c:2'];
  expect(tiesOf(await studyOf(apart, options), 'ties')).toEqual(told);
  const rows = ['a,b,3', 'b,a,3', 'a,c,4', 'c,a,5', 'c,b,2'];
  const listed = tiesOf(await studyOf(list(...rows), options), 'ties');
  expect(listed.map((tie) => tie.replace('c>b', 'b>c'))).toEqual(told);
  expect(issueOf(await read(apart, options), 'TIE_REPEATED')).toMatchObject({
    line: 3,
    column: 2,
    params: { rule: 'sum' },
  });
});

it('T22: each layer may have its own rule, and the command line takes one for all', async () => {
  const study = (repeated: object) =>
    JSON.stringify({
      guanxi: 1,
      people: { file: 'people.csv' },
      layers: [{ id: 'advice', ...repeated }],
    });
  const files = {
    'people.csv': lines('id', 'a', 'b', 'c'),
    'ties.csv': lines('source,target,weight', 'a,b,2', 'a,b,5', 'b,c,1'),
  };
  const stated = filled(scratch(), { ...files, 'study.json': study({ repeated: 'min' }) });
  const said = await ran(['check', stated, '--format', 'json']);
  expect([said.code, JSON.parse(said.stdout).accounting.merged]).toEqual([0, 1]);
  const silent = filled(scratch(), { ...files, 'study.json': study({}) });
  expect((await ran(['check', silent])).code).toBe(4);
  expect((await ran(['check', silent, '--repeated', 'mean'])).code).toBe(0);
  expect((await ran(['check', silent, '--repeated', 'median'])).code).toBe(2);
});
