import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const list = (...rows: readonly string[]) => [
  file('ties.csv', lines('source,target,weight', ...rows)),
];
const scaled = (...rows: readonly string[]) => [
  ...list(...rows),
  file('people.csv', lines('id', 'a', 'b', 'c')),
  file(
    'study.json',
    '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"ties","scale":{"min":1,"max":5}}]}',
  ),
];

fault<readonly [value: string, code: 'WEIGHT_NOT_A_NUMBER' | 'WEIGHT_NEGATIVE']>(
  'T23',
  'a value that no tie can have is an error at its cell',
  {
    'infinity in words': ['Infinity', 'WEIGHT_NOT_A_NUMBER'],
    'a sign of infinity': ['∞', 'WEIGHT_NOT_A_NUMBER'],
    'more than any number': ['1e400', 'WEIGHT_NOT_A_NUMBER'],
    'a word': ['often', 'WEIGHT_NOT_A_NUMBER'],
    'a number of another base': ['0x10', 'WEIGHT_NOT_A_NUMBER'],
    'less than nothing': ['-1', 'WEIGHT_NEGATIVE'],
  },
  async ([value, code]) => {
    const reading = await read(list('a,b,2', `b,c,${value}`, 'c,a,1'));
    expect(reading.study).toBeNull();
    expect(issueOf(reading, code)).toMatchObject({
      severity: 'error',
      line: 3,
      column: 3,
      count: 1,
    });
    expect(reading.accounting).toMatchObject({ rowsRead: 3, rejected: 1 });
    const matrix = await read([
      file('m.csv', lines(',a,b,c', 'a,0,2,1', `b,1,0,${value}`, 'c,1,1,0')),
    ]);
    expect(matrix.study).toBeNull();
  },
);

fault<readonly [ReturnType<typeof list>, none: string[], ties: string[]]>(
  'T23',
  'a value of 0 beside others is a question, and both answers are kept to',
  {
    'a zero': [list('a,b,2', 'b,c,0'), ['a>b:2'], ['a>b:2', 'b>c:0']],
    'a zero below zero': [list('a,b,2', 'b,c,-0'), ['a>b:2'], ['a>b:2', 'b>c:0']],
    'zeros with decimals': [
      list('a,b,2.5', 'b,c,0.0', 'c,a,0.00'),
      ['a>b:2.5'],
      ['a>b:2.5', 'b>c:0', 'c>a:0'],
    ],
  },
  async ([sources, none, ties]) => {
    const asked = await read(sources, { directed: true });
    expect(asked.study).toBeNull();
    expect(issueOf(asked, 'ZERO_UNCLEAR')).toMatchObject({ severity: 'question', line: 3 });
    const said = async (zeros: 'none' | 'tie') =>
      tiesOf(await studyOf(sources, { directed: true, zeros }), 'ties');
    expect(await said('none')).toEqual(none);
    expect(await said('tie')).toEqual(ties);
  },
);

fault<readonly [ReturnType<typeof list>, ties: string[]]>(
  'T23',
  'where 0 can only mean no tie nobody is asked',
  {
    'among ones': [list('a,b,1', 'b,c,0', 'c,a,1'), ['a>b:1', 'c>a:1']],
    'below a stated scale': [scaled('a,b,2', 'b,c,0'), ['a>b:2']],
    'in a matrix': [
      [file('ties.csv', lines(',a,b,c', 'a,0,2,0', 'b,0,0,1', 'c,3,0,0'))],
      ['a>b:2', 'b>c:1', 'c>a:3'],
    ],
  },
  async ([sources, ties]) => {
    const reading = await read(sources, { directed: true });
    expect(codesIn(reading)).not.toContain('ZERO_UNCLEAR');
    expect(tiesOf(reading.study!, 'ties')).toEqual(ties);
  },
);

fault<readonly [value: string, options: { missing?: string[] }, known: boolean]>(
  'T23',
  'what stands for a missing answer is declared, not guessed',
  {
    'N/A': ['N/A', {}, false],
    'not a number': ['NaN', {}, false],
    'in Chinese': ['缺失', {}, false],
    'a code that was declared': ['99', { missing: ['99'] }, false],
    'the same code, not declared': ['99', {}, true],
    'a code below zero': ['-9', { missing: ['-9'] }, false],
  },
  async ([value, options, known]) => {
    const { study } = await read(list('a,b,2', `b,c,${value}`), { ...options, directed: true });
    expect(tiesOf(study!, 'ties')).toEqual(['a>b:2', known ? 'b>c:99' : 'b>c:?']);
  },
);

it('T23: a value beyond the stated scale is kept and told', async () => {
  const reading = await read(scaled('a,b,2', 'b,c,9'));
  expect(issueOf(reading, 'WEIGHT_OUT_OF_SCALE')).toMatchObject({
    line: 3,
    column: 3,
    severity: 'warning',
  });
  expect(tiesOf(reading.study!, 'ties')).toEqual(['a>b:2', 'b>c:9']);
});

it('T23: the smallest numbers there are stay what they are', async () => {
  const study = await studyOf(list('a,b,1e-320', 'b,c,5e-324', 'c,a,1'), { directed: true });
  expect([...study.layers[0]!.records[0]!.weight]).toEqual([1e-320, 5e-324, 1]);
});

it('T23: measures that need positive values refuse before they begin, and say which need them', async () => {
  const folder = filled(scratch(), {
    'ties.csv': lines('source,target,weight', 'a,b,2', 'b,c,0', 'c,a,1', 'a,c,4'),
  });
  const argv = [
    'measures',
    `${folder}/ties.csv`,
    '--zeros',
    'tie',
    '--measure',
    'betweenness,closeness',
  ];
  const asked = await ran([...argv, '--weight', 'strength', '--format', 'json']);
  expect(asked.code).toBe(0);
  const told = JSON.parse(asked.stdout);
  for (const id of ['betweenness', 'closeness']) {
    expect(told.nodes[id]).toEqual([null, null, null]);
    expect(new Set(Object.values(told.undefined[id]))).toEqual(new Set(['needs-positive-weight']));
  }
  expect((await ran(['measures', `${folder}/ties.csv`])).code).toBe(4);
  expect((await ran(['check', `${folder}/ties.csv`, '--zeros', 'none'])).code).toBe(0);
});
