import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Every regular expression written in the folder of import, as its source. */
function expressions(): readonly string[] {
  const folder = 'src/import';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n'))
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
    .flatMap((line) => [
      ...line.matchAll(
        /(?:^|[(,=:?!&|[{]|return)\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])*)\/[dgimsuvy]*/g,
      ),
    ])
    .map(([, source]) => source!);
}

/** Whether something that repeats without limit is repeated without limit itself: `(a+)+`. */
function nests(source: string): boolean {
  const open: boolean[] = [];
  const plain = source.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  for (let at = 0; at < plain.length; at++) {
    const unlimited = /^(?:[*+]|\{\d+,\})/.test(plain.slice(at + 1));
    if (plain[at] === '(') open.push(false);
    else if (plain[at] === ')') {
      const inner = open.pop();
      if (inner && unlimited) return true;
      if ((inner || unlimited) && open.length > 0) open[open.length - 1] = true;
    } else if (unlimited && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

describe('regular expressions on the text of files', () => {
  it('are found at all', () => {
    expect(expressions().length).toBeGreaterThan(15);
    expect(expressions().some((source) => source.includes('\\d'))).toBe(true);
  });

  it('never repeat a repetition', () => {
    expect(expressions().filter(nests)).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(['(a+)+', '(?:x*y)*', '((a|b)+c){2,}', '([a-z]+)*$'].every(nests)).toBe(true);
    expect(['a+b+', '(?:a+b)?', '(?:ab)+', '\\(+'].some(nests)).toBe(false);
  });
});
