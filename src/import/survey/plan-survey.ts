import type { Budget } from '../../budget.ts';
import { IssueLog } from '../issue-log.ts';
import type { Ledger } from '../ledger.ts';
import { proposedPeople } from '../people-plan.ts';
import type { StudyPlan } from '../plan.ts';
import { parseProject } from '../project/parse-project.ts';
import { isProjectText, projectText } from '../project/project-text.ts';
import type { Shape } from '../shape.ts';
import type { ReadOptions, Source, SurveyNotes } from '../source.ts';
import { type Grid, placeOf } from '../tables/table.ts';
import { applyRecipe } from './apply-recipe.ts';
import { fittingRecipe } from './known-recipes.ts';
import { proposeRecipe } from './propose-recipe.ts';
import { parseRecipe, type Recipe } from './recipe.ts';
import { type SurveyTable, surveyTable } from './survey-table.ts';
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
  /** The recipes that the project knows. */
  readonly recipes: readonly Recipe[];
}

/** The plan of a survey export, and of a table of people beside it; without a recipe, a question. */
export function planOfSurvey(grids: SurveyGrids, session: SurveySession): StudyPlan | null {
  const { sources, options, log, ledger, notes, recipes } = session;
  const [grid, ...more] = grids.surveys;
  if (grid === undefined) {
    if (!log.stopped) log.add('SURVEY_NOT_RECOGNISED', sources[0]?.name ?? '');
    return null;
  }
  const print = fingerprintOf(grid)!;
  const asked = options.recipe;
  const draft = surveyTable(grid, print, new IssueLog());
  const known = asked === undefined || asked === 'as-needed' ? fittingRecipe(recipes, draft) : null;
  const peopleTables = grids.shapes.flatMap((shape) =>
    shape.role === 'people' ? [shape.table] : [],
  );
  const [table] = peopleTables;
  const columns = draft.columns.map(({ key }) => key);
  if (asked === undefined && known === null) {
    log.add('SURVEY_EXPORT', grid.file, placeOf(grid, 0), { tool: print.tool });
    const people = table === undefined ? null : proposedPeople(table, undefined, new IssueLog());
    const recipe = proposeRecipe({ survey: draft, people: people?.plan ?? null });
    notes.push({ file: grid.file, recipe, settled: false, unlisted: [], columns });
    return null;
  }
  const others = grids.shapes.flatMap((shape) =>
    shape.role === 'people' ? [] : [shape.role === 'matrix' ? shape.matrix.table : shape.table],
  );
  for (const unused of [...more, ...peopleTables.slice(1), ...others, ...grids.odd])
    log.add('FILE_NOT_USED', unused.file, placeOf(unused, 0));
  const survey = surveyTable(grid, print, log);
  ledger.open(survey.table);
  const people = table === undefined ? null : proposedPeople(table, options.group, log);
  const tables = { survey, people: people?.plan ?? null };
  const stated = typeof asked === 'object' ? statedRecipe(asked, draft, session) : known;
  const proposed = stated === null && typeof asked !== 'object';
  const recipe = proposed ? proposeRecipe(tables) : stated;
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
  const unlisted = plan?.surveys?.[0]?.unlisted ?? [];
  notes.push({ file: grid.file, recipe, settled: !proposed, unlisted, columns });
  return log.stopped ? null : plan;
}

/** The recipe that is asked for: itself, or in a file of its own or of a project. */
function statedRecipe(
  asked: Recipe | Source,
  survey: SurveyTable,
  { log, budget, options }: SurveySession,
): Recipe | null {
  if ('recipe' in asked) return asked;
  const { name, bytes } = asked;
  const text = projectText(bytes);
  if (text === null) {
    log.add('ENCODING_WRONG', name, undefined, { encoding: 'utf-8' });
    return null;
  }
  const depth = budget.jsonDepth;
  if (!isProjectText(name, text)) return parseRecipe(name, text, depth, log);
  const acceptEdits = options.acceptEdits === true;
  const project = parseProject(name, text, { depth, acceptEdits }, log);
  if (project === null) return null;
  const recipe = fittingRecipe(project.content.recipes ?? [], survey);
  if (recipe === null) log.add('RECIPE_NOT_THERE', name, undefined, { tool: survey.tool });
  return recipe;
}
