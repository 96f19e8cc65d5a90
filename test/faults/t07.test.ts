import { expect, it } from 'vitest';
import type { IssueCode } from '../../src/issue.ts';
import { file } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { tiesOf } from '../support/reading.ts';
import { withParts } from '../support/zips.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const rows = {
  Ties: [
    ['source', 'target', 'weight'],
    ['a', 'b', 1],
    ['b', 'a', 2],
  ],
};
const book = (edit: (xml: string, name: string) => string, sheets = rows) =>
  file(
    's.xlsx',
    workbook(sheets, (name, xml) => edit(xml, name)),
  );
const sheet = (from: string | RegExp, to: string) =>
  book((xml, name) => (name.includes('sheet1') ? xml.replace(from, to) : xml));

const budget = (name: string) => ({ code: 'BUDGET_EXCEEDED', params: { budget: name } });
const farCells = Array.from(
  { length: 1200 },
  (_, at) => `<row r="${at + 4}"><c r="XFD${at + 4}"><v>1</v></c></row>`,
).join('');

fault<readonly [ReturnType<typeof file>, issue: object]>(
  'T7',
  'a sheet is refused for what it spans, before any cell is made',
  {
    'many rows with one far cell each': [
      sheet('</sheetData>', `${farCells}</sheetData>`),
      budget('emptyCells'),
    ],
    'a row beyond any sheet': [
      sheet('<row r="2"', '<row r="99999999999"'),
      { code: 'FILE_DAMAGED', cell: 'A99999999999' },
    ],
    'a column beyond any sheet': [sheet('r="B2"', 'r="ZZZZ2"'), budget('columns')],
    'an address that is none': [
      sheet('r="C3"', 'r="C*Vertices3"'),
      { code: 'FILE_DAMAGED', cell: 'A3' },
    ],
  },
  async ([source, issue]) => {
    const { study, issues } = await read([source]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ sheet: 'Ties', ...issue });
  },
);

