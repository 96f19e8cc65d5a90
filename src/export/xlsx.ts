import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import { BudgetError } from '../errors.ts';
import type { Cell, Table } from './table.ts';

/** Rows that a sheet has room for, without its header. */
const MOST_ROWS = 1_048_575;

/**
 * Tables as a workbook, a sheet each. Text cells are typed as text, so none runs as a formula. Throws a
 * BudgetError `sheetRows` for a table that no sheet has room for.
 */
export async function toXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  if (tables.some(({ rows }) => rows.length > MOST_ROWS))
    throw new BudgetError('sheetRows', MOST_ROWS);
  const sheets = tables.map((table, at) => ({
    sheet: sheetName(table.title, at, tables),
    columns: widths(table),
    stickyRowsCount: 1,
    data: [
      table.columns.map((column) => ({ ...textCell(column.title), fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map(sheetCell)),
    ],
  }));
  const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await writeExcelFile(sheets).toBlob();
  return finished(new Uint8Array(await blob.arrayBuffer()));
}

/**
 * The same archive with one fixed date on every entry, so that the same result is the same file, and
 * with the marks of `textCell` taken off.
 */
function finished(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive);
  const strings = parts['xl/sharedStrings.xml'];
  if (strings !== undefined) {
    const xml = new TextDecoder().decode(strings).replaceAll(`>${mark}`, '>');
    parts['xl/sharedStrings.xml'] = new TextEncoder().encode(xml);
  }
  return zipSync(parts, { mtime: '1980-01-01T00:00:00' });
}

/** Stands before texts that the writing library would take for properties of its own objects. */
const mark = '\ue000';

function sheetCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'string') return textCell(cell);
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: Boolean, value: cell };
}

/**
 * XML has no room for most control characters. The square stands for what is lost: the writer would
 * take U+FFFD out without a trace.
 */
export function cellCharacters(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffd\ufffe\uffff]/gu, '\u25a1');
}

/** A cell has no room for more than 32 767 characters. */
export function cellLength(text: string): string {
  return text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
}

function textCell(text: string) {
  const value = cellLength(cellCharacters(text));
  const marked = value in Object.prototype || value.startsWith(mark);
  return { type: String, value: marked ? mark + value : value };
}

function sheetName(title: string, at: number, tables: readonly Table[]): string {
  const legal = (text: string) =>
    text
      .replace(/[\\/?*[\]:'\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 28);
  const name = legal(title) || String(at + 1);
  const earlier = tables.slice(0, at).some((other) => legal(other.title) === name);
  return earlier ? `${name} ${at + 1}` : name;
}

function widths(table: Table) {
  return table.columns.map((column, at) => {
    const longest = table.rows.reduce((most, row) => {
      const cell = row[at];
      return Math.max(most, typeof cell === 'string' ? room(cell) : 9);
    }, room(column.title));
    return { width: Math.min(longest + 2, 60) };
  });
}

/** How wide a text stands: Chinese characters take two places. */
function room(text: string): number {
  let places = 0;
  for (const character of text) places += character > '\u2e7f' ? 2 : 1;
  return places;
}
