import { describe, expect, it } from 'vitest';
import { readStudy, readStudyFrom } from '../../src/import/read-study.ts';
import { file } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { tiesOf } from '../support/reading.ts';

const ties = (text: string) => [file('ties.csv', text)];
/** Names with commas in them: the larger steady count of columns is not the right one. */
const misleading = 'a,x,y;b,x,y\nb,x,y;c,x,y\nc,x,y;a,x,y\n';

describe('what the user says about how files are written', () => {
  it('goes before what a file suggests', async () => {
    expect((await readStudy(ties(misleading))).study).toBeNull();
    const { study } = await readStudy(ties(misleading), { delimiter: 'semicolon', directed: true });
    expect(study!.people.ids).toEqual(['a,x,y', 'b,x,y', 'c,x,y']);
  });

  it('decides on decimal commas between commas, and on commas that are none', async () => {
    const text = 'source,target,weight\na,b,"1,5"\nb,c,"2,25"\n';
    const told = await readStudy(ties(text));
    expect(told.issues.map(({ code }) => code)).toContain('WEIGHT_NOT_A_NUMBER');
    const { study } = await readStudy(ties(text), { decimal: 'comma' });
    expect(tiesOf(study!, study!.layers[0]!.id)).toEqual(['a>b:1.5', 'b>c:2.25']);
    const semicolons = 'source;target;weight\na;b;1,5\n';
    expect((await readStudy(ties(semicolons), { decimal: 'point' })).study).toBeNull();
    expect((await readStudy(ties(semicolons))).study).not.toBeNull();
    const book = file(
      'ties.xlsx',
      workbook({
        ties: [
          ['source', 'target', 'weight'],
          ['a', 'b', '1,5'],
          ['b', 'c', '2.5'],
        ],
      }),
    );
    expect((await readStudy([book], { decimal: 'comma' })).study).not.toBeNull();
  });

  it.each<[rows: readonly string[], unclear: boolean]>([
    [['1,500', '2,250'], true],
    [['1,500', 'NA', '3'], true],
    [['1,500', '', '.'], true],
    [['1,500', '2,5'], false],
    [['0,500', '1,250'], false],
    [['1', '2'], false],
  ])('asks what the commas of %j part, unless it is said or seen', async (weights, unclear) => {
    const [first, second, third = '1'] = weights;
    const list = `source;target;weight\na;b;${first}\nb;c;${second}\nc;a;${third}\n`;
    const matrix = `;a;b;c\na;0;${first};${second}\nb;${third};0;0\nc;0;0;0\n`;
    const twoModes = `;x;y;z\na;0;${first};${second}\nb;${third};1;0\nc;0;0;0\n`;
    for (const text of [list, matrix, twoModes])
      for (const large of [0, Number.POSITIVE_INFINITY]) {
        const options = { directed: text !== twoModes, twoMode: 'rows' } as const;
        const asked = await readStudyFrom(ties(text), options, large);
        const codes = asked.issues.map(({ code }) => code);
        expect(codes.includes('NUMBERS_UNCLEAR'), text).toBe(unclear);
        const said = await readStudyFrom(ties(text), { ...options, decimal: 'comma' }, large);
        expect(said.study, text).not.toBeNull();
        expect(said.issues.map(({ code }) => code)).not.toContain('NUMBERS_UNCLEAR');
      }
  });

  it.each(['1.500', '+12.250', ' 999.000'])(
    'asks whether %s are thousands where commas part decimals',
    async (value) => {
      const list = `source;target;weight\na;b;${value}\nb;c;2,5\nc;a;NA\n`;
      const matrix = `;a;b;c\na;0;${value};1\nb;2,5;0;0\nc;0;0;0\n`;
      const twoModes = `;x;y;z\na;0;${value};1\nb;2,5;0;0\nc;0;0;0\n`;
      for (const text of [list, matrix, twoModes])
        for (const large of [0, Number.POSITIVE_INFINITY]) {
          const options = { decimal: 'comma', twoMode: 'rows' } as const;
          const { study, issues } = await readStudyFrom(ties(text), options, large);
          expect(study, text).toBeNull();
          expect(issues.map(({ code }) => code)).toContain('POINTS_UNCLEAR');
        }
    },
  );

  it.each([
    ['point-comma', '1.500', 'a>b:1500'],
    ['point-comma', '-1.500', 'WEIGHT_NEGATIVE'],
    ['point-comma', '1.234.500,5', 'a>b:1234500.5'],
    ['point-comma', '1.5', 'WEIGHT_NOT_A_NUMBER'],
    ['point-comma', '0.500', 'WEIGHT_NOT_A_NUMBER'],
    ['point-comma', '1,25', 'a>b:1.25'],
    ['point', '1.500', 'a>b:1.5'],
  ] as const)('%s reads %s as %s', async (decimal, value, told) => {
    const list = `source;target;weight\na;b;${value}\nb;c;2\n`;
    for (const large of [0, Number.POSITIVE_INFINITY]) {
      const { study, issues } = await readStudyFrom(ties(list), { decimal, directed: true }, large);
      const seen = [
        ...issues.map(({ code }) => code),
        ...(study === null ? [] : tiesOf(study, study.layers[0]!.id)),
      ];
      expect(seen).toContain(told);
    }
    const matrix = `;a;b;c\na;0;${value};1\nb;2;0;0\nc;0;0;0\n`;
    const { study, issues } = await readStudy(ties(matrix), { decimal, directed: true });
    const seen = [
      ...issues.map(({ code }) => code),
      ...(study === null ? [] : tiesOf(study, 'ties')),
    ];
    expect(seen).toContain(told);
  });

  it('leaves the numbers of a workbook alone where points part thousands', async () => {
    const cells = [
      ['source', 'target', 'weight'],
      ['a', 'b', '1.5'],
      ['b', 'c', '2,5'],
    ];
    const book = file('ties.xlsx', workbook({ ties: cells }));
    const { study } = await readStudy([book], { decimal: 'point-comma', directed: true });
    expect(tiesOf(study!, 'ties')).toEqual(['a>b:1.5', 'b>c:2.5']);
  });

  it('holds for tables that are read from their bytes as well', async () => {
    const text = `source|target|weight\n${'a|b|1,5\nb|c|2.5\n'.repeat(20)}`;
    const options = {
      delimiter: 'pipe',
      decimal: 'comma',
      directed: true,
      repeated: 'max',
    } as const;
    const small = await readStudyFrom(ties(text), options, Number.POSITIVE_INFINITY);
    const large = await readStudyFrom(ties(text), options, 0);
    expect(tiesOf(small.study!, small.study!.layers[0]!.id)).toEqual(['a>b:1.5', 'b>c:2.5']);
    expect(large.study).toEqual(small.study);
    expect(large.accounting).toEqual(small.accounting);
  });

  it.each([{ delimiter: 'colon' }, { decimal: 'dot' }])(
    'is refused by name: %o',
    async (options) => {
      await expect(readStudy(ties('a,b\n'), options as never)).rejects.toThrow(/expected one of/);
    },
  );
});
