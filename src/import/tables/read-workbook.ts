import { zipSync } from 'fflate';
import readWorkbookCells from 'read-excel-file/universal';
import type { Budget } from '../../budget.ts';
import { type SheetSurvey, surveyOf } from '../containers/workbook-survey.ts';
import { unzip } from '../containers/zip.ts';
import { reportZipFault } from '../containers/zip-fault.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Grid } from './table.ts';

/** The sheets of a workbook, all cells as text. Faults go to the log; `null` if nothing can be read. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  budget: Budget,
  log: IssueLog,
): Promise<readonly Grid[] | null> {
  const parts = unzip(bytes, budget, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  if (!(parts instanceof Map)) {
    reportZipFault(file, parts, budget, log, 'xlsx');
    return null;
  }
  const survey = surveyOf(parts);
  if (!withinBudget(file, survey, budget, log)) return null;
  reportSurvey(file, survey, log);
  try {
    const sheets = await readWorkbookCells(repacked(parts), {
      parseNumber: plainNumber,
      trim: false,
    });
    return sheets.map(({ sheet, data }) => gridOf(file, sheet, data));
  } catch (error) {
    log.add('FILE_DAMAGED', file, cellIn(error), { kind: 'xlsx' });
    return null;
  }
}

/**
 * An archive of our own writing, stored without compression: the library meets only checked bytes
 * and has nothing to inflate.
 */
function repacked(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const whole = zipSync(Object.fromEntries(parts), { level: 0, mtime: 315_619_200_000 });
  return whole.slice().buffer as ArrayBuffer;
}

function gridOf(file: string, sheet: string, data: readonly (readonly unknown[])[]): Grid {
  return {
    file,
    sheet,
    delimiter: null,
    rows: data.map((row) => row.map(cellText)),
    lines: data.map((_, at) => at + 1),
  };
}

/** Numbers arrive as the text they are stored as; only the noise of binary fractions is taken off. */
function plainNumber(stored: string): string {
  const value = Number(stored);
  return Math.abs(value) < 1e15 ? String(value) : stored;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object' && 'toISOString' in cell && typeof cell.toISOString === 'function') {
    return dateText(cell.toISOString as () => string, cell);
  }
  return String(cell);
}

function dateText(toIso: () => string, cell: object): string {
  try {
    const text = toIso.call(cell);
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  } catch {
    return '';
  }
}

function withinBudget(
  file: string,
  survey: readonly SheetSurvey[],
  budget: Budget,
  log: IssueLog,
): boolean {
  let within = true;
  for (const { name, rows, columns } of survey) {
    const over =
      columns > budget.columns
        ? 'columns'
        : rows * Math.max(columns, 1) > budget.cells
          ? 'cells'
          : null;
    if (over === null) continue;
    log.add(
      'BUDGET_EXCEEDED',
      file,
      { sheet: name, cell: 'A1' },
      { budget: over, limit: budget[over] },
    );
    within = false;
  }
  return within;
}

function reportSurvey(file: string, survey: readonly SheetSurvey[], log: IssueLog): void {
  for (const { name: sheet, hidden, hiddenRows, hiddenColumns, unsolved, errors } of survey) {
    if (hidden) log.add('SHEET_HIDDEN', file, { sheet, cell: 'A1' });
    for (const row of hiddenRows) log.add('ROW_HIDDEN', file, { sheet, cell: `A${row}` });
    for (const column of hiddenColumns)
      log.add('COLUMN_HIDDEN', file, { sheet, cell: `${column}1` });
    for (const cell of unsolved) log.add('CELL_NO_VALUE', file, { sheet, cell });
    for (const cell of errors) log.add('CELL_ERROR', file, { sheet, cell });
  }
}

/** The library names the bad cell in its message only: `<c/> at row 3, col 2: …`. */
function cellIn(error: unknown): { line: number; column: number } {
  const found = error instanceof Error ? /row (\d{1,9}), col (\d{1,9})/.exec(error.message) : null;
  return { line: Number(found?.[1] ?? 1), column: Number(found?.[2] ?? 1) };
}
