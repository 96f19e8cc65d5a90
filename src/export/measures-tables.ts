import type { Released } from '../disclosure/released.ts';
import { catalogue } from '../locale/catalogue.ts';
import { measureName } from '../locale/measure-words.ts';
import type { Scores } from '../measures/scores.ts';
import type { Values } from '../measures/values.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { finite, plain } from './plain.ts';
import type { Cell, Column, Table } from './table.ts';
import { tieRows } from './tie-rows.ts';

/**
 * Scores as tables: people, ties, groups and the whole network, then the gaps and the settings. Where
 * there are millions of ties, `wanted` spares making those that nobody looks at.
 */
export function measuresTables(
  released: Released<Scores>,
  locale: Locale = 'en',
  wanted: (id: MeasuresTableId) => boolean = () => true,
): Table[] {
  const scores = released.value;
  return measuresTableIds
    .filter(wanted)
    .map((id) => (id === 'settings' ? settings(released, locale) : makers[id](scores, locale)))
    .filter((table) => table.rows.length > 0);
}

const makers = { people, ties, groups, network, unknown, undefined: gaps } as const;
const measuresTableIds = [...(Object.keys(makers) as (keyof typeof makers)[]), 'settings'] as const;
type MeasuresTableId = (typeof measuresTableIds)[number];

/** The values themselves and, where bounds were asked for, both ends beside them. */
interface Side {
  readonly key: '' | '.ifNone' | '.ifAll';
  readonly of: Values;
}

function sides(scores: Scores): readonly Side[] {
  const itself: Side = { key: '', of: scores };
  if (scores.bounds === null) return [itself];
  const { none, all } = scores.bounds;
  return [itself, { key: '.ifNone', of: none }, { key: '.ifAll', of: all }];
}

function people(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const columns = [...scores.nodes.keys()].flatMap((measure) =>
    sides(scores).map(({ key, of }) => ({ measure, key, values: of.nodes.get(measure)!.values })),
  );
  return {
    id: 'people',
    title: words.people,
    columns: [
      ...titled(words.columns, ['id', 'name']),
      ...columns.map(({ measure, key }) => own(measure, key, locale)),
    ],
    // Without a value of theirs, people need no table.
    rows: (columns.length === 0 ? [] : scores.people.ids).map((id, node) => [
      id,
      inLocale(scores.people.names[node]!, locale),
      ...columns.map(({ values }) => cell(values, node)),
    ]),
  };
}

function ties(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const { ids } = scores.people;
  // Each end has its own ties; all that are known stand in both.
  const each = sides(scores).map(({ key, of }) => ({ key, rows: tieRows(scores, of, scores) }));
  const { source, target } = each[0]!.rows;
  const columns = [...scores.ties.keys()].flatMap((measure, at) =>
    each.map(({ key, rows }) => ({ measure, key, values: rows.columns[at]![1] })),
  );
  return {
    id: 'ties',
    title: words.ties,
    columns: [
      ...titled(words.columns, ['source', 'target']),
      ...columns.map(({ measure, key }) => own(measure, key, locale)),
    ],
    rows: Array.from(source, (from, row) => [
      ids[from]!,
      ids[target[row]!]!,
      ...columns.map(({ values }) => values[row]!),
    ]),
  };
}

function groups(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const columns = [...scores.groupValues.keys()].flatMap((measure) =>
    sides(scores).map(({ key, of }) => ({ measure, key, of: of.groupValues.get(measure)! })),
  );
  const ids = columns.length === 0 ? [] : (scores.groups?.ids ?? []);
  return {
    id: 'groups',
    title: words.groups,
    columns: [
      ...titled(words.columns, ['group', 'label']),
      ...columns.map(({ measure, key }) => own(measure, key, locale)),
    ],
    rows: ids.map((id, group) => [
      id,
      inLocale(scores.groups!.labels[group]!, locale),
      ...columns.map(({ of }) => cell(of.values, group)),
    ]),
  };
}

/** A row per value; the parts of a record stand as `measure.part`. */
function network(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const each = sides(scores).map(({ of }) => networkCells(of));
  const keys = new Map(
    each.flatMap((cells) => [...cells].map(([key, { measure }]) => [key, measure])),
  );
  return {
    id: 'network',
    title: words.network,
    columns: [
      ...titled(words.columns, ['measure', 'label', 'value']),
      ...(each.length === 1 ? [] : titled(words.columns, ['ifNone', 'ifAll'])),
    ],
    rows: [...keys].map(([key, measure]) => [
      key,
      measureName(measure, locale),
      ...each.map((cells) => cells.get(key)?.cell ?? null),
    ]),
  };
}

