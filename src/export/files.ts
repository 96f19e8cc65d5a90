import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type IoCode, IoError } from '../errors.ts';
import { type Disk, realDisk, renamed, systemCode } from './disk/disk.ts';
import { clean, draftOf, interruptible, type Unfinished } from './disk/drafts.ts';
import { lockOf, takeLock } from './disk/lock.ts';
import { manifestName, manifestOf, sumOf } from './disk/manifest.ts';
import type { OutFile } from './out-file.ts';

export type { Disk } from './disk/disk.ts';

/** What goes into a file: at once, or piece by piece where all together would fill the memory. */
export type Content = Uint8Array | Iterable<Uint8Array>;

/**
 * Writes one file to the path `target`: never a part of it. The bytes go to a hidden neighbour, are
 * flushed to the disk and take the name in one step. Throws an IoError, or whatever the making of a piece
 * throws, and then what stood there before stands there still; `LOCKED` if another run is writing there.
 */
export async function writeFile(
  target: string,
  content: Content,
  disk: Disk = realDisk,
): Promise<void> {
  await locked(target, disk, (path, unfinished) => writeOver(disk, path, content, unfinished));
}

/**
 * Writes one file to the path `target` as `writeFile` does, or several into the folder `target`, and then
 * never a mix of old and new files.
 *
 * A folder also gets a manifest, by which `sha256sum -c SHA256SUMS` tells whether all of it arrived. One
 * that exists is replaced only if it holds nothing but files of these names. Since no system
 * swaps two folders at once, a computer that dies in that instant leaves the old one under its hidden
 * name, whole; the next run, or `recover`, puts it back and takes away what was left beside it.
 */
export async function writeFiles(
  target: string,
  files: readonly OutFile[],
  disk: Disk = realDisk,
): Promise<void> {
  const [only] = files;
  await locked(target, disk, (path, unfinished) =>
    files.length === 1 && only !== undefined
      ? writeOver(disk, path, only.bytes, unfinished)
      : writeFolder(disk, path, files, unfinished),
  );
}

/**
 * Writes a file anew that was read before: only if it still is what it was, so that two runs never undo each
 * other's work. `before` is the SHA-256 of what was read, null where nothing stood there. Throws an
 * IoError `CHANGED` if something else stands there now.
 */
export async function rewriteFile(
  target: string,
  before: string | null,
  bytes: Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  await locked(target, disk, async (path, unfinished) => {
    if ((await sumAt(disk, path)) !== before) throw new IoError('CHANGED', target);
    await writeOver(disk, path, bytes, unfinished);
  });
}

