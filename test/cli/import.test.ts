import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, namesIn, ran, root, scratch } from '../support/cli.ts';

const surveys = join(root, 'test/fixtures/surveys');
const at = (name: string) => join(surveys, name);

describe('import', () => {
  it('prints what it takes every column for, and writes nothing', async () => {
    const { code, stdout, stderr } = await ran(['import', at('surveymonkey.csv')]);
    expect(code).toBe(0);
    expect(stdout).toContain('Survey export of SurveyMonkey');
    expect(stdout).toContain('Who answers: Your full name');
    expect(stdout).toMatch(/advice +\S.* a column per person +4 +Who helps you/);
    expect(stdout).toMatch(/李哪 +named by others +1 +李娜/);
    expect(stdout).toContain('4 people, 8 ties.');
    expect(stderr).toMatch(/surveymonkey\.csv:5:15 warning NAME_NOT_ON_ROSTER /);
    expect(stderr).toContain('Nothing was written');
  });

  it('speaks Chinese', async () => {
    const { stdout, stderr } = await ran(['import', at('wenjuanxing.csv'), '--lang', 'zh-Hans']);
    expect(stdout).toContain('作答者：1、您的姓名');
    expect(stdout).toContain('4 人，14 条关系。');
    expect(stdout).toMatch(/从不 = 0/);
    expect(stderr).toContain('没有写入任何文件');
  });

  it('writes a study and keeps its recipe beside the export, which the next one follows', async () => {
    const folder = scratch();
    for (const month of ['march', 'april'])
      copyFileSync(at('qualtrics.csv'), join(folder, `${month}.csv`));
    const out = join(folder, 'survey');
    const first = await ran(['import', join(folder, 'march.csv'), '-o', out]);
    expect(first.code).toBe(0);
    expect(namesIn(out)).toEqual([
      'SHA256SUMS',
      'people.csv',
      'rejects.csv',
      'study.json',
      'ties.csv',
    ]);
    expect(namesIn(folder)).toEqual(['april.csv', 'march.csv', 'march.guanxi.json', 'survey']);
    expect((await ran(['check', out])).code).toBe(0);
    const next = join(folder, 'april');
    const second = await ran(['import', join(folder, 'april.csv'), '-o', next]);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('By the recipe that was settled before');
    expect(second.stderr).toContain('Following the project march.guanxi.json.');
    for (const name of ['people.csv', 'ties.csv'])
      expect(readFileSync(join(next, name))).toEqual(readFileSync(join(out, name)));
    for (const name of ['people.csv', 'ties.csv', 'study.json'])
      expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/203\.0\.113|31\.2/);
  });

  it('opens GBK by itself where there is no doubt, and says so', async () => {
    const found = await ran(['import', at('wenjuanxing-gbk.csv')]);
    const utf8 = await ran(['import', at('wenjuanxing.csv')]);
    expect([found.code, found.stdout]).toEqual([0, utf8.stdout]);
    expect(found.stderr).toMatch(/warning ENCODING_RECOGNIZED .*gb18030/);
    const told = await ran(['import', at('wenjuanxing-gbk.csv'), '--encoding', 'gb18030']);
    expect([told.code, told.stdout]).toEqual([0, utf8.stdout]);
  });

  it('shows how a file reads in each encoding where there is doubt, and takes the answer', async () => {
    const folder = scratch();
    const bytes = [...'source,target\na,b\nb,J'].map((letter) => letter.charCodeAt(0));
    writeFileSync(join(folder, 'ties.csv'), Uint8Array.from([...bytes, 0xf6, 0x72, 0x67, 0x0a]));
    const asked = await ran(['check', join(folder, 'ties.csv')]);
    expect(asked.code).toBe(4);
    expect(asked.stderr).toMatch(/--encoding windows-1252 +Jörg/);
    expect(asked.stderr).toMatch(/--encoding windows-1251 +Jцrg/);
    const json = await ran(['check', join(folder, 'ties.csv'), '--format', 'json']);
    expect(JSON.parse(json.stdout).questions[0].readings[0].rows).toEqual([['Jörg']]);
    const told = await ran(['check', join(folder, 'ties.csv'), '--encoding', 'windows-1252']);
    expect(told.code).toBe(0);
  });

  it('stops at an open question and writes nothing', async () => {
    const folder = scratch();
    const text = readFileSync(at('google-forms.csv'), 'utf8').replace('很少', '看情况');
    writeFileSync(join(folder, 'odd.csv'), text);
    const out = join(folder, 'out');
    const { code, stdout, stderr } = await ran(['import', join(folder, 'odd.csv'), '-o', out]);
    expect(code).toBe(4);
    expect(stdout).toContain('看情况 = not settled');
    expect(stderr).toMatch(/odd\.csv:3:8 question SURVEY_VALUE_UNKNOWN /);
    expect(namesIn(folder)).toEqual(['odd.csv']);
  });

  it('refuses what is no survey, no recipe or no folder', async () => {
    const folder = filled(scratch(), { 'recipe.json': '{ "recipe": 1,', 'other.json': '{}' });
    const table: readonly [string[], number, RegExp][] = [
      [['import', 'datasets/campnet/ties.csv'], 3, /SURVEY_NOT_RECOGNISED/],
      [
        ['import', at('qualtrics.csv'), '--recipe', join(folder, 'recipe.json')],
        3,
        /recipe\.json:1:\d+ error STUDY_FILE_SYNTAX/,
      ],
      [
        ['import', at('qualtrics.csv'), '--recipe', join(folder, 'other.json')],
        3,
        /other\.json:1:1 error RECIPE_INVALID/,
      ],
      [['import', at('qualtrics.csv'), '--recipe', join(folder, 'none.json')], 5, /none\.json/],
      [['import', at('qualtrics.csv'), '-o', 'study.csv'], 2, /study\.csv/],
    ];
    for (const [argv, code, tells] of table) {
      const found = await ran(argv);
      expect([argv.at(-1), found.code]).toEqual([argv.at(-1), code]);
      expect(found.stderr).toMatch(tells);
    }
  });
});

describe.each(['check', 'measures', 'diagnose', 'report', 'convert', 'view'])('%s', (command) => {
  it('asks for import when it is given a survey export', async () => {
    const folder = scratch();
    const out = join(folder, command === 'report' ? 'out.html' : 'out.json');
    const argv = [command, at('wenjuanxing.csv'), ...(command === 'view' ? [] : ['-o', out])];
    const { code, stderr } = await ran(argv);
    expect(code).toBe(4);
    expect(stderr).toMatch(/question SURVEY_EXPORT .*Wenjuanxing.*guanxi import/);
    expect(namesIn(folder)).toEqual([]);
  });
});
