import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IoCode, IoError } from '../../src/errors.ts';
import { realDisk } from '../../src/export/disk/disk.ts';
import { writeFiles, writeFile as writeOver } from '../../src/export/files.ts';
import { isWhole } from '../support/whole-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const one = (text: string) => [{ name: 'report.html', bytes: bytes(text) }];
const two = (text: string) => [
  { name: 'people.csv', bytes: bytes(`${text} people`) },
  { name: 'ties.csv', bytes: bytes(`${text} ties`) },
];
const failsWith = (code: IoCode) => (error: unknown) =>
  error instanceof IoError && error.code === code;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanxi '));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

describe('one file', () => {
  it('is written where it is to stand, over what stood there', async () => {
    const path = join(folder, '报告.html');
    await writeFiles(path, one('first'));
    await writeFiles(path, one('second'));
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['报告.html']);
  });

  it('keeps the permissions of the file it replaces', async () => {
    const path = join(folder, 'a.html');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeFiles(path, one('new'));
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it.each<[string, string, IoCode]>([
    ['a folder that is not there', 'none/a.html', 'NOT_FOUND'],
    ['a folder of that name', 'taken', 'NOT_A_FILE'],
    ['a name that is too long', 'x'.repeat(300), 'NAME_TOO_LONG'],
  ])('fails with a reason and leaves nothing: %s', async (_, name, code) => {
    await mkdir(join(folder, 'taken'));
    await expect(writeFiles(join(folder, name), one('x'))).rejects.toSatisfy(failsWith(code));
    expect(await readdir(folder)).toEqual(['taken']);
  });
});

describe('a file in pieces', () => {
  const pieces = function* (texts: readonly string[], end: () => void = () => {}) {
    for (const text of texts) yield bytes(text);
    end();
  };

  it('is the same file, made as it is written', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    let seen: readonly string[] = [];
    const parts = pieces(['{ ', '"关系": ', '1 }'], () => {
      seen = readdirSync(folder).filter((name) => name.endsWith('.draft.tmp'));
    });
    await writeOver(path, parts);
    expect(seen).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe('{ "关系": 1 }');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('that cannot be made to the end leaves what stood there, and fails with that fault', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    const fault = new RangeError('too much');
    const parts = pieces(['{ '], () => {
      throw fault;
    });
    await expect(writeOver(path, parts)).rejects.toBe(fault);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('that the disk refuses half way leaves what stood there', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const disk = {
      ...realDisk,
      open: async (...given: Parameters<typeof realDisk.open>) => {
        const handle = await realDisk.open(...given);
        const write = handle.writeFile.bind(handle);
        let left = 2;
        handle.writeFile = (async (...more: Parameters<typeof write>) => {
          if (left-- === 0) throw full;
          await write(...more);
        }) as typeof write;
        return handle;
      },
    };
    await expect(writeOver(path, pieces(['1', '2', '3']), disk)).rejects.toSatisfy(
      failsWith('NO_SPACE'),
    );
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('several files', () => {
  it('become a folder in one step, and replace their own former selves', async () => {
    const path = join(folder, 'study');
    await writeFiles(path, two('first'));
    await writeFiles(path, two('second'));
    expect((await readdir(path)).sort()).toEqual(['SHA256SUMS', 'people.csv', 'ties.csv']);
    expect(await isWhole(path)).toBe(true);
    expect(await readFile(join(path, 'ties.csv'), 'utf8')).toBe('second ties');
    expect(await readdir(folder)).toEqual(['study']);
  });

  it('never replace a folder that holds anything else', async () => {
    const path = join(folder, 'study');
    await mkdir(path);
    await writeFile(join(path, 'diary.txt'), 'mine');
    await expect(writeFiles(path, two('x'))).rejects.toSatisfy(failsWith('EXISTS'));
    expect(await readdir(path)).toEqual(['diary.txt']);
    await writeFile(join(folder, 'file'), 'mine');
    await expect(writeFiles(join(folder, 'file'), two('x'))).rejects.toSatisfy(failsWith('EXISTS'));
    expect((await readdir(folder)).sort()).toEqual(['file', 'study']);
  });

  it('stay inside their folder whatever they are called', async () => {
    await writeFiles(join(folder, 'study'), [
      { name: '../../escaped.csv', bytes: bytes('x') },
      ...two('y'),
    ]);
    expect((await readdir(join(folder, 'study'))).sort()).toEqual([
      'SHA256SUMS',
      'escaped.csv',
      'people.csv',
      'ties.csv',
    ]);
    expect(await readdir(folder)).toEqual(['study']);
  });
});

describe('a disk that is full', () => {
  const canMount = (() => {
    if (process.getuid?.() !== 0) return false;
    const probe = mkdtempSync(join(tmpdir(), 'guanxi '));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { stdio: 'ignore' });
      execFileSync('umount', [probe], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    } finally {
      rmdirSync(probe);
    }
  })();
  if (!canMount) console.info('no right to mount a small disk: the full-disk test passes untried');

  it('keeps the old file', async () => {
    if (!canMount) return;
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      const path = join(folder, 'a.html');
      await writeFiles(path, one('old'));
      await expect(writeFiles(path, one('x'.repeat(1_000_000)))).rejects.toSatisfy(
        failsWith('NO_SPACE'),
      );
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['a.html']);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

describe('a writer that is killed', () => {
  it('leaves the old folder or the new one, never a mix', async () => {
    const path = join(folder, 'study');
    await writeFiles(path, two('0'));
    const module = new URL('../../dist/export/files.js', import.meta.url).href;
    const script = `
      const { writeFiles } = await import(${JSON.stringify(module)});
      const bytes = (text) => new TextEncoder().encode(text);
      for (let round = 1; ; round++) {
        await writeFiles(${JSON.stringify(path)}, [
          { name: 'people.csv', bytes: bytes(round + ' people') },
          { name: 'ties.csv', bytes: bytes(round + ' ties') },
        ]);
      }`;
    for (let run = 0; run < 8; run++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: 'ignore',
      });
      await new Promise((resolve) => setTimeout(resolve, 250 + run * 37));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const standing = (await readdir(folder)).includes('study');
      // Between the two renames of a replacement the former folder stands under its other name.
      const names = (await readdir(folder)).filter(
        (name) => name === 'study' || name.endsWith('.tmp'),
      );
      const complete = [];
      for (const name of names) {
        if (await isWhole(join(folder, name))) complete.push(name);
      }
      expect(complete.length).toBeGreaterThan(0);
      if (standing) expect(complete).toContain('study');
    }
  });
});
