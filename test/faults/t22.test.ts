import { expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { tiesOf } from '../support/reading.ts';

/* T22: one tie told several times, or differently from its two sides. Every row stays in the account. */
it.each<[string, string, string[], boolean, string[], string]>([
  [
    'a repeated row',
    'source,target,weight',
    ['a,b,2', 'a,b,2', 'b,c,1'],
    true,
    ['a>b:2', 'b>c:1'],
    'TIE_REPEATED',
  ],
  [
    'one pair with two weights',
    'source,target,weight',
    ['a,b,2', 'a,b,5'],
    true,
    ['a>b:5'],
    'TIE_REPEATED',
  ],
  [
    'both directions of an undirected tie',
    'source,target,weight',
    ['a,b,2', 'b,a,3'],
    false,
    ['a>b:3'],
    'TIE_DIRECTIONS_DIFFER',
  ],
])('T22: %s', async (_, header, rows, directed, ties, code) => {
  const { study, issues, accounting } = await readStudy(
    [file('ties.csv', lines(header, ...rows))],
    { directed },
  );
  expect(tiesOf(study!, study!.layers[0]!.id)).toEqual(ties);
  expect(issues.find((issue) => issue.code === code)).toMatchObject({ severity: 'warning' });
  expect(accounting).toMatchObject({ rowsRead: rows.length, merged: 1, used: rows.length - 1 });
});
