import { basename, dirname, resolve } from 'node:path';
import type {
  AnySource,
  Audience,
  Issue,
  ProjectContent,
  Reading,
  ReadOptions,
  Study,
} from '../index.ts';
import { defined } from './defined.ts';
import { Ending, type ExitCode, exit } from './ending.ts';
import type { CommonFlags } from './flags.ts';
import { givenAnswers } from './given-answers.ts';
import { issueLines } from './issues.ts';
import { keepAnswers } from './keeping.ts';
import { type Input, inputAt } from './project-place.ts';
import { questionLines } from './questions.ts';
import { readInput } from './reading.ts';
import { chosen, type Session } from './session.ts';
import { harmless } from './width.ts';

/** How an input is read: as the flags say, and under its own name where it brings no title. */
export function readingOf({ io }: Session, input: string, given: CommonFlags): ReadOptions {
  const path = input === '-' ? 'stdin' : resolve(io.cwd, input);
  const named = basename(path) === 'study.json' ? dirname(path) : path;
  const title = basename(named).replace(/(\.guanxi)?\.(csv|tsv|xlsx|json)$/i, '');
  return { ...givenAnswers(given), ...defined({ acceptEdits: given.acceptEdits, title }) };
}

/** An input and what reading it gave. */
export interface ReadInput {
  readonly input: Input;
  readonly reading: Reading;
}

/** Reads an input with its project file, and says that it follows one. */
export async function readWithProject(
  session: Session,
  path: string,
  given: CommonFlags,
  more: ReadOptions = {},
): Promise<ReadInput> {
  const input = await inputAt(session, path, given);
  return { input, reading: await readAgain(session, path, input, given, more) };
}

/** Reads an input that was found before. */
export async function readAgain(
  session: Session,
  path: string,
  input: Input,
  given: CommonFlags,
  more: ReadOptions,
): Promise<Reading> {
  const quiet = given.quiet === true;
  const options = {
    ...readingOf(session, path, given),
    ...more,
    sums: more.sums ?? input.project !== null,
  };
  const reading = await readInput(session, input.sources, options, quiet);
  const { project } = reading;
  if (project !== undefined && !quiet) {
    const name = harmless(input.project?.name ?? project.file);
    session.io.stderr(`${session.text.project.followed(name)}\n`);
  }
  return reading;
}

/** A study and what it was read from. */
interface OpenInput {
  readonly study: Study;
  readonly settled: ProjectContent | null;
  readonly sources: readonly AnySource[];
  /** Keeps in the project what the command line told; for when nothing stops the run any more. */
  keep(): Promise<void>;
}

/** The study of an input with what its project has settled, or the end of the run. */
export async function openStudy(
  session: Session,
  path: string,
  given: CommonFlags & { readonly audience?: Audience; readonly minGroup?: number },
): Promise<OpenInput> {
  const { input, reading } = await readWithProject(session, path, given);
  const study = studyIn(session, reading, given.quiet === true);
  return {
    study,
    settled: reading.project?.content ?? null,
    sources: input.sources,
    keep: () => keepAnswers(session, input, reading, given),
  };
}

/**
 * The study that was read, or the end of the run if it cannot be. Issues are told on stderr: what
 * stops the reading always, warnings unless `quiet`. Notes are for `check`.
 */
function studyIn(session: Session, reading: Reading, quiet: boolean): Study {
  const { study, issues, questions = [] } = reading;
  const told = issues.filter(
    ({ severity }) => stops(severity) || (severity === 'warning' && !quiet),
  );
  session.io.stderr(issueLines(session, told, 'stderr') + questionLines(session, questions));
  if (study !== null) return study;
  throw stopped(session, issues);
}

/** How a run ends when its input could not be read. */
export function stopped({ text }: Session, issues: readonly Issue[]): Ending {
  const of = (severity: Issue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  return new Ending(stopCode(issues), text.errors.stopped(of('error'), of('question')));
}

function stopCode(issues: readonly Issue[]): ExitCode {
  if (issues.some(({ code }) => code === 'BUDGET_EXCEEDED')) return exit.budget;
  return issues.some(({ severity }) => severity === 'error') ? exit.input : exit.question;
}

function stops(severity: Issue['severity']): boolean {
  return severity === 'error' || severity === 'question';
}

/** The layer a command is to read: the one asked for, or the first, with a note that there are others. */
export function layerOf(
  session: Session,
  study: Study,
  asked: string | undefined,
  quiet: boolean,
): string {
  const ids = study.layers.map((layer) => layer.id);
  if (asked !== undefined) return chosen(session, '--layer', asked, ids);
  const [first, ...others] = ids;
  if (first === undefined) throw new Ending(exit.usage, session.text.errors.noLayers);
  if (others.length > 0 && !quiet) {
    session.io.stderr(`${harmless(session.text.measures.layerChosen(first, others.join(', ')))}\n`);
  }
  return first;
}

/** Checks wave and group against the study, so that a typing error is told in the user's words. */
export function checkChoices(
  session: Session,
  study: Study,
  given: { readonly wave?: string; readonly group?: string },
): void {
  const waves = study.waves.map((wave) => wave.id);
  const attributes = study.people.attributes.map((attribute) => attribute.id);
  if (given.wave !== undefined) chosen(session, '--wave', given.wave, waves);
  if (given.group !== undefined) chosen(session, '--group', given.group, attributes);
}
