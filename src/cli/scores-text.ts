import {
  displayed,
  format,
  measuresTables,
  type Released,
  type Scores,
  type Table,
} from '../index.ts';
import { grid } from './grid.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { widthOf } from './width.ts';

/** Left to files: long, or of use to programs only. */
const filesOnly = ['ties', 'undefined', 'settings'];

/** Scores for a terminal: the network first, then groups, then people, in columns that fit. */
export function scoresText(session: Session, released: Released<Scores>): string {
  const { text, messages, locale } = session;
  const { value: scores, suppressed } = released;
  const tables = measuresTables(released, locale);
  const only = tables.every(({ id }) => filesOnly.includes(id) && id !== 'ties');
  const shown = tables.filter(
    ({ id }) => !filesOnly.includes(id) || (id === 'ties' && scores.nodes.size === 0),
  );
  const blocks = [...shown].reverse().map((table) => wide(session, table));
  const notes = [
    ...(scores.unknownCells > 0
      ? [text.measures.unknown(format.count(scores.unknownCells, messages.words.grammar.thousands))]
      : []),
    ...(suppressed > 0 ? [text.measures.suppressed(suppressed)] : []),
  ];
  return `${only ? text.measures.none : blocks.join('\n\n')}\n${notes.map((note) => `\n${note}\n`).join('')}`;
}

/** A table wider than the terminal goes on below itself, with its first columns again. */
function wide(session: Session, table: Table): string {
  const { header, cells } = displayed(table, session.messages.report.tables);
  const bold = paintFor(session.io, 'stdout').bold;
  const room = header.map(
    (title, column) =>
      cells.reduce((most, row) => Math.max(most, widthOf(row[column]!)), widthOf(title)) + 2,
  );
  const fixed = table.columns.findIndex(
    ({ key }) => !['id', 'name', 'group', 'source', 'target', 'measure'].includes(key),
  );
  const parts = split(room, Math.max(fixed, 0), session.io.width).map((columns) =>
    grid(
      columns.map((column) => header[column]!),
      cells.map((row) => columns.map((column) => row[column]!)),
      { rows: table.rows.map((row) => columns.map((column) => row[column])) },
    ),
  );
  return `${bold(table.title)}\n${parts.join('\n\n')}`;
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
