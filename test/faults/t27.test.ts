import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const ties = file('ties.csv', lines('source,target', 'a,b', 'b,c'));
const people = (...rows: readonly string[]) => file('people.csv', lines('id,unit', ...rows));

fault<readonly [rows: readonly string[], places: readonly number[]]>(
  'T27',
  'rows that contradict each other about one person are both told, and none is taken',
  {
    'two units for one id': [
      ['a,X', 'b,X', 'a,Y', 'c,Y'],
      [4, 2],
    ],
    'three rows about one person': [
      ['a,X', 'b,X', 'a,Y', 'a,Z', 'c,Y'],
      [4, 2, 5],
    ],
    'two people with two rows': [
      ['a,X', 'a,Y', 'b,X', 'b,Y', 'c,X'],
      [3, 2, 5, 4],
    ],
    'one row that leaves the unit open': [
      ['a,X', 'b,X', 'a,', 'c,Y'],
      [4, 2],
    ],
  },
  async ([rows, places]) => {
    const reading = await read([people(...rows), ties]);
    expect(reading.study).toBeNull();
    const issue = issueOf(reading, 'ID_DUPLICATE');
    expect(issue).toMatchObject({ severity: 'error', count: places.length });
    expect(issue.samples).toEqual(places.map((line) => ({ line, column: 1 })));
    expect(reading.accounting.rejected).toBeGreaterThan(0);
  },
);

it('T27: both rows are named on the command line, and in a workbook by their cells', async () => {
  const folder = filled(scratch(), {
    'people.csv': lines('id,unit', 'a,X', 'b,X', 'a,Y', 'c,Y'),
    'ties.csv': lines('source,target', 'a,b', 'b,c'),
  });
  const told = await ran(['check', folder]);
  expect(told.code).toBe(3);
  expect(told.stderr).toMatch(/people\.csv:4:1 error ID_DUPLICATE .*Also at people\.csv:2:1\./);
  const book = workbook({
    People: [
      ['id', 'unit'],
      ['a', 'X'],
      ['a', 'Y'],
      ['b', 'X'],
    ],
    Ties: [
      ['source', 'target'],
      ['a', 'b'],
    ],
  });
  const { samples } = issueOf(await read([{ name: 's.xlsx', bytes: book }]), 'ID_DUPLICATE');
  expect(samples.map(({ cell }) => cell)).toEqual(['A3', 'A2']);
});

fault<readonly [rows: readonly string[], merged: number]>(
  'T27',
  'a row that says the same again counts once, and is told',
  {
    'one more row': [['a,X', 'b,X', 'a,X', 'c,Y'], 1],
    'two more rows': [['a,X', 'a,X', 'b,X', 'a,X', 'c,Y'], 2],
    'with spaces about it': [['a,X', 'b,X', 'a, X', 'c,Y'], 1],
  },
  async ([rows, merged]) => {
    const reading = await read([people(...rows), ties]);
    expect(reading.study!.people.ids).toEqual(['a', 'b', 'c']);
    expect(issueOf(reading, 'PERSON_REPEATED')).toMatchObject({
      severity: 'warning',
      count: merged,
    });
    expect(reading.accounting).toMatchObject({ merged, rejected: 0 });
  },
);

/** Rows of people by group. */
const groups = (...sizes: readonly (readonly [string, number])[]) =>
  sizes
    .flatMap(([name, size]) => Array.from({ length: size }, (_, at) => [name, at] as const))
    .map(([name], at) => `p${at},${name}`);

fault<readonly [rows: readonly string[], params: object]>(
  'T27',
  'groups too small to tell of are counted before any analysis',
  {
    'one of three': [groups(['X', 6], ['Y', 3], ['Z', 7]), { groups: 3, small: 1, people: 3 }],
    'all of them': [groups(['X', 4], ['Y', 4], ['Z', 4]), { groups: 3, small: 3, people: 12 }],
    'thirty categories for thirty-two people': [
      groups(...Array.from({ length: 30 }, (_, at) => [`G${at}`, at < 2 ? 2 : 1] as const)),
      { groups: 30, small: 30, people: 32 },
    ],
  },
  async ([rows, params]) => {
    const list = file('ties.csv', lines('source,target', 'p0,p1', 'p1,p2'));
    const reading = await read([people(...rows), list], { group: 'unit' });
    expect(issueOf(reading, 'GROUPS_SMALL')).toMatchObject({
      severity: 'warning',
      line: 1,
      column: 2,
      params,
    });
  },
);

it('T27: groups in traditional and in simplified characters are nearly the same', async () => {
  const rows = [...groups(['销售', 6], ['研发', 6]), 'q1,銷售'];
  const list = file('ties.csv', lines('source,target', 'p0,p1'));
  const reading = await read([people(...rows), list], { group: 'unit' });
  expect(issueOf(reading, 'GROUPS_NEARLY_SAME')).toMatchObject({ line: 14, column: 2, count: 1 });
});

it('T27: groups that differ in writing only are told, and large ones alone are not', async () => {
  const rows = [...groups(['Sales', 6], ['Office', 6]), 'q1,sales ', 'q2,ＳＡＬＥＳ'];
  const list = file('ties.csv', lines('source,target', 'p0,p1'));
  expect(
    issueOf(await read([people(...rows), list], { group: 'unit' }), 'GROUPS_NEARLY_SAME'),
  ).toMatchObject({
    line: 14,
    column: 2,
    count: 2,
  });
  const sound = await read([people(...groups(['X', 6], ['Y', 6])), list], { group: 'unit' });
  expect(codesIn(sound)).not.toContain('GROUPS_SMALL');
  expect(codesIn(sound)).not.toContain('GROUPS_NEARLY_SAME');
});

it('T27: rows about people who are in no tie are counted, unless the study says who was asked', async () => {
  const silent = await read([people('a,X', 'b,X', 'c,Y', 'd,Y', 'e,Y'), ties]);
  expect(issueOf(silent, 'PERSON_IN_NO_TIE')).toMatchObject({
    line: 5,
    params: { people: 2, of: 5 },
  });
  const asked = file(
    'people.csv',
    lines('id,status', 'a,answered', 'b,answered', 'c,declined', 'd,answered'),
  );
  expect(codesIn(await read([asked, ties]))).not.toContain('PERSON_IN_NO_TIE');
});
