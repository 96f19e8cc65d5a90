import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockOf } from '../../src/export/disk/lock.ts';
import { thisProcess } from '../../src/export/disk/owner.ts';
import { writeFiles } from '../../src/export/files.ts';
import { fault } from './fault.ts';

/* T34: two runs write to one place. */
let folder = '';
let path = '';
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'guanxi lock '));
  path = join(folder, 'survey');
});
afterEach(() => fs.rm(folder, { recursive: true }));

const files = (text: string) =>
  ['people.csv', 'ties.csv'].map((name) => ({ name, bytes: new TextEncoder().encode(text) }));

it('T34: while another run holds the lock, nothing is written', async () => {
  await writeFiles(path, files('old'));
  const { pid, start } = thisProcess();
  await fs.writeFile(lockOf(path), `${pid} ${start}\n`);
  await expect(writeFiles(path, files('new'))).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await fs.readFile(join(path, 'ties.csv'), 'utf8')).toBe('old');
  expect(await fs.readdir(folder)).toContain('.survey.guanxi-lock');
});

fault<() => Promise<string>>(
  'T34',
  'a lock that nobody holds any more is taken over',
  {
    'of a process that has ended': () => ended().then((pid) => `${pid} 1\n`),
    'whose number another process has now': async () => `${process.pid} 1\n`,
    'that was never finished': async () => '',
  },
  async (content) => {
    await fs.writeFile(lockOf(path), await content());
    await writeFiles(path, files('new'));
    expect(await fs.readdir(folder)).toEqual(['survey']);
  },
);

it('T34: however many writes are under way, one of them hears that the user interrupts', async () => {
  const before = process.listenerCount('SIGINT');
  const writes = Array.from({ length: 12 }, (_, at) =>
    writeFiles(join(folder, `${at}.csv`), files('one').slice(0, 1)),
  );
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  await Promise.all(writes);
  expect(process.listenerCount('SIGINT')).toBe(before);
  expect(await fs.readdir(folder)).toHaveLength(12);
});

it('T34: of many runs at once each writes the whole or says that it is locked', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) => writeFiles(path, files(String(at)))),
  );
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'LOCKED' });
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  const texts = await Promise.all(
    ['people.csv', 'ties.csv'].map((name) => fs.readFile(join(path, name), 'utf8')),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(await fs.readdir(folder)).toEqual(['survey']);
});

async function ended(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid!;
}
