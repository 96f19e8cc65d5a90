import type { Localized } from '../../study/localized.ts';
import type { Status, Study } from '../../study/study.ts';
import type { Cell } from '../table.ts';
import { uniqueName } from './unique-name.ts';

/** The people of a study as a table, and what its columns are called. */
export interface PeopleSheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly id: string;
  /** One column of names, one per language, or none where every name is the id. */
  readonly name: string | { readonly en: string; readonly 'zh-Hans': string } | null;
  /** The column that holds this list of statuses; `null` where everybody answered. */
  status(record: readonly Status[]): string | null;
}

/**
 * Ids, names, attributes, and a column for each different list of who answered. Attributes keep their
 * names; the other columns give way to them.
 */
export function peopleSheet(study: Study): PeopleSheet {
  const { ids, names, attributes } = study.people;
  const taken = new Set(attributes.map((attribute) => attribute.id));
  const id = uniqueName('id', taken);
  const named = namesIn(names, ids);
  const name =
    named === 'none'
      ? null
      : named === 'one'
        ? uniqueName('name', taken)
        : { en: uniqueName('name_en', taken), 'zh-Hans': uniqueName('name_zh', taken) };
  const statuses = statusColumns(study, taken);
  const nameColumns =
    name === null ? [] : typeof name === 'string' ? [name] : [name.en, name['zh-Hans']];
  const header = [
    id,
    ...nameColumns,
    ...attributes.map((attribute) => attribute.id),
    ...statuses.keys(),
  ];
  const rows = ids.map((person, at) => [
    person,
    ...(name === null
      ? []
      : typeof name === 'string'
        ? [names[at] as string]
        : namePair(names[at]!)),
    ...attributes.map(({ values }) => cellOf(values[at]!)),
    ...[...statuses.values()].map((list) => list[at]!),
  ]);
  const columnOf = new Map([...statuses].map(([column, list]) => [list.join(), column]));
  return { header, rows, id, name, status: (record) => columnOf.get(record.join()) ?? null };
}

function namesIn(
  names: readonly Localized[],
  ids: readonly string[],
): 'none' | 'one' | 'languages' {
  if (names.some((name) => typeof name !== 'string')) return 'languages';
  return names.every((name, at) => name === ids[at]) ? 'none' : 'one';
}

function namePair(name: Localized): readonly [string, string] {
  return typeof name === 'string' ? [name, name] : [name.en ?? '', name['zh-Hans'] ?? ''];
}

/** Different lists of statuses, by the name of their column. A list of nothing but answers needs none. */
function statusColumns(study: Study, taken: Set<string>): ReadonlyMap<string, readonly Status[]> {
  const lists = new Map<string, readonly Status[]>();
  for (const { status } of study.layers.flatMap(({ records }) => records)) {
    if (status !== null) lists.set(status.join(), status);
  }
  // Reading takes a person out who withdrew in every column, so then every list needs its column.
  const all = lists.size === 1 || [...lists.values()].some((list) => list.includes('withdrawn'));
  const written = [...lists.values()].filter(
    (list) => all || list.some((word) => word !== 'answered'),
  );
  return new Map(written.map((list) => [uniqueName('status', taken), list]));
}

/** Numbers are written as numbers, so that no mark against formulas is put before a minus sign. */
function cellOf(value: string | null): Cell {
  if (value === null) return null;
  const number = Number(value);
  return value !== '' && String(number) === value && Number.isFinite(number) ? number : value;
}
