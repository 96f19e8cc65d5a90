import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BudgetError } from '../../src/errors.ts';
import { csvPieces, csvText, neutralized, toCsv } from '../../src/export/csv.ts';
import { diagnosisTables } from '../../src/export/diagnosis-tables.ts';
import { escaped, markdownPieces, toMarkdownTable } from '../../src/export/markdown-table.ts';
import { measuresTables } from '../../src/export/measures-tables.ts';
import { displayed, type Table } from '../../src/export/table.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { locales } from '../../src/study/localized.ts';
import { sampleReleased } from '../support/diagnosis.ts';
import { releasedScores } from '../support/scores.ts';

const yesNo = { yes: 'yes', no: 'no' };
const byId = (tables: readonly Table[], id: string) => tables.find((table) => table.id === id)!;

describe('tables of scores', () => {
  const tables = measuresTables(releasedScores());

  it('are people, ties, groups, network, gaps and settings', () => {
    expect(tables.map(({ id }) => id)).toEqual([
      'people',
      'ties',
      'groups',
      'network',
      'undefined',
      'settings',
    ]);
  });

  it('carry every value in full, in node order', () => {
    expect(byId(tables, 'people').rows).toEqual([
      ['10', 'Wang Lei', 1, 0.30000000000000004, false],
      ['2', '=SUM(A1)', 2, 0, true],
      ['__proto__', 'Li "Min", Jr', 0, null, false],
    ]);
    expect(byId(tables, 'network').rows).toContainEqual(['eiIndex.byGroup.1', 'E-I index', 2]);
    expect(byId(tables, 'undefined').rows).toContainEqual(['constraint', '__proto__', 'isolate']);
    expect(byId(tables, 'undefined').rows).toContainEqual([
      'betweenness',
      '2 → __proto__',
      'unreachable',
    ]);
  });

  it('name groups by their labels, beside their ids', () => {
    const named = (locale: 'en' | 'zh-Hans') =>
      byId(measuresTables(releasedScores(), locale), 'groups').rows.map((row) => row.slice(0, 2));
    expect(named('en')).toEqual([
      ['rd', 'Research'],
      ['-1', 'minus one'],
    ]);
    expect(named('zh-Hans')[0]).toEqual(['rd', '研发部']);
  });

  it('shorten numbers only for the eye', () => {
    const { header, cells } = displayed(byId(tables, 'people'), yesNo);
    expect(header).toEqual([
      'id',
      'name',
      'In-degree (inDegree)',
      'Constraint (constraint)',
      'Cutpoint (cutpoint)',
    ]);
    expect(cells[0]).toEqual(['10', 'Wang Lei', '1', '0.300', 'no']);
    expect(cells[2]).toEqual(['__proto__', 'Li "Min", Jr', '0', '–', 'no']);
  });
});

