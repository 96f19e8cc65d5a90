import { runsOf } from './runs.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV (RFC 4180): the keys of its columns as header, numbers in full, gaps empty. Text
 * that a spreadsheet would run as a formula gets a leading `'`, which reading takes off again.
 */
export function toCsv(table: Table): string {
  return [...csvPieces(table)].join('');
}

/** The same text in pieces: a table of millions of ties is longer than one text can be. */
export function* csvPieces({ columns, rows }: Table): Generator<string> {
  yield csvText([columns.map((column) => column.key)]);
  for (const run of runsOf(rows)) yield csvText(run);
}

/** Rows of cells as CSV text. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutralized(cell);
  // Other separators are quoted too, so that no reader takes one of them for the separator of the file.
  return /[",;|，；\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text made harmless for a spreadsheet. Text that already looks marked is marked once more. */
export function neutralized(text: string): string {
  return runsAsFormula.test(text) ? `'${text}` : text;
}

const runsAsFormula = /^'*[\s\0]*[=+\-@＝＋－＠]|^'*[\t\r\n\0]/;
