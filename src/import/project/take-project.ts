import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
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

interface FoundProject extends ParsedProject {
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

/** What is asked for, and what the project has settled where nothing, or `undefined`, is asked for. */
export function settledOptions(options: ReadOptions, { content }: ParsedProject): ReadOptions {
  return { ...options, ...answersIn(content.answers ?? {}), ...answersIn(options) };
}

/** The project without what only its reading needs. */
export function notesOf({ inputPlaces: _, ...notes }: FoundProject): ProjectNotes {
  return notes;
}
