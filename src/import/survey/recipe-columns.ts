import type { IssueLog } from '../issue-log.ts';
import { placeAt } from '../tables/table.ts';
import { columnsOf, type Recipe } from './recipe.ts';
import type { SurveyTable } from './survey-table.ts';
import { isPersonal } from './words.ts';

/**
 * Where the columns of a recipe stand in an export. What the recipe needs and the export lacks is a
 * question; what the export has and the recipe does not know is a warning.
 */
export function knownColumns(
  { table, columns }: SurveyTable,
  recipe: Recipe,
  log: IssueLog,
): ReadonlyMap<string, number> {
  const columnOf = new Map(columns.map(({ key }, at) => [key, at]));
  const head = placeAt(table, table.headerLine);
  for (const column of needed(recipe)) {
    if (!columnOf.has(column)) log.add('RECIPE_COLUMN_MISSING', table.file, head, { column });
  }
  const known = new Set([...needed(recipe), ...recipe.drop]);
  columns.forEach(({ key, role }, at) => {
    if (known.has(key) || role !== 'answer') return;
    log.add('SURVEY_COLUMN_NEW', table.file, placeAt(table, table.headerLine, at), { column: key });
  });
  const left = columns.filter(({ key }) => key !== recipe.respondent && isPersonal(key));
  if (left.length > 0) {
    const place = placeAt(table, table.headerLine, columnOf.get(left[0]!.key));
    const names = left.map(({ key }) => key).join(', ');
    log.add('COLUMN_PERSONAL', table.file, place, { columns: names });
  }
  return columnOf;
}

/** The columns that a recipe cannot do without. */
export function needed({ respondent, blocks, filters, attributes }: Recipe): ReadonlySet<string> {
  return new Set([
    ...(respondent === null ? [] : [respondent]),
    ...blocks.flatMap(columnsOf),
    ...filters.map(({ column }) => column),
    ...attributes,
  ]);
}
