import type { Cell, Table } from './table.ts';

/**
 * A table as CSV (RFC 4180): the keys of its columns as header, numbers in full, gaps empty. Text
 * that a spreadsheet would run as a formula gets a leading `'`, which reading takes off again.
 */
export function toCsv(table: Table): string {
  const header = table.columns.map((column) => column.key);
  return csvText([header, ...table.rows]);
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
