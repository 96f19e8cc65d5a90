import { ClosedRows } from './closed-rows.ts';
import { columnLetters } from './column-letters.ts';
import { scanTags } from './tags.ts';

/** What the parts of a workbook say about its sheets, before their cells are read. */
export interface SheetSurvey {
  readonly name: string;
  readonly hidden: boolean;
  /** The part the sheet stands in; a damaged workbook may name one twice. */
  readonly part: string;
  readonly cells: SheetCells;
}

/** What a part with cells holds. */
interface SheetCells {
  /** Cells that have a value, and the rectangle they take once the rows that are not there are closed up. */
  readonly filled: number;
  readonly rows: number;
  readonly columns: number;
  /** The number of every row that is there. */
  readonly lines: readonly number[];
  /** The part with these rows numbered through; `null` where they already are. */
  readonly closed: string | null;
  readonly hiddenRows: readonly number[];
  /** The first of each run of hidden columns, as a letter. */
  readonly hiddenColumns: readonly string[];
  /** Cells with a formula whose result was never stored. */
  readonly unsolved: readonly string[];
  /** Cells that hold an error value. */
  readonly errors: readonly string[];
  /**
   * The first cell of a row that no sheet can have, that stands before the row above it, or in which a
   * cell has an address that is none.
   */
  readonly misplaced: string | null;
}

/** Looks over every sheet of a workbook, in the order of its tabs. */
export function surveyOf(parts: ReadonlyMap<string, Uint8Array>): readonly SheetSurvey[] {
  const targets = new Map<string, string>();
  scanTags(textOf(parts, 'xl/_rels/workbook.xml.rels'), ({ name, attributes }) => {
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', path);
  });
  const known = new Map<string, SheetCells>();
  const sheets: SheetSurvey[] = [];
  scanTags(textOf(parts, 'xl/workbook.xml'), ({ name, attributes }) => {
    if (name !== 'sheet') return;
    const state = attributes.get('state') ?? 'visible';
    const part = targets.get(attributes.get('id') ?? '') ?? '';
    const cells = known.get(part) ?? cellsOf(textOf(parts, part));
    known.set(part, cells);
    sheets.push({ name: attributes.get('name') ?? '', hidden: state !== 'visible', part, cells });
  });
  return sheets;
}

function cellsOf(xml: string): SheetCells {
  const rows = new ClosedRows(xml);
  let [filled, lastFilled, columns] = [0, 0, 0];
  const hiddenRows: number[] = [];
  const hiddenColumns: string[] = [];
  const unsolved: string[] = [];
  const errors: string[] = [];
  let formula: string | null = null;
  let cell = '';
  let odd: string | null = null;
  // A cell may leave its address out: its row is told instead.
  const place = () => (cell === '' ? `A${Math.max(1, rows.line)}` : cell);
  const settle = () => {
    if (formula !== null) unsolved.push(formula);
    formula = null;
  };
  scanTags(xml, (tag) => {
    const { name, attributes } = tag;
    if (name === 'row') {
      rows.begin(tag);
      if (isHidden(attributes)) hiddenRows.push(rows.line);
    } else if (name === 'col') {
      const letters = lettersOf(Number(attributes.get('min')));
      if (isHidden(attributes) && letters !== '') hiddenColumns.push(letters);
    } else if (name === 'c') {
      settle();
      cell = attributes.get('r') ?? '';
      if (cell !== '' && !isAddress(cell)) odd ??= `A${Math.max(1, rows.line)}`;
      rows.meet(rowOf(cell));
      if (attributes.get('t') === 'e') errors.push(place());
    } else if (name === 'f') formula = place();
    else if (name === 'v' || name === 'is') {
      formula = null;
      filled++;
      lastFilled = rows.count;
      columns = Math.max(columns, columnOf(cell));
    }
  });
  settle();
  const { lines, misplaced } = rows;
  return {
    filled,
    rows: lastFilled,
    columns,
    lines,
    closed: rows.text(),
    hiddenRows,
    hiddenColumns,
    unsolved,
    errors,
    misplaced: misplaced === null ? odd : `A${misplaced}`,
  };
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const hidden = attributes.get('hidden');
  return hidden === '1' || hidden === 'true';
}

/** What a column is called in a workbook; nothing for a number that no column has. */
function lettersOf(column: number): string {
  const isColumn = Number.isInteger(column) && column >= 1 && column <= 16_384;
  return isColumn ? columnLetters(column - 1) : '';
}

/** Letters, then digits. */
function isAddress(text: string): boolean {
  let letters = 0;
  while (letters < text.length && isBetween(text, letters, 'A', 'Z')) letters++;
  let end = letters;
  while (end < text.length && isBetween(text, end, '0', '9')) end++;
  return letters >= 1 && end > letters && end === text.length;
}

function isBetween(text: string, at: number, first: string, last: string): boolean {
  return text[at]! >= first && text[at]! <= last;
}

function columnOf(cell: string): number {
  let column = 0;
  for (const letter of cell) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column;
}

function rowOf(cell: string): number {
  let at = 0;
  while (at < cell.length && cell.charCodeAt(at) > 64) at++;
  return Number(cell.slice(at));
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
