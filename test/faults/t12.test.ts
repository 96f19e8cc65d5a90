import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { csvText, toCsv } from '../../src/export/csv.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { file, lines } from '../fixtures/files.ts';
import { released, studyOf } from '../support/reading.ts';
import { fault } from './fault.ts';

const formulas = {
  'an equals sign': '=1+1',
  'a plus': '+49 30 1234',
  'a minus and letters': '-2+3+cmd',
  'an at sign': '@SUM(A1)',
  'a tab': '\t=1',
  'a line break': '\n=1',
  'a carriage return': '\r=1',
  'a character of zero': '\0=1',
  'a full-width equals sign': '＝1+1',
  'a full-width plus': '＋1',
  'a full-width minus': '－1',
  'a full-width at sign': '＠A1',
  'spaces before it': '   =1+1',
  'quotation marks about it': '"=1+1"',
  'a mark before it already': "'=1+1",
  'a call of a program': `=cmd|'/c calc'!A1`,
};

/** Characters that a spreadsheet begins a formula with, perhaps behind what it passes over. */
const runs = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** What XML can hold of a text in a cell: one kind of line break, and no character of zero. */
const asSheet = (text: string) => text.replace('\r', '\n').replace('\0', '□');

fault<string>(
  'T12',
  'a text that a spreadsheet would run is written so that it does not, and read back to the letter',
  formulas,
  async (text) => {
    const written = csvText([
      ['id', 'note'],
      ['a', text],
    ]);
    const cell = written.slice(written.indexOf('a,') + 2, -2);
    expect(cell.startsWith('"') ? cell.slice(1) : cell).not.toMatch(runs);
    const ties = file('ties.csv', lines('source,target', 'a,b', 'b,a'));
    const people = (note: string) =>
      file(
        'people.csv',
        csvText([
          ['id', 'note'],
          ['a', note],
          ['b', 'x'],
          // Among enough other text one such character does not make the file binary.
          ...Array.from({ length: 60 }, (_, at) => [`p${at}`, 'x']),
        ]),
      );
    const first = await studyOf([people(text), ties]);
    expect(first.people.attributes[0]!.values[0]).toBe(text);
    for (const format of ['folder', 'csv', 'xlsx'] as const) {
      const files = await writeStudy(released(first), format);
      for (const { name, bytes } of files) {
        if (!name.endsWith('.csv')) continue;
        for (const line of new TextDecoder().decode(bytes).split('\r\n'))
          for (const part of line.split(','))
            expect(part.replace(/^"/, '')).not.toMatch(/^[=+@＝＋－＠]/);
      }
      if (format === 'csv') continue;
      const again = await studyOf(files);
      expect(again.people.attributes[0]!.values[0]).toBe(format === 'xlsx' ? asSheet(text) : text);
    }
  },
);

it('T12: numbers stay numbers, negative ones too', () => {
  const table = {
    id: 't',
    title: 't',
    columns: [{ key: 'value', title: 'value' }],
    rows: [[-0.25], [1e-7], ['-0.25']],
  };
  expect(toCsv(table)).toBe("value\r\n-0.25\r\n1e-7\r\n'-0.25\r\n");
});

it('T12: a workbook has texts and numbers in its cells, and no formula', async () => {
  const rows = Object.values(formulas).map((text) => [text, -1]);
  const columns = ['a', 'b'].map((key) => ({ key, title: key }));
  const parts = unzipSync(await toXlsx([{ id: 't', title: 't', columns, rows }]));
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.includes('sheet')) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/);
  }
});
