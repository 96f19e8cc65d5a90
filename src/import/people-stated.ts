import type { Locale, Localized } from '../study/localized.ts';
import type { Attribute } from '../study/study.ts';
import { localizedText } from './formats/localized-text.ts';
import type { ParsedStudyFile } from './formats/study-file.ts';
import type { IssueLog } from './issue-log.ts';
import type { AttributePlan, PeoplePlan } from './plan.ts';
import { headerRow, isNamed } from './shape.ts';
import type { GridsOf } from './stated-inputs.ts';
import { columnFor } from './tables/columns.ts';
import { tableOf } from './tables/header.ts';
import { placeAt, type Table } from './tables/table.ts';

/** The people as a study file describes them: columns it does not mention are attributes too. */
export async function peopleOf(
  parsed: ParsedStudyFile,
  grids: GridsOf,
  log: IssueLog,
): Promise<PeoplePlan | null> {
  const { content, place, file } = parsed;
  const { people } = content;
  const found = await grids(people.file, { file, place: place('people', 'file') });
  const grid = found?.find((candidate) => isNamed(candidate, 'people')) ?? found?.[0];
  if (grid === undefined) return null;
  const wanted = people.id;
  const at =
    wanted === undefined
      ? 0
      : headerRow(grid, (header) => header.some((name) => name.trim() === wanted));
  const table = tableOf(grid, Math.max(at, 0), log);
  if (table.rows.length === 0) log.add('HEADER_ONLY', table.file, placeAt(table, table.headerLine));
  const columnOf = (name: string, ...path: readonly (string | number)[]): number => {
    const column = table.header.indexOf(name);
    if (column < 0)
      log.add('COLUMN_MISSING', file, place(...path), { column: name, file: table.file });
    return column;
  };
  const id =
    wanted === undefined
      ? Math.max(columnFor(table.header, 'id'), 0)
      : columnOf(wanted, 'people', 'id');
  const names = namesOf(content.people.name, table, id, columnOf);
  const kept = new Set([
    id,
    ...(names === null ? [] : typeof names === 'number' ? [names] : names.values()),
  ]);
  for (const column of statusColumns(parsed, table)) kept.add(column);
  for (const [index, [name]] of (people.attributes ?? []).entries()) {
    columnOf(name, 'people', 'attributes', index, 0);
  }
  for (const [index, [name]] of (people.labels ?? []).entries()) {
    columnOf(name, 'people', 'labels', index, 0);
  }
  const attributes = table.header.flatMap((name, column) =>
    kept.has(column) ? [] : [attributePlan(name, column, parsed)],
  );
  return { table, id, names, attributes };
}

function namesOf(
  stated: ParsedStudyFile['content']['people']['name'],
  table: Table,
  id: number,
  columnOf: (name: string, ...path: readonly string[]) => number,
): PeoplePlan['names'] {
  if (stated === undefined) {
    const usual = table.header.indexOf('name');
    return usual < 0 || usual === id ? null : usual;
  }
  if (typeof stated === 'string') return columnOf(stated, 'people', 'name');
  const columns = new Map<Locale, number>();
  for (const locale of ['en', 'zh-Hans'] as const) {
    const name = stated[locale];
    if (name !== undefined) columns.set(locale, columnOf(name, 'people', 'name', locale));
  }
  return columns;
}

/** Columns that say who answered are not attributes of a person. */
function statusColumns({ content }: ParsedStudyFile, table: Table): readonly number[] {
  const { coverage, waves = [] } = content;
  const names = [coverage?.column, ...waves.map(({ status }) => status)];
  for (const [, own] of coverage?.layers ?? []) {
    if (typeof own === 'string') names.push(own);
    else for (const [, column] of own ?? []) names.push(column ?? undefined);
  }
  return names.flatMap((name) => (name === undefined ? [] : [table.header.indexOf(name)]));
}

function attributePlan(name: string, column: number, { content }: ParsedStudyFile): AttributePlan {
  const stated = content.people.attributes?.findLast(([id]) => id === name)?.[1];
  const settings = typeof stated === 'string' ? { type: stated } : (stated ?? {});
  const type: Attribute['type'] | null = settings.type ?? null;
  const shared = content.people.labels?.findLast(([id]) => id === name)?.[1] ?? [];
  const own = 'labels' in settings ? (settings.labels ?? []) : [];
  const labels = new Map<string, Localized>();
  for (const [value, label] of [...shared, ...own])
    labels.set(value, localizedText(label) ?? value);
  const label = 'label' in settings ? localizedText(settings.label) : null;
  return { column, label: label ?? name, type, labels };
}
