import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const ids = Array.from({ length: 20 }, (_, at) => `p${at}`);
const people = file('people.csv', lines('id,unit', ...ids.map((id, at) => `${id},u${at % 2}`)));
const list = (header: string, rows: readonly (readonly string[])[]) =>
  file('ties.csv', lines(header, ...rows.map((row) => row.join(','))));
/** Everybody names three people, of whom the first two are named by all. */
const named = ids.flatMap((id, at) =>
  [ids[at < 1 ? 2 : 0]!, ids[at < 2 ? 3 : 1]!, ids[(at + 5) % 20]!]
    .filter((other, each, all) => other !== id && all.indexOf(other) === each)
    .map((other) => [id, other] as const),
);

fault<
  readonly [header: string, rows: readonly (readonly string[])[], column: string, known: number]
>(
  'T28',
  'a column that does not name people of the study is told as a whole, with its share',
  {
    'times in place of who names': [
      'source,target',
      named.map(([, other], at) => [`2026-05-${10 + (at % 20)} 08:${10 + (at % 50)}`, other]),
      'source',
      0,
    ],
    'numbers in place of who is named': [
      'source,target',
      named.map(([id], at) => [id, String(at)]),
      'target',
      0,
    ],
    'other ids in half of the rows': [
      'source,target',
      named.map(([id, other], at) => [at % 2 === 0 ? id : `staff-${id}`, other]),
      'source',
      Math.ceil(named.length / 2),
    ],
  },
  async ([header, rows, column, known]) => {
    const reading = await read([people, list(header, rows)]);
    expect(reading.study).toBeNull();
    expect(issueOf(reading, 'ENDS_OFF_ROSTER')).toMatchObject({
      severity: 'error',
      line: 1,
      column: column === 'source' ? 1 : 2,
      params: { column, known, rows: rows.length },
    });
    expect(codesIn(reading)).not.toContain('PERSON_NOT_ON_ROSTER');
    expect(reading.accounting.rejected).toBe(rows.length - known);
  },
);

it('T28: from nine in ten on, those who are not on the roster are told one by one', async () => {
  const rows = named.map(([id, other], at) => [at === 3 ? 'px' : id, other]);
  const reading = await read([people, list('source,target', rows)]);
  expect(issueOf(reading, 'PERSON_NOT_ON_ROSTER')).toMatchObject({ line: 5, column: 1, count: 1 });
  expect(codesIn(reading)).not.toContain('ENDS_OFF_ROSTER');
});

const answered = (isSilent: (at: number) => boolean) =>
  file(
    'people.csv',
    lines('id,status', ...ids.map((id, at) => `${id},${isSilent(at) ? 'absent' : 'answered'}`)),
  );
const turned = named.map(([id, other]) => [other, id]);

fault<
  readonly [
    sources: readonly ReturnType<typeof file>[],
    right: readonly ReturnType<typeof file>[],
    params: object,
  ]
>(
  'T28',
  'who names and who is named are told apart, where one side keeps to the limit of a questionnaire',
  {
    'three names at the most': [
      [people, list('source,target', turned)],
      [people, list('source,target', named)],
      { sign: 'limit', most: 3, other: 19 },
    ],
    'without a table of people': [
      [list('source,target', turned)],
      [list('source,target', named)],
      { sign: 'limit', most: 3 },
    ],
    'ties from people who did not answer': [
      [
        answered((at) => at < 3),
        list(
          'source,target',
          turned.filter(([, id]) => !['p0', 'p1', 'p2'].includes(id!)),
        ),
      ],
      [
        answered((at) => at < 3),
        list(
          'source,target',
          named.filter(([id]) => !['p0', 'p1', 'p2'].includes(id)),
        ),
      ],
      { sign: 'silent' },
    ],
  },
  async ([wrong, right, params]) => {
    const reading = await read(wrong, { directed: true });
    expect(issueOf(reading, 'ENDS_SWAPPED')).toMatchObject({
      severity: 'warning',
      line: 1,
      column: 1,
      params,
    });
    expect(codesIn(await read(right, { directed: true }))).not.toContain('ENDS_SWAPPED');
  },
);

it('T28: turned ends are told of the file of their own wave', async () => {
  const rows = (ends: readonly (readonly string[])[]) =>
    lines('source,target', ...ends.map((row) => row.join(',')));
  const study = {
    guanxi: 1,
    people: { file: 'people.csv' },
    waves: [
      { id: 'spring', ties: 'spring.csv' },
      { id: 'autumn', ties: 'autumn.csv' },
    ],
    layers: [{ id: 'advice', directed: true }],
  };
  for (const wrong of ['spring', 'autumn']) {
    const { issues } = await read([
      people,
      file('spring.csv', rows(wrong === 'spring' ? turned : named)),
      file('autumn.csv', rows(wrong === 'autumn' ? turned : named)),
      file('study.json', JSON.stringify(study)),
    ]);
    const told = issues.filter(({ code }) => code === 'ENDS_SWAPPED');
    expect(told.map(({ file: of, count }) => [of, count])).toEqual([[`${wrong}.csv`, 1]]);
  }
});

it('T28: one column taken twice, or two kinds of things, look unlike who names whom', async () => {
  const selves = await read([
    list(
      'source,target',
      ids.map((id, at) => [id, at < 10 ? id : ids[0]!]),
    ),
  ]);
  expect(issueOf(selves, 'SELF_TIES_MANY')).toMatchObject({
    line: 1,
    params: { selves: 10, rows: 20 },
  });
  const things = await read([
    list(
      'source,target',
      ids.map((id, at) => [id, `meeting ${at % 4}`]),
    ),
  ]);
  expect(issueOf(things, 'ENDS_APART')).toMatchObject({ severity: 'warning', line: 1, column: 1 });
  const sound = codesIn(await read([people, list('source,target', named)]));
  for (const code of ['SELF_TIES_MANY', 'ENDS_APART', 'ENDS_SWAPPED'] as const)
    expect(sound).not.toContain(code);
});
