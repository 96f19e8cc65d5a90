import { askedRecipe } from './asked-recipe.ts';
import { isGraph } from './formats/graph-file.ts';
import { parseStudyFile } from './formats/study-file.ts';
import { foundIn } from './found-shapes.ts';
import { tablesNamedIn } from './named-tables.ts';
import type { StudyPlan } from './plan.ts';
import { statedPlan } from './plan-study-file.ts';
import { proposedPlan } from './plan-tables.ts';
import { openIn, type Session } from './session.ts';
import { listingOf } from './shape.ts';
import type { Source } from './source.ts';
import { planOfSurvey } from './survey/plan-survey.ts';
import { placeOf } from './tables/table.ts';
import { oneMode } from './two-mode.ts';

/** How the study is to be put together; `null` where an issue says why it cannot be. */
export async function planOf(session: Session): Promise<StudyPlan | null> {
  const { sources, log, budget } = session;
  if (sources.length === 0) {
    if (!log.stopped) log.add('NOTHING_TO_READ', '');
    return null;
  }
  const studyFile = sources.find(isStudyFile);
  if (studyFile === undefined) return planOfTables(session);
  const opened = await openIn(session, studyFile);
  if (opened === null) return null;
  if (opened.kind !== 'json') {
    log.add('STUDY_FILE_SYNTAX', studyFile.name, undefined, { fault: 'syntax' });
    return null;
  }
  if (isGraph(opened.text, budget.jsonDepth))
    return planOfTables({ ...session, sources: [studyFile] });
  return planOfStudyFile(session, studyFile.name, opened.text);
}

async function planOfStudyFile(
  session: Session,
  file: string,
  text: string,
): Promise<StudyPlan | null> {
  const { log, ledger, missing, options, budget } = session;
  const parsed = parseStudyFile(file, text, budget.jsonDepth, log);
  if (parsed === null) return null;
  const plan = await statedPlan(parsed, tablesNamedIn(session, file), missing, log, ledger);
  return plan === null || plan.title !== '' ? plan : { ...plan, title: options.title ?? '' };
}

/** Without a study file: a graph, or whatever the names and shapes of the tables suggest. */
async function planOfTables(session: Session): Promise<StudyPlan | null> {
  const { log, ledger, missing, options, budget } = session;
  const found = await foundIn(session);
  const { shapes, surveys, odd } = found;
  const title = options.title ?? found.title;
  if (surveys.length > 0 || options.recipe !== undefined)
    return planOfSurvey(found, { ...session, asked: askedRecipe(session), title });
  const code = shapes.some(({ role }) => role === 'ties' || role === 'matrix')
    ? 'FILE_NOT_USED'
    : 'SHAPE_UNKNOWN';
  for (const grid of odd) log.add(code, grid.file, placeOf(grid, 0));
  for (const shape of shapes) ledger.open(listingOf(shape));
  const { directed, group, twoMode } = options;
  const settled = oneMode(shapes, { twoMode, missing, budget }, log, ledger);
  if (log.stopped) return null;
  return proposedPlan(settled, { title, directed, group, missing }, log, ledger);
}

/** A study file at the top of a folder, or anywhere in an archive. */
function isStudyFile({ name }: Source): boolean {
  return name === 'study.json' || (name.endsWith('/study.json') && /\.zip\//i.test(name));
}
