import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Reading, type ReadOptions, readStudy } from '../../../src/import/read-study.ts';
import type { Recipe } from '../../../src/import/survey/recipe.ts';
import type { Study } from '../../../src/study/study.ts';
import { file, lines } from '../../fixtures/files.ts';
import { root } from '../../support/cli.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(`${root}/test/fixtures/surveys/${name}`));
const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));
const imported = (name: string, options: ReadOptions = {}) =>
  readStudy([{ name, bytes: bytesOf(name) }], { recipe: 'propose', ...options });
const recipeFile = (recipe: Recipe) => file('recipe.json', JSON.stringify(recipe, null, 2));

/** Ties of a layer as `from>to:weight`, in file order. */
function tiesOf(study: Study, layer: string): string[] {
  const { ids } = study.people;
  const { source, target, weight } = study.layers.find(({ id }) => id === layer)!.records[0]!;
  return [...source].map((from, at) => `${ids[from]}>${ids[target[at]!]}:${weight[at]}`);
}
function statusOf(study: Study, layer: string): readonly string[] | null {
  return study.layers.find(({ id }) => id === layer)!.records[0]!.status;
}
function told({ issues }: Reading): string[] {
  return issues.map(
    ({ code, line, column, count }) => `${code} ${line}:${column}${count > 1 ? ` ×${count}` : ''}`,
  );
}
function balances({ accounting }: Reading): void {
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  expect(rowsRead).toBe(used + rejected + merged + ignored);
}

describe('Qualtrics', () => {
  it('has three header rows, grids, filters and missing codes', async () => {
    const reading = await imported('qualtrics.csv');
    const { study, survey, accounting } = reading;
    expect(survey!.recipe).toMatchObject({
      tool: 'qualtrics',
      respondent: 'Q2',
      roster: 'columns',
      attributes: ['Q3'],
      group: 'Q3',
    });
    expect(survey!.recipe.blocks.map(({ layer, form }) => [layer, form])).toEqual([
      ['advice', 'grid'],
      ['affect', 'grid'],
    ]);
    expect(study!.people.ids).toEqual(['张伟', '李娜', 'Tom Baker', '陈静', '赵敏']);
    expect(study!.people.attributes).toMatchObject([
      { id: 'Q3', label: 'Department', values: ['Sales', 'Sales', 'R&D', null, null] },
    ]);
    expect(tiesOf(study!, 'advice')).toEqual([
      '张伟>李娜:3',
      '张伟>Tom Baker:2',
      '李娜>张伟:1',
      '李娜>赵敏:3',
      'Tom Baker>张伟:3',
    ]);
    expect(tiesOf(study!, 'affect')).toEqual(['张伟>李娜:1', '李娜>张伟:1', '李娜>陈静:1']);
    expect(statusOf(study!, 'advice')).toEqual([
      'answered',
      'answered',
      'answered',
      'absent',
      'declined',
    ]);
    // -99 is seen and unanswered: one cell of 李娜 in line 8, the whole of a block for Tom Baker.
    const { unknownSource, unknownTarget } = study!.layers[0]!.records[0]!;
    expect([[...unknownSource], [...unknownTarget]]).toEqual([[1], [3]]);
    expect(statusOf(study!, 'affect')![2]).toBe('absent');
    expect(accounting).toEqual({ rowsRead: 6, used: 3, rejected: 0, merged: 0, ignored: 3 });
    expect(told(reading)).toEqual([
      'TIE_TO_SELF 10:16',
      'COLUMN_PERSONAL 1:4',
      'RESPONSE_LEFT_OUT 6:3',
      'RESPONSE_LEFT_OUT 11:7',
      'RESPONSE_LEFT_OUT 12:11',
      'SURVEY_BLOCK_BLANK 10:19',
      'CELL_NOT_OBSERVED 8:17',
    ]);
  });

  it('keeps no addresses, places or remarks', async () => {
    const { study } = await imported('qualtrics.csv');
    expect(JSON.stringify(study)).not.toMatch(/203\.0\.113|31\.2|121\.4|remark/);
  });
});

