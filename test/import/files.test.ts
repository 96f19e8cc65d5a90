import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IoError } from '../../src/errors.ts';
import { sourcesAt } from '../../src/import/files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanxi 文件 '));
  for (const name of [
    'ties.csv',
    'people.CSV',
    'study.json',
    'notes.txt',
    'README.md',
    '.hidden.csv',
    'a.tsv',
    'b.xlsx',
  ]) {
    await writeFile(join(folder, name), name);
  }
  await mkdir(join(folder, 'old.csv'));
  await writeFile(join(folder, 'old.csv', 'ties.csv'), 'x');
  await symlink('/dev/zero', join(folder, 'endless.csv'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the sources at a path', () => {
  it('are the tables and JSON files at the top of a folder', async () => {
    const sources = await sourcesAt(folder);
    expect(sources.map(({ name }) => name)).toEqual([
      'a.tsv',
      'b.xlsx',
      'people.CSV',
      'study.json',
      'ties.csv',
    ]);
    expect(new TextDecoder().decode(sources[0]!.bytes)).toBe('a.tsv');
  });

  it('are those of its folder for a study.json', async () => {
    expect(await sourcesAt(join(folder, 'study.json'))).toEqual(await sourcesAt(folder));
  });

  it('are one for any other file', async () => {
    expect((await sourcesAt(join(folder, 'notes.txt'))).map(({ name }) => name)).toEqual([
      'notes.txt',
    ]);
  });

  it.each([
    ['nothing.csv', 'NOT_FOUND'],
    ['ties.csv/inside', 'NOT_FOUND'],
    ['endless.csv', 'NOT_A_FILE'],
  ])('are refused for %s', async (name, code) => {
    const path = join(folder, name);
    await expect(sourcesAt(path)).rejects.toSatisfy(
      (error) => error instanceof IoError && error.code === code && error.path === path,
    );
  });
});
