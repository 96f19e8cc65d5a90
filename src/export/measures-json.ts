import type { Released } from '../disclosure/released.ts';
import type { Reason } from '../measures/definition.ts';
import type { Scores } from '../measures/scores.ts';
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
  const { ids, names } = scores.people;
  const groupIds = scores.groups?.ids ?? [];
  return {
    guanxi: version,
    command: 'measures',
    layer: scores.layer,
    wave: scores.wave,
    directed: scores.directed,
    group: scores.groups?.attribute ?? null,
    options: plain(scores.options),
    reads: keyed(scores.reads, (form) => form),
    unknownCells: scores.unknownCells,
    policy: plain(policy),
    suppressed,
    network: keyed(scores.network, (entry) =>
      'record' in entry ? plain(entry.record) : finite(entry.value),
    ),
    undefinedNetwork: keyed(
      reasonsOf(scores.network, ({ reason }) => reason),
      (reason) => reason,
    ),
    groups: columns(groupIds, [], scores.groupValues),
    undefinedGroups: reasons(groupIds, scores.groupValues),
    nodes: columns(ids, [['name', names.map((name) => inLocale(name, locale))]], scores.nodes),
    undefined: reasons(ids, scores.nodes),
    ties: ties(scores),
    undefinedTies: tieReasons(scores),
  };
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

function ties(scores: Scores): Json {
  const { ids } = scores.people;
  const rows = tieRows(scores);
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
function tieReasons(scores: Scores): Json {
  const { ids } = scores.people;
  const withReasons = [...scores.ties].filter(([, column]) => (column.reasons?.size ?? 0) > 0);
  return keyed(withReasons, ({ source, target, reasons }) =>
    [...reasons!].map(([at, reason]) => [ids[source[at]!]!, ids[target[at]!]!, reason]),
  );
}
