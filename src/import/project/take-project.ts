import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ProjectInput } from '../../study/project/format.ts';
import type { IssueLog } from '../issue-log.ts';
import {
  type AnySource,
  inMemory,
  type ProjectNotes,
  type ReadOptions,
  sizeOf,
} from '../source.ts';
import { answersIn } from './answers.ts';
import { type ParsedProject, type ProjectReading, parseProject } from './parse-project.ts';
import {
  headOf,
  isProjectText,
  isRecipeText,
  mostProjectBytes,
  projectText,
} from './project-text.ts';

export interface Taken {
  readonly project: FoundProject | null;
  readonly sources: readonly AnySource[];
}

export interface FoundProject extends ParsedProject {
  /** The SHA-256 of the file as it is, in whatever version. */
  readonly sha256: string;
  readonly migrated: boolean;
}

/**
 * Takes the project file out of the files of a study. `project` is null where there is none, and
 * where it cannot be followed, which is reported.
 */
export async function takeProject(
  given: readonly AnySource[],
  reading: ProjectReading,
  log: IssueLog,
): Promise<Taken> {
  const found: AnySource[] = [];
  const sources: AnySource[] = [];
  const hasStudyFile = given.some(({ name }) => name === 'study.json');
  for (const source of given)
    ((await isProject(source, hasStudyFile)) ? found : sources).push(source);
  const [first, second] = found;
  if (first === undefined) return { project: null, sources };
  if (second !== undefined) {
    log.add('PROJECTS_SEVERAL', second.name, undefined, { other: first.name });
    return { project: null, sources };
  }
  const { name, bytes } = await inMemory(first, mostProjectBytes);
  const text = projectText(bytes);
  if (text === null || bytes.length > mostProjectBytes) {
    log.add('PROJECT_DAMAGED', name, undefined, { fault: text === null ? 'text' : 'size' });
    return { project: null, sources };
  }
  const parsed = parseProject(name, text, reading, log);
  const project =
    parsed === null
      ? null
      : { ...parsed, sha256: bytesToHex(sha256(bytes)), migrated: parsed.text !== text };
  return { project, sources };
}

/** A recipe of its own counts, unless it stands in the study that it made. */
async function isProject(source: AnySource, hasStudyFile: boolean): Promise<boolean> {
  const { name } = source;
  if (isProjectText(name, '')) return true;
  if (!name.toLowerCase().endsWith('.json') || sizeOf(source) > mostProjectBytes) return false;
  const head = await headOf(source);
  return isProjectText(name, head) || (isRecipeText(head) && !hasStudyFile);
}

/** Compares the files at hand with those the project was made from. Named files come first. */
export function arrangedByProject(
  sources: readonly AnySource[],
  { file, content, inputPlaces }: ParsedProject,
  log: IssueLog,
): readonly AnySource[] {
  const inputs = content.inputs ?? [];
  const named = placesOf(
    inputs,
    sources.map(({ name }) => name),
  ).map((place) => sources[place]);
  const first = named.filter((source) => source !== undefined);
  const rest = sources.filter((source) => !first.includes(source));
  if (sources.length === 0 || first.length > 0) {
    named.forEach((source, at) => {
      const { file: wanted, role } = inputs[at]!;
      const replaced = role === 'survey' && rest.length > 0;
      if (source === undefined && !replaced)
        log.add('FILE_NOT_FOUND', file, inputPlaces[at], { wanted });
    });
  }
  for (const { name } of rest) log.add('PROJECT_INPUT_NEW', name);
  return [...first, ...rest];
}

/** The files of a reading as a project names them. */
export function inputsOf(
  sources: readonly AnySource[],
  sums: readonly string[],
  survey: string | null,
): readonly ProjectInput[] {
  return sources.map(({ name: file }, at) => {
    const sum = { file, sha256: sums[at]! };
    return file === survey ? { ...sum, role: 'survey' } : sum;
  });
}

/** Tells which files are no longer what they were. */
export function reportChanged(
  inputs: readonly ProjectInput[],
  { file, content, inputPlaces }: ParsedProject,
  log: IssueLog,
): void {
  const stated = content.inputs ?? [];
  const places = placesOf(
    stated,
    inputs.map(({ file: name }) => name),
  );
  stated.forEach((input, at) => {
    const now = inputs[places[at]!];
    if (now !== undefined && now.sha256 !== input.sha256)
      log.add('PROJECT_INPUT_CHANGED', file, inputPlaces[at], { input: input.file });
  });
}

/**
 * The place among the names of the file that each input means, and −1 where none is left: a name is
 * meant once, whole paths come first, and then those that agree in the most folders.
 */
function placesOf(inputs: readonly ProjectInput[], names: readonly string[]): readonly number[] {
  const free = new Set(names.keys());
  const taken = (place: number): number => {
    free.delete(place);
    return place;
  };
  const exact = inputs.map(({ file }) =>
    taken([...free].find((place) => names[place] === file) ?? -1),
  );
  return inputs.map(({ file }, at) => {
    if (exact[at] !== -1) return exact[at]!;
    const ends = [...free].filter((place) => file.endsWith(`/${names[place]}`));
    return taken(ends.sort((a, b) => names[b]!.length - names[a]!.length)[0] ?? -1);
  });
}

/** What is asked for, and what the project has settled where nothing, or `undefined`, is asked for. */
export function settledOptions(options: ReadOptions, { content }: ParsedProject): ReadOptions {
  return { ...options, ...answersIn(content.answers ?? {}), ...answersIn(options) };
}

/** The project without what only its reading needs. */
export function notesOf({ inputPlaces: _, ...notes }: FoundProject): ProjectNotes {
  return notes;
}
