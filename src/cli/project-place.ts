import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type FileSource, filesAt } from '../import/files.ts';
import { type AnySource, isProjectName } from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { CommonFlags } from './flags.ts';
import { filesOf } from './reading.ts';
import type { Session } from './session.ts';

/** An input with its project file among the sources, if there is one. */
export interface Input {
  readonly sources: readonly AnySource[];
  /** The folder that the sources are named in; null for what is piped in. */
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
  const { io } = session;
  const found = await filesOf(session, input);
  const folder = input === '-' ? null : await folderOf(resolve(io.cwd, input));
  const own = found.find(({ name }) => isProjectName(name));
  if (given.project === 'none')
    return { sources: found.filter((source) => source !== own), folder, project: null };
  if (given.project !== undefined) {
    const path = resolve(io.cwd, given.project);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    const project = { path, name: given.project, asked: true };
    const rest = found.filter(({ name }) => !isProjectName(name));
    const [file] = there ? await filesAt(path) : [];
    return { sources: file === undefined ? rest : [file, ...rest], folder, project };
  }
  if (own !== undefined && isFile(own)) return { sources: found, folder, project: placeOf(own) };
  const beside = folder === null ? null : await projectBeside(session, folder, basename(input));
  if (beside === null) return { sources: found, folder, project: null };
  const [file] = await filesAt(beside);
  return { sources: [file!, ...found], folder, project: placeOf(file!) };
}

function isFile(source: AnySource): source is FileSource {
  return 'path' in source;
}

function placeOf({ path }: FileSource): ProjectPlace {
  return { path, name: basename(path), asked: false };
}

/** The only project file of a folder, or among several the one that is called after the input. */
async function projectBeside(
  { io, text }: Session,
  folder: string,
  input: string,
): Promise<string | null> {
  const names = (await readdir(folder)).filter(isProjectName).sort();
  const own = names.find((name) => name === projectNameFor(input));
  if (names.length > 1 && own === undefined)
    io.stderr(`${text.project.several(names.join(', '))}\n`);
  const name = own ?? (names.length === 1 ? names[0] : undefined);
  return name === undefined ? null : join(folder, name);
}

async function folderOf(path: string): Promise<string> {
  return (await stat(path)).isDirectory() ? path : dirname(path);
}

/** What the project file of an input is called where nothing else is said. */
export function projectNameFor(input: string): string {
  return `${basename(input).replace(/\.[a-z\d#]{1,8}$/i, '')}.guanxi.json`;
}

/** The name of a source as the project file names it: from the folder that file stands in. */
export function nameInProject(
  { text }: Session,
  { path, name }: ProjectPlace,
  folder: string,
  source: string,
): string {
  const way = relative(dirname(path), join(folder, source)).split(sep).join('/');
  if (way.startsWith('../') || /^[a-z]:|^\//i.test(way))
    throw new Ending(exit.usage, text.project.outside(name, source));
  return way;
}