function networkCells(of: Values): Map<string, { measure: string; cell: Cell }> {
  const cells = new Map<string, { measure: string; cell: Cell }>();
  for (const [measure, entry] of of.network) {
    const put = (key: string, cell: Cell) => cells.set(key, { measure, cell });
    if ('value' in entry) put(measure, finite(entry.value));
    else
      for (const [part, value] of Object.entries(entry.record))
        flatten(`${measure}.${part}`, value, put);
  }
  return cells;
}

/** How many cells each measure reads that nobody answered, where the ends of filling them are told. */
function unknown(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const counts = scores.bounds === null ? [] : [...scores.unknown];
  return {
    id: 'unknown',
    title: words.unknown,
    columns: titled(words.columns, ['measure', 'label', 'unknown']),
    rows: counts.map(([measure, count]) => [measure, measureName(measure, locale), count]),
  };
}

function flatten(key: string, value: unknown, put: (key: string, cell: Cell) => void): void {
  const json = plain(value);
  if (json === null || typeof json !== 'object') put(key, json);
  else for (const [part, inner] of Object.entries(json)) flatten(`${key}.${part}`, inner, put);
}

/** Which values do not exist, and why. */
function gaps(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const { ids } = scores.people;
  const rows = sides(scores).flatMap(({ key, of }) => {
    const found: Cell[][] = [];
    for (const [measure, { reason, reasons }] of of.nodes) {
      if (reason !== undefined) found.push([measure + key, null, reason]);
      for (const [node, reason] of reasons ?? []) found.push([measure + key, ids[node]!, reason]);
    }
    for (const [measure, { source, target, reason, reasons }] of of.ties) {
      if (reason !== undefined) found.push([measure + key, null, reason]);
      for (const [at, reason] of reasons ?? []) {
        const pair = `${ids[source[at]!]!} → ${ids[target[at]!]!}`;
        found.push([measure + key, pair, reason]);
      }
    }
    for (const [measure, { reasons }] of of.groupValues) {
      for (const [group, reason] of reasons ?? [])
        found.push([measure + key, scores.groups?.ids[group] ?? '', reason]);
    }
    for (const [measure, { reason }] of of.network) {
      if (reason !== undefined) found.push([measure + key, null, reason]);
    }
    return found;
  });
  return {
    id: 'undefined',
    title: words.gaps,
    columns: titled(words.columns, ['measure', 'id', 'reason']),
    rows,
  };
}

function settings(released: Released<Scores>, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const { value: scores, policy, suppressed } = released;
  const rows: Cell[][] = [
    ['guanxi', version],
    ['layer', scores.layer],
    ['wave', scores.wave],
    ['group', scores.groups?.attribute ?? null],
    ['unknownCells', scores.unknownCells],
    ...Object.entries(scores.options),
    ...[...scores.own].flatMap(([measure, values]) =>
      [...values].map(([name, value]): Cell[] => [`set.${measure}.${name}`, value]),
    ),
    ...[...scores.reads].map(([measure, form]) => [`reads.${measure}`, form]),
    ...Object.entries(policy).map(([name, value]) => [`policy.${name}`, value as Cell]),
    ['suppressed', suppressed],
  ];
  return {
    id: 'settings',
    title: words.settings,
    columns: titled(words.columns, ['setting', 'value']),
    rows,
  };
}

function cell(values: ArrayLike<number>, at: number): Cell {
  return values instanceof Uint8Array ? values[at] === 1 : finite(values[at]!);
}

/** By name, and by the id that options, JSON and the list of measures use; an end says which. */
function own(measure: string, key: Side['key'], locale: Locale): Column {
  const { ifNone, ifAll } = catalogue(locale).report.tables.columns;
  const end = key === '' ? '' : ` · ${key === '.ifNone' ? ifNone : ifAll}`;
  return { key: measure + key, title: `${measureName(measure, locale)}${end} (${measure})` };
}

export function titled<K extends string>(
  words: Readonly<Record<K, string>>,
  keys: readonly K[],
): Column[] {
  return keys.map((key) => ({ key, title: words[key] }));
}
