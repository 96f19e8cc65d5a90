import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breaches, type SourceFile } from './support/architecture.ts';

function sources(folder: string): SourceFile[] {
  const root = new URL('../', import.meta.url);
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    if (!/\.tsx?$/.test(path)) return [];
    return [{ path, text: readFileSync(new URL(path, root), 'utf8') }];
  });
}

describe('the sources', () => {
  const files = [...sources('src'), ...sources('viewer'), ...sources('datasets')];

  it('are really there', () => {
    const folders = new Set(files.map((file) => file.path.split('/').slice(0, 2).join('/')));
    expect([...folders]).toEqual(expect.arrayContaining(['src/study', 'src/diagnosis', 'src/cli']));
  });

  it('import downward only, and keep to their doors and words', () => {
    expect(breaches(files)).toEqual([]);
  });
});

describe('the rules', () => {
  const made: readonly [path: string, text: string, breach: RegExp | null][] = [
    ['src/study/a.ts', "import { b } from '../network/b.ts';", /study may not import network/],
    [
      'src/study/a.ts',
      "import type { B } from '../diagnosis/b.ts';",
      /study may not import diagnosis/,
    ],
    ['src/network/a.ts', "import { b } from '../study/b.ts';", null],
    ['src/network/a.ts', "import { stream } from '../random.ts';", null],
    ['src/random.ts', "import { b } from './study/b.ts';", /open files/],
    [
      'src/measures/groups/a.ts',
      "import { b } from '../../layout/b.ts';",
      /measures may not import/,
    ],
    ['src/measures/a.ts', "export { b } from '../locale/b.ts';", /measures may not import locale/],
    ['src/diagnosis/a.ts', "import { b } from '../disclosure/b.ts';", /diagnosis may not import/],
    ['src/diagnosis/a.ts', "const b = await import('../report/b.ts');", /diagnosis may not import/],
    ['src/locale/a.ts', "import type { B } from '../diagnosis/b.ts';", null],
    ['src/locale/a.ts', "import { type B, type C } from '../diagnosis/b.ts';", null],
    ['src/locale/a.ts', "import { b, type C } from '../diagnosis/b.ts';", /locale may not import/],
    ['src/report/a.ts', "import { b } from '../disclosure/b.ts';", null],
    ['src/report/a.ts', "import {\n  b,\n} from '../import/b.ts';", /report may not import import/],
    ['src/report/a.ts', "import { b } from '../index.ts';", /public surface/],
    ['src/report/a.ts', "import { b } from '../cli/b.ts';", /nothing imports the command line/],
    ['src/report/a.ts', "import { b } from '../../viewer/b.ts';", /outside src/],
    ['src/report/a.ts', "import { b } from '../locale/b';", /names its file/],
    ['src/cli/a.ts', "import { b } from '../diagnosis/b.ts';", /only src\/index.ts is public/],
    ['src/cli/commands/a.ts', "import { b } from '../../index.ts';", null],
    ['src/cli/commands/a.ts', "import { b } from '../../import/files.ts';", null],
    ['viewer/panels/a.tsx', "import { b } from '../../src/index.ts';", null],
    ['viewer/panels/a.tsx', "import { b } from '../../src/study/study.ts';", /only src\/index.ts/],
    ['viewer/panels/a.tsx', "import Sigma from 'sigma';", /viewer\\\/scene/],
    ['viewer/panels/a.tsx', "import '@sigma/node-border';", /viewer\\\/scene/],
    ['viewer/scene/a.ts', "import Sigma from 'sigma';\nimport G from 'graphology';", null],
    ['src/measures/a.ts', "import G from 'graphology';", /may/],
    ['src/network/graphology.ts', "import G from 'graphology';", null],
    ['src/import/a.ts', "import { readFileSync } from 'node:fs';", /may/],
    ['src/import/files.ts', "import { readFile } from 'node:fs/promises';", null],
    ['src/export/a.ts', 'const b = Sealed.open(c);', /says Sealed.open/],
    ['src/cli/a.ts', 'const b = Sealed.open(c);', /says Sealed.open/],
    ['viewer/worker/a.ts', 'const b = Sealed.open(c);', /says Sealed.open/],
    ['src/report/a.ts', "import { stamp } from '../disclosure/released.ts';", /says stamp/],
    ['src/disclosure/a.ts', 'const b = Sealed.open(c);', null],
    ['src/random.ts', 'const b = Math.random();', /says Math.random/],
    ['src/report/a.ts', 'const b = new Date();', /says Date/],
    ['src/report/a.ts', 'a.sort((b, c) => b.localeCompare(c));', /says .localeCompare/],
    ['src/locale/a.ts', 'a.toLocaleString();', /says .toLocaleString/],
    ['src/cli/a.ts', 'const b = new Date();', null],
    ['src/report/a.ts', '// no Date here\n/* nor Math.random */', null],
    ['viewer/panels/a.tsx', 'a.innerHTML = b;', /says innerHTML/],
    ['src/report/a.ts', 'eval(b);', /says eval/],
  ];

  it.each(made)('%s: %s', (path, text, breach) => {
    const found = breaches([{ path, text }]);
    if (breach === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(breach)]);
  });

  it('see a cycle, but not one of types', () => {
    const a = { path: 'src/study/a.ts', text: "import { b } from './b.ts';" };
    const b = { path: 'src/study/b.ts', text: "import { a } from './a.ts';" };
    const types = { path: 'src/study/b.ts', text: "import type { A } from './a.ts';" };
    expect(breaches([a, b])).toEqual(['cycle: src/study/a.ts → src/study/b.ts → src/study/a.ts']);
    expect(breaches([a, types])).toEqual([]);
  });

  it('see two folders that import each other, if only types', () => {
    const up = { path: 'src/study/x/a.ts', text: "import { b } from '../y/b.ts';" };
    const down = { path: 'src/study/y/c.ts', text: "import type { D } from '../x/d.ts';" };
    expect(breaches([up, down])).toEqual(['loop: src/study/x → src/study/y → src/study/x']);
    expect(breaches([up])).toEqual([]);
  });
});
