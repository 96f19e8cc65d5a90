import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slowness } from '../support/slow-expression.ts';

/** Where text of files is read, compared or written again. */
const folders = ['src/import', 'src/study', 'src/network', 'src/export'];

/** Every regular expression written there, with its flags. */
function expressions(): readonly (readonly [string, string, string])[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .flatMap((path) =>
        readFileSync(join(folder, path), 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
          .flatMap((line) => [
            ...line.matchAll(
              /(?:^|[(,=:?!&|[{]|return)\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])*)\/([dgimsuvy]*)/g,
            ),
          ])
          .map(([, source, flags]) => [join(folder, path), source!, flags!] as const),
      ),
  );
}

describe('regular expressions on the text of files', () => {
  it('are found at all, and made nowhere else', () => {
    expect(expressions().length).toBeGreaterThan(30);
    expect(expressions().some(([, source]) => source.includes('\\d'))).toBe(true);
    for (const folder of folders) {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (path.endsWith('.ts'))
          expect(readFileSync(join(folder, path), 'utf8'), path).not.toContain('new RegExp(');
      }
    }
  });

  it('take time in proportion to the text', () => {
    const slow = expressions().flatMap(([path, source, flags]) => {
      const why = slowness(source, flags);
      return why === null ? [] : [`${path}: /${source}/ ${why}`];
    });
    expect(slow).toEqual([]);
  });

  it.each([
    ['(a+)+', 'repeats a repetition'],
    ['^(?:x*y)*$', 'repeats a repetition'],
    ['((a|b)+c){2,}', 'repeats a repetition'],
    ['^\\d+\\.?\\d+$', 'has two repetitions of the same characters'],
    ['^\\s*,?\\s*$', 'has two repetitions of the same characters'],
    ['^.*,.*$', 'has two repetitions of the same characters'],
    ['^(?:a|b+)\\w*$', 'has two repetitions of the same characters'],
    ['\\s+$', 'begins anywhere with a repetition'],
    ['a.*b', 'begins anywhere with a repetition'],
    ['(?:x|\\d+)y', 'begins anywhere with a repetition'],
  ])('would be caught: %s', (source, why) => {
    expect(slowness(source)).toBe(why);
  });

  it.each([
    '^a+b+$',
    '^(?:a+b)?$',
    '(?:ab)+',
    '\\(+',
    '\\s+',
    '^[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?$',
    ', (?=[^,]*$)',
    '^\\d{1,15},\\d{1,15}$',
  ])('may be: %s', (source) => {
    expect(slowness(source)).toBeNull();
  });
});
