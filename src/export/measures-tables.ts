import type { Released } from '../disclosure/released.ts';
import { catalogue } from '../locale/catalogue.ts';
import { measureName } from '../locale/measure-words.ts';
import type { Scores } from '../measures/scores.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { finite, plain } from './plain.ts';
import type { Cell, Column, Table } from './table.ts';
import { tieRows } from './tie-rows.ts';

/** Scores as tables: people, ties, groups and the whole network, then the gaps and the settings. */
export function measuresTables(released: Released<Scores>, locale: Locale = 'en'): Table[] {
  const scores = released.value;
  const tables = [
    people(scores, locale),
    ties(scores, locale),
    groups(scores, locale),
    network(scores, locale),
    gaps(scores, locale),
    settings(released, locale),
  ];
  return tables.filter((table) => table.rows.length > 0);
}

function people(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const columns = [...scores.nodes];
  return {
    id: 'people',
    title: words.people,
    columns: [
      ...titled(words.columns, ['id', 'name']),
      ...columns.map(([measure]) => own(measure, locale)),
    ],
    rows: scores.people.ids.map((id, node) => [
      id,
      inLocale(scores.people.names[node]!, locale),
      ...columns.map(([, { values }]) => cell(values, node)),
    ]),
  };
}

function ties(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const { source, target, columns } = tieRows(scores);
  const { ids } = scores.people;
  return {
    id: 'ties',
    title: words.ties,
    columns: [
      ...titled(words.columns, ['source', 'target']),
      ...columns.map(([measure]) => own(measure, locale)),
    ],
    rows: source.map((from, row) => [
      ids[from]!,
      ids[target[row]!]!,
      ...columns.map(([, values]) => values[row]!),
    ]),
  };
}

function groups(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const columns = [...scores.groupValues];
  const ids = columns.length === 0 ? [] : (scores.groups?.ids ?? []);
  return {
    id: 'groups',
    title: words.groups,
    columns: [
      ...titled(words.columns, ['group', 'label']),
      ...columns.map(([measure]) => own(measure, locale)),
    ],
    rows: ids.map((id, group) => [
      id,
      inLocale(scores.groups!.labels[group]!, locale),
      ...columns.map(([, { values }]) => cell(values, group)),
    ]),
  };
}

/** A row per value; the parts of a record stand as `measure.part`. */
function network(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const rows: Cell[][] = [];
  for (const [measure, entry] of scores.network) {
    const name = measureName(measure, locale);
    if ('value' in entry) rows.push([measure, name, finite(entry.value)]);
    else
      for (const [part, value] of Object.entries(entry.record))
        flatten(`${measure}.${part}`, name, value, rows);
  }
  return {
    id: 'network',
    title: words.network,
    columns: titled(words.columns, ['measure', 'label', 'value']),
    rows,
  };
}

function flatten(key: string, name: string, value: unknown, rows: Cell[][]): void {
  const json = plain(value);
  if (json === null || typeof json !== 'object') rows.push([key, name, json]);
  else
    for (const [part, inner] of Object.entries(json)) flatten(`${key}.${part}`, name, inner, rows);
}

/** Which values do not exist, and why. */
function gaps(scores: Scores, locale: Locale): Table {
  const words = catalogue(locale).report.tables;
  const rows: Cell[][] = [];
  for (const [measure, { reasons }] of scores.nodes) {
    for (const [node, reason] of reasons ?? [])
      rows.push([measure, scores.people.ids[node]!, reason]);
  }
  for (const [measure, { source, target, reasons }] of scores.ties) {
    for (const [at, reason] of reasons ?? []) {
      const pair = [source[at]!, target[at]!].map((node) => scores.people.ids[node]!);
      rows.push([measure, pair.join(' → '), reason]);
    }
  }
  for (const [measure, { reasons }] of scores.groupValues) {
    for (const [group, reason] of reasons ?? [])
      rows.push([measure, scores.groups?.ids[group] ?? '', reason]);
  }
  for (const [measure, { reason }] of scores.network) {
    if (reason !== undefined) rows.push([measure, null, reason]);
  }
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

/** By name, and by the id that options, JSON and the list of measures use. */
function own(measure: string, locale: Locale): Column {
  return { key: measure, title: `${measureName(measure, locale)} (${measure})` };
}

export function titled<K extends string>(
  words: Readonly<Record<K, string>>,
  keys: readonly K[],
): Column[] {
  return keys.map((key) => ({ key, title: words[key] }));
}
