import { expect, it } from 'vitest';
import type { IssueCode } from '../../src/issue.ts';
import { file, lines } from '../fixtures/files.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { fault, issueOf, read } from './fault.ts';

fault<readonly [name: string, text: string, code: IssueCode, place: object]>(
  'T26',
  'a header that does not fit its file is refused, and nothing is made room for by its word',
  {
    'two thousand million people in DL': [
      'team.dl',
      'DL N=2000000000\nDATA:\n0 1\n1 0\n',
      'NETWORK_SIZE_WRONG',
      { line: 1 },
    ],
    'as many in Pajek': [
      'team.net',
      '*Vertices 2000000000\n*Arcs\n1 2\n',
      'NETWORK_SIZE_WRONG',
      { line: 1 },
    ],
    'a number beyond the number of nodes': [
      'team.net',
      lines('*Vertices 2', '*Arcs', '1 2', '1 3'),
      'NODE_NUMBER_WRONG',
      { line: 4, column: 3, params: { last: 2 } },
    ],
    'a node said twice': [
      'team.net',
      lines('*Vertices 2', '1 "a"', '1 "b"', '*Arcs', '1 2'),
      'ID_DUPLICATE',
      { line: 3, column: 1 },
    ],
    'fewer nodes than none': [
      'team.net',
      lines('*Vertices -2', '*Arcs', '1 2'),
      'NETWORK_SYNTAX',
      { line: 1 },
    ],
    'rows of different length': [
      'team.dl',
      lines('dl n=3', 'data:', '0 1', '1 0 1', '0 1 0'),
      'NETWORK_SIZE_WRONG',
      {},
    ],
    'fewer rows than people': [
      'team.dl',
      lines('dl n=3', 'data:', '0 1 1', '1 0 1'),
      'NETWORK_SIZE_WRONG',
      {},
    ],
    'two thousand million rows in DL': [
      'team.dl',
      lines('dl nr=2000000000 nc=2', 'data:', '0 1', '1 0'),
      'NETWORK_SIZE_WRONG',
      { line: 1 },
    ],
    'two thousand million matrices in DL': [
      'team.dl',
      lines('dl n=2 nm=2000000000', 'data:', '0 1', '1 0'),
      'NETWORK_SIZE_WRONG',
      {},
    ],
    'a number beyond the number of people in a list of DL': [
      'team.dl',
      lines('dl n=2 format=edgelist1', 'data:', '1 2', '1 3'),
      'NODE_NUMBER_WRONG',
      { line: 4 },
    ],
    'the number 0, which nobody has': [
      'team.net',
      lines('*Vertices 2', '*Arcs', '1 2', '0 1'),
      'NODE_NUMBER_WRONG',
      { line: 4, column: 1 },
    ],
    'a size that is no number': ['team.dl', lines('dl n=many', 'data:', '0'), 'NETWORK_SYNTAX', {}],
    'a matrix of Pajek with a row too few': [
      'team.net',
      lines('*Vertices 3', '*Matrix', '0 1 0', '1 0 1'),
      'NETWORK_SIZE_WRONG',
      {},
    ],
    'fewer labels than people': [
      'team.dl',
      lines('dl n=3', 'labels:', 'ann,bo', 'data:', '0 1 0', '1 0 1', '0 1 0'),
      'NETWORK_SIZE_WRONG',
      {},
    ],
    'one label twice': [
      'team.dl',
      lines('dl n=3', 'labels:', 'ann,ann,bo', 'data:', '0 1 0', '1 0 1', '0 1 0'),
      'ID_DUPLICATE',
      {},
    ],
    'more labels than people': [
      'team.dl',
      lines('dl n=2', 'labels:', 'ann,bo,cy', 'data:', '0 1', '1 0'),
      'NETWORK_SYNTAX',
      {},
    ],
  },
  async ([name, text, code, place]) => {
    const reading = await read([file(name, text)]);
    expect(reading.study).toBeNull();
    expect(issueOf(reading, code)).toMatchObject({ severity: 'error', ...place });
  },
);

it.each([
  [
    'capitals and spaces',
    lines(
      'DL  N = 3',
      'FORMAT = FULLMATRIX',
      'Labels:',
      'a,b,c',
      'DATA:',
      '0 1 0',
      '0 0 1',
      '1 0 0',
    ),
  ],
  [
    'labels within the data',
    lines('dl n=3', 'labels embedded', 'data:', 'a b c', 'a 0 1 0', 'b 0 0 1', 'c 1 0 0'),
  ],
  [
    'no diagonal',
    lines('dl n=3 diagonal=absent', 'labels:', 'a,b,c', 'data:', '1 0', '0 1', '1 0'),
  ],
  [
    'a list of ties',
    lines('dl n=3 format=edgelist1', 'labels:', 'a,b,c', 'data:', '1 2 1', '2 3 1', '3 1 1'),
  ],
])('T26: DL with %s is read', async (_, text) => {
  const study = await studyOf([file('team.dl', text)], { directed: true });
  expect(tiesOf(study, study.layers[0]!.id)).toEqual(['a>b:1', 'b>c:1', 'c>a:1']);
});

it('T26: comments of Pajek are passed over', async () => {
  const text = lines('% made by hand', '*vertices 2', '1 "a"', '% more', '2 "b"', '*ARCS', '1 2');
  expect(tiesOf(await studyOf([file('team.net', text)]), 'team')).toEqual(['a>b:1']);
});
