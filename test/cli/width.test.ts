import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, padded, widthOf, wrapped } from '../../src/cli/width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['王磊', 4],
    ['王 Lei', 6],
    ['，。', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['\u200bab', 2],
    ['𠮷', 2],
    ['한글', 4],
    ['✓→·', 3],
    ['–', 1],
  ])('%s takes %i columns', (text, width) => expect(widthOf(text)).toBe(width));

  it('is what padding fills up to', () => {
    expect(padded('王磊', 6)).toBe('王磊  ');
    expect(padded('王磊', 2)).toBe('王磊');
  });
});

describe('wrapped lines', () => {
  it('break at spaces in English', () =>
    expect(wrapped('who asks whom for advice', 9)).toEqual(['who asks', 'whom for', 'advice']));

  it('break between characters in Chinese, but never before a closing mark', () => {
    expect(wrapped('谁向谁请教，谁信任谁', 10)).toEqual(['谁向谁请', '教，谁信任', '谁']);
    expect(wrapped('他说“可以”。', 6)).toEqual(['他说', '“可', '以”。']);
  });

  it('keep an English name in one piece within Chinese', () =>
    expect(wrapped('联络人是 Wang 先生', 10)).toEqual(['联络人是', 'Wang 先生']));

  it('hold every visible character, and no more than the width where that can be', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '王', '，', '“', 'é', '-') });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
        const lines = wrapped(words, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        const longest = Math.max(0, ...words.split(/(?=[王\s])|(?<=[王\s])/).map(widthOf));
        if (longest <= 2)
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width + 2);
      }),
      { seed: 7 },
    );
  });
});

describe('harmless text', () => {
  it('steers no terminal and turns no reading direction', () => {
    expect(harmless('a\u001b[31mb\u0007\r\nc\u202ed\u2066e')).toBe(
      'a\ufffd[31mb\ufffd\ufffd\ufffdc\ufffdd\ufffde',
    );
    expect(harmless('王磊 é 👍')).toBe('王磊 é 👍');
  });
});
