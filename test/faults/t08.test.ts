import { expect } from 'vitest';
import { issueWords } from '../../src/locale/issue-words.ts';
import { file, lines } from '../fixtures/files.ts';
import { plainZip } from '../fixtures/issues.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { zipped } from '../support/zips.ts';
import { fault, read } from './fault.ts';

const html = '<html><body><table><tr><td>a</td></tr></table></body></html>';
const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
const book = workbook({
  Ties: [
    ['source', 'target'],
    ['a', 'b'],
  ],
});

/** Its name, its content, what is told, and a word of the advice in both languages. */
fault<readonly [string, Uint8Array | string | number[], string, string, RegExp, RegExp]>(
  'T8',
  'a file that is not what it is called is told for what it is, with the way to one that can be read',
  {
    'an old workbook': [
      'survey.xls',
      old,
      'FILE_KIND_UNSUPPORTED',
      'xls',
      /save it as \.xlsx/,
      /另存为 \.xlsx/,
    ],
    'an old workbook, or one with a password, under a new name': [
      'survey.xlsx',
      old,
      'FILE_NOT_WHAT_NAME_SAYS',
      'xls',
      /take off any password/,
      /密码/,
    ],
    'a web page called a workbook': [
      'survey.xlsx',
      html,
      'FILE_NOT_WHAT_NAME_SAYS',
      'html',
      /Open it in Excel/,
      /Excel/,
    ],
    'a table called a workbook': [
      'survey.xlsx',
      lines('source,target', 'a,b'),
      'FILE_NOT_WHAT_NAME_SAYS',
      'text',
      /ending \.csv/,
      /\.csv/,
    ],
    'a workbook called a table': [
      'survey.csv',
      book,
      'FILE_NOT_WHAT_NAME_SAYS',
      'xlsx',
      /ending \.xlsx/,
      /\.xlsx/,
    ],
    'an archive called a workbook': [
      'survey.xlsx',
      plainZip,
      'FILE_NOT_WHAT_NAME_SAYS',
      'zip',
      /ending \.zip/,
      /\.zip/,
    ],
    'a document called a table': [
      'survey.csv',
      '%PDF-1.7',
      'FILE_NOT_WHAT_NAME_SAYS',
      'pdf',
      /Export the data/,
      /导出/,
    ],
    'a binary workbook': [
      'survey.xlsb',
      zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
      'FILE_KIND_UNSUPPORTED',
      'xlsb',
      /save it as \.xlsx/,
      /另存为 \.xlsx/,
    ],
  },
  async ([name, content, code, kind, english, chinese]) => {
    const { study, issues } = await read([file(name, content)]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code, severity: 'error', file: name, params: { kind } });
    expect(issueWords(issues[0]!, 'en').advice).toMatch(english);
    expect(issueWords(issues[0]!, 'zh-Hans').advice).toMatch(chinese);
  },
);
