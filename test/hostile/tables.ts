import { workbook } from '../fixtures/workbooks.ts';
import { zip } from './archive.ts';
import type { Dice } from './dice.ts';
import { type Draft, draftOf, hostileNumbers } from './draft.ts';
import { type Importer, type Input, text } from './input.ts';

/** A table as rows, and how it is written: separators, quotation marks, line ends. */
function delimited(rows: readonly (readonly string[])[], dice: Dice, delimiter: string): string {
  const always = dice.oneIn(3);
  const end = dice.pick(['\n', '\n', '\r\n', '\r']);
  const cell = (value: string) =>
    always || value.includes(delimiter) || /["\r\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const lines = rows.map((row) => row.map(cell).join(delimiter));
  const told = dice.oneIn(12) ? `sep=${delimiter}${end}` : '';
  return told + lines.join(end) + (dice.oneIn(3) ? '' : end);
}

const tieHeaders = [
  ['source', 'target', 'layer', 'weight'],
  ['Source', 'Target', 'Relation', 'Strength'],
  ['填写人', '对象', '关系', '强度'],
] as const;

export function tieRows({ ties }: Draft, dice: Dice): string[][] {
  const rows = ties.map(({ from, to, layer, weight }) => [from, to, layer, weight]);
  if (dice.oneIn(6)) return rows.map(([from, to]) => [from!, to!]);
  return [[...dice.pick(tieHeaders)], ...rows];
}

export function peopleRows({ ids, units }: Draft, dice: Dice): string[][] {
  const statuses = ['answered', 'declined', 'absent', '已答', 'withdrawn', 'not-invited'];
  const status = dice.oneIn(2);
  return [
    ['id', 'unit', ...(status ? ['status'] : [])],
    ...ids.map((id, at) => [id, units[at]!, ...(status ? [dice.pick(statuses)] : [])]),
  ];
}

function matrixRows({ ids, ties }: Draft, dice: Dice): string[][] {
  const value = (from: string, to: string) =>
    ties.find((tie) => tie.from === from && tie.to === to)?.weight ?? '0';
  const rows = ids.map((from) => ids.map((to) => value(from, to)));
  if (dice.oneIn(5)) return rows;
  return [['', ...ids], ...rows.map((row, at) => [ids[at]!, ...row])];
}

function tableImporter(name: string, delimiter: string, ending: string): Importer {
  return {
    name,
    draw(dice) {
      const draft = draftOf(dice);
      const ties = text(`ties.${ending}`, delimited(tieRows(draft, dice), dice, delimiter));
      if (dice.oneIn(2)) return { sources: [ties] };
      const people = delimited(peopleRows(draft, dice), dice, delimiter);
      return { sources: [ties, text(`people.${ending}`, people)] };
    },
    bombs: tableBombs.map((make) => () => ({ sources: [text(`ties.${ending}`, make(delimiter))] })),
  };
}

const size = 100_000;

/** Texts that hurt readers of tables: each is read once for every table format. */
const tableBombs: readonly ((delimiter: string) => string)[] = [
  () => '"'.repeat(size),
  () => '"a'.repeat(size / 2),
  (delimiter) => `a${delimiter}"b"c"\n`.repeat(size / 8),
  (delimiter) => delimiter.repeat(size),
  () => ' '.repeat(size),
  () => '\n'.repeat(size),
  () => '\r\n\r'.repeat(size / 3),
  () => '\0'.repeat(size),
  () => '\u3000'.repeat(size / 3),
  () => '('.repeat(size),
  () => `${'a'.repeat(size)}!`,
  (delimiter) =>
    `source${delimiter}target${delimiter}weight\na${delimiter}b${delimiter}${'1'.repeat(size)}x`,
  (delimiter) => `source${delimiter}target\na${delimiter}${"'".repeat(size)}=`,
  // A wide header over many short rows: what is padded is larger than what is there.
  (delimiter) =>
    `source${delimiter}target${`${delimiter}x`.repeat(16_000)}\n${`a${delimiter}b\n`.repeat(15_000)}`,
  (delimiter) => `${`a${delimiter}`.repeat(17_000)}\n`,
  (delimiter) => `source${delimiter}target${`${delimiter}same`.repeat(16_000)}\na${delimiter}b\n`,
  (delimiter) => `source${delimiter}target${`${delimiter}`.repeat(16_000)}1\na${delimiter}b\n`,
  // Many layers, many waves, many people who are nobody.
  (delimiter) =>
    `source${delimiter}target${delimiter}layer\n${lines(5000, (at) => `a${delimiter}b${delimiter}l${at}`)}`,
  (delimiter) =>
    `source${delimiter}target${delimiter}wave\n${lines(5000, (at) => `a${delimiter}b${delimiter}${at}`)}`,
  (delimiter) => `source${delimiter}target\n${lines(12_000, (at) => `a${at}${delimiter}a${at}`)}`,
  (delimiter) => `source${delimiter}target\n${lines(12_000, () => `a${delimiter}`)}`,
  (delimiter) => `source${delimiter}target\n${lines(3000, () => `a${delimiter}"b\n"`)}`,
  (delimiter) => `"source\n${'x'.repeat(size)}${delimiter}target`,
  (delimiter) => `source${delimiter}target\na${delimiter}${'e\u0301'.repeat(size / 4)}\n`,
];

export function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
}

