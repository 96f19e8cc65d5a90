import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { csvText } from '../../src/export/csv.ts';
import type { StudyFormat } from '../../src/export/study/losses.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { payloads } from '../support/hostile.ts';
import { released, studyOf } from '../support/reading.ts';
import { fault, read } from './fault.ts';

/* T11: texts that would run, load or break out of their place, as names, groups, column titles and file
 * names. The page is compared with that of a harmless study: it has the same elements and attributes. */

const hostile = payloads.filter((text) => text.length < 1000);
const folder = scratch();

/** A study in which every text of a user is `text` with a number, or the number alone. */
function files(text: (number: number) => string): Record<string, string> {
  const ids = Array.from({ length: 24 }, (_, at) => `p${at}`);
  const people = ids.map((id, at) => [
    id,
    `${at} ${text(at)}`,
    `g${at % 3} ${text(at % 3)}`,
    text(at),
  ]);
  const ties = ids.flatMap((id, at) =>
    [1, 2, 5].map((step) => [id, ids[(at + step) % 24]!, `advice ${text(40)}`]),
  );
  return {
    'people.csv': csvText([['id', 'name', 'unit', `column ${text(7)}`], ...people]),
    'ties.csv': csvText([['source', 'target', 'layer'], ...ties]),
  };
}

const pages = new Map<string, string>();
beforeAll(async () => {
  for (const [name, text] of [
    ['harmless', (at: number) => `x${at}`],
    ['hostile', (at: number) => hostile[at % hostile.length]!],
  ] as const) {
    const made = filled(scratch(), files(text));
    for (const ending of ['html', 'md']) {
      const out = join(folder, `${name}.${ending}`);
      const { code, stderr } = await ran([
        'report',
        made,
        '-o',
        out,
        '--permutations',
        '20',
        '--audience',
        'analyst',
      ]);
      expect(code, stderr).toBe(0);
      pages.set(`${name}.${ending}`, readFileSync(out, 'utf8'));
    }
  }
});

const tagsOf = (page: string) =>
  new Set([...page.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name!));
const attributesOf = (page: string) =>
  new Set(
    [...page.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
      [...tag.replaceAll(/"[^"]*"/g, '""').matchAll(/\s([^\s=/>]+)(?:=|(?=[\s/>]))/g)].map(
        ([, name]) => name!,
      ),
    ),
  );

fault<() => void>(
  'T11',
  'a report holds the elements, attributes and addresses of a harmless one, and the text as text',
  {
    'elements of the page': () => {
      const known = tagsOf(pages.get('harmless.html')!);
      expect([...tagsOf(pages.get('hostile.html')!)].filter((tag) => !known.has(tag))).toEqual([]);
    },
    'attributes of the page': () => {
      const known = attributesOf(pages.get('harmless.html')!);
      expect(
        [...attributesOf(pages.get('hostile.html')!)].filter((name) => !known.has(name)),
      ).toEqual([]);
    },
    'addresses of the page': () => {
      for (const [, address] of pages.get('hostile.html')!.matchAll(/\b(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^#[a-z]+$/);
    },
    'the text itself': () => {
      expect(pages.get('hostile.html')).toContain('&lt;script&gt;harmed=1&lt;/script&gt;');
    },
    'Markdown, which takes HTML in': () => {
      const page = pages.get('hostile.md')!;
      expect(page).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|a|style|base|link|meta|math)\b/i);
      expect(page).not.toMatch(/(?<!\\)\]\(\s*(?:javascript|http)/i);
    },
  },
  (check) => check(),
);

const formats: Record<string, StudyFormat> = Object.fromEntries(
  (['graphml', 'gexf', 'gml', 'vna', 'graphology', 'node-link', 'folder', 'xlsx'] as const).map(
    (format) => [`as ${format}`, format],
  ),
);

fault<StudyFormat>(
  'T11',
  'a written file gives back every text to the letter, and nothing besides',
  formats,
  async (format) => {
    const texts = hostile.filter(
      (text) =>
        !/[\ud800-\udfff\0\u202a-\u202e\u2066-\u2069"\n]/.test(text) && text === text.trim(),
    );
    expect(texts.length).toBeGreaterThan(10);
    const table = csvText([['id', 'unit'], ...texts.map((text) => [text, `u ${text}`])]);
    const ties = csvText([
      ['source', 'target'],
      ...texts.map((text, at) => [text, texts[(at + 1) % texts.length]!]),
    ]);
    const first = await studyOf(
      Object.entries({ 'people.csv': table, 'ties.csv': ties }).map(([name, text]) => ({
        name,
        bytes: new TextEncoder().encode(text),
      })),
      { directed: true },
    );
    const written = await writeStudy(released(first), format);
    const { study } = await read(written, { directed: true });
    expect(study!.people.ids).toEqual(texts);
    expect(study!.people.attributes.find(({ id }) => id === 'unit')!.values).toEqual(
      texts.map((text) => `u ${text}`),
    );
    expect(study!.layers[0]!.records[0]!.source).toHaveLength(texts.length);
  },
);

fault<string>(
  'T11',
  'the name of a file or a folder is a text like any other',
  {
    'an image': '<img src=x onerror=harmed=1>.csv',
    'the end of an attribute': '"onload="harmed=1.csv',
    'a command of a terminal': '\u001b[2Jclear.csv',
    'an address': 'javascript:harmed=1.csv',
  },
  async (name) => {
    const inside = filled(scratch(), { [name]: 'source,target\na,b\nb,c\nc,a\n' });
    const told = await ran(['check', join(inside, name), '--lang', 'en']);
    expect(told.code).toBe(0);
    expect(told.stdout + told.stderr).not.toContain('\u001b');
    const out = join(inside, 'out.html');
    expect(
      (await ran(['report', join(inside, name), '-o', out, '--permutations', '20'])).code,
    ).toBe(0);
    expect(existsSync(out)).toBe(true);
    expect(readFileSync(out, 'utf8')).not.toMatch(/<img|\sonload=|href="javascript/);
  },
);
