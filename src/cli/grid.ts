import CliTable from 'cli-table3';
import { harmless } from './width.ts';

const nothing = '';

/** Rows and columns for a terminal: no lines but one under the header, numbers to the right. */
export function grid(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  rows?: { readonly rows: readonly (readonly unknown[])[] },
): string {
  const right = (column: number) =>
    rows?.rows.some((row) => typeof row[column] === 'number') === true ? 'right' : 'left';
  const table = new CliTable({
    head: header.map((title) => title.split('\n').map(harmless).join('\n')),
    colAligns: header.map((_, column) => right(column)),
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
      middle: '  ',
    },
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...cells.map((row) => row.map(harmless)));
  return table.toString().replace(/[ ]+$/gm, '');
}
