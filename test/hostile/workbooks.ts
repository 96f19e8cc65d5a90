import { workbook } from '../fixtures/workbooks.ts';
import { zip } from './archive.ts';
import type { Dice } from './dice.ts';
import { type Draft, draftOf, hostileNumbers } from './draft.ts';
import type { Importer, Input } from './input.ts';
import { lines, matrixRows, peopleRows, tieRows } from './tables.ts';

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
  if (dice.size > 1) return (_, xml) => xml;
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
  archive: true,
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
    () => sheet((xml) => `${xml.slice(0, 60)}${' '.repeat(11_000_000)}${xml.slice(60)}`),
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
        { name: 's.xlsx', bytes: zip(new Map([['xl/workbook.xml', new Uint8Array(24 << 20)]])) },
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

/** A workbook as another program lays it out, and what is said to hurt its readers. */
function program(
  name: string,
  sheets: (draft: Draft, dice: Dice) => Sheets,
  bombs: readonly (() => Sheets)[],
): Importer {
  return {
    name,
    archive: true,
    draw: (dice) => book(partChange(dice), sheets(draftOf(dice), dice)),
    bombs: [...bombs.map((bomb) => () => book(undefined, bomb())), ...sparse],
  };
}

const sparse = xlsx.bombs.slice(0, 5);
const many = <Row>(count: number, row: (at: number) => Row) =>
  Array.from({ length: count }, (_, at) => row(at));

const kumu = program(
  'kumu',
  ({ ids, units, ties }, dice) => {
    const elements = [
      ['ID', 'Label', 'Type', 'Tags'],
      ...ids.map((id, at) => [`elem-${at}`, id, units[at]!, dice.pick(['x|y', ''])]),
    ];
    const connections = [
      ['From', 'To', 'Direction', 'Type', 'Strength'],
      ...ties.map(({ from, to, layer, weight }) => [
        from,
        dice.oneIn(5) ? `${to}|${dice.pick(ids)}` : to,
        dice.pick(['directed', 'undirected', 'mutual', '']),
        layer,
        weight,
      ]),
    ];
    if (dice.oneIn(4)) return { Map: [...elements, [], [], ...connections] };
    return {
      Elements: elements,
      Connections: connections,
      ...(dice.oneIn(5) ? { 'Old (ignore)': [['x']] } : {}),
    };
  },
  [
    // A cell that names thousands, on both sides: every pair would be a tie.
    () => ({
      Connections: [
        ['From', 'To', 'Direction'],
        ...many(60, () => ['a|'.repeat(150), 'b|'.repeat(150), 'directed']),
      ],
    }),
    () => ({
      Connections: [
        ['From', 'To', 'Direction'],
        ['a', '|'.repeat(30_000), 'directed'],
      ],
    }),
    () => ({
      Elements: [['Label'], ...many(4000, (at) => [`p${at}|q`])],
      Connections: [
        ['From', 'To', 'Direction'],
        ['p1|q', 'p2|q', 'mutual'],
      ],
    }),
    () => ({ Map: many(4000, (at) => (at % 3 === 0 ? ['From', 'To', 'Direction'] : [])) }),
  ],
);

const nodexl = program(
  'nodexl',
  ({ ids, units, ties }, dice) => ({
    Edges: [
      ['', '', 'Visual Properties', '', 'Labels', 'Other'],
      ['Vertex 1', 'Vertex 2', 'Color', 'Width', 'Label', 'Relationship', 'Edge Weight'],
      ...ties.map(({ from, to, layer, weight }) => [from, to, 'red', 2, 'x', layer, weight]),
    ],
    Vertices: [
      ['', 'Visual Properties'],
      ['Vertex', 'Color', 'X', 'Y', 'ID', 'unit', 'Degree'],
      ...ids.map((id, at) => [id, 'red', 1, 2, at, units[at]!, 3]),
    ],
    ...(dice.oneIn(2)
      ? { 'Group Vertices': [['Group', 'Vertex', 'Vertex ID'], ...ids.map((id) => ['G1', id, 1])] }
      : {}),
    'Overall Metrics': [['Graph Metric', 'Value']],
  }),
  [
    () => ({
      Edges: [[''], ['Vertex 1', 'Vertex 2'], ['a', 'b']],
      Vertices: [[''], ['Vertex'], ...many(3000, (at) => [`p${at}`])],
      'Group Vertices': [['Group', 'Vertex'], ...many(3000, (at) => [`g${at}`, `p${at}`])],
    }),
    () => ({ Edges: [[''], ['Vertex 1', 'Vertex 2'], ...many(4000, () => ['a', 'a'])] }),
  ],
);

const polinode = program(
  'polinode',
  ({ ids, units, ties }) => ({
    Nodes: [['Name', 'Department'], ...ids.map((id, at) => [id, units[at]!])],
    Edges: [
      ['Source', 'Target', 'Relationship', 'Strength'],
      ...ties.map(({ from, to, layer, weight }) => [from, to, layer, weight]),
    ],
  }),
  [
    () => ({
      Nodes: [['Name'], ...many(4000, () => ['same'])],
      Edges: [
        ['Source', 'Target'],
        ['a', 'b'],
      ],
    }),
    () => ({
      Nodes: [['Name'], ['a']],
      Edges: [['Source', 'Target', 'Relationship'], ...many(4000, (at) => ['a', 'b', `r${at}`])],
    }),
  ],
);

export const workbooks: readonly Importer[] = [xlsx, kumu, nodexl, polinode];
