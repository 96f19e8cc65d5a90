import type { IssueLog } from '../issue-log.ts';
import { placeOf } from '../tables/table.ts';
import type { Directory } from './match-key.ts';
import type { Recipe } from './recipe.ts';
import type { SurveyTable } from './survey-table.ts';
import type { Unlisted } from './unlisted.ts';

/** What became of the rows of an export, by who they are from. */
export interface Responses {
  /** The row of each person that counts. */
  readonly rows: ReadonlyMap<string, number>;
  readonly declined: ReadonlySet<string>;
  /** Rows whose respondent is not known. */
  readonly rejected: readonly number[];
}

/** The rows that are answers; of several by one person the last counts. */
export function responsesOf(
  { table }: SurveyTable,
  recipe: Recipe,
  respondent: number,
  columnOf: ReadonlyMap<string, number>,
  directory: Directory,
  unlisted: Unlisted,
  log: IssueLog,
): Responses {
  const rows = new Map<string, number>();
  const declined = new Set<string>();
  const rejected: number[] = [];
  table.rows.forEach((cells, row) => {
    const filter = failed(cells, recipe, columnOf);
    const written = cells[respondent]!.trim();
    const found = directory.find(written);
    const person = found[0];
    if (filter !== null) {
      log.add('RESPONSE_LEFT_OUT', table.file, placeOf(table, row, columnOf.get(filter.column)), {
        column: filter.column,
      });
      if (filter.reason === 'consent' && found.length === 1) declined.add(person!);
      return;
    }
    if (person === undefined || found.length > 1) {
      const code = found.length > 1 ? 'NAME_AMBIGUOUS' : 'RESPONDENT_NOT_ON_ROSTER';
      log.add(code, table.file, placeOf(table, row, respondent));
      if (found.length === 0 && written !== '') unlisted.note(written, 'respondent');
      rejected.push(row);
      return;
    }
    const before = rows.get(person);
    if (before !== undefined)
      log.add('RESPONSE_REPEATED', table.file, placeOf(table, before, respondent));
    rows.set(person, row);
  });
  for (const person of rows.keys()) declined.delete(person);
  return { rows, declined, rejected };
}

/** The first filter a response does not pass, or `null`. */
export function failed(
  cells: readonly string[],
  { filters }: Recipe,
  columnOf: ReadonlyMap<string, number>,
): Recipe['filters'][number] | null {
  const fails = filters.find(({ column, keep, leaveOut }) => {
    const at = columnOf.get(column);
    const cell = at === undefined ? '' : cells[at]!.trim();
    return (
      at !== undefined && ((keep !== null && !keep.includes(cell)) || leaveOut?.includes(cell))
    );
  });
  return fails ?? null;
}
