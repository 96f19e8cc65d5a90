import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { file, lines } from '../fixtures/files.ts';
import { namesIn, ran, scratch } from '../support/cli.ts';
import { zipped } from '../support/zips.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const ties = lines('source,target', 'a,b', 'b,c');
const entry = (name: string) => zipped({ [name]: ties, 'ties.csv': ties });

fault<string>(
  'T6',
  'an entry whose name leads elsewhere or hides what it is stays closed and is counted',
  {
    'two folders up': '../../etc/x.csv',
    'from the root': '/abs/x.csv',
    'up, as Windows writes it': '..\\..\\w.csv',
    'a drive': 'C:\\x.csv',
    'a drive without a folder': 'c:x.csv',
    'a character of zero': 'a\0.csv',
    'turned round': 'a\u202evsc.csv',
    'three hundred characters': `${'x'.repeat(300)}.csv`,
  },
  async (name) => {
    const reading = await read([file('x.zip', entry(name))]);
    expect(issueOf(reading, 'ENTRY_NAME_ODD')).toMatchObject({
      severity: 'warning',
      file: 'x.zip',
      params: { entries: 1 },
    });
    expect(reading.study!.layers.map(({ id }) => id)).toEqual(['ties']);
    // As it would stand within a text of JSON.
    const part = JSON.stringify(name.slice(0, 5)).slice(1, -1);
    expect(JSON.stringify(reading.issues)).not.toContain(part);
  },
);

it('T6: nothing is ever unpacked to the disk', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'x.zip'), entry('../escaped.csv'));
  expect((await ran(['check', 'x.zip'], { cwd: folder })).code).toBe(0);
  expect(namesIn(folder)).toEqual(['x.zip']);
  expect(namesIn(join(folder, '..'))).not.toContain('escaped.csv');
});

it('T6: names that a disk would mix up, or could not hold, are read in memory as they are', async () => {
  const reading = await read([
    file('x.zip', zipped({ 'A.csv': ties, 'a.csv': ties, 'CON.csv': ties })),
  ]);
  expect(reading.study!.layers.map(({ id }) => id)).toEqual(['A', 'CON', 'a']);
  expect(codesIn(reading)).not.toContain('ENTRY_NAME_ODD');
});
