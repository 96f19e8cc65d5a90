import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const ties = lines('source,target', 'a,b', 'b,c', 'd,a');
const list = file('ties.csv', ties);
const people = (header: string, ...rows: readonly string[]) =>
  file('people.csv', lines(header, ...rows));

fault<readonly ReturnType<typeof file>[]>(
  'T29',
  'where nothing says who answered, the response rate is not known',
  {
    'ties alone': [list],
    'people without a status': [people('id,unit', 'a,X', 'b,X', 'c,Y', 'd,Y', 'e,Y'), list],
    'a column of other words': [
      people('id,status', 'a,senior', 'b,junior', 'c,senior', 'd,junior'),
      list,
    ],
    'a matrix in which every row holds something': [
      file('m.csv', lines(',a,b,c', 'a,0,1,0', 'b,0,0,1', 'c,1,0,0')),
    ],
  },
  async (sources) => {
    const reading = await read(sources);
    expect(issueOf(reading, 'RESPONSE_UNKNOWN').severity).toBe('info');
    for (const { records } of reading.study!.layers)
      for (const { status } of records) expect(status).toBeNull();
    const folder = filled(
      scratch(),
      Object.fromEntries(sources.map(({ name, bytes }) => [name, bytes])),
    );
    const { code, stdout } = await ran(['check', folder]);
    expect(code).toBe(0);
    expect(stdout).toContain('not known');
    expect(stdout).not.toMatch(/100 ?%/);
    const json = JSON.parse((await ran(['check', folder, '--format', 'json'])).stdout);
    expect(json.study.layers[0]).toMatchObject({ invited: null, answered: null });
  },
);

fault<readonly [word: string, status: string, rate: readonly [number, number]]>(
  'T29',
  'each way of not answering is kept apart, and counts as the field counts it',
  {
    declined: ['declined', 'declined', [3, 4]],
    absent: ['away', 'absent', [3, 4]],
    'not invited': ['not invited', 'not-invited', [3, 3]],
    'declined, in Chinese': ['拒答', 'declined', [3, 4]],
    'absent, in Chinese': ['请假', 'absent', [3, 4]],
    'named nobody, but answered': ['answered', 'answered', [4, 4]],
  },
  async ([word, status, [answered, invited]]) => {
    const roster = people('id,status', 'a,answered', 'b,answered', `c,${word}`, 'd,answered');
    const reading = await read([roster, list]);
    expect(reading.study!.layers[0]!.records[0]!.status![2]).toBe(status);
    expect(codesIn(reading)).not.toContain('RESPONSE_UNKNOWN');
    const folder = filled(scratch(), { 'people.csv': roster.bytes, 'ties.csv': ties });
    const json = JSON.parse((await ran(['check', folder, '--format', 'json'])).stdout);
    expect(json.study.layers[0]).toMatchObject({ answered, invited });
  },
);

it('T29: a blank row of a matrix is no answer, and a row of zeros is one', async () => {
  const blank = await read([file('m.csv', lines(',a,b,c', 'a,0,1,0', 'b,,,', 'c,0,0,0'))], {
    directed: true,
  });
  expect(issueOf(blank, 'ROW_NOT_ANSWERED')).toMatchObject({ line: 3, count: 1 });
  expect(blank.study!.layers[0]!.records[0]!.status).toEqual(['answered', 'absent', 'answered']);
});

it('T29: who withdrew is left out with all ties, and told', async () => {
  const reading = await read([
    people('id,status', 'a,answered', 'b,answered', 'c,withdrawn', 'd,answered'),
    list,
  ]);
  expect(reading.study!.people.ids).toEqual(['a', 'b', 'd']);
  expect(codesIn(reading)).toEqual(
    expect.arrayContaining(['PERSON_WITHDRAWN', 'TIE_OF_WITHDRAWN']),
  );
});
