import { expect, it } from 'vitest';
import { readStudyFrom } from '../../src/import/read-study.ts';
import type { IssueCode } from '../../src/issue.ts';
import { file, lines } from '../fixtures/files.ts';
import { tiesOf } from '../support/reading.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const two = ['ann>bo:1.5', 'bo>cy:2'];

fault<string>(
  'T17',
  'however cells are parted, the table is the same',
  {
    'by semicolons, with decimal commas': 'source;target;weight\nann;bo;1,5\nbo;cy;2\n',
    'by tabs': 'source\ttarget\tweight\nann\tbo\t1.5\nbo\tcy\t2\n',
    'by tabs, with decimal commas': 'source\ttarget\tweight\nann\tbo\t1,5\nbo\tcy\t2,0\n',
    'by full-width commas': 'source，target，weight\nann，bo，1.5\nbo，cy，2\n',
    'as a first line says': 'sep=|\nsource|target|weight\nann|bo|1.5\nbo|cy|2\n',
    'with full-width digits': 'source,target,weight\nann,bo,１．５\nbo,cy,２\n',
    'with carriage returns only': 'source,target,weight\rann,bo,1.5\rbo,cy,2\r',
    'with the line ends of Windows': 'source,target,weight\r\nann,bo,1.5\r\nbo,cy,2\r\n',
    'with line ends of both kinds': 'source,target,weight\nann,bo,1.5\r\nbo,cy,2\n',
    'with every cell in quotation marks':
      '"source","target","weight"\n"ann","bo","1.5"\n"bo","cy","2"\n',
    'with blank columns behind it': 'source,target,weight,,\nann,bo,1.5,,\nbo,cy,2,,\n',
    'without a line end at the end': 'source,target,weight\nann,bo,1.5\nbo,cy,2',
  },
  async (text) => {
    const reading = await read([file('ties.csv', text)], { directed: true });
    expect(tiesOf(reading.study!, 'ties')).toEqual(two);
    expect(reading.accounting).toMatchObject({ rowsRead: 2, used: 2 });
  },
);

fault<readonly [text: string, code: IssueCode, place: object]>(
  'T17',
  'what breaks the rules of a table is told where it begins',
  {
    'a row too short': [
      'source,target,weight\na,b,1\nb,c\nc,a,1\n',
      'ROW_RAGGED',
      { line: 3, severity: 'warning' },
    ],
    'a row too long': ['source,target\na,b\nb,c,d,e\nc,a\n', 'ROW_RAGGED', { line: 3, column: 3 }],
    'a quotation mark that is not closed': [
      'source,target\na,"b\nb,c\nc,a\n',
      'QUOTE_NOT_CLOSED',
      { line: 2, column: 2, severity: 'error' },
    ],
    'one in the last row': ['source,target\na,b\nb,"c', 'QUOTE_NOT_CLOSED', { line: 3, column: 2 }],
    'thousands with a point, beside plain numbers': [
      'source;target;weight\na;b;1.234,5\nb;c;2\n',
      'WEIGHT_NOT_A_NUMBER',
      { line: 2, column: 3, severity: 'error' },
    ],
    'a number with both marks': [
      'source,target,weight\na,b,"1,234"\nb,c,2\n',
      'WEIGHT_NOT_A_NUMBER',
      { line: 2, column: 3 },
    ],
    'points that may part thousands, between semicolons': [
      'source;target;weight\na;b;1.234\nb;c;2.500\n',
      'NUMBERS_UNCLEAR',
      { line: 1, column: 3, severity: 'warning' },
    ],
    'NUL within a cell': [
      'source,target\na\0,b\nb,c\n',
      'FILE_NOT_WHAT_NAME_SAYS',
      { severity: 'error', params: { promised: 'text', kind: 'binary' } },
    ],
    'NUL behind the last row': [
      `source,target\na,b\nb,c\n${'\0'.repeat(300)}`,
      'FILE_NOT_WHAT_NAME_SAYS',
      { severity: 'error' },
    ],
    'NUL before the first row': [
      `${'\0'.repeat(30)}source,target\na,b\nb,c\n`,
      'FILE_NOT_WHAT_NAME_SAYS',
      { severity: 'error' },
    ],
    'a second header below the first': [
      'source,target,weight\nwho asks,whom,how often\na,b,1\nb,c,2\n',
      'WEIGHT_NOT_A_NUMBER',
      { line: 2, column: 3, severity: 'error' },
    ],
    'the header again below itself': [
      'source,target\nsource,target\na,b\nb,c\n',
      'HEADER_REPEATED',
      { line: 2, column: 1, severity: 'error' },
    ],
    'the header again in other letters': [
      'Source,target\na,b\nsource,Target \nb,c\n',
      'HEADER_REPEATED',
      { line: 3, column: 1, severity: 'error', count: 1 },
    ],
    'the header again, full-width': [
      'From,To\na,b\nＦＲＯＭ,ｔｏ\nfrom,to\nb,c\n',
      'HEADER_REPEATED',
      { line: 3, column: 1, severity: 'error', count: 2 },
    ],
    'the header again where files were put together': [
      'source,target,weight\na,b,1\nsource,target,weight\nb,c,2\n',
      'HEADER_REPEATED',
      { line: 3, column: 1, severity: 'error' },
    ],
    'commas that may part thousands or decimals': [
      'source;target;weight\na;b;1,234\nb;c;2,500\n',
      'NUMBERS_UNCLEAR',
      { line: 1, column: 3, severity: 'warning' },
    ],
  },
  async ([text, code, place]) => {
    const reading = await read([file('ties.csv', text)], { directed: true });
    expect(issueOf(reading, code)).toMatchObject(place);
    expect(reading.accounting.rowsRead > 0).toBe(!text.includes('\0'));
  },
);

