import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { csvText } from '../../src/export/csv.ts';
import { shown } from '../../viewer/panels/words.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf } from '../support/reading.ts';
import { fault } from './fault.ts';

const family = '👨‍👩‍👧‍👦';
const names = {
  'turned round': '\u202eevil\u202c name',
  'isolates that are not closed': '\u2067\u2066name',
  'a thousand marks on a letter': `Z${'\u0301'.repeat(1000)}algo`,
  'a megabyte': '长'.repeat(350_000),
  'without width': '张\u200b三',
  'emoji of several': `${family} ${family}`,
  'lines within': 'one\r\ntwo\tthree',
  'half a character': '\ud83dx',
};

/** As many characters as anybody sees at once. */
const graphemes = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

fault<string>(
  'T14',
  'a name is shown on one line, within bounds and apart from what stands around it',
  names,
  async (name) => {
    const onPage = shown(name, 'en');
    expect(graphemes(onPage)).toBeLessThanOrEqual(81);
    expect(onPage).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(onPage).not.toMatch(/\p{M}{12}/u);
    const people = Array.from({ length: 12 }, (_, at) => [`p${at}`, at === 0 ? name : `n${at}`]);
    const star = people.slice(1).map(([id]) => [id!, 'p0']);
    const folder = filled(scratch(), {
      'people.csv': csvText([['id', 'name'], ...people]),
      'advice.csv': csvText([['source', 'target'], ...star, ['p0', 'p1'], ['p1', 'p2']]),
    });
    const out = join(folder, 'out.html');
    const { code, stderr } = await ran(['report', folder, '-o', out, '--permutations', '20']);
    expect(code, stderr).toBe(0);
    const page = readFileSync(out, 'utf8');
    expect(page.length).toBeLessThan(400_000);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{M}{13}/u);
    const told = await ran(['diagnose', folder, '--permutations', '20']);
    expect(told.stdout).not.toMatch(/[\u202a-\u202e\u2066-\u2067]/);
  },
);

it('T14: what is shown short is kept whole, and people whose names look alike stay two', async () => {
  const table = csvText([
    ['id', 'name'],
    ...Object.values(names).map((name, at) => [`p${at}`, name]),
  ]);
  const study = await studyOf([
    { name: 'people.csv', bytes: new TextEncoder().encode(table) },
    { name: 'ties.csv', bytes: new TextEncoder().encode('source,target\np0,p1\n') },
  ]);
  const kept = Object.values(names).map((name) => (name === '\ud83dx' ? '\ufffdx' : name));
  expect(study.people.names).toEqual(kept);
});

it('T14: every text of a user in the page stands in an element that isolates its direction', () => {
  for (const panel of [
    'person-row',
    'person-card',
    'finding-people',
    'legend',
    'search',
    'masthead',
  ]) {
    const source = readFileSync(`viewer/panels/${panel}.tsx`, 'utf8');
    expect(source, panel).toContain('<bdi>');
    expect(source, panel).not.toMatch(/dangerouslySetInnerHTML|innerHTML/);
  }
});
