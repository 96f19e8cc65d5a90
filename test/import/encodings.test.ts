import { describe, expect, it } from 'vitest';
import { decode, type Encoding } from '../../src/import/encoding.ts';
import { stream } from '../../src/random.ts';
import { encoded, type Tongue, tableIn, tongues } from '../support/encoded.ts';

/* How many tables per language and encoding; 480 make ten thousand files in all. */
const count = Number(process.env.ENCODING_TABLES ?? 12);

const pairs = tongues.flatMap((tongue) =>
  tongue.encodings.map((encoding): [string, Encoding, Tongue] => [tongue.name, encoding, tongue]),
);

describe('tables of names, offices and answers', () => {
  const seen = { right: 0, asked: 0 };

  it.each(pairs)('%s in %s: right, or a question', (_, encoding, tongue) => {
    for (let at = 0; at < count; at++) {
      const random = stream(20_261_128, tongues.indexOf(tongue), at);
      const text = tableIn(tongue, 1 + random.integer(40), random);
      const found = decode(encoded(text, encoding));
      if ('text' in found) {
        expect(found.text, `${encoding} read as ${found.encoding}, draw ${at}`).toBe(text);
        seen.right++;
      } else {
        expect(found, `draw ${at}`).toHaveProperty('candidates');
        seen.asked++;
      }
    }
  });

  it.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])('are read in %s too', (encoding) => {
    for (const [at, tongue] of tongues.entries()) {
      const text = tableIn(tongue, 20, stream(1, at));
      const found = decode(encoded(text, encoding));
      // UTF-16 without a mark shows by its zeros, which a table of Han characters may lack.
      if (encoding === 'utf-8' || 'text' in found) expect(found).toMatchObject({ text });
      else expect(found).not.toHaveProperty('text');
    }
  });

  it('are decided without the user at least 95 times of 100', () => {
    expect(seen.right + seen.asked).toBe(pairs.length * count);
    expect(seen.right / (seen.right + seen.asked)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('encodings that are not known', () => {
  const texts = {
    'windows-874':
      'ชื่อ,แผนก\nสมชาย ใจดี,บัญชี\nสุดา รักไทย,ฝ่ายขาย\nประเสริฐ ทองคำ,คลังสินค้า\nวิภา แสงจันทร์,วิจัย\n',
    'windows-1255':
      'שם,מחלקה\nדוד כהן,כספים\nרחל לוי,שיווק\nמשה אברהם,ייצור\nשרה מזרחי,משאבי אנוש\n',
    'windows-1256':
      'الاسم,القسم\nأحمد محمود,المالية\nفاطمة حسن,المبيعات\nعمر خالد,الإنتاج\nليلى سعيد,التسويق\n',
    'iso-8859-4':
      'Vārds,Nodaļa\nJānis Bērziņš,Grāmatvedība\nIlze Kļaviņa,Pārdošana\nĢirts Ķēniņš,Ražošana\n',
    ibm866: 'Имя,Отдел\nИванов Пётр,Бухгалтерия\nСмирнова Юлия,Продажи\nКузнецов Олег,Закупки\n',
  };

  it.each(Object.entries(texts))('are asked about: %s', (encoding, text) => {
    const codes = new Map<string, number>();
    const decoder = new TextDecoder(encoding);
    for (let byte = 0x80; byte < 0x100; byte++)
      codes.set(decoder.decode(Uint8Array.of(byte)), byte);
    const bytes = Uint8Array.from([...text], (letter) => codes.get(letter) ?? letter.charCodeAt(0));
    expect(decoder.decode(bytes)).toBe(text);
    expect(decode(bytes)).not.toHaveProperty('text');
    for (const line of text.split('\n').slice(1, -1)) {
      const at = text.indexOf(line);
      const own = bytes.subarray(at, at + line.length);
      expect(decode(own), line).not.toHaveProperty('text');
    }
  });
});

describe('files put together from several', () => {
  const table = (name: string, seed: number) =>
    tableIn(tongues.find((tongue) => tongue.name === name)!, 8, stream(seed));

  it.each<[string, Encoding, string, Encoding]>([
    ['Chinese, simplified', 'gb18030', 'Chinese, traditional', 'big5'],
    ['Chinese, simplified', 'utf-8', 'Chinese, simplified', 'gb18030'],
    ['Chinese, simplified', 'gb18030', 'Chinese, simplified', 'utf-8'],
    ['Japanese', 'shift_jis', 'Chinese, simplified', 'gb18030'],
    ['Korean', 'euc-kr', 'Russian', 'windows-1251'],
    ['German', 'windows-1252', 'Chinese, traditional', 'big5'],
  ])('are an error at the place of the change: %s %s, %s %s', (one, first, two, second) => {
    for (let seed = 1; seed <= 5; seed++) {
      const [before, after] = [encoded(table(one, seed), first), encoded(table(two, seed), second)];
      const found = decode(Uint8Array.from([...before, ...after]));
      expect(found).not.toHaveProperty('text');
      if (!('mixed' in found)) {
        expect(found).toHaveProperty('offset');
        continue;
      }
      expect([found.mixed, found.other].sort()).toEqual([first, second].sort());
    }
  });

  it('name the line where UTF-8 begins in a GBK file', () => {
    const before = encoded('来源,目标\n张三,李四\n王小明,赵丽华\n陈建国,刘芳\n', 'gb18030');
    const after = encoded('欧阳丽华,司马光\n孙悟空,猪八戒\n', 'utf-8');
    expect(decode(Uint8Array.from([...before, ...after]))).toEqual({
      mixed: 'gb18030',
      other: 'utf-8',
      offset: before.length,
    });
  });
});

describe('few characters', () => {
  it.each<[string, string, Encoding]>([
    ['one name of two characters', 'source,target\na,b\nb,张三\n', 'gb18030'],
    ['one accented letter', 'id,name\n1,Müller\n', 'windows-1252'],
    ['letters that two pages share bytes for', 'id,name\n1,Zoè\n2,Noè\n3,Élè\n', 'windows-1252'],
  ])('are a question: %s', (_, text, encoding) => {
    const found = decode(encoded(text, encoding));
    expect(found).toHaveProperty('candidates');
    if ('candidates' in found)
      expect(found.candidates.map((each) => each.encoding)).toContain(encoding);
  });

  it('are UTF-8 where they are so by chance, with a doubt: 陆 in GBK is ½', () => {
    expect(decode(encoded('id,name\n1,陆\n', 'gb18030'))).toEqual({
      text: 'id,name\n1,½\n',
      encoding: 'utf-8',
      known: { perhaps: 'gb18030' },
    });
  });

  it.each([
    'Zoë,Núñez\n',
    'Jānis,x\n',
    '25°C,x\n',
    'Юля,x\n',
    '½,x\n',
    'İ,x\n',
    'İ. Kaya,Ö. Ünal\n',
    'Ж,x\n',
    '×,x\n',
  ])('of UTF-8 are UTF-8: %s', (text) => {
    expect(decode(encoded(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' });
  });
});

it('windows-1252 has its signs on every platform', () => {
  const text = 'name,wage\nO’Brien “Bob”,€ 5…\nJosé,€ 6\nZoë,€ 7\n';
  expect(decode(encoded(text, 'windows-1252'), 'windows-1252')).toMatchObject({ text });
});

it('UTF-8 cut within a character is no other encoding', () => {
  const bytes = encoded('来源,目标\n张三,李四', 'utf-8');
  expect(decode(bytes.subarray(0, -1))).toEqual({ wrong: 'utf-8', offset: bytes.length - 2 });
});
