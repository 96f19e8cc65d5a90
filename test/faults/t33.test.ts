import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IoError } from '../../src/errors.ts';
import { type Disk, writeFiles } from '../../src/export/files.ts';
import { isWhole } from '../support/whole-folder.ts';
import { fault } from './fault.ts';

/* T33: the disk refuses. Every call a write makes fails once, in each way there is. */

const reasons = new Map([
  ['ENOSPC', 'NO_SPACE'],
  ['EDQUOT', 'NO_SPACE'],
  ['EIO', 'DISK_FAULT'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'NO_PERMISSION'],
  ['EPERM', 'NO_PERMISSION'],
  ['EBUSY', 'IN_USE'],
]);

/** A real disk whose `k`-th call fails, and all later ones of the same kind if it is `for good`. */
function failing(k: number, code: string): { disk: Disk; calls: () => number } {
  let calls = 0;
  let broken: string | null = null;
  const guarded = <T extends (...args: never[]) => Promise<unknown>>(name: string, call: T): T =>
    (async (...args: never[]) => {
      calls++;
      if (calls === k) broken = name;
      // What cannot be written cannot be written again, but it can be taken away.
      if (calls === k || (name === broken && name !== 'rm'))
        throw Object.assign(new Error(code), { code });
      return call(...args);
    }) as T;
  const disk = {
    chmod: guarded('chmod', fs.chmod),
    mkdir: guarded('mkdir', fs.mkdir),
    readdir: guarded('readdir', fs.readdir as never),
    readFile: guarded('readFile', fs.readFile as never),
    rename: guarded('rename', fs.rename),
    rm: guarded('rm', fs.rm),
    stat: guarded('stat', fs.stat as never),
  } as unknown as Disk;
  const open: Disk['open'] = guarded('open', async (path: never, flags: never, mode: never) => {
    const handle = await fs.open(path, flags, mode);
    return new Proxy(handle, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const bound = value.bind(target);
        return name === 'writeFile' || name === 'sync' ? guarded(name, bound) : bound;
      },
    });
  }) as never;
  return { disk: { ...disk, open }, calls: () => calls };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const shapes = {
  'one file': (text: string) => [{ name: 'a.html', bytes: bytes(text) }],
  'a folder': (text: string) => [
    { name: 'people.csv', bytes: bytes(text) },
    { name: 'ties.csv', bytes: bytes(text) },
  ],
};

async function standing(path: string): Promise<string> {
  const found = await fs.stat(path);
  if (found.isFile()) return fs.readFile(path, 'utf8');
  expect(await isWhole(path)).toBe(true);
  const texts = await Promise.all(
    (await fs.readdir(path))
      .filter((name) => name !== 'SHA256SUMS')
      .map((name) => fs.readFile(join(path, name), 'utf8')),
  );
  expect(texts).toHaveLength(2);
  expect(new Set(texts).size).toBe(1);
  return texts[0]!;
}

for (const [shape, files] of Object.entries(shapes)) {
  fault(
    'T33',
    `${shape} on a disk that refuses is the old or the new, whichever call fails`,
    Object.fromEntries(reasons),
    async (told, code) => {
      const folder = await fs.mkdtemp(join(tmpdir(), 'guanxi fault '));
      const path = join(folder, 'target');
      try {
        let k = 1;
        for (; k < 80; k++) {
          await writeFiles(path, files('old'));
          const { disk, calls } = failing(k, code);
          const fault = await writeFiles(path, files('new'), disk).then(
            () => null,
            (error: unknown) => error,
          );
          if (fault !== null) {
            expect(fault).toBeInstanceOf(IoError);
            expect((fault as IoError).code).toBe(told);
          }
          // Where the way back fails too, the old folder stands whole under its hidden name.
          const names = await fs.readdir(folder);
          const former = names.find((name) => name.endsWith('.former.tmp'));
          const there = names.includes('target') ? path : join(folder, former!);
          expect(await standing(there)).toBe(fault === null ? 'new' : 'old');
          for (const name of await fs.readdir(folder))
            await fs.rm(join(folder, name), { recursive: true });
          if (calls() < k) break;
        }
        expect(k).toBeGreaterThan(6);
        expect(k).toBeLessThan(80);
      } finally {
        await fs.rm(folder, { recursive: true });
      }
    },
  );
}

it('T33: a rename that another program holds up for a moment is tried again', async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), 'guanxi fault '));
  let refusals = 3;
  const rename: Disk['rename'] = async (from, to) => {
    if (refusals-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    await fs.rename(from, to);
  };
  await writeFiles(join(folder, 'a'), shapes['one file']('x'), { ...fs, rename });
  expect(await fs.readdir(folder)).toEqual(['a']);
  await fs.rm(folder, { recursive: true });
});

it('T33: a name too long for the disk', async () => {
  const path = join(tmpdir(), '名'.repeat(200));
  await expect(writeFiles(path, shapes['one file']('x'))).rejects.toMatchObject({
    code: 'NAME_TOO_LONG',
  });
});
