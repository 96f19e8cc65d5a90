import { expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { tiesOf } from '../support/reading.ts';
import { fault } from './fault.ts';

/* T21: a name that is not on the roster. Candidates are shown, never applied. */
const people = lines('id,unit', '王芳,X', '李娜,X', 'Andersson,Y', 'bo,Y');

fault<readonly [written: string, candidates: readonly string[]]>(
  'T21',
  'a name that is not on the roster is told with those it may mean, and none is put in its place',
  {
    'one character off': ['王方', ['王芳']],
    'two letters off': ['Anderson', ['Andersson']],
    'nobody at all': ['my boss', []],
  },
  async ([written, candidates]) => {
    const ties = file('ties.csv', lines('source,target', `bo,${written}`, `李娜,${written}`));
    const { study, issues, people: notes } = await readStudy([file('people.csv', people), ties]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'PERSON_NOT_ON_ROSTER', line: 2, column: 2, count: 2 });
    expect(notes!.unlisted).toEqual([{ written, role: 'named', count: 2, candidates }]);
  },
);

fault<string>(
  'T21',
  'a word for nobody is no person: its rows add no tie and are told',
  Object.fromEntries(
    [
      '无',
      '没有',
      '没有人',
      '沒有',
      'none',
      'None',
      'nobody',
      'NO ONE',
      'n/a',
      'N/A',
      'ｎｏｎｅ',
    ].map((word) => [word, word]),
  ),
  async (word) => {
    const ties = file('ties.csv', lines('source,target', `bo,${word}`, '李娜,bo', `李娜,${word}`));
    for (const sources of [[ties], [file('people.csv', people), ties]]) {
      const { study, issues, accounting } = await readStudy(sources, { directed: true });
      expect(study!.people.ids).not.toContain(word);
      expect(tiesOf(study!, 'ties')).toEqual(['李娜>bo:1']);
      const told = issues.find(({ code }) => code === 'TIE_TO_NOBODY');
      expect(told).toMatchObject({ severity: 'warning', line: 2, column: 2, count: 2 });
      expect(accounting.ignored).toBe(2);
    }
  },
);

it('T21: such a word is a name where the roster has it, or where it names others', async () => {
  const listed = file('people.csv', lines('id', 'nil', 'bo'));
  const ties = file('ties.csv', lines('source,target', 'bo,nil'));
  expect((await readStudy([listed, ties])).study!.people.ids).toEqual(['nil', 'bo']);
  const both = file('ties.csv', lines('source,target', 'bo,nil', 'nil,bo'));
  expect((await readStudy([both])).study!.people.ids).toEqual(['bo', 'nil']);
});

fault<readonly [files: Readonly<Record<string, string>>, ties: readonly string[]]>(
  'T21',
  'whoever names others in any table is somebody in all of them, whichever is read first',
  {
    'a later list': [
      { advice: lines('source,target', 'bo,nil'), trust: lines('source,target', 'nil,ann') },
      ['bo>nil:1'],
    ],
    'an earlier list': [
      { trust: lines('source,target', 'nil,ann'), advice: lines('source,target', 'bo,nil') },
      ['bo>nil:1'],
    ],
    'a matrix': [
      {
        advice: lines('source,target', 'bo,nil'),
        trust: lines(',ann,bo,nil', 'ann,0,1,0', 'bo,0,0,1', 'nil,1,0,0'),
      },
      ['bo>nil:1'],
    ],
  },
  async ([files, expected]) => {
    const sources = Object.entries(files).map(([name, text]) => file(`${name}.csv`, text));
    const { study, issues } = await readStudy(sources, { directed: true });
    expect(issues.map(({ code }) => code)).not.toContain('TIE_TO_NOBODY');
    expect(tiesOf(study!, 'advice')).toEqual(expected);
  },
);

fault<readonly [roster: string, written: string]>(
  'T21',
  'a person on the roster whose name is written otherwise is asked for, though it is a word for nobody',
  {
    'another case': [lines('id', 'Nil', 'bo'), 'nil'],
    'full width': [lines('id', 'nil', 'bo'), 'ｎｉｌ'],
    'the name and not the id': [lines('id,name', '7,Nil', 'bo,Bo'), 'nil'],
  },
  async ([roster, written]) => {
    const ties = file('ties.csv', lines('source,target', `bo,${written}`));
    const { study, issues } = await readStudy([file('people.csv', roster), ties]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'PERSON_NOT_ON_ROSTER', line: 2, column: 2 });
  },
);

it('T21: a row that names nobody and is wrong itself is rejected, not left out', async () => {
  const ties = file('ties.csv', lines('source,target', ',none', 'zoe,none', 'bo,王芳'));
  const { accounting } = await readStudy([file('people.csv', people), ties]);
  expect(accounting).toMatchObject({ rejected: 2, ignored: 0 });
});

it('T21: naming oneself is left out and told', async () => {
  const ties = file('ties.csv', lines('source,target', 'bo,bo', 'bo,李娜'));
  const { issues } = await readStudy([file('people.csv', people), ties]);
  expect(issues.map(({ code }) => code)).toContain('TIE_TO_SELF');
});

it('T21: names are shown to those who ask for values, and to nobody else', async () => {
  const ties = lines('source,target', 'bo,王方');
  const folder = filled(scratch(), { 'people.csv': people, 'ties.csv': ties });
  const plain = await ran(['check', folder]);
  expect(plain.stdout + plain.stderr).not.toMatch(/王方|王芳/);
  const asked = await ran(['check', folder, '--show-values']);
  expect(asked.stderr).toMatch(/王方 +named by others +1 +王芳/);
});
