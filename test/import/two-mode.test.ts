import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { ucinetPair } from '../fixtures/ucinet.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { expectHardy } from '../support/network-files.ts';
import { codesOf, studyOf, tiesOf } from '../support/reading.ts';

/* Three people, two meetings: an went to both, bo to the first, cy to the second, di to none. */
const values = [
  [1, 1],
  [1, 0],
  [0, 1],
  [0, 0],
];
const people = ['an', 'bo', 'cy', 'di'];
const meetings = ['mon', 'tue'];
const inputs = {
  CSV: [file('went.csv', lines(',mon,tue', ...values.map((row, at) => `${people[at]},${row}`)))],
  XLSX: [
    file(
      'went.xlsx',
      workbook({ went: [['', ...meetings], ...values.map((row, at) => [people[at]!, ...row])] }),
    ),
  ],
  UCINET: ucinetPair('went', { rows: people, columns: meetings, values: [values.flat()] }),
  'DL matrix': [
    file(
      'went.dl',
      lines(
        'dl nr=4 nc=2 format=fullmatrix',
        'row labels:',
        ...people,
        'column labels:',
        ...meetings,
        'data:',
        ...values.map((row) => row.join(' ')),
      ),
    ),
  ],
  'DL edgelist2': [
    file(
      'went.dl',
      lines(
        'dl nr=4 nc=2 format=edgelist2',
        'row labels:',
        ...people,
        'column labels:',
        ...meetings,
        'data:',
        '1 1 1',
        '1 2 1',
        '2 1 1',
        '3 2 1',
      ),
    ),
  ],
  'DL nodelist2': [
    file(
      'went.dl',
      lines(
        'dl nr=4 nc=2 format=nodelist2',
        'row labels embedded',
        'column labels embedded',
        'data:',
        'an mon tue',
        'bo mon',
        'cy tue',
        'di',
      ),
    ),
  ],
  Pajek: [
    file(
      'went.net',
      lines(
        '*Vertices 6 4',
        ...[...people, ...meetings].map((name, at) => `${at + 1} "${name}"`),
        '*Edges',
        '1 5',
        '1 6',
        '2 5',
        '6 3',
      ),
    ),
  ],
};

describe.each(Object.entries(inputs))('two kinds of nodes in %s', (_, sources) => {
  it('are a question with a remedy', async () => {
    const { issues, study } = await readStudy(sources);
    expect(study).toBeNull();
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues[0]).toMatchObject({ code: 'TWO_MODE_NETWORK', params: { rows: 4, columns: 2 } });
  });

  it('become the network of the rows, counted by shared columns', async () => {
    const { study, issues, accounting } = await readStudy(sources, { twoMode: 'rows' });
    expect(study!.people.ids).toEqual(people);
    expect(study!.layers).toMatchObject([{ id: 'went', directed: false }]);
    expect(tiesOf(study!, 'went')).toEqual(['an>bo:1', 'an>cy:1']);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'TWO_MODE_PROJECTED',
        params: { kind: 'rows', people: 4, others: 2, ties: 2 },
      }),
    );
    expect(accounting.rowsRead).toBe(accounting.used);
  });

  it('or of the columns', async () => {
    const study = await studyOf(sources, { twoMode: 'columns' });
    expect(study.people.ids).toEqual(meetings);
    expect(tiesOf(study, 'went')).toEqual(['mon>tue:1']);
  });
});