describe('SurveyMonkey', () => {
  it('has two header rows, a grid and names in three columns', async () => {
    const reading = await imported('surveymonkey.csv');
    const { study, survey } = reading;
    expect(survey!.recipe.respondent).toBe('Your full name');
    expect(tiesOf(study!, 'advice')).toEqual([
      '张伟>李娜:3',
      '张伟>Tom Baker:1',
      '李娜>张伟:2',
      '李娜>陈静:4',
      'Tom Baker>张伟:1',
    ]);
    expect(tiesOf(study!, 'information')).toEqual([
      '张伟>李娜:1',
      '张伟>Tom Baker:1',
      'Tom Baker>张伟:1',
    ]);
    // "nobody" is an answer, a blank is none.
    expect(statusOf(study!, 'information')).toEqual(['answered', 'answered', 'answered', 'absent']);
    expect(survey!.unlisted).toEqual([
      { written: '李哪', role: 'named', count: 1, candidates: ['李娜'] },
    ]);
    expect(told(reading)).toEqual([
      'NAME_NOT_ON_ROSTER 5:15',
      'TIE_TO_SELF 5:16',
      'COLUMN_PERSONAL 1:5',
      'NOBODY_NAMED 4:14',
      'SURVEY_BLOCK_BLANK 6:14',
    ]);
    balances(reading);
  });
});

describe('Google Forms', () => {
  it('parts checked names at commas, but not inside a name', async () => {
    const reading = await imported('google-forms.csv');
    const { study } = reading;
    expect(study!.people.ids).toEqual(['张伟', '李娜', 'Baker, Tom', '陈静']);
    expect(tiesOf(study!, 'conflict')).toEqual([
      '张伟>李娜:1',
      '张伟>Baker, Tom:1',
      'Baker, Tom>陈静:1',
    ]);
    expect(tiesOf(study!, 'advice')).toEqual([
      '张伟>李娜:3',
      '张伟>Baker, Tom:2',
      '李娜>张伟:4',
      '李娜>陈静:1',
    ]);
    expect(study!.layers.map(({ sensitivity }) => sensitivity)).toEqual(['low', 'high']);
    balances(reading);
  });
});

describe('Microsoft Forms', () => {
  it('finds grids by the people in the headings, and takes the last response', async () => {
    const reading = await imported('microsoft-forms.csv');
    const { study, survey } = reading;
    expect(survey!.recipe.blocks.map(({ columns }) => columns.length)).toEqual([4, 4, 1]);
    expect(survey!.recipe.attributes).toEqual([]);
    expect(study!.people.ids).toEqual(['张伟', '李娜', 'Tom Baker', '陈静']);
    expect(tiesOf(study!, 'ties')).toEqual([
      '张伟>李娜:3',
      '张伟>Tom Baker:4',
      '李娜>张伟:4',
      '李娜>陈静:4',
    ]);
    expect(tiesOf(study!, 'ties-2')).toEqual(['张伟>李娜:1', '李娜>张伟:1', '李娜>陈静:1']);
    expect(tiesOf(study!, 'advice')).toEqual([
      '张伟>李娜:1',
      '张伟>Tom Baker:1',
      '李娜>陈静:1',
      '李娜>张伟:1',
    ]);
    expect(told(reading)).toContain('RESPONSE_REPEATED 3:5');
    expect(reading.accounting).toMatchObject({ rowsRead: 4, used: 3, ignored: 1 });
  });
});

