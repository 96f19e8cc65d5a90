import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IoError } from '../../src/errors.ts';
import { namedBy, sourcesAt } from '../../src/import/files.ts';
import { project } from '../fixtures/projects.ts';

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

describe('a project at a path', () => {
  it('is known by how it begins, with or without a mark before it', async () => {
    const inside = await mkdtemp(join(folder, 'renamed '));
    const entry = `{ "file": "ties.csv", "sha256": "${'0'.repeat(64)}" }`;
    const text = new TextDecoder().decode(project(`"inputs": [${entry}]`).bytes);
    await writeFile(join(inside, 'ties.csv'), 'source,target\na,b\n');
    for (const mark of ['', '\ufeff']) {
      await writeFile(join(inside, 'mine.json'), `${mark}${text}`);
      const sources = await sourcesAt(join(inside, 'mine.json'));
      expect(sources.map(({ name }) => name)).toEqual(['mine.json', 'ties.csv']);
    }
  });

  it('names no files where it is larger than any project', async () => {
    const huge = join(folder, 'huge.guanxi.json');
    await writeFile(huge, '');
    await truncate(huge, 65 * 1024 ** 2);
    expect(await namedBy(huge)).toEqual([]);
    await rm(huge);
  });
});

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
