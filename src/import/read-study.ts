import { defaultBudget } from '../budget.ts';
import type { Study } from '../study/study.ts';
import { Exceeded } from './allowance.ts';
import { assemble } from './assemble.ts';
import { unpacked } from './containers/archive.ts';
import { IssueLog } from './issue-log.ts';
import { planOf } from './plan-files.ts';
import { arrangedByProject, inputsOf, reportChanged } from './project/inputs.ts';
import { summed } from './project/summed.ts';
import { notesOf, settledOptions, takeProject } from './project/take-project.ts';
import { checkOptions } from './read-options.ts';
import { type Session, sessionOf, taken } from './session.ts';
import type { AnySource, Reading, ReadOptions } from './source.ts';

export type {
  AnySource,
  ProjectNotes,
  Reading,
  ReadOptions,
  Reporting,
  Source,
  StreamedSource,
  SurveyNotes,
} from './source.ts';

/**
 * Reads a study from its files: a folder with or without `study.json`, one table of ties, a matrix, a
 * workbook or a graph. Bad data never throws: it becomes issues, and `study` is null when one of them
 * is an error or a question. Throws an OptionError for an unknown option or value, and for a `group`
 * that is no attribute of the study.
 */
export function readStudy(
  sources: readonly AnySource[],
  options: ReadOptions = {},
): Promise<Reading> {
  return readStudyFrom(sources, options, largeFrom);
}

/** The same with another size from which tables of ties are read from their bytes. */
export async function readStudyFrom(
  given: readonly AnySource[],
  options: ReadOptions,
  large: number,
): Promise<Reading> {
  checkOptions(options);
  const log = new IssueLog();
  const depth = options.budget?.jsonDepth ?? defaultBudget.jsonDepth;
  const acceptEdits = options.acceptEdits === true;
  const { project, sources: rest } = await takeProject(given, { depth, acceptEdits }, log);
  const found = project === null ? rest : arrangedByProject(rest, project, log);
  const { sources, sums } = summed(found);
  const settled = project === null ? options : settledOptions(options, project);
  const session = sessionOf(sources, settled, log, project?.content.recipes ?? []);
  const study = log.stopped ? null : await studyOf(session, sources, large);
  const [notes] = session.notes;
  const inputs =
    project === null && options.sums !== true
      ? null
      : inputsOf(found, await sums({ signal: options.signal }), notes?.file ?? null);
  if (project !== null && inputs !== null) reportChanged(inputs, project, log);
  const { ledger, people } = session;
  const rejects = ledger.rejected(log);
  return {
    study: log.stopped ? null : study,
    issues: log.issues(),
    accounting: ledger.accounting(),
    ...(notes === undefined ? {} : { survey: notes }),
    ...(people.alike.length + people.unlisted.length === 0 ? {} : { people }),
    ...(rejects.length === 0 ? {} : { rejects }),
    ...(session.questions.length === 0 ? {} : { questions: session.questions }),
    ...(project === null ? {} : { project: notesOf(project) }),
    ...(inputs === null ? {} : { inputs }),
  };
}

async function studyOf(
  asked: Omit<Session, 'sources' | 'held'>,
  given: readonly AnySource[],
  large: number,
): Promise<Study | null> {
  const { log, ledger, budget, missing, options } = asked;
  try {
    const { sources, held } = await taken(given, asked, large);
    const session = { ...asked, held, sources: unpacked(sources, budget, log) };
    const plan = await planOf(session);
    if (plan === null) return null;
    return assemble({ plan, missing, log, ledger, notes: session.people }, options, budget);
  } catch (fault) {
    if (!(fault instanceof Exceeded)) throw fault;
    const { file, place, budget: limited, limit } = fault;
    log.add('BUDGET_EXCEEDED', file, place, { budget: limited, limit });
    return null;
  }
}

/** Bytes from which a file is worth the reader of plain ties. */
const largeFrom = 1 << 20;
