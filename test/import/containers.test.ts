import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '../../src/budget.ts';
import { unzip } from '../../src/import/containers/zip.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { file, lines } from '../fixtures/files.ts';
import { plainZip } from '../fixtures/issues.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { studyOf, tiesOf } from '../support/reading.ts';

const ties = {
  Ties: [
    ['source', 'target'],
    ['a', 'b'],
  ],
};
const all = () => true;

describe('a file that is not what its name says', () => {
  const html = '<html><body><table><tr><td>a</td></tr></table></body></html>';
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
  it.each<[string, Uint8Array | string | number[], string]>([
    ['survey.csv', workbook(ties), 'xlsx'],
    ['survey.csv', old, 'xls'],
    ['survey.csv', '{"guanxi": 1}', 'json'],
    ['survey.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'png'],
    ['survey.csv', '<?xml version="1.0"?><feed/>', 'xml'],
    ['survey.xlsx', lines('source,target', 'a,b'), 'text'],
    ['survey.xlsx', html, 'html'],
    ['survey.xlsx', old, 'xls'],
    ['survey.xlsx', plainZip, 'zip'],
    ['survey.xls', html, 'html'],
    ['survey.xls', lines('source,target', 'a,b'), 'text'],
    ['graph.json', '%PDF-1.4', 'pdf'],
    ['study.json', workbook(ties), 'xlsx'],
  ])('%s is told for what it is', async (name, content, kind) => {
    const { study, issues } = await readStudy([file(name, content)]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'FILE_NOT_WHAT_NAME_SAYS',
      file: name,
      line: 1,
      column: 1,
      params: { kind },
    });
    const { text, advice } = issueWords(issues[0]!, 'en');
    expect(`${text} ${advice}`).toMatch(/but it is .*\. .*\.$/);
  });

  it('an old workbook is told how to become a new one', async () => {
    const { issues } = await readStudy([file('survey.xls', old)]);
    expect(issueWords(issues[0]!, 'en').advice).toContain('save it as .xlsx');
    expect(issueWords(issues[0]!, 'zh-Hans').advice).toContain('另存为 .xlsx');
  });

  it('needs no ending to be known', async () => {
    expect(tiesOf(await studyOf([file('Ties', workbook(ties))]), 'Ties')).toEqual(['a>b:1']);
    expect(tiesOf(await studyOf([file('ties', lines('source,target', 'a,b'))]), 'ties')).toEqual([
      'a>b:1',
    ]);
  });
});

describe('an archive', () => {
  it('gives its entries', () => {
    const archive = zipSync({
      'a.xml': new Uint8Array(100_000).fill(65),
      'b.xml': [new Uint8Array(9).fill(66), { level: 0 }],
    });
    const found = unzip(archive, defaultBudget, all) as ReadonlyMap<string, Uint8Array>;
    expect([...found].map(([name, bytes]) => [name, bytes.length])).toEqual([
      ['a.xml', 100_000],
      ['b.xml', 9],
    ]);
  });

  it('that swells past its budget is given up early', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    // The ratio is looked at for every piece beyond the first bytes: once means given up right there.
    let looks = 0;
    const watched = {
      ...defaultBudget,
      get inflatedRatio() {
        looks++;
        return defaultBudget.inflatedRatio;
      },
    };
    expect(unzip(bomb, watched, all)).toEqual({ fault: 'budget', budget: 'inflatedRatio' });
    expect(looks).toBe(1);
    const small = { ...defaultBudget, inflatedBytes: 1000 };
    expect(unzip(zipSync({ a: new Uint8Array(2000) }), small, all)).toEqual({
      fault: 'budget',
      budget: 'inflatedBytes',
    });
    const few = { ...defaultBudget, zipEntries: 1 };
    expect(unzip(zipSync({ a: new Uint8Array(1), b: new Uint8Array(1) }), few, all)).toEqual({
      fault: 'budget',
      budget: 'zipEntries',
    });
  });

  it('that lies is refused: checksums, sizes, repeated and overlapping entries, passwords', () => {
    const two = zipSync(
      { 'a.xml': new Uint8Array(50).fill(1), 'b.xml': new Uint8Array(50).fill(2) },
      { level: 0 },
    );
    const at = (signature: number, nth = 0) => {
      const view = new DataView(two.buffer, two.byteOffset, two.byteLength);
      let seen = 0;
      for (let offset = 0; offset + 4 <= two.length; offset++) {
        if (view.getUint32(offset, true) === signature && seen++ === nth) return offset;
      }
      throw new Error('no such record');
    };
    const changed = (offset: number, ...bytes: number[]) => {
      const copy = two.slice();
      copy.set(bytes, offset);
      return unzip(copy, defaultBudget, all);
    };
    const central = at(0x02014b50);
    const second = at(0x02014b50, 1);
    expect(changed(at(0x04034b50) + 40, 9)).toEqual({ fault: 'damaged', entry: 'a.xml' });
    expect(changed(central + 8, 1)).toEqual({ fault: 'encrypted', entry: 'a.xml' });
    expect(changed(second + 46, 0x61)).toEqual({ fault: 'repeated', entry: 'a.xml' });
    expect(changed(second + 42, 0, 0, 0, 0)).toEqual({ fault: 'overlapping', entry: 'a.xml' });
    expect(changed(central + 20, 0xff, 0xff, 0xff, 0x7f)).toEqual({
      fault: 'damaged',
      entry: 'a.xml',
    });
    expect(changed(central + 20, 0xff, 0xff, 0xff, 0xff)).toEqual({
      fault: 'too-new',
      entry: 'a.xml',
    });
    expect(changed(central + 10, 99)).toEqual({ fault: 'damaged', entry: 'a.xml' });
    expect(unzip(two.subarray(0, two.length - 1), defaultBudget, all)).toEqual({
      fault: 'damaged',
      entry: '',
    });
    expect(unzip(new Uint8Array(0), defaultBudget, all)).toEqual({ fault: 'damaged', entry: '' });
  });
});

