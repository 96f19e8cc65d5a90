import * as format from '../locale/format.ts';

export type Cell = string | number | boolean | null;

/** A column has a key for programs and a title for people. */
export interface Column {
  readonly key: string;
  readonly title: string;
}

/** Rows of one kind, ready for CSV, a workbook, Markdown or a terminal. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as text for the eye: numbers shortened, yes and no in words, gaps as a dash. */
export function displayed(
  table: Table,
  words: { readonly yes: string; readonly no: string },
): { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[] } {
  return {
    header: table.columns.map((column) => column.title),
    cells: table.rows.map((row) => row.map((cell) => shown(cell, words))),
  };
}

function shown(cell: Cell, words: { readonly yes: string; readonly no: string }): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  if (cell === null || Number.isInteger(cell)) return format.number(cell, 0);
  return format.number(cell, Math.abs(cell) < 0.01 ? 5 : 3);
}
