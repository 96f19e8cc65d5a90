import { basename, dirname, resolve } from 'node:path';
import type { AnySource, Issue, ReadOptions, Study } from '../index.ts';
import { defined } from './defined.ts';
import { Ending, type ExitCode, exit } from './ending.ts';
import type { CommonFlags } from './flags.ts';
import { issueLines } from './issues.ts';
import { questionLines } from './questions.ts';
import { readInput } from './reading.ts';
import { chosen, type Session } from './session.ts';
import { harmless } from './width.ts';

/** How an input is read: as the flags say, and under its own name where it brings no title. */
export function readingOf(
  { io }: Session,
  input: string,
  { encoding, twoMode }: CommonFlags,
): ReadOptions {
  const path = input === '-' ? 'stdin' : resolve(io.cwd, input);
  const named = basename(path) === 'study.json' ? dirname(path) : path;
  const title = basename(named).replace(/\.(csv|tsv|xlsx|json)$/i, '');
  return defined({ encoding, twoMode, title });
}

/**
 * The study of an input, or the end of the run if it cannot be read. Issues are told on stderr: what
 * stops the reading always, warnings unless `quiet`. Notes are for `check`.
 */
export async function studyOf(
  session: Session,
  sources: readonly AnySource[],
  options: ReadOptions,
  quiet: boolean,
): Promise<Study> {
  const { study, issues, questions = [] } = await readInput(session, sources, options, quiet);
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
  const sentence = `${text.errors.stopped(of('error'), of('question'))} ${text.errors.nothingWritten}`;
  return new Ending(stopCode(issues), sentence);
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