describe('a hostile workbook', () => {
  const edited = (edit: (xml: string) => string) =>
    file(
      's.xlsx',
      workbook(ties, (name, xml) => (name.includes('sheet1') ? edit(xml) : xml)),
    );

  const withRows = (rows: string) =>
    edited((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
  const valueAt = (column: string, row: number) =>
    `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`;

  it.each<[string, (xml: string) => string, object]>([
    [
      'a row number beyond any sheet',
      (xml) => xml.replace('<row r="2"', '<row r="99999999999"'),
      { code: 'FILE_DAMAGED', cell: 'A99999999999' },
    ],
    [
      'a row number that is none',
      (xml) => xml.replace('<row r="2"', '<row r="x"'),
      { code: 'FILE_DAMAGED', cell: 'A2' },
    ],
    [
      'a row that stands before the one above it',
      (xml) => xml.replace('<row r="2"', '<row r="1"'),
      { code: 'FILE_DAMAGED', cell: 'A1' },
    ],
    [
      'a column beyond any sheet',
      (xml) => xml.replace('r="B2"', 'r="ZZZZ2"'),
      {
        code: 'BUDGET_EXCEEDED',
        cell: 'ZZZZ2',
        params: { budget: 'columns', limit: defaultBudget.columns },
      },
    ],
    [
      'many rows with one far cell each',
      (xml) =>
        xml.replace(
          '</sheetData>',
          `${Array.from({ length: 1200 }, (_, at) => valueAt('XFD', at + 3)).join('')}</sheetData>`,
        ),
      {
        code: 'BUDGET_EXCEEDED',
        cell: 'XFD1202',
        params: { budget: 'emptyCells', limit: defaultBudget.emptyCells },
      },
    ],
  ])('is refused before its cells are made: %s', async (_, edit, issue) => {
    const { study, issues } = await readStudy([edited(edit)]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ sheet: 'Ties', ...issue });
  });

  it('costs what is in it: a last row is told of where it stands', async () => {
    const far = withRows(
      '<row r="1048576"><c r="A1048576"><v>7</v></c><c r="B1048576"><v>8</v></c></row>',
    );
    const study = await studyOf([far]);
    expect(tiesOf(study, 's')).toEqual(['a>b:1', '7>8:1']);
    const corner = await readStudy([withRows(valueAt('XFD', 1048576))]);
    expect(corner.rejects).toMatchObject([{ sheet: 'Ties', cell: 'A1048576' }]);
    // Rows and cells that were only coloured hold nothing.
    const coloured = withRows(
      Array.from(
        { length: 2000 },
        (_, at) => `<row r="${at + 3}"><c r="XFD${at + 3}" s="1"/></row>`,
      ).join(''),
    );
    expect(tiesOf(await studyOf([coloured]), 's')).toEqual(['a>b:1']);
  });

  it('is read without regard to its claims', async () => {
    const study = await studyOf([
      edited((xml) =>
        xml
          .replace(
            '<sheetData>',
            '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2000000000"/></cols><sheetData>',
          )
          .replace(
            '</worksheet>',
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
          ),
      ),
    ]);
    expect(tiesOf(study, 's')).toEqual(['a>b:1']);
  });

  it('may hold booleans and long numbers as text', async () => {
    const study = await studyOf([
      file(
        's.xlsx',
        workbook({
          Ties: [
            ['source', 'target', 'weight'],
            [true, 12345678901234567000, 0.1],
            [7, 1e21, 0.30000000000000004],
          ],
        }),
      ),
    ]);
    expect(study.people.ids).toEqual(['TRUE', '12345678901234567000', '7', '1e+21']);
    expect(tiesOf(study, 's')[0]).toBe('TRUE>12345678901234567000:0.1');
  });

  it('never throws, cut off at every 7th byte', async () => {
    const bytes = workbook(ties);
    for (let length = 0; length < bytes.length; length += 7) {
      const { study } = await readStudy([file('s.xlsx', bytes.subarray(0, length))]);
      expect(study).toBeNull();
    }
  });
});
