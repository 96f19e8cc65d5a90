import type { Budget } from '../../budget.ts';
import { decode } from '../encoding.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Ledger } from '../ledger.ts';
import { proposedPeople } from '../people-plan.ts';
import type { StudyPlan } from '../plan.ts';
import type { Shape } from '../shape.ts';
import type { ReadOptions, Source, SurveyNotes } from '../source.ts';
import { type Grid, placeOf } from '../tables/table.ts';
import { applyRecipe } from './apply-recipe.ts';
import { proposeRecipe } from './propose-recipe.ts';
import { parseRecipe, type Recipe } from './recipe.ts';
import { surveyTable } from './survey-table.ts';
import { fingerprintOf } from './tools.ts';

/** The tables of one input, those that are survey exports set apart. */
export interface SurveyGrids {
  readonly surveys: readonly Grid[];
  readonly shapes: readonly Shape[];
  readonly odd: readonly Grid[];
}

export interface SurveySession {
  readonly sources: readonly Source[];
  readonly options: ReadOptions;
  readonly title: string;
  readonly budget: Budget;
  readonly log: IssueLog;
  readonly ledger: Ledger;
  readonly notes: SurveyNotes[];
}

/** The plan of a survey export, and of a table of people beside it; without a recipe, a question. */
export function planOfSurvey(grids: SurveyGrids, session: SurveySession): StudyPlan | null {
  const { sources, options, log, ledger, notes } = session;
  const [grid, ...more] = grids.surveys;
  if (grid === undefined) {
    if (!log.stopped) log.add('SURVEY_NOT_RECOGNISED', sources[0]?.name ?? '');
    return null;
  }
  const print = fingerprintOf(grid)!;
  if (options.recipe === undefined) {
    log.add('SURVEY_EXPORT', grid.file, placeOf(grid, 0), { tool: print.tool });
    return null;
  }
  const peopleTables = grids.shapes.flatMap((shape) =>
    shape.role === 'people' ? [shape.table] : [],
  );
  const others = grids.shapes.flatMap((shape) =>
    shape.role === 'people' ? [] : [shape.role === 'matrix' ? shape.matrix.table : shape.table],
  );
  for (const unused of [...more, ...peopleTables.slice(1), ...others, ...grids.odd])
    log.add('FILE_NOT_USED', unused.file, placeOf(unused, 0));
  const survey = surveyTable(grid, print, log);
  ledger.open(survey.table);
  const [table] = peopleTables;
  const people = table === undefined ? null : proposedPeople(table, options.group, log);
  const tables = { survey, people: people?.plan ?? null };
  const recipe =
    options.recipe === 'propose' ? proposeRecipe(tables) : readRecipe(options.recipe, session);
  if (recipe === null || survey.table.rows.length === 0) {
    if (recipe !== null) log.add('HEADER_ONLY', grid.file, placeOf(grid, 0));
    return null;
  }
  const settings = {
    title: session.title,
    status: people?.status ?? -1,
    group: people?.group ?? null,
  };
  const plan = applyRecipe(tables, recipe, settings, log);
  notes.push({ recipe, unlisted: plan?.surveys?.[0]?.unlisted ?? [] });
  return log.stopped ? null : plan;
}

function readRecipe({ name, bytes }: Source, { log, budget }: SurveySession): Recipe | null {
  const decoded = decode(bytes);
  if ('text' in decoded) return parseRecipe(name, decoded.text, budget.jsonDepth, log);
  log.add('ENCODING_WRONG', name, undefined, { encoding: 'utf-8' });
  return null;
}
