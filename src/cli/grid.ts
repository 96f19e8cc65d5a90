import CliTable from 'cli-table3';
import { harmless, widthOf } from './width.ts';

const nothing = '';
const gap = '  ';

/** Rows from which a table is padded here: the library takes a millisecond or more for each. */
const many = 500;

/** Which columns hold numbers is told by the values behind the cells. */
interface Behind {
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows and columns for a terminal: no lines but one under the header, numbers to the right. */
export function grid(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  rows?: Behind,
): string {
  return [...gridPieces(header, cells, rows)].join('');
}

/** The same in pieces: a million rows may be longer than one text can be. */
export function gridPieces(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  rows?: Behind,
): Iterable<string> {
  const right = header.map(
    (_, column) => rows?.rows.some((row) => typeof row[column] === 'number') === true,
  );
  const titles = header.map((title) => title.split('\n').map(harmless));
  return cells.length < many ? [laidOut(titles, cells, right)] : longGrid(titles, cells, right);
}

function laidOut(
  titles: readonly (readonly string[])[],
  cells: readonly (readonly string[])[],
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
  table.push(...cells.map((row) => row.map(harmless)));
  return table.toString().replace(/[ ]+$/gm, '');
}

/** Rows that make one piece. */
const RUN = 4096;

/** The same for any number of rows. */
export function* longGrid(
  titles: readonly (readonly string[])[],
  cells: readonly (readonly string[])[],
  right: readonly boolean[],
): Generator<string> {
  const widths = titles.map((lines) => Math.max(...lines.map(widthOf)));
  for (const row of cells) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column]!, widthOf(harmless(cell)));
  }
  const line = (row: readonly string[]) => {
    const padded = row.map(harmless).map((cell, column) => {
      const space = ' '.repeat(widths[column]! - widthOf(cell));
      return right[column] ? space + cell : cell + space;
    });
    return padded.join(gap).trimEnd();
  };
  const height = Math.max(...titles.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, at) => titles.map((lines) => lines[at] ?? ''));
  yield head.map(line).join('\n');
  for (let first = 0; first < cells.length; first += RUN) {
    yield `\n${cells
      .slice(first, first + RUN)
      .map(line)
      .join('\n')}`;
  }
}
