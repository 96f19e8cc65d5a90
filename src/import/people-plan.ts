import type { Locale } from '../study/localized.ts';
import { isNumber } from './cells.ts';
import type { IssueLog } from './issue-log.ts';
import type { PeoplePlan } from './plan.ts';
import { statusOf } from './statuses.ts';
import { columnFor, hasRole } from './tables/columns.ts';
import { placeAt, spokenHeader, type Table } from './tables/table.ts';

/** What a table of people says, by its headers alone: ids, names, who answered, and the rest. */
interface ProposedPeople {
  readonly plan: PeoplePlan;
  /** The column that says who answered, or -1. */
  readonly status: number;
  readonly group: string | null;
}

export function proposedPeople(
  table: Table,
  askedGroup: string | undefined,
  log: IssueLog,
): ProposedPeople {
  const names = namesIn(spokenHeader(table));
  const id = idIn(table, names);
  const nameColumns =
    names === null ? [] : typeof names === 'number' ? [names] : [...names.values()];
  const status = statusIn(table, log);
  const attributes = table.header
    .map((label, column) => ({ column, label, type: null, labels: new Map<string, string>() }))
    .filter(({ column }) => table.drawn?.has(column) !== true)
    .filter(({ column }) => column !== id && column !== status && !nameColumns.includes(column));
  const group = groupIn(
    table,
    attributes.map(({ column }) => column),
  );
  if (group >= 0 && askedGroup === undefined) {
    log.add('GROUP_GUESSED', table.file, placeAt(table, table.headerLine, group), {
      column: table.header[group]!,
    });
  }
  const [drawn = -1, ...more] = [...(table.drawn ?? [])];
  if (drawn >= 0) {
    const columns = [drawn, ...more].map((column) => table.header[column]!).join(', ');
    log.add('COLUMN_IGNORED', table.file, placeAt(table, table.headerLine, drawn), { columns });
  }
  if (table.rows.length === 0) log.add('HEADER_ONLY', table.file, placeAt(table, table.headerLine));
  const plan = { table, id, names: names === id ? null : names, attributes };
  return { plan, status, group: group < 0 ? null : table.header[group]! };
}

function namesIn(header: readonly string[]): PeoplePlan['names'] {
  const english = columnFor(header, 'name-en');
  const chinese = columnFor(header, 'name-zh');
  if (english >= 0 && chinese >= 0) {
    return new Map<Locale, number>([
      ['en', english],
      ['zh-Hans', chinese],
    ]);
  }
  const name = columnFor(header, 'name');
  return name < 0 ? null : name;
}

/** The id column, else the names, else the first column. */
function idIn(table: Table, names: PeoplePlan['names']): number {
  const id = columnFor(spokenHeader(table), 'id');
  if (id >= 0) return id;
  return typeof names === 'number' ? names : 0;
}

/** A status column is believed when at least half of its cells are words for who answered. */
function statusIn(table: Table, log: IssueLog): number {
  const status = table.header.findIndex((name, column) => {
    if (!hasRole(name, 'status') || table.rows.length === 0) return false;
    const words = table.rows.filter((row) => statusOf(row[column]!) !== null).length;
    return words * 2 >= table.rows.length;
  });
  if (status >= 0) {
    log.add('STATUS_GUESSED', table.file, placeAt(table, table.headerLine, status), {
      column: table.header[status]!,
    });
  }
  return status;
}

/** A column called like a unit, else the first column of text, with few different values; or -1. */
function groupIn(table: Table, columns: readonly number[]): number {
  const few = columns.filter((column) => {
    const values = new Set(table.rows.map((row) => row[column]!).filter((value) => value !== ''));
    return values.size >= 2 && values.size <= Math.min(30, Math.max(2, table.rows.length / 3));
  });
  const named = few.find((column) => hasRole(table.header[column]!, 'group'));
  const text = few.find((column) =>
    table.rows.some((row) => row[column] !== '' && !isNumber(row[column]!.trim())),
  );
  return named ?? text ?? -1;
}
