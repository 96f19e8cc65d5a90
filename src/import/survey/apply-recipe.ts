import { usualFlow, usualSensitivity } from '../../study/study.ts';
import type { IssueLog } from '../issue-log.ts';
import type { LayerPlan, PeoplePlan, StudyPlan } from '../plan.ts';
import { placeAt, type Table } from '../tables/table.ts';
import { Directory } from './match-key.ts';
import type { SurveyTables } from './propose-recipe.ts';
import { directoryOf } from './propose-recipe.ts';
import { answersTo, type BlockAnswers } from './read-blocks.ts';
import type { Recipe } from './recipe.ts';
import { knownColumns } from './recipe-columns.ts';
import { failed, type Responses, responsesOf } from './responses.ts';
import type { SurveyTable } from './survey-table.ts';
import { Unlisted, type UnlistedName } from './unlisted.ts';
import { isPersonal, withoutNumber } from './words.ts';

/** The answers of a survey on their way into the study, as lists and matrices are. */
export interface SurveyInput {
  readonly table: Table;
  /** The layer of each block by its place in the plan. */
  readonly blocks: readonly (BlockAnswers & { readonly index: number })[];
  readonly responses: Responses;
  /** Whether the list of people was made before the answers, so that silence can be told. */
  readonly rosterKnown: boolean;
  readonly unlisted: readonly UnlistedName[];
}

/** How a table of people says who answered and who belongs together. */
export interface PeopleNotes {
  readonly status: number;
  readonly group: string | null;
}

/** The plan that a recipe makes of an export; `null` when something in it must be settled first. */
export function applyRecipe(
  tables: SurveyTables,
  recipe: Recipe,
  settings: { readonly title: string } & PeopleNotes,
  log: IssueLog,
): StudyPlan | null {
  const { survey, people } = tables;
  const { table } = survey;
  const columnOf = knownColumns(survey, recipe, log);
  const head = (key: string | null) =>
    placeAt(table, table.headerLine, key === null ? 0 : columnOf.get(key));
  if (recipe.respondent === null) log.add('SURVEY_RESPONDENT_UNKNOWN', table.file, head(null));
  if (recipe.blocks.length === 0) log.add('SURVEY_WITHOUT_TIES', table.file, head(null));
  if (recipe.roster === 'people' && people === null)
    log.add('FILE_NOT_FOUND', table.file, head(null), { wanted: 'people.csv' });
  const respondent = columnOf.get(recipe.respondent ?? '');
  if (log.stopped || respondent === undefined) return null;
  const { directory, ids, unlisted, meet } = rosterFor(tables, recipe, respondent, columnOf, log);
  const responses = responsesOf(survey, recipe, respondent, columnOf, directory, unlisted, log);
  const known = responses.rows.size;
  if (known < responses.rejected.length)
    log.add('RESPONDENTS_MOSTLY_UNKNOWN', table.file, head(recipe.respondent), {
      known,
      unknown: responses.rejected.length,
    });
  const layers = layersOf(recipe);
  const reading = { table, recipe, columnOf, responses, directory, unlisted, meet, log };
  const blocks = recipe.blocks.map((block) => ({
    ...answersTo(block, reading),
    index: layers.findIndex(({ id }) => id === block.layer),
  }));
  const plan =
    recipe.roster === 'people' && people !== null
      ? people
      : peopleFrom(survey, recipe, respondent, ids(), responses, columnOf);
  const coverage = recipe.roster === 'people' && settings.status >= 0 ? settings.status : null;
  return {
    title: settings.title,
    people: plan,
    group: recipe.roster === 'people' ? settings.group : grouping(recipe),
    layers,
    waves: [{ id: 'w1', label: 'w1' }],
    lists: [],
    matrices: [],
    coverage: layers.map(() => [coverage]),
    surveys: [
      {
        table,
        blocks,
        responses,
        rosterKnown: recipe.roster !== 'respondents' || recipe.unlisted === 'add',
        unlisted: unlisted.names(directory),
      },
    ],
  };
}

/** Who can be named, and by what; the ids are complete once all answers are read. */
function rosterFor(
  { survey, people }: SurveyTables,
  recipe: Recipe,
  respondent: number,
  columnOf: ReadonlyMap<string, number>,
  log: IssueLog,
) {
  const fixed = recipe.roster === 'people';
  const directory = fixed ? directoryOf(people) : new Directory();
  const ids = new Set<string>();
  const meet = (name: string) => {
    const written = name.trim();
    if (written === '' || directory.has(written)) return;
    directory.add(written, written);
    ids.add(written);
  };
  const add = recipe.unlisted === 'add' && !fixed;
  if (recipe.roster === 'columns') {
    for (const block of recipe.blocks) {
      if (block.form === 'grid') for (const { person } of block.columns) meet(person);
    }
  }
  if (recipe.roster === 'respondents' || add) {
    for (const cells of survey.table.rows) {
      if (failed(cells, recipe, columnOf)?.reason !== 'test') meet(cells[respondent]!);
    }
  }
  for (const [at, { written, person }] of recipe.aliases.entries()) {
    const known = directory.find(person);
    for (const id of known) directory.add(written, id);
    if (known.length > 0) continue;
    const { file, headerLine } = survey.table;
    log.add('RECIPE_ALIAS_UNKNOWN', file, placeAt(survey.table, headerLine), { entry: at + 1 });
  }
  return { directory, ids: () => [...ids], unlisted: new Unlisted(), meet: add ? meet : null };
}

/** People as rows of the export, so that everything about them has its place in the file. */
function peopleFrom(
  { table, columns }: SurveyTable,
  recipe: Recipe,
  respondent: number,
  ids: readonly string[],
  { rows }: Responses,
  columnOf: ReadonlyMap<string, number>,
): PeoplePlan {
  const blank = table.header.map(() => '');
  const people: Table = {
    ...table,
    rows: ids.map((id) => {
      const row = rows.get(id);
      return (row === undefined ? blank : table.rows[row]!).map((cell, at) =>
        at === respondent ? id : recipe.missing.includes(cell.trim()) ? '' : cell,
      );
    }),
    lines: ids.map((id) => table.lines[rows.get(id) ?? -1] ?? table.headerLine),
  };
  const attributes = recipe.attributes.flatMap((key) => {
    const column = columnOf.get(key);
    // Not even a recipe that asks for addresses keeps them.
    return column === undefined || isPersonal(key)
      ? []
      : [{ column, label: withoutNumber(columns[column]!.text), type: null, labels: new Map() }];
  });
  return { table: people, id: respondent, names: null, attributes, derived: true };
}

/** The attribute to group people by, if it is one that is kept. */
function grouping({ group, attributes }: Recipe): string | null {
  return group !== null && attributes.includes(group) && !isPersonal(group) ? group : null;
}

function layersOf({ blocks }: Recipe): readonly LayerPlan[] {
  const layers = new Map<string, LayerPlan>();
  for (const { layer, layerKind, question } of blocks) {
    if (layers.has(layer)) continue;
    layers.set(layer, {
      id: layer,
      label: layer,
      kind: layerKind,
      directed: true,
      flow: usualFlow(layerKind),
      question: question === '' ? null : question,
      scale: null,
      weights: null,
      sensitivity: usualSensitivity(layerKind),
      repeated: 'max',
      zeros: 'none',
    });
  }
  return [...layers.values()];
}
