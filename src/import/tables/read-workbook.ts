import { zipSync } from 'fflate';
import readWorkbookCells from 'read-excel-file/universal';
import type { Budget } from '../../budget.ts';
import { columnLetters } from '../containers/column-letters.ts';
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
  if (!isInOrder(file, survey, log) || !withinBudget(file, survey, budget, log)) return null;
  reportSurvey(file, survey, log);
  const whole = new Map(parts);
  for (const { part, cells } of survey)
    if (cells.closed !== null) whole.set(part, new TextEncoder().encode(cells.closed));
  try {
    const sheets = await readWorkbookCells(repacked(whole), {
      parseNumber: plainNumber,
      trim: false,
    });
    return sheets.map(({ sheet, data }, at) =>
      gridOf(file, sheet, data, survey[at]?.cells.lines ?? []),
    );
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

function gridOf(
  file: string,
  sheet: string,
  data: readonly (readonly unknown[])[],
  lines: readonly number[],
): Grid {
  return {
    file,
    sheet,
    delimiter: null,
    rows: data.map((row) => row.map(cellText)),
    lines: data.map((_, at) => lines[at] ?? at + 1),
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

function isInOrder(file: string, survey: readonly SheetSurvey[], log: IssueLog): boolean {
  const wrong = survey.filter(({ cells }) => cells.misplaced !== null);
  for (const { name, cells } of wrong)
    log.add('FILE_DAMAGED', file, { sheet: name, cell: cells.misplaced! }, { kind: 'xlsx' });
  return wrong.length === 0;
}

/** Empty cells for each that has a value, beyond those every workbook may have. */
const emptyForFilled = 4;

/** What the reader will make is a rectangle for every sheet, whatever is in it. */
function withinBudget(
  file: string,
  survey: readonly SheetSurvey[],
  budget: Budget,
  log: IssueLog,
): boolean {
  let within = true;
  let made = 0;
  let room = budget.emptyCells;
  const met = new Set<string>();
  for (const { name, part, cells } of survey) {
    const { filled, rows, columns } = cells;
    made += rows * columns;
    if (!met.has(part)) room += filled * (1 + emptyForFilled);
    met.add(part);
    const over =
      columns > budget.columns
        ? 'columns'
        : made > budget.cells
          ? 'cells'
          : made > room
            ? 'emptyCells'
            : null;
    if (over === null) continue;
    const cell = `${columnLetters(Math.max(0, columns - 1))}${cells.lines[rows - 1] ?? 1}`;
    const place = { sheet: name, cell };
    log.add('BUDGET_EXCEEDED', file, place, { budget: over, limit: budget[over] });
    within = false;
  }
  return within;
}

function reportSurvey(file: string, survey: readonly SheetSurvey[], log: IssueLog): void {
  for (const { name: sheet, hidden, cells } of survey) {
    const { hiddenRows, hiddenColumns, unsolved, errors } = cells;
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
