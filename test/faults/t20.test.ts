import { expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { fault } from './fault.ts';

/* T20: one person in several writings, and two people of one name. Suggested, never merged. */
fault<readonly [one: string, other: string]>(
  'T20',
  'two writings of one person are suggested and never merged',
  {
    'a space without width': ['张三', '张\u200b三'],
    'full width and case': ['zhang', 'ＺHANG'],
    'composed and decomposed': ['Jos\u00e9', 'Jose\u0301'],
    'a Kangxi radical': ['二', '⼆'],
    'ß and SS': ['Groß', 'GROSS'],
    'a circled figure': ['1', '①'],
    'two spaces': ['Li Si', 'Li  Si'],
    'a space that does not break': ['Li Si', 'Li\u00a0Si'],
    'traditional and simplified': ['張偉', '张伟'],
  },
  async ([one, other]) => {
    const people = file('people.csv', lines('id,unit', `${one},X`, `${other},Y`, 'bo,Y'));
    const ties = file('ties.csv', lines('source,target', `${one},bo`, `bo,${other}`));
    for (const sources of [[people, ties], [ties]]) {
      const reading = await readStudy(sources);
      expect(reading.study!.people.ids).toEqual(expect.arrayContaining([one, other, 'bo']));
      expect(reading.issues.map(({ code }) => code)).toContain('PEOPLE_NEARLY_SAME');
      expect(reading.people!.alike).toHaveLength(1);
      expect(new Set(Object.values(reading.people!.alike[0]!))).toEqual(
        new Set([one, other, 'id']),
      );
    }
  },
);

it('T20: two people of one name stay two', async () => {
  const people = file('people.csv', lines('id,name', '1,张伟', '2,李娜', '3,张伟'));
  const ties = file('ties.csv', lines('source,target', '1,2', '3,2'));
  const { study, issues, people: notes } = await readStudy([people, ties]);
  expect(study!.people.names).toEqual(['张伟', '李娜', '张伟']);
  expect(notes!.alike).toEqual([{ first: '1', second: '3', by: 'name' }]);
  expect(issues.find(({ code }) => code === 'PEOPLE_SAME_NAME')).toMatchObject({ line: 4 });
});

it('T20: a name in traditional characters has those in simplified ones as candidates', async () => {
  const people = file('people.csv', lines('id,unit', '刘国华,X', '李娜,X'));
  const known = Array.from({ length: 20 }, () => '李娜,刘国华');
  const ties = file('ties.csv', lines('source,target', ...known, '李娜,劉國華'));
  const { people: notes } = await readStudy([people, ties]);
  expect(notes!.unlisted).toMatchObject([{ written: '劉國華', candidates: ['刘国华'] }]);
});
