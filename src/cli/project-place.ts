import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type FileSource, filesAt, isProjectAt, namedBy } from '../import/files.ts';
import { type AnySource, isProjectName, projectNameFor } from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { CommonFlags } from './flags.ts';
import { filesOf } from './reading.ts';
import type { Session } from './session.ts';

/** An input with its project file among the sources, if there is one. */
export interface Input {
  readonly sources: readonly AnySource[];
  /** The folder it lies in; null for what is piped in. */
  readonly folder: string | null;
  readonly project: ProjectPlace | null;
}

export interface ProjectPlace {
  readonly path: string;
  /** As the user knows it. */
  readonly name: string;
  /** Whether it was named on the command line. */
  readonly asked: boolean;
}

/** The files of an input, with the project file that was asked for or lies beside it. */
export async function inputAt(session: Session, input: string, given: CommonFlags): Promise<Input> {
  const found = await filesOf(session, input);
  const path = input === '-' ? null : resolve(session.io.cwd, input);
  const folder = path === null ? null : await folderOf(path);
  const own = found.find((source) => isFile(source) && isProjectName(source.path));
  const rest = found.filter(({ name }) => !isProjectName(name));
  if (given.project === 'none') return { sources: rest, folder, project: null };
  if (given.project === undefined && own !== undefined && isFile(own))
    return { sources: found, folder, project: placeOf(own.path) };
  const project =
    given.project === undefined
      ? await projectBeside(session, folder, basename(input))
      : await projectAsked(session, given.project);
  if (project === null) return { sources: found, folder, project };
  const [file] = project.isThere ? await filesAt(project.path) : [];
  if (file === undefined) return { sources: rest, folder, project };
  const companions = folder === path ? [] : await companionsOf(project.path, path);
  return { sources: [file, ...rest, ...companions], folder, project };
}

/**
 * The files that belong to a single file by its project: all others that are named with it, or where it is
 * the next export of a survey, all but the last one.
 */
async function companionsOf(project: string, path: string | null): Promise<readonly FileSource[]> {
  const named = await namedBy(project);
  if (named.some((file) => file.path === path)) return named.filter((file) => file.path !== path);
  return named.some(({ role }) => role === 'survey')
    ? named.filter(({ role }) => role !== 'survey')
    : [];
}

export function isFile(source: AnySource): source is FileSource {
  return 'path' in source;
}

interface FoundPlace extends ProjectPlace {
  readonly isThere: boolean;
}

function placeOf(path: string): FoundPlace {
  return { path, name: basename(path), asked: false, isThere: true };
}

/** The project file that was named. One that is not there yet is made; no other file becomes one. */
async function projectAsked({ io, text }: Session, name: string): Promise<FoundPlace> {
  const path = resolve(io.cwd, name);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere && !(await isProjectAt(path)))
    throw new Ending(exit.usage, text.project.noProject(name));
  return { path, name, asked: true, isThere };
}

/** The only project file of a folder, or among several the one that is called after the input. */
async function projectBeside(
  { io, text }: Session,
  folder: string | null,
  input: string,
): Promise<FoundPlace | null> {
  if (folder === null) return null;
  // Whoever may read a file need not be allowed to list its folder.
  const names = (await readdir(folder).catch(() => [])).filter(isProjectName).sort();
  const own = names.find((name) => name === projectNameFor(input));
  if (names.length > 1 && own === undefined)
    io.stderr(`${text.project.several(names.join(', '))}\n`);
  const name = own ?? (names.length === 1 ? names[0] : undefined);
  return name === undefined ? null : placeOf(join(folder, name));
}

async function folderOf(path: string): Promise<string> {
  return (await stat(path)).isDirectory() ? path : dirname(path);
}

/** The name of a file as the project file has it: from the folder that the project stands in. */
export function nameInProject({ text }: Session, project: ProjectPlace, file: string): string {
  const way = relative(dirname(project.path), file).split(sep).join('/');
  if (way.startsWith('../') || /^[a-z]:|^\//i.test(way))
    throw new Ending(exit.usage, text.project.outside(project.name, basename(file)));
  return way;
}