it('T17: two people on the roster who are called like the header are tied', async () => {
  const ties = file('ties.csv', lines('Source,target', 'source,target', 'a,source'));
  const roster = (...ids: readonly string[]) => file('people.csv', lines('id', ...ids));
  const { study } = await read([roster('a', 'source', 'target'), ties]);
  expect(tiesOf(study!, 'ties')).toEqual(['source>target:1', 'a>source:1']);
  const one = await read([roster('a', 'source'), ties]);
  expect(issueOf(one, 'HEADER_REPEATED')).toMatchObject({ line: 2, column: 1, count: 1 });
});

it('T17: an export of Qualtrics has three header rows, and they are no answers', async () => {
  const text = lines(
    'StartDate,Q1,Q2_1,Q2_2',
    'Start Date,Your name,How often do you ask - Ann,How often do you ask - Bo',
    '"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}"',
    '2026-01-05,Ann,,2',
    '2026-01-05,Bo,1,',
  );
  const reading = await read([file('answers.csv', text)], { recipe: 'propose' });
  expect(tiesOf(reading.study!, reading.study!.layers[0]!.id)).toEqual(['Ann>Bo:2', 'Bo>Ann:1']);
  expect(reading.accounting).toMatchObject({ rowsRead: 2, used: 2 });
});

it('T17: points between semicolons are decimals where one of them cannot part thousands', async () => {
  for (const weight of ['1.5', '0.500', '1000.250'])
    for (const large of [0, Number.POSITIVE_INFINITY]) {
      const text = `source;target;weight\na;b;1.234\nb;c;${weight}\n`;
      const { issues } = await readStudyFrom([file('ties.csv', text)], { directed: true }, large);
      expect(codesIn({ issues }), weight).not.toContain('NUMBERS_UNCLEAR');
    }
});

it('T17: quotation marks and line breaks within a cell are part of it', async () => {
  const text = 'id,name\na,"An ""A"" one\nin two lines"\nb,Bo\n';
  const { study } = await read([
    file('people.csv', text),
    file('ties.csv', lines('source,target', 'a,b')),
  ]);
  expect(study!.people.names[0]).toBe('An "A" one\nin two lines');
});

it('T17: a table without a header, and one below a title, are read and told', async () => {
  const bare = await read([file('ties.csv', 'a,b\nb,c\nc,a\n')]);
  expect(issueOf(bare, 'HEADER_ABSENT').line).toBe(1);
  expect(bare.accounting.used).toBe(3);
  const below = await read([file('ties.csv', 'Survey of spring,\nsource,target\na,b\nb,c\n')]);
  expect(issueOf(below, 'HEADER_NOT_FIRST').line).toBe(2);
  expect(codesIn(below)).not.toContain('HEADER_ABSENT');
});
