import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encodingQuestionOf } from '../../src/import/encoding.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { big5, file, gbk } from '../fixtures/files.ts';
import { codesOf, studyOf } from '../support/reading.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('text that says what it is', () => {
  const text = 'source,target\n张三,李四\n';
  it.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]), 'utf-8'],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(text, true)]), 'utf-16le'],
    [
      'big-endian UTF-16 with a mark',
      Uint8Array.from([0xfe, 0xff, ...utf16(text, false)]),
      'utf-16be',
    ],
    ['UTF-16 without a mark', utf16(text, true), 'utf-16le'],
    ['big-endian UTF-16 without a mark', utf16(text, false), 'utf-16be'],
  ])('is read as %s', async (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding, known: 'stated' });
    expect((await studyOf([file('t.csv', bytes)])).people.ids).toEqual(['张三', '李四']);
  });

  it('keeps a byte-order mark that is not the first character', () => {
    expect(decode(utf8('\ufeff\ufeffa'))).toMatchObject({ text: '\ufeffa' });
  });
});

describe('text in another encoding', () => {
  const chinese = gbk('编号,姓名\n1,张三\n2,李四\n3,欧阳丽华\n');
  const taiwan = big5('編號,姓名\n1,張三\n2,陳怡君\n3,黃志明\n');
  const western = [...'id,name\n1,Jos', 0xe9, ...' N', 0xfa, ...'n\n2,Bj', 0xf6, ...'rn\n'].map(
    (part) => (typeof part === 'number' ? part : part.charCodeAt(0)),
  );

  it.each<[string, number[], Encoding]>([
    ['GBK', chinese, 'gb18030'],
    ['Big5', taiwan, 'big5'],
  ])('is read with a warning where there is no doubt: %s', async (_, bytes, encoding) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ encoding });
    const { issues } = await readStudy([file('people.csv', bytes)]);
    const found = issues.find(({ code }) => code === 'ENCODING_RECOGNIZED')!;
    expect(found).toMatchObject({ severity: 'warning', params: { encoding } });
    expect(issueWords(found, 'en').text).toContain(`read as ${encoding}`);
  });

  it('is a question with readings to choose from where there is doubt', async () => {
    const { study, issues, questions } = await readStudy([file('people.csv', western)]);
    expect(study).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'ENCODING_UNSURE', severity: 'question' });
    const readings = questions![0]!.readings;
    expect(readings).toEqual(encodingQuestionOf('people.csv', Uint8Array.from(western)).readings);
    // Four pages read these bytes alike; the likeliest stands for all.
    expect(readings[0]!.rows).toEqual([['José Nún'], ['Björn']]);
  });

  it('is a question even where only one name is not ASCII, at its line and field', async () => {
    const { issues } = await readStudy([file('t.csv', gbk('source,target\na,b\nb,c\nc,张三\n'))]);
    expect(issues[0]).toMatchObject({
      code: 'ENCODING_UNSURE',
      line: 4,
      column: 2,
      params: { guess: 'gb18030', lines: 1 },
    });
  });

  it('is read once the question is answered', async () => {
    const study = await studyOf([file('t.csv', gbk('来源,目标\n张三,李四\n李四,王五\n'))], {
      encoding: 'gb18030',
    });
    expect(study.people.ids).toEqual(['张三', '李四', '王五']);
    const traditional = await studyOf([file('t.csv', big5('來源,目標\n張三,陳怡君\n'))], {
      encoding: 'big5',
    });
    expect(traditional.people.ids).toEqual(['張三', '陳怡君']);
  });

  it('does not spoil the UTF-8 files of the same folder', async () => {
    const study = await studyOf(
      [
        file('people.csv', 'id,name\n1,张三\n2,李四\n'),
        file('ties.csv', gbk('来源,目标,部门\n1,2,研发\n')),
      ],
      { encoding: 'gb18030' },
    );
    expect(study.people.names).toEqual(['张三', '李四']);
  });

  it('believes the answer where bytes are both: 一 in GBK is valid UTF-8', async () => {
    const bytes = gbk('来源,目标\n1,一\n').slice(gbk('来源,目标\n').length);
    expect(() =>
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)),
    ).not.toThrow();
    expect(decode(Uint8Array.from(bytes), 'gb18030')).toMatchObject({
      text: '1,一\n',
      encoding: 'gb18030',
    });
  });

  it('is never patched up with replacement characters', async () => {
    for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
      const { study, issues } = await readStudy(
        [file('t.csv', [0x61, 0x2c, 0x62, 0x0a, 0x62, 0x2c, 0xff, 0x0a])],
        { encoding },
      );
      expect(study).toBeNull();
      expect(issues[0]).toMatchObject({ code: 'ENCODING_WRONG', line: 2, column: 2 });
    }
    expect(await codesOf([file('t.csv', [0xef, 0xbb, 0xbf, 0x61, 0x2c, 0xff])])).toEqual([
      'ENCODING_WRONG',
    ]);
  });

  it('refuses an encoding there is not', async () => {
    // @ts-expect-error: a caller in JavaScript may pass anything
    await expect(readStudy([], { encoding: 'klingon' })).rejects.toThrow(
      'option "encoding": expected one of utf-8',
    );
    // @ts-expect-error
    await expect(readStudy([], { enconding: 'utf-8' })).rejects.toThrow(
      'one of the options encoding, twoMode',
    );
  });
});
