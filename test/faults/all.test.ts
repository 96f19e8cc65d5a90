import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/* Every fault of the list has its inputs. `fault` itself fails a file with fewer than three of them. */

const folder = 'test/faults';
const all = Array.from({ length: 39 }, (_, at) => `T${at + 1}`);
const texts = new Map(
  readdirSync(folder)
    .filter((name) => /^t\d\d\.test\.ts$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

it.each(all)('%s is tested by a file of its own, with inputs', (id) => {
  const text = texts.get(`t${id.slice(1).padStart(2, '0')}.test.ts`);
  expect(text, `a file for ${id}`).toBeDefined();
  expect(text).toMatch(new RegExp(String.raw`^\s*fault(?:<[\s\S]*?>)?\(\s*'${id}',`, 'm'));
});

it('no file tests a fault that is not on the list, or another than its name says', () => {
  for (const [name, text] of texts) {
    const own = `T${Number(name.slice(1, 3))}`;
    const told = [...text.matchAll(/\bfault(?:<[\s\S]*?>)?\(\s*'(T\d+)'/g)].map(([, id]) => id);
    expect(all).toContain(own);
    expect(new Set([own, ...told])).toEqual(new Set([own]));
  }
});
