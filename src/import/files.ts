import { constants, type Dirent, type Stats } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { IoError } from '../errors.ts';
import type { Source } from './read-study.ts';

const readable =
  /\.(?:csv|tsv|xlsx|json|graphml|gexf|dl|net|paj|clu|vec|per|vna|gml|zip|##h|##d)$/i;

/**
 * The files at a path: of a folder its tables and network files, of a `study.json` the folder it
 * stands in, of half a UCINET dataset both halves, of any other file itself. Throws an IoError where
 * something is missing or cannot be read.
 */
export async function sourcesAt(path: string): Promise<Source[]> {
  const found = await statOf(path);
  if (found.isDirectory()) return sourcesIn(path);
  if (!found.isFile()) throw new IoError('NOT_A_FILE', path);
  if (basename(path) === 'study.json') return sourcesIn(dirname(path));
  const paths = /\.##[hd]$/i.test(path) ? await halvesAt(path) : [path];
  const sources: Source[] = [];
  for (const one of paths) sources.push({ name: basename(one), bytes: await bytesOf(one) });
  return sources;
}

/** Both files of a UCINET dataset, whichever of them was named. */
async function halvesAt(path: string): Promise<readonly string[]> {
  const stem = basename(path).slice(0, -1).toLowerCase();
  return (await entriesOf(dirname(path)))
    .filter((entry) => entry.isFile() && entry.name.slice(0, -1).toLowerCase() === stem)
    .filter(({ name }) => /[hd]$/i.test(name))
    .map(({ name }) => join(dirname(path), name))
    .sort();
}

async function sourcesIn(folder: string): Promise<Source[]> {
  const names = (await entriesOf(folder))
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  const sources: Source[] = [];
  for (const name of names) sources.push({ name, bytes: await bytesOf(join(folder, name)) });
  return sources;
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new IoError(
      codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR' ? 'NOT_FOUND' : 'NOT_READABLE',
      path,
      { cause },
    );
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new IoError('NOT_READABLE', folder, { cause });
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    await access(path, constants.R_OK);
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new IoError('NOT_READABLE', path, { cause });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