const csv = tableImporter('csv', ',', 'csv');
const tsv = tableImporter('tsv', '\t', 'tsv');
const semicolons = tableImporter('csv ;', ';', 'csv');

const matrix: Importer = {
  name: 'matrix',
  draw(dice) {
    const draft = draftOf(dice);
    const rows = matrixRows(draft, dice);
    if (dice.oneIn(4)) rows.push(['Total', ...draft.ids.map(() => '3')]);
    if (dice.oneIn(5)) for (const [at, row] of rows.entries()) row.splice(1 + at);
    const matrix = text('advice.csv', delimited(rows, dice, ','));
    if (dice.oneIn(3)) return { sources: [matrix] };
    return { sources: [matrix, text('people.csv', delimited(peopleRows(draft, dice), dice, ','))] };
  },
  bombs: [
    // A few people in the matrix, many more on the roster: all of their cells are unknown.
    () => ({
      sources: [
        text('advice.csv', ',p1,p2,p3\np1,0,1,1\np2,1,0,1\np3,0,1,0\n'),
        text('people.csv', `id,unit\n${lines(5000, (at) => `p${at + 1},X`)}`),
      ],
    }),
    () => ({ sources: [text('m.csv', `,${'a,'.repeat(4000)}\n${'a,0\n'.repeat(4000)}`)] }),
    () => ({
      sources: [
        text(
          'm.csv',
          lines(400, () => '0,'.repeat(400)),
        ),
      ],
    }),
    () => ({
      sources: [
        text(
          'm.csv',
          lines(300, () => 'NA,'.repeat(300)),
        ),
      ],
    }),
    () => ({
      sources: [
        text(
          'm.csv',
          `,${lines(300, (at) => `p${at}`).replaceAll('\n', ',')}\n${lines(300, (at) => `p${at},${'1,'.repeat(300)}`)}`,
        ),
      ],
    }),
  ],
};

type Sheets = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

function sheetsOf(dice: Dice): Sheets {
  const draft = draftOf(dice);
  const cells = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => (/^\d$/.test(cell) ? Number(cell) : cell)));
  if (dice.oneIn(4)) return { advice: cells(matrixRows(draft, dice)) };
  return {
    Ties: cells(tieRows(draft, dice)),
    ...(dice.oneIn(2) ? { People: cells(peopleRows(draft, dice)) } : {}),
  };
}

