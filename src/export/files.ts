import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type IoCode, IoError } from '../errors.ts';
import type { OutFile } from './out-file.ts';

/**
 * Writes one file to the path `target`, or several into the folder `target`: never a part of a file,
 * never a mix of old and new files. The bytes go to a hidden neighbour, are flushed to the disk and
 * take the name in one step. Throws an IoError, and then what stood there before stands there still.
 *
 * A folder that exists is replaced only if it holds nothing but files of these names. Since no system
 * swaps two folders at once, a computer that dies in that instant leaves the old one under its hidden
 * name, whole.
 */
export async function writeFiles(target: string, files: readonly OutFile[]): Promise<void> {
  const path = resolve(target);
  const [only] = files;
  try {
    if (files.length === 1 && only !== undefined) await writeFile(path, only.bytes);
    else await writeFolder(path, files);
  } catch (cause) {
    throw cause instanceof IoError ? cause : new IoError(ioCode(cause), target, { cause });
  }
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const before = await modeOf(path);
  if (before === 'folder') throw new IoError('NOT_A_FILE', path);
  const draft = neighbour(path);
  try {
    await writeDraft(draft, bytes);
    if (before !== null) await chmod(draft, before);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

async function writeFolder(path: string, files: readonly OutFile[]): Promise<void> {
  await refuseOthers(path, files);
  const draft = neighbour(path);
  const former = neighbour(path);
  try {
    await mkdir(draft);
    for (const { name, bytes } of files) await writeDraft(join(draft, basename(name)), bytes);
    await flushFolder(draft);
    const replaces = (await modeOf(path)) !== null;
    if (replaces) await rename(path, former);
    try {
      await rename(draft, path);
    } catch (error) {
      if (replaces) await rename(former, path);
      throw error;
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await rm(former, { recursive: true, force: true });
  await flushFolder(dirname(path));
}

async function refuseOthers(path: string, files: readonly OutFile[]): Promise<void> {
  const before = await modeOf(path);
  if (before === null) return;
  if (before !== 'folder') throw new IoError('EXISTS', path);
  const ours = new Set(files.map(({ name }) => basename(name)));
  if ((await readdir(path)).some((name) => !ours.has(name))) throw new IoError('EXISTS', path);
}

/** Readable by others only as far as the user's own settings say, once it has its final name. */
async function writeDraft(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The permissions of a file, `folder` for a folder, `null` for nothing there. */
async function modeOf(path: string): Promise<number | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function neighbour(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Makes the new name itself durable. Some systems cannot open folders; the data is safe there too. */
async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

function ioCode(error: unknown): IoCode {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'NOT_FOUND';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'NO_SPACE';
    case 'EISDIR':
      return 'NOT_A_FILE';
    case 'EEXIST':
    case 'ENOTEMPTY':
      return 'EXISTS';
    default:
      return 'NOT_WRITABLE';
  }
}

function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
