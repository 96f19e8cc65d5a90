import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces, toJsonText } from '../../src/export/json-text.ts';
import { finite, keyed, plain } from '../../src/export/plain.ts';

describe('JSON text', () => {
  it('reads back as what was written, whatever the keys and texts are', () => {
    const withLists = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(withLists, (value) => {
        // JSON has one zero; -0 is written as 0 by `finite` and never reaches the writer.
        const wanted = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(toJsonText(value as never))).toEqual(wanted);
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });

  it('keeps lists of values on one line and objects on their own', () => {
    const value = {
      list: [1, 2.5, null],
      pairs: [['a', 'b']],
      empty: [],
      none: {},
      deep: { a: { b: 1 } },
    };
    expect(toJsonText(value)).toBe(`{
  "list": [1, 2.5, null],
  "pairs": [
    ["a", "b"]
  ],
  "empty": [],
  "none": {},
  "deep": {
    "a": { "b": 1 }
  }
}
`);
  });

  it('comes in pieces of about a million characters, the same text', () => {
    const long = Array.from({ length: 200_000 }, (_, at) => at / 7);
    const value = { long, after: [{ a: 1 }], empty: [] };
    const pieces = [...jsonPieces(value)];
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.length).toBeLessThan(1.2e6);
    expect(pieces.join('')).toBe(
      `{\n  "long": [${long.join(', ')}],\n  "after": [\n    { "a": 1 }\n  ],\n  "empty": []\n}\n`,
    );
  });

  it('escapes the line separators that JavaScript once took for line ends', () => {
    const text = toJsonText(['\u2028\u2029']);
    expect(text).toBe('["\\u2028\\u2029"]\n');
    expect(JSON.parse(text)).toEqual(['\u2028\u2029']);
  });

  it('turns what JSON cannot hold into null, and signed zero into zero', () => {
    expect(plain([Number.NaN, Number.POSITIVE_INFINITY, -0, undefined, 1e-7])).toEqual([
      null,
      null,
      0,
      null,
      1e-7,
    ]);
    expect(Object.is(finite(-0), 0)).toBe(true);
    expect(plain(new Map([['__proto__', Float64Array.of(1, Number.NaN)]]))).toEqual(
      keyed([['__proto__', [1, null]]], (list) => list),
    );
  });

  it('keeps any id as an own key without touching a prototype', () => {
    const object = keyed(
      [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
      ],
      (text) => text,
    );
    expect(Object.getPrototypeOf(object)).toBe(null);
    expect(JSON.stringify(object)).toBe('{"__proto__":"x","constructor":"y","toString":"z"}');
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('x');
  });
});