describe('问卷星', () => {
  it('reads the text export: (空), (跳过), ┋ and names in free text', async () => {
    const reading = await imported('wenjuanxing.csv');
    const { study, survey } = reading;
    expect(study!.people.ids).toEqual(['张伟', '李娜', '王芳', '刘洋']);
    expect(tiesOf(study!, 'advice')).toEqual([
      '张伟>李娜:1',
      '张伟>王芳:1',
      '李娜>张伟:1',
      '李娜>刘洋:1',
    ]);
    expect(tiesOf(study!, 'information')).toEqual([
      '张伟>李娜:4',
      '张伟>王芳:3',
      '李娜>张伟:4',
      '李娜>王芳:2',
      '王芳>张伟:2',
      '王芳>刘洋:4',
    ]);
    expect(tiesOf(study!, 'affect')).toEqual([
      '张伟>王芳:1',
      '张伟>刘洋:1',
      '李娜>张伟:1',
      '王芳>张伟:1',
    ]);
    expect(survey!.unlisted).toMatchObject([{ written: '王方', candidates: ['王芳'] }]);
    balances(reading);
  });

  it('is the same study in GBK', async () => {
    const utf8 = await imported('wenjuanxing.csv');
    const recognized = await imported('wenjuanxing-gbk.csv');
    expect(told(recognized)[0]).toBe('ENCODING_RECOGNIZED 1:1');
    expect(recognized.study).toEqual({ ...utf8.study, title: 'wenjuanxing-gbk' });
    const gbk = await imported('wenjuanxing-gbk.csv', { encoding: 'gb18030', title: 'x' });
    expect(gbk.study).toEqual({ ...utf8.study, title: 'x' });
  });

  it('reads the code export: 0 and 1, -2 and -3', async () => {
    const reading = await imported('wenjuanxing-codes.csv');
    expect(tiesOf(reading.study!, 'ties')).toEqual(['张伟>李娜:1', '张伟>王芳:1', '李娜>张伟:1']);
    expect(statusOf(reading.study!, 'ties')).toEqual(['answered', 'answered', 'absent', 'absent']);
    expect(told(reading)).toContain('CELL_NOT_OBSERVED 3:12');
  });
});

describe('a recipe', () => {
  it.each(['qualtrics.csv', 'surveymonkey.csv', 'google-forms.csv', 'wenjuanxing.csv'])(
    'of %s gives the same study again, from its file',
    async (name) => {
      const first = await imported(name);
      const again = await imported(name, { recipe: recipeFile(first.survey!.recipe) });
      expect(again).toEqual({ ...first, survey: { ...first.survey, settled: true } });
    },
  );

  it('opens the export of next month, with fewer and other answers', async () => {
    const { survey } = await imported('surveymonkey.csv');
    const rows = textOf('surveymonkey.csv').split('\n');
    const april = [...rows.slice(0, 2), rows[3], '118112345609,401,,,,,,张伟,Red,0,1,0,1,陈静,,'];
    const reading = await readStudy([file('april.csv', lines(...(april as string[])))], {
      recipe: recipeFile(survey!.recipe),
    });
    expect(tiesOf(reading.study!, 'advice')).toEqual([
      '李娜>张伟:2',
      '李娜>陈静:4',
      '张伟>李娜:1',
      '张伟>陈静:1',
    ]);
    expect(statusOf(reading.study!, 'advice')).toEqual([
      'answered',
      'answered',
      'absent',
      'absent',
    ]);
  });

  it('does not mind the order of columns', async () => {
    const { survey, study } = await imported('wenjuanxing.csv');
    const turned = textOf('wenjuanxing.csv')
      .split('\n')
      .map((line) => line.split(',').reverse().join(','));
    const reading = await readStudy([file('wenjuanxing.csv', turned.join('\n'))], {
      recipe: recipeFile(survey!.recipe),
    });
    expect(reading.study).toEqual(study);
  });

  it('says which columns are gone or new', async () => {
    const { survey } = await imported('wenjuanxing.csv');
    const changed = textOf('wenjuanxing.csv').replace('—刘洋', '—周杰');
    const reading = await readStudy([file('may.csv', changed)], {
      recipe: recipeFile(survey!.recipe),
    });
    expect(reading.study).toBeNull();
    expect(reading.issues.filter(({ severity }) => severity !== 'info')).toMatchObject([
      { code: 'RECIPE_COLUMN_MISSING', severity: 'question', line: 1 },
      { code: 'SURVEY_COLUMN_NEW', severity: 'warning', line: 1, column: 13 },
    ]);
  });

  it('asks about an answer it has no value for', async () => {
    const { survey } = await imported('wenjuanxing.csv');
    const changed = textOf('wenjuanxing.csv').replace('每周', '每两周');
    const reading = await readStudy([file('may.csv', changed)], {
      recipe: recipeFile(survey!.recipe),
    });
    expect(reading.study).toBeNull();
    expect(told(reading)[0]).toBe('SURVEY_VALUE_UNKNOWN 2:12');
  });

  it('settles other writings of a name, and takes new people in where it says so', async () => {
    const { survey } = await imported('surveymonkey.csv');
    const aliases = [{ written: '李哪', person: '李娜' }];
    const settled = await imported('surveymonkey.csv', {
      recipe: recipeFile({ ...survey!.recipe, aliases }),
    });
    expect(tiesOf(settled.study!, 'information')).toContain('Tom Baker>李娜:1');
    expect(settled.survey!.unlisted).toEqual([]);
    const open = await imported('surveymonkey.csv', {
      recipe: recipeFile({ ...survey!.recipe, unlisted: 'add' }),
    });
    expect(open.study!.people.ids).toContain('李哪');
    expect(told(open)).toContain('NAME_ADDED 5:15');
  });

  it('never keeps addresses as an attribute', async () => {
    const { survey } = await imported('surveymonkey.csv');
    const recipe = { ...survey!.recipe, attributes: ['Email Address'], group: null };
    const { study } = await imported('surveymonkey.csv', { recipe: recipeFile(recipe) });
    expect(study!.people.attributes).toEqual([]);
    const byMail = {
      ...survey!.recipe,
      respondent: 'Email Address',
      roster: 'respondents' as const,
    };
    const chosen = await imported('surveymonkey.csv', { recipe: recipeFile(byMail) });
    expect(chosen.study!.people.ids[0]).toBe('a@example.com');
  });
});

