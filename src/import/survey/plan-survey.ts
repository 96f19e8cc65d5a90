import { IssueLog } from '../issue-log.ts';
import type { Ledger } from '../ledger.ts';
import { proposedPeople } from '../people-plan.ts';
import type { StudyPlan } from '../plan.ts';
import { listingOf, type Shape } from '../shape.ts';
import type { ReadOptions, Source, SurveyNotes } from '../source.ts';
import { type Grid, placeOf } from '../tables/table.ts';
import { applyRecipe } from './apply-recipe.ts';
import { fittingRecipe } from './known-recipes.ts';
import { proposeRecipe } from './propose-recipe.ts';
import type { Recipe } from './recipe.ts';
import { type SurveyTable, surveyTable } from './survey-table.ts';
import { fingerprintOf } from './tools.ts';

/** The tables of one input, those that are survey exports set apart. */
interface SurveyGrids {
  readonly surveys: readonly Grid[];
  readonly shapes: readonly Shape[];
  readonly odd: readonly Grid[];
}

/** A recipe to follow, or those of a project file; `unreadable` where it is told why there is none. */
export type AskedRecipe =
  | Recipe
  | { readonly file: string; readonly recipes: readonly Recipe[] }
  | 'unreadable'
  | 'propose'
  | 'as-needed'
  | undefined;

interface SurveySession {
  readonly sources: readonly Source[];
  readonly options: Pick<ReadOptions, 'group'>;
  readonly asked: AskedRecipe;
  readonly title: string;
  readonly log: IssueLog;
  readonly ledger: Ledger;
  readonly notes: SurveyNotes[];
  /** The recipes that the project knows. */
  readonly recipes: readonly Recipe[];
}

/** The plan of a survey export, and of a table of people beside it; without a recipe, a question. */
export function planOfSurvey(grids: SurveyGrids, session: SurveySession): StudyPlan | null {
  const { sources, options, asked, log, ledger, notes, recipes } = session;
  const [grid, ...more] = grids.surveys;
  if (grid === undefined) {
    if (!log.stopped) log.add('SURVEY_NOT_RECOGNISED', sources[0]?.name ?? '');
    return null;
  }
  const print = fingerprintOf(grid)!;
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
  const others = grids.shapes.filter(({ role }) => role !== 'people').map(listingOf);
  for (const unused of [...more, ...peopleTables.slice(1), ...others, ...grids.odd])
    log.add('FILE_NOT_USED', unused.file, placeOf(unused, 0));
  const survey = surveyTable(grid, print, log);
  ledger.open(survey.table);
  const people = table === undefined ? null : proposedPeople(table, options.group, log);
  const tables = { survey, people: people?.plan ?? null };
  const isStated = typeof asked === 'object' || asked === 'unreadable';
  const stated = isStated ? statedRecipe(asked, draft, log) : known;
  const proposed = stated === null && !isStated;
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

/** The recipe asked for, or the one of a project file that fits; `null` if none does, which is told. */
function statedRecipe(
  asked: Extract<AskedRecipe, object> | 'unreadable',
  survey: SurveyTable,
  log: IssueLog,
): Recipe | null {
  if (asked === 'unreadable') return null;
  if ('recipe' in asked) return asked;
  const recipe = fittingRecipe(asked.recipes, survey);
  if (recipe === null) log.add('RECIPE_NOT_THERE', asked.file, undefined, { tool: survey.tool });
  return recipe;
}