it('T7: a cell at the far corner is told of where it stands', async () => {
  const { issues } = await read([
    sheet(
      '</row></sheetData>',
      '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ),
  ]);
  expect(issues[0]).toMatchObject({ code: 'ID_EMPTY', sheet: 'Ties', cell: 'A1048576' });
});

fault<ReturnType<typeof file>>(
  'T7',
  'what a sheet claims or draws about its cells changes nothing',
  {
    'the dimension of a whole sheet': sheet(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    ),
    'two thousand million columns': sheet(
      '<sheetData>',
      '<cols><col min="1" max="2000000000"/></cols><sheetData>',
    ),
    'one merged cell over all': sheet(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
    'a formula that refers to itself, with its value': sheet(
      '<c r="C3"><v>2</v>',
      '<c r="C3"><f t="shared" ref="C3" si="0">C3+1</f><v>2</v>',
    ),
    'a call of another program, with its value': sheet(
      '<c r="C3"><v>2</v>',
      `<c r="C3"><f>cmd|'/c calc'!A1</f><v>2</v>`,
    ),
    'numbers stored as text': sheet(
      '<c r="C3"><v>2</v></c>',
      '<c r="C3" t="inlineStr"><is><t>2</t></is></c>',
    ),
    'an external workbook': book((xml, name) =>
      name === 'xl/workbook.xml'
        ? xml.replace(
            '</workbook>',
            '<externalReferences><externalReference r:id="rId9"/></externalReferences></workbook>',
          )
        : xml,
    ),
  },
  async (source) => {
    const { study } = await read([source]);
    expect(tiesOf(study!, 's')).toEqual(['a>b:1', 'b>a:2']);
  },
);

fault<readonly [ReturnType<typeof file>, code: IssueCode, cell: string]>(
  'T7',
  'what a reader of the workbook does not see, or cannot have, is told at its cell',
  {
    'a hidden sheet': [
      book((xml) => xml.replace('<sheet ', '<sheet state="hidden" ')),
      'SHEET_HIDDEN',
      'A1',
    ],
    'a very hidden sheet': [
      book((xml) => xml.replace('<sheet ', '<sheet state="veryHidden" ')),
      'SHEET_HIDDEN',
      'A1',
    ],
    'a row hidden by a filter': [sheet('<row r="2"', '<row r="2" hidden="1"'), 'ROW_HIDDEN', 'A2'],
    'a hidden column': [
      sheet('<sheetData>', '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>'),
      'COLUMN_HIDDEN',
      'B1',
    ],
    'a formula never worked out': [
      sheet('<c r="C3"><v>2</v></c>', '<c r="C3"><f>1+1</f></c>'),
      'CELL_NO_VALUE',
      'C3',
    ],
    'an error in a cell': [
      sheet('<c r="C3"><v>2</v></c>', '<c r="C3" t="e"><v>#REF!</v></c>'),
      'CELL_ERROR',
      'C3',
    ],
  },
  async ([source, code, cell]) => {
    const reading = await read([source]);
    expect(issueOf(reading, code)).toMatchObject({ severity: 'warning', sheet: 'Ties', cell });
    expect(reading.accounting.rowsRead).toBe(2);
  },
);

it('T7: an error in a cell without an address is told at its row', async () => {
  const reading = await read([sheet('<c r="C3"><v>2</v></c>', '<c t="e"><v>#REF!</v></c>')]);
  expect(issueOf(reading, 'CELL_ERROR')).toMatchObject({ sheet: 'Ties', cell: 'A3' });
});

const strings = (xml: string, count = 1) => ({
  's.xlsx': file(
    's.xlsx',
    withParts(
      workbook(rows, (name, part) =>
        name.includes('sheet1')
          ? part.replace(/<c r="A2".*?<\/c>/, '<c r="A2" t="s"><v>0</v></c>')
          : name.endsWith('workbook.xml.rels')
            ? part.replace(
                '</Relationships>',
                '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
              )
            : part,
      ),
      {
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${xml}</sst>`,
      },
    ),
  ),
});

it('T7: shared texts are as many as there are, whatever their number claims', async () => {
  const { study } = await read(Object.values(strings('<si><t>a</t></si>', 2_000_000_000)));
  expect(tiesOf(study!, 's')).toEqual(['a>b:1', 'b>a:2']);
});

it('T7: shared texts that swell are refused before they are unpacked', async () => {
  const many = '<si><t>a</t></si>'.repeat(1_200_000);
  const { study, issues } = await read(Object.values(strings(many)));
  expect(study).toBeNull();
  expect(issues[0]).toMatchObject({ code: 'BUDGET_EXCEEDED', severity: 'error' });
});

fault<string>(
  'T7',
  'macros are neither run nor missed: the workbook reads as it does without them',
  { 'as .xlsm': 's.xlsm', 'as .xlsx': 's.xlsx', 'in capitals': 'S.XLSM' },
  async (name) => {
    const bytes = withParts(workbook(rows), { 'xl/vbaProject.bin': 'Sub Auto_Open()' });
    const { study } = await read([file(name, bytes)]);
    expect(tiesOf(study!, study!.layers[0]!.id)).toEqual(['a>b:1', 'b>a:2']);
  },
);

fault<readonly [from1904: boolean, stored: number, day: string]>(
  'T7',
  'a day is the day that its workbook means, whichever year it counts from',
  {
    'from 1900': [false, 46_023, '2026-01-01'],
    'from 1904': [true, 44_561, '2026-01-01'],
    'from 1904, before 1930': [true, 9_132, '1929-01-01'],
  },
  async ([from1904, stored, day]) => {
    const people = {
      People: [
        ['id', 'since'],
        ['a', stored],
        ['b', stored],
      ],
      ...rows,
    };
    const dated = workbook(people, (name, part) => {
      if (name.endsWith('sheet1.xml'))
        return part.replaceAll(/<c r="(B[23])">/g, '<c r="$1" s="1">');
      if (name === 'xl/workbook.xml' && from1904)
        return part.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
      return name.endsWith('workbook.xml.rels')
        ? part.replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
          )
        : part;
    });
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const { study } = await read([file('s.xlsx', withParts(dated, { 'xl/styles.xml': styles }))]);
    const since = study!.people.attributes.find(({ id }) => id === 'since');
    expect(since!.values).toEqual([day, day]);
  },
);

it('T7: a shared text that is not there is told, and never made room for', async () => {
  const strings = sheet(/<c r="A2".*?<\/c>/, '<c r="A2" t="s"><v>99999999</v></c>');
  expect(codesIn(await read([strings]))).toEqual(['FILE_DAMAGED']);
});