describe('decimals of a grid', () => {
  const grid = (sign: string, delimiter: string) => {
    const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
    return lines(
      ...[
        [
          'Timestamp',
          'Your name',
          'Hours of advice [Ann]',
          'Hours of advice [Bea]',
          'Hours of advice [Cem]',
        ],
        ['2026-01-05', 'Ann', '', `1${sign}5`, '0'],
        ['2026-01-05', 'Bea', `2${sign}250`, '', '3'],
        ['2026-01-05', 'Cem', '1', `0${sign}5`, ''],
      ].map((row) => row.map(quoted).join(delimiter)),
    );
  };
  const ties = ['Ann>Bea:1.5', 'Bea>Ann:2.25', 'Bea>Cem:3', 'Cem>Ann:1', 'Cem>Bea:0.5'];
  const read = (text: string, options: ReadOptions) =>
    readStudy([file('hours.csv', text)], { recipe: 'propose', ...options });

  it.each<[string, string, ReadOptions]>([
    ['.', ',', {}],
    [',', ';', {}],
    [',', ',', { decimal: 'comma' }],
    [',', '\t', { decimal: 'point-comma' }],
  ])(
    'are read where they are written with %s in cells parted by %j',
    async (sign, delimiter, options) => {
      const { study, issues } = await read(grid(sign, delimiter), options);
      expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(tiesOf(study!, study!.layers[0]!.id)).toEqual(ties);
    },
  );

  it('are told where they may be thousands, and asked about where the user says otherwise', async () => {
    const thousands = grid(',', ';').replaceAll('1,5', '1,500').replaceAll('0,5', '5,500');
    expect(told(await read(thousands, {}))).toContain('NUMBERS_UNCLEAR 1:3');
    const asked = await read(grid('.', ';'), { decimal: 'comma' });
    expect(asked.study).toBeNull();
    expect(told(asked)).toContain('POINTS_UNCLEAR 1:3');
  });
});

describe('people beside an export', () => {
  const people = file(
    'people.csv',
    lines('id,name,unit', 'e1,张伟,A', 'e2,李娜,A', 'e3,Tom Baker,B', 'e4,陈静,B', 'e5,周杰,B'),
  );

  it('are the roster, by id and by name', async () => {
    const source = { name: 'surveymonkey.csv', bytes: bytesOf('surveymonkey.csv') };
    const reading = await readStudy([people, source], { recipe: 'propose' });
    expect(reading.survey!.recipe.roster).toBe('people');
    expect(reading.study!.people.ids).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
    expect(tiesOf(reading.study!, 'advice')[0]).toBe('e1>e2:3');
    expect(statusOf(reading.study!, 'advice')).toEqual([...Array(4).fill('answered'), 'absent']);
    expect(reading.study!.group).toBe('unit');
    expect(reading.accounting).toMatchObject({ rowsRead: 9, used: 9 });
  });
});
