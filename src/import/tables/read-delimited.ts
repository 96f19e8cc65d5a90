import papaparse from 'papaparse';
import type { Budget } from '../../budget.ts';
import { Exceeded } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import { type Dialect, dialectOf, type StatedDialect } from './dialect.ts';
import type { Grid } from './table.ts';

/** The rows of a CSV or TSV text, without blank ones. */
export function readDelimited(
  file: string,
  original: string,
  stated: StatedDialect,
  budget: Budget,
  log: IssueLog,
): Grid {
  const dialect = dialectOf(original, stated);
  const { text, delimiter, newline } = dialect;
  const { data, errors } = papaparse.parse(text, { delimiter, newline, skipEmptyLines: false });
  const starts = startsOf(data, dialect.skipped + 1);
  reportQuotes(file, dialect, errors, starts, log);
  const rows: string[][] = [];
  const lines: number[] = [];
  data.forEach((row, at) => {
    if (row.every((cell) => cell.trim() === '')) return;
    rows.push(row.map(unmarked));
    lines.push(starts[at]!);
  });
  const widest = rows.findIndex((row) => row.length > budget.columns);
  if (widest >= 0) {
    const place = { line: lines[widest]!, column: budget.columns + 1 };
    throw new Exceeded('columns', budget.columns, file, place);
  }
  checkPadding(file, rows, lines, budget);
  return { file, sheet: null, delimiter, rows, lines };
}

/** Rows are filled up to the widest one: a wide header over many short rows would swell without limit. */
function checkPadding(
  file: string,
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  { emptyCells: limit }: Budget,
): void {
  let width = 0;
  let cells = 0;
  let widest = 0;
  for (const [at, row] of rows.entries()) {
    cells += row.length;
    if (row.length > width) [width, widest] = [row.length, at];
  }
  if (width * rows.length - cells <= limit) return;
  throw new Exceeded('emptyCells', limit, file, { line: lines[widest]!, column: width });
}

/**
 * The first rows of a text, blank ones left out of the grid; `positions` are their places among all
 * rows, and `length` counts the characters of these.
 */
export function firstRows(
  file: string,
  { text, delimiter, newline, skipped }: Dialect,
  most: number,
): { grid: Grid; positions: readonly number[]; count: number; length: number } {
  const { data } = papaparse.parse(text, { delimiter, newline, preview: most });
  const starts = startsOf(data, skipped + 1);
  const positions = [...data.keys()].filter((at) => data[at]!.some((cell) => cell.trim() !== ''));
  const grid = {
    file,
    sheet: null,
    delimiter,
    rows: positions.map((at) => data[at]!.map(unmarked)),
    lines: positions.map((at) => starts[at]!),
  };
  return { grid, positions, count: data.length, length: data.join().length };
}

type Faults = ReturnType<typeof papaparse.parse>['errors'];

/** One complaint a row. Finding the very field takes a second look, which the first few get. */
function reportQuotes(
  file: string,
  dialect: Dialect,
  faults: Faults,
  starts: readonly number[],
  log: IssueLog,
): void {
  const rows = new Map<number, number>();
  for (const { type, row = 0, index = 0 } of faults) {
    if (type === 'Quotes' && !rows.has(row)) rows.set(row, index);
  }
  let looked = 0;
  for (const [row, index] of rows) {
    const line = starts[row] ?? 1;
    const place = looked++ < 20 ? placeInText(dialect, index, line) : { line, column: 1 };
    log.add('QUOTE_NOT_CLOSED', file, place);
  }
}

/** The line each record starts on; a quoted cell may span several. */
function startsOf(data: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first;
  return data.map((row) => {
    const start = line;
    line += 1 + row.reduce((sum, cell) => sum + breaksIn(cell), 0);
    return start;
  });
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks++;
  }
  return breaks;
}

/** The line of an opening quote, and the field it stands in. */
function placeInText(
  dialect: Dialect,
  index: number,
  recordLine: number,
): { line: number; column: number } {
  const { text, delimiter, newline, skipped } = dialect;
  const before = text.slice(0, Math.max(0, index - 1));
  const record = papaparse.parse(before, { delimiter, newline }).data.at(-1) ?? [''];
  return { line: Math.max(recordLine, skipped + 1 + breaksIn(before)), column: record.length };
}

/**
 * Takes off the `'` that writing puts before text a spreadsheet would run as a formula, so that
 * writing and reading again gives the same text.
 */
export function unmarked(cell: string): string {
  return /^'+[\s\0]*[=+\-@＝＋－＠]|^'+[\t\r\n\0]/.test(cell) ? cell.slice(1) : cell;
}
