import CliTable from 'cli-table3';
import { harmless, widthOf } from './width.ts';

const nothing = '';
const gap = '  ';

/** Rows from which a table is padded here: the library takes a millisecond or more for each. */
const many = 500;

/** Rows and columns for a terminal: no lines but one under the header, numbers to the right. */
export function grid(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  rows?: { readonly rows: readonly (readonly unknown[])[] },
): string {
  const right = header.map(
    (_, column) => rows?.rows.some((row) => typeof row[column] === 'number') === true,
  );
  const titles = header.map((title) => title.split('\n').map(harmless));
  const safe = cells.map((row) => row.map(harmless));
  return cells.length < many ? laidOut(titles, safe, right) : longGrid(titles, safe, right);
}

function laidOut(
  titles: readonly (readonly string[])[],
  cells: readonly string[][],
  right: readonly boolean[],
): string {
  const table = new CliTable({
    head: titles.map((lines) => lines.join('\n')),
    colAligns: right.map((numbers) => (numbers ? 'right' : 'left')),
    chars: {
      top: nothing,
      'top-mid': nothing,
      'top-left': nothing,
      'top-right': nothing,
      bottom: nothing,
      'bottom-mid': nothing,
      'bottom-left': nothing,
      'bottom-right': nothing,
      left: nothing,
      'left-mid': nothing,
      mid: nothing,
      'mid-mid': nothing,
      right: nothing,
      'right-mid': nothing,
      middle: gap,
    },
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...cells);
  return table.toString().replace(/[ ]+$/gm, '');
}

/** The same for any number of rows. */
export function longGrid(
  titles: readonly (readonly string[])[],
  cells: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const widths = titles.map((lines) => Math.max(...lines.map(widthOf)));
  for (const row of cells) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column]!, widthOf(cell));
  }
  const line = (row: readonly string[]) => {
    const padded = row.map((cell, column) => {
      const space = ' '.repeat(widths[column]! - widthOf(cell));
      return right[column] ? space + cell : cell + space;
    });
    return padded.join(gap).trimEnd();
  };
  const height = Math.max(...titles.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, at) => titles.map((lines) => lines[at] ?? ''));
  return [...head.map(line), ...cells.map(line)].join('\n');
}