describe('what two people share', () => {
  it('is counted as in a plain double loop', async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 7 }, (_, column) => ((at * 7 + column * 5) % 3 === 0 ? 2 : 0)),
    );
    const names = rows.map((_, at) => `p${at}`);
    const study = await studyOf(
      [
        file(
          'went.csv',
          lines(
            `,${rows[0]!.map((_, at) => `e${at}`)}`,
            ...rows.map((row, at) => `${names[at]},${row}`),
          ),
        ),
      ],
      { twoMode: 'rows' },
    );
    const expected = rows.flatMap((row, i) =>
      rows.slice(i + 1).flatMap((other, k) => {
        const count = row.filter((value, column) => value > 0 && other[column]! > 0).length;
        return count === 0 ? [] : [`${names[i]}>${names[i + 1 + k]}:${count}`];
      }),
    );
    expect(tiesOf(study, 'went')).toEqual(expected);
  });

  it('is not observed where only an unknown cell could tie them, and a least number where more could', async () => {
    const sources = [file('went.csv', lines(',m1,m2', 'an,1,NA', 'bo,1,1', 'cy,0,1', 'di,0,0'))];
    const { study, issues } = await readStudy(sources, { twoMode: 'rows' });
    expect(tiesOf(study!, 'went')).toEqual(['an>bo:1', 'bo>cy:1', 'an>cy:?']);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'TWO_MODE_UNCERTAIN', params: { pairs: 1 } }),
    );
  });

  it('keeps attributes of a table of people beside it', async () => {
    const study = await studyOf(
      [...inputs.CSV, file('people.csv', lines('id,unit', 'an,R', 'bo,S', 'cy,R', 'di,S'))],
      { twoMode: 'rows' },
    );
    expect(study.people.attributes[0]!.values).toEqual(['R', 'S', 'R', 'S']);
  });

  it('is refused beyond the budget', async () => {
    const one = [
      file(
        'went.csv',
        lines(',m1,m2,m3', ...Array.from({ length: 40 }, (_, at) => `p${at},1,1,1`)),
      ),
    ];
    expect(await codesOf(one, { twoMode: 'rows', budget: { ties: 100 } })).toContain(
      'BUDGET_EXCEEDED',
    );
  });

  it('T26: is not read from a header that promises too much', async () => {
    expect(await codesOf([file('x.dl', 'dl nr=2000000000 nc=2000000000\ndata:\n0 1\n')])).toEqual([
      'NETWORK_SIZE_WRONG',
    ]);
  });

  it('may be cut or damaged anywhere', async () => {
    for (const key of ['DL matrix', 'DL nodelist2', 'Pajek'] as const)
      await expectHardy(inputs[key][0]!);
  }, 120_000);
});

describe('DL of two modes with several matrices', () => {
  const head = (format: string) => [
    `dl nr=3 nc=2 nm=2 format=${format}`,
    'row labels:',
    'an,bo,cy',
    'column labels:',
    'mon,tue',
    'matrix labels:',
    'work,play',
    'data:',
  ];
  const files = {
    fullmatrix: [...head('fullmatrix'), '1 0', '1 0', '0 1', '0 1', '0 0', '0 1'],
    edgelist2: [...head('edgelist2'), '1 1', '2 1', '3 2', '!', '1 2', '3 2'],
  };

  it.each(Object.entries(files))('has a layer for each: %s', async (_, text) => {
    const study = await studyOf([file('went.dl', lines(...text))], { twoMode: 'rows' });
    expect(study.layers.map(({ id }) => id)).toEqual(['work', 'play']);
    expect(tiesOf(study, 'work')).toEqual(['an>bo:1']);
    expect(tiesOf(study, 'play')).toEqual(['an>cy:1']);
  });

  it('is refused with fewer lists than it announces', async () => {
    const { study, issues } = await readStudy(
      [file('went.dl', lines(...head('edgelist2'), '1 1', '2 1', '3 2'))],
      { twoMode: 'rows' },
    );
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'NETWORK_SIZE_WRONG',
      params: { what: 'matrices', declared: 2, found: 1 },
    });
  });

  it('is refused at a matrix more than it announces', async () => {
    const more = file('went.dl', lines(...files.edgelist2, '!', '1 1'));
    expect((await codesOf([more], { twoMode: 'rows' }))[0]).toBe('NETWORK_SYNTAX');
  });
});