/** The SHA-256 of a file, in hexadecimal; null where there is none. */
async function sumAt(disk: Disk, path: string): Promise<string | null> {
  try {
    return sumOf(await disk.readFile(path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Does some writing at a path while no other run may. */
async function locked(
  target: string,
  disk: Disk,
  write: (path: string, unfinished: Unfinished) => Promise<void>,
): Promise<void> {
  const path = resolve(target);
  try {
    await interruptible(async (unfinished) => {
      const lock = lockOf(path);
      await takeLock(disk, path, () => unfinished.files.add(lock));
      try {
        await clean(disk, path);
        await write(path, unfinished);
      } finally {
        await disk.rm(lock, { force: true }).catch(() => undefined);
        unfinished.files.delete(lock);
      }
    });
  } catch (cause) {
    if (cause instanceof NotMade) throw cause.cause;
    throw cause instanceof IoError ? cause : new IoError(ioCode(cause), target, { cause });
  }
}

/** Puts back a folder that a run died while replacing; does nothing where nothing is missing. */
export async function recover(target: string): Promise<void> {
  const path = resolve(target);
  const there = await realDisk.stat(path).catch(() => null);
  if (there === null) await clean(realDisk, path).catch(() => undefined);
}

async function writeOver(
  disk: Disk,
  path: string,
  content: Content,
  unfinished: Unfinished,
): Promise<void> {
  const before = await modeOf(disk, path);
  if (before === 'folder') throw new IoError('NOT_A_FILE', path);
  const draft = draftOf(path, 'draft');
  unfinished.files.add(draft);
  try {
    await writeDraft(disk, draft, content);
    if (before !== null) await disk.chmod(draft, before);
    await renamed(disk, draft, path);
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(disk, dirname(path));
}

async function writeFolder(
  disk: Disk,
  path: string,
  files: readonly OutFile[],
  unfinished: Unfinished,
): Promise<void> {
  await refuseOthers(disk, path, files);
  const all = [...files, manifestOf(files)];
  const draft = draftOf(path, 'draft');
  const former = draftOf(path, 'former');
  unfinished.files.add(draft);
  try {
    await disk.mkdir(draft);
    for (const { name, bytes } of all) await writeDraft(disk, join(draft, basename(name)), bytes);
    await flushFolder(disk, draft);
    await replace(disk, { path, draft, former }, unfinished);
  } catch (error) {
    await disk.rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  // The new folder stands; what cannot be taken away now is taken away by the next run.
  await disk.rm(former, { recursive: true, force: true }).catch(() => undefined);
  await flushFolder(disk, dirname(path));
}

/** Puts the new folder in the place of the old, or the old one back. */
async function replace(
  disk: Disk,
  { path, draft, former }: Readonly<Record<'path' | 'draft' | 'former', string>>,
  unfinished: Unfinished,
): Promise<void> {
  const replaces = (await modeOf(disk, path)) !== null;
  if (replaces) {
    unfinished.restore = () => {
      if (existsSync(former) && !existsSync(path)) renameSync(former, path);
    };
    await renamed(disk, path, former);
  }
  try {
    await renamed(disk, draft, path);
  } catch (error) {
    if (replaces) await renamed(disk, former, path);
    throw error;
  }
  unfinished.files.add(former);
}

async function refuseOthers(disk: Disk, path: string, files: readonly OutFile[]): Promise<void> {
  const before = await modeOf(disk, path);
  if (before === null) return;
  if (before !== 'folder') throw new IoError('EXISTS', path);
  const ours = new Set([...files.map(({ name }) => basename(name)), manifestName]);
  if ((await disk.readdir(path)).some((name) => !ours.has(name))) throw new IoError('EXISTS', path);
}

/** Readable by others only as far as the user's own settings say, once it has its final name. */
async function writeDraft(disk: Disk, path: string, content: Content): Promise<void> {
  const handle = await disk.open(path, 'wx', 0o666);
  try {
    if (content instanceof Uint8Array) await handle.writeFile(content);
    else for (const piece of made(content)) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Pieces as they are made; what goes wrong there is no fault of the disk. */
function* made(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* pieces;
  } catch (cause) {
    throw new NotMade(cause);
  }
}

class NotMade extends Error {
  constructor(cause: unknown) {
    super('a piece could not be made', { cause });
  }
}

/** The permissions of a file, `folder` for a folder, `null` for nothing there. */
async function modeOf(disk: Disk, path: string): Promise<number | 'folder' | null> {
  try {
    const found = await disk.stat(path);
    return found.isDirectory() ? 'folder' : found.mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the new name itself durable. Some systems cannot open folders; the data is safe there too. */
async function flushFolder(disk: Disk, path: string): Promise<void> {
  try {
    const handle = await disk.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

const codes: ReadonlyMap<unknown, IoCode> = new Map<unknown, IoCode>([
  ['ENOENT', 'NOT_FOUND'],
  ['ENOTDIR', 'NOT_FOUND'],
  ['ENOSPC', 'NO_SPACE'],
  ['EDQUOT', 'NO_SPACE'],
  ['EISDIR', 'NOT_A_FILE'],
  ['EEXIST', 'EXISTS'],
  ['ENOTEMPTY', 'EXISTS'],
  ['EIO', 'DISK_FAULT'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'NO_PERMISSION'],
  ['EPERM', 'NO_PERMISSION'],
  ['ENAMETOOLONG', 'NAME_TOO_LONG'],
  ['EBUSY', 'IN_USE'],
]);

function ioCode(error: unknown): IoCode {
  return codes.get(systemCode(error)) ?? 'NOT_WRITABLE';
}
