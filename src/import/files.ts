import type { Dirent, Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defaultBudget } from '../budget.ts';
import { IoError } from '../errors.ts';
import { isProjectName } from '../study/project/format.ts';
import { IssueLog } from './issue-log.ts';
import {
  headOf,
  isProjectText,
  isRecipeText,
  mostProjectBytes,
  projectText,
} from './project/project-text.ts';
import { type AnySource, inMemory, type Source, type StreamedSource } from './source.ts';

const readable =
  /\.(?:csv|tsv|xlsx|json|graphml|gexf|dl|net|paj|clu|vec|per|vna|gml|zip|##h|##d)$/i;

/** A file on disk, read when it is asked for. */
export interface FileSource extends StreamedSource {
  readonly path: string;
}

/**
 * The files at a path: of a folder its tables and network files, of a `study.json` the folder it
 * stands in, of a project file itself and the files it names, of half a UCINET dataset both halves, of
 * any other file itself. Nothing but a project file is read yet.
 * Throws an IoError where something is missing, is no regular file or cannot be read.
 */
export async function filesAt(path: string): Promise<FileSource[]> {
  const found = await statOf(path);
  if (found.isDirectory()) return filesIn(path);
  if (!found.isFile()) throw new IoError('NOT_A_FILE', path);
  if (basename(path) === 'study.json') return filesIn(dirname(path));
  if (await isProjectAt(path)) return [fileOfSize(path, found.size), ...(await namedBy(path))];
  const paths = /\.##[hd]$/i.test(path) ? await halvesAt(path) : [path];
  return Promise.all(paths.map(fileSource));
}

/** The same files, read. */
export async function sourcesAt(path: string): Promise<Source[]> {
  return loaded(await filesAt(path));
}

/** Files, read one after the other. */
export async function loaded(files: readonly AnySource[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of files) sources.push(await inMemory(file));
  return sources;
}

/** The file at a path as a source. A pipe or a device never ends, so it is none. */
async function fileSource(path: string): Promise<FileSource> {
  const found = await statOf(path);
  if (!found.isFile()) throw new IoError('NOT_A_FILE', path);
  return fileOfSize(path, found.size);
}

/** A file whose size is known. */
export function fileOfSize(path: string, size: number, name = basename(path)): FileSource {
  return { name, path, size, stream: () => piecesOf(path, size) };
}

/** Whether a project file stands at a path, whatever it is called. */
export async function isProjectAt(path: string): Promise<boolean> {
  if (isProjectName(path)) return true;
  if (!path.toLowerCase().endsWith('.json')) return false;
  const head = await headOf(fileOfSize(path, (await statOf(path)).size));
  return isProjectText(path, head) || isRecipeText(head);
}

/** A file that a project names. */
interface NamedFile extends FileSource {
  readonly role: 'survey' | null;
}

/**
 * The files that a project file names and that are there; what is wrong with it is told when it is
 * read.
 */
export async function namedBy(path: string): Promise<readonly NamedFile[]> {
  const { size } = await statOf(path);
  if (size > mostProjectBytes) return [];
  const { bytes } = await inMemory(fileOfSize(path, size));
  const text = projectText(bytes) ?? '';
  const reading = { depth: defaultBudget.jsonDepth, acceptEdits: true };
  // What checks a project file is loaded only where there is one.
  const { parseProject } = await import('./project/parse-project.ts');
  const inputs = parseProject(path, text, reading, new IssueLog())?.content.inputs ?? [];
  const folder = commonFolder(inputs.map(({ file }) => file));
  const found = inputs.map(async ({ file, role = null }) => {
    const at = join(dirname(path), ...file.split('/'));
    const stats = await stat(at).catch(() => null);
    const name = file.slice(folder.length);
    return stats?.isFile() === true ? [{ ...fileOfSize(at, stats.size, name), role }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The folders that all paths begin with, with the last slash. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  let length = first.lastIndexOf('/') + 1;
  while (length > 0 && !rest.every((path) => path.startsWith(first.slice(0, length))))
    length = first.lastIndexOf('/', length - 2) + 1;
  return first.slice(0, length);
}

/** Small enough to stay near the processor until it is read. */
const pieceBytes = 1 << 20;

/**
 * Piece by piece, from the start; the next one is read while one is looked at. Throws an IoError
 * where the file is no longer what it was.
 */
async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const before = await handle.stat();
    const length = Math.max(1, Math.min(pieceBytes, size));
    let [piece, other] = [new Uint8Array(length), new Uint8Array(length)];
    let read = 0;
    let coming = nextInto(handle, piece);
    for (;;) {
      const bytesRead = await coming;
      if (bytesRead === 0) break;
      read += bytesRead;
      if (read > size) break;
      coming = nextInto(handle, other);
      yield piece.subarray(0, bytesRead);
      [piece, other] = [other, piece];
    }
    const after = await handle.stat();
    const same = before.size === after.size && before.mtimeMs === after.mtimeMs;
    if (!same || read !== size) throw new IoError('CHANGED', path);
  } catch (cause) {
    throw isSystem(cause) ? new IoError('NOT_READABLE', path, { cause }) : cause;
  } finally {
    await handle?.close();
  }
}

/** How many bytes came. Nobody may wait for them any more: a failure is then nobody's. */
function nextInto(handle: FileHandle, piece: Uint8Array): Promise<number> {
  const coming = handle.read(piece, 0, piece.length, null).then(({ bytesRead }) => bytesRead);
  coming.catch(() => {});
  return coming;
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

/** The readable files of a folder; a link counts as the file it leads to. */
async function filesIn(folder: string): Promise<FileSource[]> {
  const names = (await entriesOf(folder))
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => readable.test(name) && (!name.startsWith('.') || name === '.guanxi.json'))
    .sort();
  const found = await Promise.all(names.map((name) => statOf(join(folder, name))));
  return names.flatMap((name, at) =>
    found[at]!.isFile() ? [fileOfSize(join(folder, name), found[at]!.size)] : [],
  );
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

function isSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