describe('tables of a diagnosis', () => {
  it.each(locales)('have the same shape in every language: %s', (locale) => {
    const tables = diagnosisTables(sampleReleased(), locale);
    expect(tables.map(({ id }) => id)).toEqual([
      'leverage',
      'findings',
      'evidence',
      'between',
      'groups',
      'layers',
      'settings',
    ]);
    for (const { columns, rows, title } of tables) {
      expect(title).not.toBe('');
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('say in words what a policy holds back, apart from zero and from gaps', () => {
    const between = byId(diagnosisTables(sampleReleased('manager')), 'between');
    const densities = between.rows.map((row) => row[5]);
    expect(densities).toContain('hidden');
    expect(densities.some((density) => typeof density === 'number')).toBe(true);
  });
});

describe('CSV', () => {
  it('reads back as it was, but for the mark before formulas', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@x',
        '\tx',
        '\r',
        '\nx',
        ' =1',
        '＝1',
        "'=1",
        "''@",
        '"',
        'a,b',
        '',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const read = recordsOf(csvText(rows));
          expect(read.map((row) => row.map(unmarked))).toEqual(rows);
          for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('never marks a number', () => {
    expect(csvText([[-0.25, 1e-9, null, true, '-0.25']])).toBe("-0.25,1e-9,,true,'-0.25\r\n");
  });

  it('marks what each spreadsheet would run, and what is marked already', () => {
    for (const text of [
      '=1',
      '+1',
      '-1',
      '@a',
      '\ta',
      '\ra',
      '\na',
      '\0=',
      '  =1',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      "'=1",
    ]) {
      expect(neutralized(text)).toBe(`'${text}`);
    }
    for (const text of ['a=1', "O'Neil", "'quoted'", '', '1-2', '王磊'])
      expect(neutralized(text)).toBe(text);
  });

  it('heads its columns with their keys', () => {
    expect(toCsv(byId(measuresTables(releasedScores()), 'people')).split('\r\n')[0]).toBe(
      'id,name,inDegree,constraint,cutpoint',
    );
  });
});

/** CSV read by the letter of RFC 4180: a field is quoted, with doubled quotes, or plain. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    record.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** What reading does with the mark. */
function unmarked(text: string): string {
  return text.startsWith("'") && neutralized(text.slice(1)) === text ? text.slice(1) : text;
}

describe('Markdown', () => {
  it('shows any text as text', () => {
    expect(escaped('<img src=x onerror=1> **b** [a](javascript:x) `c` a|b')).toBe(
      '&lt;img src=x onerror=1> \\*\\*b\\*\\* \\[a\\](javascript\\:x) \\`c\\` a\\|b',
    );
    expect(escaped('1. # x\n- y')).toBe('1\\. # x - y');
    expect(escaped('# x')).toBe('\\# x');
    expect(escaped('&lt;b&gt; A&B')).toBe('&amp;lt;b&amp;gt; A&amp;B');
  });

  it('keeps a row on its line', () => {
    const text = toMarkdownTable(byId(measuresTables(releasedScores()), 'people'), yesNo);
    expect(text.split('\n')).toHaveLength(2 + 2 + 3 + 1);
    expect(text).toContain('| \\_\\_proto\\_\\_ |');
  });
});

describe('a table of many rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`p${at}`, at / 8, at % 2 === 0]);
  const columns = ['id', 'value', 'is'].map((key) => ({ key, title: key }));
  const table: Table = { id: 'people', title: 'People', columns, rows };

  it('is the same text in pieces, and no piece is long', () => {
    for (const [pieces, whole] of [
      [[...csvPieces(table)], toCsv(table)],
      [[...markdownPieces(table, yesNo)], toMarkdownTable(table, yesNo)],
    ] as const) {
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.join('')).toBe(whole);
      expect(whole.trimEnd().split('\n').length).toBeGreaterThan(rows.length);
      for (const piece of pieces) expect(piece.split('\n').length).toBeLessThan(5000);
    }
  });

  it('is refused as a workbook where no sheet has room for it', async () => {
    const long = { ...table, rows: new Array(1_048_576).fill(rows[0]) };
    await expect(toXlsx([long])).rejects.toEqual(new BudgetError('sheetRows', 1_048_575));
  });
});

describe('workbook', () => {
  it('has a sheet per table, text as text, and the same bytes twice', async () => {
    const tables = measuresTables(releasedScores());
    const bytes = await toXlsx(tables);
    expect(Buffer.from(await toXlsx(tables)).equals(Buffer.from(bytes))).toBe(true);
    const files = unzipSync(bytes);
    const text = (name: string) => new TextDecoder().decode(files[name]!);
    expect(text('xl/workbook.xml').match(/<sheet /g)).toHaveLength(tables.length);
    const people = text('xl/worksheets/sheet1.xml');
    expect(people).not.toContain('<f>');
    expect(people).toContain('0.30000000000000004');
    expect(text('xl/sharedStrings.xml')).toContain('=SUM(A1)');
  });

  it('survives text that XML or a sheet name cannot hold', async () => {
    const table: Table = {
      id: 'x',
      title: 'a/b:c[d]*?\\'.repeat(5),
      columns: [{ key: 'a', title: '\0\u0008' }],
      rows: [['\ud800 lone'], ['x'.repeat(40_000)], [']]>&<'], [null], [false], [-1.5]],
    };
    const files = unzipSync(await toXlsx([table, table]));
    const strings = new TextDecoder().decode(files['xl/sharedStrings.xml']!);
    expect(strings).toContain('\u25a1 lone');
    expect(strings).toContain(']]&gt;&amp;&lt;');
    expect(strings).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  });
});
