import papaparse from 'papaparse';
import type { Budget } from '../../budget.ts';
import type { IssueLog } from '../issue-log.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import type { Grid } from './table.ts';

/** The rows of a CSV or TSV text, without blank ones. */
export function readDelimited(file: string, original: string, budget: Budget, log: IssueLog): Grid {
  const dialect = dialectOf(original);
  const { text, delimiter, newline } = dialect;
  const { data, errors } = papaparse.parse(text, { delimiter, newline, skipEmptyLines: false });
  const starts = startsOf(data, dialect.skipped + 1);
  for (const error of errors) {
    if (error.type !== 'Quotes') continue;
    log.add(
      'QUOTE_NOT_CLOSED',
      file,
      placeInText(dialect, error.index ?? 0, starts[error.row ?? 0] ?? 1),
    );
  }
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
    log.add('BUDGET_EXCEEDED', file, place, { budget: 'columns', limit: budget.columns });
  }
  return { file, sheet: null, delimiter, rows, lines };
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
