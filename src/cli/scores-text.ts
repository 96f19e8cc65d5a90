import {
  displayed,
  format,
  measuresTables,
  type Released,
  type Scores,
  type Table,
} from '../index.ts';
import { chosenSetsText, listsOfSets } from './chosen-sets.ts';
import { gridPieces } from './grid.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { widthOf, wrapped } from './width.ts';

/** Left to files: long, or of use to programs only. */
const filesOnly = ['ties', 'unknown', 'undefined', 'settings'];

/**
 * Scores for a terminal, in pieces: the network first, then groups, then people, in columns that fit.
 */
export function* scoresText(session: Session, released: Released<Scores>): Generator<string> {
  const { text, messages, locale } = session;
  const { value: scores, suppressed } = released;
  const shown = measuresTables(
    released,
    locale,
    (id) => !filesOnly.includes(id) || (id === 'ties' && scores.nodes.size === 0),
  );
  const { kept, lists } = withoutLists(shown);
  const others = lists.filter((name) => !listsOfSets(scores).includes(name));
  const count = format.count(scores.unknownCells, messages.words.grammar.thousands);
  const notes = [
    ...(others.length > 0 ? [text.measures.elsewhere(others.join(', '))] : []),
    ...(scores.unknownCells > 0 ? [text.measures.unknown(count)] : []),
    ...[...scores.nodes].flatMap(([id, { estimate }]) =>
      estimate === undefined
        ? []
        : [text.measures.estimated(id, { ...estimate, seed: scores.options.seed })],
    ),
    ...notWorkedOut(session, scores),
    ...(scores.bounds === null ? [] : [text.measures.bounds]),
    ...(suppressed > 0 ? [text.measures.suppressed(suppressed)] : []),
  ];
  const [network = [], rest = kept] =
    kept.at(-1)?.id === 'network' ? [kept.slice(-1), kept.slice(0, -1)] : [];
  const width = Math.min(session.io.width, 100);
  const blocks = [
    ...network.map((table) => wide(session, table)),
    ...chosenSetsText(session, scores).map((block) => [block]),
    ...[...rest].reverse().map((table) => wide(session, table)),
    ...notes.map((note) => [wrapped(note, width).join('\n')]),
  ];
  for (const [at, block] of blocks.entries()) {
    if (at > 0) yield '\n\n';
    yield* block;
  }
  yield '\n';
}

/** Measures of people and of ties that were not worked out at all, each with its reason. */
function notWorkedOut({ text, messages }: Session, { nodes, ties }: Scores): string[] {
  return (['node', 'tie'] as const).flatMap((level) =>
    [...(level === 'node' ? nodes : ties)].flatMap(([id, { reason }]) =>
      reason === undefined
        ? []
        : [text.measures.notWorkedOut(id, level, messages.measures.reasons[reason])],
    ),
  );
}

/** Rows such as `cliques.members.0.3` are entries of lists: too many to read here, and their names. */
function withoutLists(tables: readonly Table[]): { kept: Table[]; lists: string[] } {
  const lists = new Set<string>();
  const kept = tables.map((table) => {
    if (table.id !== 'network') return table;
    const rows = table.rows.filter(([name]) => {
      const entry = /^(.+?)\.\d+(\.|$)/.exec(String(name));
      if (entry !== null) lists.add(entry[1]!);
      return entry === null;
    });
    return { ...table, rows };
  });
  return { kept: kept.filter(({ rows }) => rows.length > 0), lists: [...lists] };
}

/** A table wider than the terminal goes on below itself, with its first columns again; in pieces. */
export function* wide(session: Session, table: Table): Generator<string> {
  const { header: titles, cells } = displayed(table, session.messages.report.tables);
  const header = titles.map(folded);
  const bold = paintFor(session.io, 'stdout').bold;
  const room = header.map(
    (title, column) =>
      cells.reduce(
        (most, row) => Math.max(most, widthOf(row[column]!)),
        title.split('\n').reduce((most, line) => Math.max(most, widthOf(line)), 0),
      ) + 2,
  );
  const fixed = table.columns.findIndex(
    ({ key }) => !['id', 'name', 'label', 'group', 'source', 'target', 'measure'].includes(key),
  );
  const parts = split(room, Math.max(fixed, 0), session.io.width);
  yield bold(table.title);
  for (const [at, columns] of parts.entries()) {
    yield at === 0 ? '\n' : '\n\n';
    yield* gridPieces(
      columns.map((column) => header[column]!),
      cells.map((row) => columns.map((column) => row[column]!)),
      { rows: table.rows.map((row) => columns.map((column) => row[column])) },
    );
  }
}

/** A long title on several lines, the id of a measure on one of its own. */
function folded(title: string): string {
  const [, name, id] = /^(.+) \(([\w.]+)\)$/.exec(title) ?? [];
  if (name === undefined || id === undefined) return title;
  return [...wrapped(name, Math.max(12, widthOf(id))), id].join('\n');
}

/** Which columns stand together: the fixed ones, and as many others as there is room for. */
function split(room: readonly number[], fixed: number, width: number): number[][] {
  const heads = room.slice(0, fixed).map((_, column) => column);
  const start = room.slice(0, fixed).reduce((sum, each) => sum + each, 0);
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let column = fixed; column < room.length; column++) {
    if (used + room[column]! > width) {
      parts.push([...heads]);
      used = start;
    }
    parts[parts.length - 1]!.push(column);
    used += room[column]!;
  }
  return parts.length === 0 ? [heads] : parts;
}
