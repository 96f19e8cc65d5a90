import type { Dice } from './dice.ts';
import { type Draft, draftOf, hostileNumbers } from './draft.ts';
import { type Importer, text } from './input.ts';

/** A table as rows, and how it is written: separators, quotation marks, line ends. */
export function delimited(
  rows: readonly (readonly string[])[],
  dice: Dice,
  delimiter: string,
): string {
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

export function matrixRows({ ids, ties }: Draft, dice: Dice): string[][] {
  const weights = new Map(
    ties.toReversed().map(({ from, to, weight }) => [`${from}\0${to}`, weight]),
  );
  const value = (from: string, to: string) => weights.get(`${from}\0${to}`) ?? '0';
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

/** Ties read from their bytes, as large files are. */
const plain: Importer = {
  name: 'csv in a stream',
  draw: (dice) => {
    const draft = draftOf(dice);
    const rows = tieRows(draft, dice);
    const content = delimited(rows, dice, dice.pick([',', ';', '\t']));
    return { sources: [text('ties.csv', content)], large: 0 };
  },
  bombs: tableBombs.map((make) => () => ({ sources: [text('ties.csv', make(','))], large: 0 })),
};

const events = ['mon', 'tue', '周三', '__proto__'];

/** Everybody went to a few of many events. */
function wentTo(ids: readonly string[], dice: Dice): string[][] {
  const held = Array.from({ length: Math.ceil(ids.length / 4) }, (_, at) => `e${at}`);
  return [
    ['', ...held],
    ...ids.map((id) => {
      const row = [id, ...held.map(() => '0')];
      for (let time = 0; time < 4; time++) row[1 + dice.below(held.length)] = '1';
      return row;
    }),
  ];
}

/** Who went where: people in rows, events in columns. */
function twoModeOf(
  name: string,
  ending: string,
  write: (rows: readonly (readonly string[])[], dice: Dice) => string,
  bombs: readonly (() => string)[],
): Importer {
  return {
    name,
    draw(dice) {
      const { ids } = draftOf(dice);
      if (dice.size > 1)
        return {
          sources: [text(`went.${ending}`, write(wentTo(ids, dice), dice))],
          options: { twoMode: 'rows' },
        };
      const held = dice.several(1, 4, (at) => events[at]!);
      const cell = () => dice.pick(['0', '1', '1', '2', '', 'NA', dice.pick(hostileNumbers)]);
      const rows = [['', ...held], ...ids.map((id) => [id, ...held.map(cell)])];
      const twoMode = dice.pick([undefined, 'rows', 'columns'] as const);
      const sources = [text(`went.${ending}`, write(rows, dice))];
      return twoMode === undefined ? { sources } : { sources, options: { twoMode } };
    },
    bombs: bombs.map((bomb) => () => ({
      sources: [text(`went.${ending}`, bomb())],
      options: { twoMode: 'rows' },
    })),
  };
}

const twoModes = [
  twoModeOf('two-mode csv', 'csv', (rows, dice) => delimited(rows, dice, ','), [
    // One event that everybody went to ties everybody to everybody.
    () => `,e1\n${lines(8000, (at) => `p${at},1`)}`,
    () => `,e1,e2,e3\n${lines(8000, (at) => `p${at},1,1,1`)}`,
    () => `,${lines(4000, (at) => `e${at}`).replaceAll('\n', ',')}\n${'p,1\n'.repeat(4000)}`,
    () => `,e1,e2\n${lines(4000, () => 'same,1,1')}`,
    () => `,e1,e2\n${lines(9000, (at) => `p${at},NA,NA`)}`,
    () => `,e1,e2\n${lines(9000, (at) => `p${at},NA,1`)}`,
  ]),
  twoModeOf(
    'two-mode dl',
    'dl',
    (rows, dice) => {
      const quoted = (label: string) => `"${label.replaceAll('"', '')}"`;
      const [header, ...body] = rows;
      const columns = header!.slice(1);
      const embedded = dice.oneIn(3);
      const format = dice.pick(['fullmatrix', 'edgelist2', 'nodelist2']);
      const list = body.flatMap(([, ...cells], from) =>
        cells.flatMap((cell, to) => (cell === '1' ? [[from, to] as const] : [])),
      );
      const end = (labels: readonly string[], at: number) =>
        embedded ? quoted(labels[at]!) : String(at + 1);
      const ids = body.map(([id]) => id!);
      const data =
        format === 'fullmatrix'
          ? body.map(([id, ...cells]) =>
              [...(embedded ? [quoted(id!)] : []), ...cells.map((cell) => cell || '0')].join(' '),
            )
          : list.map(([from, to]) => `${end(ids, from)} ${end(columns, to)}`);
      return [
        `dl nr=${dice.oneIn(12) ? dice.pick(hostileNumbers) : ids.length} nc=${columns.length} format=${format}`,
        ...(embedded
          ? ['row labels embedded', 'column labels embedded']
          : ['row labels:', ...ids.map(quoted), 'column labels:', ...columns.map(quoted)]),
        'data:',
        ...(embedded && format === 'fullmatrix' ? [columns.map(quoted).join(' ')] : []),
        ...data,
      ].join('\n');
    },
    [
      () => 'dl nr=2000000000 nc=2000000000\ndata:\n0 1\n',
      () => `dl nr=8000 nc=1\ndata:\n${'1 '.repeat(8000)}`,
      () => `dl nr=1 nc=8000\ndata:\n${'1 '.repeat(8000)}`,
      () => `dl nr=9 nc=9 format=edgelist2\ndata:\n${'1 2\n'.repeat(20_000)}`,
      () => `dl nr=9 nc=9 format=nodelist2\nlabels embedded\ndata:\n${'a b c\n'.repeat(9000)}`,
    ],
  ),
];

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

export const tables: readonly Importer[] = [csv, semicolons, tsv, plain, matrix, ...twoModes];
