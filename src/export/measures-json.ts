import type { Released } from '../disclosure/released.ts';
import type { Reason } from '../measures/definition.ts';
import type { Scores } from '../measures/scores.ts';
import type { Values } from '../measures/values.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { finite, type Json, keyed, plain } from './plain.ts';
import { tieRows } from './tie-rows.ts';

/**
 * Scores as the JSON contract has them: one list per column, all in the same order. A value that
 * does not exist is null, and `undefined…` says why. Yes/no columns hold true and false.
 */
export function measuresJson(released: Released<Scores>, locale: Locale = 'en'): Json {
  const { value: scores, policy, suppressed } = released;
  return {
    guanxi: version,
    command: 'measures',
    layer: scores.layer,
    wave: scores.wave,
    directed: scores.directed,
    group: scores.groups?.attribute ?? null,
    options: optionsOf(scores),
    reads: keyed(scores.reads, (form) => form),
    unknownCells: scores.unknownCells,
    unknown: keyed(scores.unknown, (count) => count),
    policy: plain(policy),
    suppressed,
    ...estimates(scores),
    ...levels(scores, scores, locale),
    ...(scores.bounds === null
      ? {}
      : {
          bounds: {
            ifNone: levels(scores, scores.bounds.none, locale),
            ifAll: levels(scores, scores.bounds.all, locale),
          },
        }),
  };
}

/** The options of the run, and under `set` those that single measures have for themselves. */
function optionsOf({ options, own }: Scores): Json {
  const set = keyed(own, (values) => keyed(values, (value) => value));
  return keyed<Json>([...Object.entries(options), ['set', set]], (value) => value);
}

/** Every level with the reasons for what it lacks; `found` is of the scores, or of one of their ends. */
function levels(scores: Scores, found: Values, locale: Locale): Readonly<Record<string, Json>> {
  const { ids, names } = scores.people;
  const groupIds = scores.groups?.ids ?? [];
  return {
    network: keyed(found.network, (entry) =>
      'record' in entry ? plain(entry.record) : finite(entry.value),
    ),
    undefinedNetwork: keyed(
      reasonsOf(found.network, ({ reason }) => reason),
      (reason) => reason,
    ),
    groups: columns(groupIds, [], found.groupValues),
    undefinedGroups: reasons(groupIds, found.groupValues),
    nodes: columns(ids, [['name', names.map((name) => inLocale(name, locale))]], found.nodes),
    undefined: reasons(ids, found.nodes),
    ties: ties(scores, found),
    undefinedTies: tieReasons(scores, found),
  };
}

/** How good the columns are that were estimated, where there are any. */
function estimates({ nodes }: Scores): Readonly<Record<string, Json>> {
  const found = [...nodes].flatMap(([id, { estimate }]) =>
    estimate === undefined ? [] : [[id, estimate] as const],
  );
  return found.length === 0 ? {} : { estimates: keyed(found, plain) };
}

interface Column {
  readonly values: ArrayLike<number>;
  readonly reasons?: ReadonlyMap<number, Reason>;
}

function columns(
  ids: readonly string[],
  texts: readonly (readonly [string, readonly string[]])[],
  values: ReadonlyMap<string, Column>,
): Json {
  return keyed<Json>(
    [
      ['id', ids],
      ...texts,
      ...[...values].map(([measure, column]) => [measure, cells(column.values)] as const),
    ],
    (list) => list,
  );
}

function cells(values: ArrayLike<number>): Json {
  if (values instanceof Uint8Array) return Array.from(values, (bit) => bit === 1);
  return Array.from(values, finite);
}

function reasons(ids: readonly string[], values: ReadonlyMap<string, Column>): Json {
  const withReasons = [...values].filter(([, column]) => (column.reasons?.size ?? 0) > 0);
  return keyed(withReasons, (column) =>
    keyed(
      [...column.reasons!].map(([at, reason]) => [ids[at]!, reason] as const),
      (reason) => reason,
    ),
  );
}

function reasonsOf<T>(
  entries: ReadonlyMap<string, T>,
  reason: (entry: T) => Reason | undefined,
): (readonly [string, Reason])[] {
  return [...entries].flatMap(([measure, entry]) => {
    const found = reason(entry);
    return found === undefined ? [] : [[measure, found] as const];
  });
}

function ties(scores: Scores, found: Values): Json {
  const { ids } = scores.people;
  const rows = tieRows(scores, found);
  return keyed<Json>(
    [
      ['source', rows.source.map((node) => ids[node]!)],
      ['target', rows.target.map((node) => ids[node]!)],
      ...rows.columns,
    ],
    (list) => list,
  );
}

/** Ties have no id of their own: each entry names the two people and the reason. */
function tieReasons(scores: Scores, found: Values): Json {
  const { ids } = scores.people;
  const withReasons = [...found.ties].filter(([, column]) => (column.reasons?.size ?? 0) > 0);
  return keyed(withReasons, ({ source, target, reasons }) =>
    [...reasons!].map(([at, reason]) => [ids[source[at]!]!, ids[target[at]!]!, reason]),
  );
}