/** A change to a part of a workbook; bytes are changed by the mutators beside it. */
function partChange(dice: Dice): (name: string, xml: string) => string {
  const number = dice.pick(hostileNumbers);
  const change = dice.pick<(xml: string) => string>([
    (xml) => xml,
    (xml) => xml,
    (xml) => xml,
    (xml) => xml.replace(/r="[A-Z]+(\d+)"/, `r="${dice.pick(['A', 'XFD', 'ZZZZ', ''])}${number}"`),
    (xml) => xml.replace('<row r="2"', `<row r="${number}"`),
    (xml) => xml.replace('<v>1</v>', `<v>${number}</v>`),
    (xml) => xml.replace('<v>1</v>', '<f>A1+1</f>'),
    (xml) => xml.replaceAll('t="inlineStr"', `t="${dice.pick(['s', 'str', 'b', 'e', 'd', 'x'])}"`),
    (xml) => xml.replace('<sheetData>', `<dimension ref="A1:XFD1048576"/><sheetData>`),
    (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="2000000000"/></cols><sheetData>'),
    (xml) => xml.replace('<sheet ', `<sheet state="${dice.pick(['hidden', 'veryHidden'])}" `),
    (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    (xml) => xml.replace('<?xml', '<!DOCTYPE a [<!ENTITY b "c">]><?xml'),
    (xml) =>
      xml.replace(
        /Target="[^"]*"/,
        `Target="${dice.pick(['../../etc/passwd', '/x.xml', '', 'http://x/'])}"`,
      ),
    (xml) => xml.slice(0, dice.below(xml.length)),
    (xml) => xml.replace('<t ', `<t>${'&amp;'.repeat(200)}</t><t `),
  ]);
  const where = dice.pick(['sheet1', 'workbook.xml', 'sheet1', 'rels', '']);
  return (name, xml) => (name.includes(where) ? change(xml) : xml);
}

const oneTie: Sheets = {
  Ties: [
    ['source', 'target'],
    ['a', 'b'],
  ],
};
const book = (edit: (name: string, xml: string) => string = (_, xml) => xml, sheets = oneTie) => ({
  sources: [{ name: 's.xlsx', bytes: workbook(sheets, edit) }],
});
const sheet = (edit: (xml: string) => string): Input =>
  book((name, xml) => (name.includes('sheet1') ? edit(xml) : xml));

const xlsx: Importer = {
  name: 'xlsx',
  draw: (dice) => book(partChange(dice), sheetsOf(dice)),
  bombs: [
    () =>
      sheet((xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
        ),
      ),
    () =>
      sheet((xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`,
        ),
      ),
    () =>
      sheet((xml) =>
        xml.replace(
          '</sheetData>',
          `${lines(1200, (at) => `<row r="${at + 3}"><c r="XFD${at + 3}"><v>1</v></c></row>`)}</sheetData>`,
        ),
      ),
    () => sheet((xml) => xml.replace('<row r="2"', '<row r="99999999999"')),
    () => sheet((xml) => xml.replace('</sheetData>', `${'<c>'.repeat(50_000)}</sheetData>`)),
    () => sheet((xml) => xml.replace('</sheetData>', `${'<a>'.repeat(100_000)}</sheetData>`)),
    () => sheet((xml) => xml.replace('</sheetData>', `${'<row>'.repeat(50_000)}</sheetData>`)),
    () => sheet((xml) => xml.replace('</sheetData>', `<c ${'x="'.repeat(30_000)}</sheetData>`)),
    () => sheet((xml) => xml.replace('</sheetData>', `<c ${'='.repeat(100_000)}</sheetData>`)),
    () => sheet((xml) => xml.replace('<t xml:space="preserve">a', `<t>${'&lt;'.repeat(50_000)}`)),
    () => sheet((xml) => `${xml.slice(0, 60)}${' '.repeat(30_000_000)}${xml.slice(60)}`),
    () =>
      sheet((xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="3">${'<c r="A3" t="s"><v>9999999</v></c>'.repeat(3000)}</row></sheetData>`,
        ),
      ),
    () =>
      book((name, xml) =>
        name === 'xl/workbook.xml'
          ? xml.replace(
              /<sheet .*<\/sheets>/,
              `${'<sheet name="x" sheetId="1" r:id="rId1"/>'.repeat(9000)}</sheets>`,
            )
          : xml,
      ),
    () => ({
      sources: [
        { name: 's.xlsx', bytes: zip(new Map([['xl/workbook.xml', new Uint8Array(64 << 20)]])) },
      ],
    }),
    () => ({
      sources: [
        {
          name: 's.xlsx',
          bytes: zip(
            new Map(
              Array.from({ length: 10_500 }, (_, at) => [
                `xl/workbook.xml${at}`,
                new Uint8Array(0),
              ]),
            ),
          ),
        },
      ],
    }),
    () => ({
      sources: [
        {
          name: 's.xlsx',
          bytes: zip(
            new Map([['xl/workbook.xml', zip(new Map([['xl/workbook.xml', new Uint8Array(9)]]))]]),
          ),
        },
      ],
    }),
  ],
};

export const tables: readonly Importer[] = [csv, semicolons, tsv, matrix, xlsx];
