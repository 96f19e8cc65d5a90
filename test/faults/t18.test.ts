import { expect } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { fault, issueOf, read } from './fault.ts';

fault<string>(
  'T18',
  'an id is a text, whatever it looks like',
  {
    'leading zeros': '007',
    'a number with an exponent': '1e5',
    'a word of logic': 'TRUE',
    'what looks like a date': '1-2',
    'twenty digits': '12345678901234567891',
    'a sign before it': '+49',
    'a comma in it': '1,5',
    'a number beyond all': '1e999',
    'minus zero': '-0',
    hexadecimal: '0x10',
  },
  async (id) => {
    const cell = id.includes(',') ? `"${id}"` : id;
    const people = file('people.csv', lines('id,unit', `${cell},X`, '7,Y', 'c,Y'));
    const ties = file('ties.csv', lines('source,target', `${cell},7`, `c,${cell}`));
    for (const sources of [[people, ties], [ties]]) {
      const { study } = await read(sources);
      expect(study!.people.ids).toContain(id);
      expect(study!.people.ids).toHaveLength(3);
    }
  },
);

fault<string>(
  'T18',
  'an id that a spreadsheet seems to have spoilt is told at its cell',
  {
    'a long number cut to its beginning': '1.23457E+17',
    'a date, in words of a month': '2-Mar',
    'a date of a month and a year': 'Mar-02',
    'a date in Chinese': '3月2日',
    'the last digits lost': '12345678901234568000',
    'an error value': '#REF!',
    'no name': '#NAME?',
  },
  async (id) => {
    const people = file('people.csv', lines('id,unit', 'a,X', `${id},X`, 'c,Y'));
    const ties = file('ties.csv', lines('source,target', 'a,c'));
    const reading = await read([people, ties]);
    expect(issueOf(reading, 'ID_LOOKS_DAMAGED')).toMatchObject({
      severity: 'warning',
      line: 3,
      column: 1,
      count: 1,
    });
    expect(reading.study!.people.ids[1]).toBe(id);
    const matrix = await read([
      file('m.csv', lines(`,a,${id},c`, 'a,0,1,0', `${id},0,0,1`, 'c,1,0,0')),
    ]);
    expect(issueOf(matrix, 'ID_LOOKS_DAMAGED')).toMatchObject({ line: 3 });
    const sheet = workbook({
      People: [['id'], ['a'], [id], ['c']],
      Ties: [
        ['source', 'target'],
        ['a', 'c'],
      ],
    });
    const book = await read([{ name: 's.xlsx', bytes: sheet }]);
    expect(issueOf(book, 'ID_LOOKS_DAMAGED')).toMatchObject({ sheet: 'People', cell: 'A3' });
  },
);
