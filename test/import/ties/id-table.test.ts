import { describe, expect, it } from 'vitest';
import { IdTable } from '../../../src/import/ties/id-table.ts';
import { stream } from '../../../src/random.ts';

const encoder = new TextEncoder();

/** The number of a text, as the scanner asks for it. */
function numberOf(table: IdTable, text: string): number {
  const bytes = encoder.encode(`x${text}x`);
  const isWhole = /^(0|[1-9]\d{0,8})$/.test(text);
  return isWhole
    ? table.ofWhole(Number(text), bytes, 1, bytes.length - 1)
    : table.of(bytes, 1, bytes.length - 1);
}

/** Texts are numbered as a plain list would, in the order in which they are first met. */
function checked(texts: readonly string[]): void {
  const table = new IdTable();
  const known: string[] = [];
  for (const text of texts) {
    if (!known.includes(text)) known.push(text);
    expect(numberOf(table, text)).toBe(known.indexOf(text));
  }
  expect(table.texts()).toEqual(known);
  expect(table.size).toBe(known.length);
}

describe('the numbers of ids', () => {
  it('tell writings of one value apart', () => {
    checked(['7', '007', '', '0', '00', '7 ', '7', '', '00', '0', '７', '-7', '7.0']);
  });

  it('stay the same when large numbers come to lie within the short way', () => {
    const large = ['999999999', '80000', '70001', '123456', '0123456', '1234567890'];
    const many = Array.from({ length: 9000 }, (_, at) => String(at * 9));
    checked([...large, ...many.slice(0, 50), ...large]);
    const table = new IdTable();
    const all = [...large, ...many, ...large];
    const known = new Map<string, number>();
    for (const text of all) {
      if (!known.has(text)) known.set(text, known.size);
      expect(numberOf(table, text)).toBe(known.get(text));
    }
    expect(table.texts()).toEqual([...known.keys()]);
  });

  it.each([1, 2, 3, 4])('are those of a plain list, whatever comes: %i', (seed) => {
    const random = stream(seed);
    const ends = ['', '0', 'a', '关'];
    checked(
      Array.from({ length: 400 }, () => {
        const digits = String(random.integer(10 ** (1 + random.integer(9))));
        return ends[random.integer(8)]?.concat(digits) ?? digits.slice(0, random.integer(10));
      }),
    );
  });

  it('know whether there was anything but numbers', () => {
    const table = new IdTable();
    numberOf(table, '12');
    expect(table.isOfNumbers).toBe(true);
    numberOf(table, '012');
    expect(table.isOfNumbers).toBe(false);
  });
});
