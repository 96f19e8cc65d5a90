import { expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { encoded } from '../support/encoded.ts';
import { fault, read } from './fault.ts';

/* T16: text in the encodings that spreadsheets save. */
const chinese = '来源,目标\n张三,李四\n李四,王五\n王五,赵六\n';
const people = ['张三', '李四', '王五', '赵六'];
const file = (bytes: Iterable<number>) => [{ name: 'ties.csv', bytes: Uint8Array.from(bytes) }];

fault<Iterable<number>>(
  'T16',
  'text in the encodings that spreadsheets save is read to the letter',
  {
    'UTF-8 with a mark': [0xef, 0xbb, 0xbf, ...encoded(chinese, 'utf-8')],
    'UTF-16LE with a mark': [0xff, 0xfe, ...encoded(chinese, 'utf-16le')],
    'UTF-8 without a mark': encoded(chinese, 'utf-8'),
    GBK: encoded(chinese, 'gb18030'),
  },
  async (bytes) => {
    const { study } = await read(file(bytes));
    expect(study!.people.ids).toEqual(people);
  },
);

it('T16: Shift-JIS, Big5 and a Western page are read with a warning', async () => {
  const texts = [
    ['shift_jis', '発信者,source,target\n1,佐藤さん,鈴木さん\n2,鈴木さん,高橋さん\n'],
    ['big5', 'source,target\n陳怡君,黃志明\n黃志明,林淑芬\n林淑芬,張家豪\n'],
    ['windows-1252', 'source,target\nJürgen Groß,Käthe Müller\nKäthe Müller,Björn Schäfer\n'],
  ] as const;
  for (const [encoding, text] of texts) {
    const { study, issues } = await readStudy(file(encoded(text, encoding)));
    expect(issues.map(({ code }) => code)).toContain('ENCODING_RECOGNIZED');
    for (const id of study!.people.ids) expect(text).toContain(id);
  }
});

fault<string>(
  'T16',
  'strict UTF-8 wins, with a word where its few characters could be of another encoding',
  { 'a lone capital': 'İ', 'an initial': 'Å. Berg', 'a fraction': '½', 'a Cyrillic letter': 'Ж' },
  async (id) => {
    const { study, issues } = await read(file(encoded(`source,target\na,b\nb,${id}\n`, 'utf-8')));
    expect(study!.people.ids).toEqual(['a', 'b', id]);
    for (const { code, severity } of issues) {
      expect(severity).not.toBe('question');
      if (code.startsWith('ENCODING')) expect(code).toBe('ENCODING_PERHAPS_OTHER');
    }
  },
);

it('T16: doubt is a question with rows to choose by, and two encodings are an error', async () => {
  const doubt = await readStudy(file(encoded('source,target\na,b\nb,张三\n', 'gb18030')));
  expect(doubt.study).toBeNull();
  expect(doubt.issues[0]).toMatchObject({ code: 'ENCODING_UNSURE', line: 3, column: 2 });
  expect(doubt.questions![0]!.readings[0]).toEqual({ encoding: 'gb18030', rows: [['张三']] });
  const mixed = [...encoded(chinese, 'gb18030'), ...encoded('张三,欧阳丽华\n', 'utf-8')];
  const { issues } = await readStudy(file(mixed));
  expect(issues[0]).toMatchObject({ code: 'ENCODING_MIXED', line: 5, column: 1 });
});
