import { describe, expect, it } from 'vitest';
import { Directory, editDistance, matchKey } from '../../../src/import/survey/match-key.ts';
import { namesIn } from '../../../src/import/survey/nominations.ts';

describe('two writings of one name', () => {
  it.each([
    ['张三', '张三\u3000'],
    ['张三', '张\u200b三'],
    ['Li Si', 'li\u00a0 si'],
    ['ＺＨＡＮＧ', 'zhang'],
    ['Jos\u00e9', 'Jose\u0301'],
    ['Straße', 'STRASSE'],
    ['二', '\u2f06'],
  ])('%s and %s share a key', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  it.each([
    ['张三', '張三'],
    ['张三', '张山'],
    ['Ann', 'Anne'],
  ])('%s and %s do not', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });
});

it('plain letters and Chinese characters have the key that the long way gives them', () => {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('');
  for (const text of [range(0x21, 0x7e), range(0x4e00, 0x9fff), ''])
    expect(matchKey(text)).toBe(matchKey(`\u200b${text}`));
});

describe('a directory', () => {
  const people = new Directory();
  for (const name of ['张伟', '李娜', 'Tom Baker', 'Baker, Tom', '__proto__', 'constructor'])
    people.add(name, name);
  people.add('小李', '李娜');
  people.add('小李', '张伟');

  it('knows several people of one name, and no one it was not told of', () => {
    expect(people.find('tom  BAKER')).toEqual(['Tom Baker']);
    expect(people.find('小李')).toEqual(['李娜', '张伟']);
    expect(people.find('__proto__')).toEqual(['__proto__']);
    expect(people.find('toString')).toEqual([]);
  });

  it('shows who is nearly meant: two letters in long names, one in short', () => {
    expect(people.near('Tom Bakker')).toEqual(['Tom Baker']);
    expect(people.near('Tim Bakker')).toEqual(['Tom Baker']);
    expect(people.near('Tim Bokker')).toEqual([]);
    expect(people.near('张韦')).toEqual(['张伟']);
    expect(people.near('王芳')).toEqual([]);
  });

  it('counts letters that differ', () => {
    const apart = (one: string, other: string) => editDistance([...one], [...other]);
    expect(apart('kitten', 'sitting')).toBe(3);
    expect(apart('', '张伟')).toBe(2);
    expect(apart('张伟', '张伟')).toBe(0);
  });

  it('finds names that hold a separator', () => {
    const parts = [', ', ',', '┋'];
    expect(namesIn('张伟, Baker, Tom,李娜', parts, people)).toEqual(['张伟', 'Baker, Tom', '李娜']);
    expect(namesIn('Baker, Tim', parts, people)).toEqual(['Baker', 'Tim']);
    expect(namesIn(' ┋李娜┋ ', parts, people)).toEqual(['李娜']);
    expect(namesIn('', parts, people)).toEqual([]);
  });
});
