import type { IssueLog } from '../issue-log.ts';
import { type Grid, placeAt, placeOf, type Table } from './table.ts';

/**
 * Splits a grid at its header row, `at`. Without a header row (`at` = -1) the columns are numbered.
 * Rows are padded to the width of the header; what hangs over it is reported.
 */
export function tableOf(grid: Grid, at: number, log: IssueLog): Table {
  const widest = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const raw = at < 0 ? Array.from({ length: widest }, () => '') : grid.rows[at]!;
  const rows = grid.rows.slice(at + 1);
  const lines = grid.lines.slice(at + 1);
  const headerLine = grid.lines[Math.max(at, 0)] ?? 1;
  const width = widthOf(raw, rows);
  const body: Grid = { ...grid, rows, lines };
  const header =
    at < 0
      ? raw.slice(0, width).map((_, column) => `column-${column + 1}`)
      : named(grid, raw, width, headerLine, log);
  if (at > 0)
    log.add('HEADER_NOT_FIRST', grid.file, placeAt(grid, headerLine), { line: headerLine });
  const squared = rows.map((row, index) => {
    if (row.length === width) return row;
    const over = row.slice(width).some((cell) => cell !== '');
    if (over || (row.length < width && grid.sheet === null)) {
      log.add('ROW_RAGGED', grid.file, placeOf(body, index, Math.min(row.length, width)), {
        columns: width,
      });
    }
    return row.length > width
      ? row.slice(0, width)
      : [...row, ...Array(width - row.length).fill('')];
  });
  const { origin } = grid;
  const from =
    origin === undefined ? {} : { origin: { ...origin, rows: origin.rows.slice(at + 1) } };
  return { ...grid, header, headerLine, rows: squared, lines, ...from };
}

/** The header's width without empty columns at its end. */
function widthOf(header: readonly string[], rows: readonly (readonly string[])[]): number {
  let width = header.length;
  while (
    width > 0 &&
    header[width - 1] === '' &&
    rows.every((row) => (row[width - 1] ?? '') === '')
  )
    width--;
  return width;
}

/** Header names that are unique and never empty, since they become the ids of attributes. */
function named(
  grid: Grid,
  raw: readonly string[],
  width: number,
  line: number,
  log: IssueLog,
): readonly string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return raw.slice(0, width).map((cell, column) => {
    const trimmed = cell.trim();
    const place = placeAt(grid, line, column);
    if (trimmed === '') log.add('COLUMN_UNNAMED', grid.file, place, { column: column + 1 });
    const wanted = trimmed === '' ? `column-${column + 1}` : trimmed;
    if (taken.has(wanted)) log.add('COLUMN_REPEATED', grid.file, place, { column: column + 1 });
    let name = wanted;
    let copy = copies.get(wanted) ?? 2;
    for (; taken.has(name); copy++) name = `${wanted}-${copy}`;
    copies.set(wanted, copy);
    taken.add(name);
    return name;
  });
}
