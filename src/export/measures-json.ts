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
 * does not exist is null, and `undefined…` says why: entry by entry, or in one word where a measure was not
 * worked out at all; its ties are then not listed. Yes/no columns hold true and false.
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
  readonly reason?: Reason;
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
  return keyed(
    [...values].filter(([, column]) => isLacking(column)),
    ({ reason, reasons = new Map() }) =>
      reason ??
      keyed(
        places(reasons, (at) => ids[at]!),
        (why) => why,
      ),
  );
}

function isLacking({ reason, reasons }: Pick<Column, 'reason' | 'reasons'>): boolean {
  return reason !== undefined || (reasons?.size ?? 0) > 0;
}

function* places<K>(
  reasons: ReadonlyMap<number, Reason>,
  at: (place: number) => K,
): Generator<readonly [K, Reason]> {
  for (const [place, reason] of reasons) yield [at(place), reason];
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
      ['source', Array.from(rows.source, (node) => ids[node]!)],
      ['target', Array.from(rows.target, (node) => ids[node]!)],
      ...rows.columns,
    ],
    (list) => list,
  );
}

/** Ties have no id of their own: each entry names the two people and the reason. */
function tieReasons(scores: Scores, found: Values): Json {
  const { ids } = scores.people;
  return keyed(
    [...found.ties].filter(([, column]) => isLacking(column)),
    ({ source, target, reason, reasons = new Map<number, Reason>() }) =>
      reason ?? Array.from(reasons, ([at, why]) => [ids[source[at]!]!, ids[target[at]!]!, why]),
  );
}
