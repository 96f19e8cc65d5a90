import { scanTags } from './tags.ts';

/** What the parts of a workbook say about its sheets, before their cells are read. */
export interface SheetSurvey {
  readonly name: string;
  readonly hidden: boolean;
  /** The rectangle that the sheet claims to span. */
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: readonly number[];
  /** The first of each run of hidden columns, as a letter. */
  readonly hiddenColumns: readonly string[];
  /** Cells with a formula whose result was never stored. */
  readonly unsolved: readonly string[];
  /** Cells that hold an error value. */
  readonly errors: readonly string[];
}

/** Looks over every sheet of a workbook, in the order of its tabs. */
export function surveyOf(parts: ReadonlyMap<string, Uint8Array>): readonly SheetSurvey[] {
  const targets = new Map<string, string>();
  scanTags(textOf(parts, 'xl/_rels/workbook.xml.rels'), ({ name, attributes }) => {
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', path);
  });
  const sheets: SheetSurvey[] = [];
  scanTags(textOf(parts, 'xl/workbook.xml'), ({ name, attributes }) => {
    if (name !== 'sheet') return;
    const state = attributes.get('state') ?? 'visible';
    const xml = textOf(parts, targets.get(attributes.get('id') ?? '') ?? '');
    sheets.push({
      name: attributes.get('name') ?? '',
      hidden: state !== 'visible',
      ...cellsOf(xml),
    });
  });
  return sheets;
}

function cellsOf(xml: string): Omit<SheetSurvey, 'name' | 'hidden'> {
  let rows = 0;
  let columns = 0;
  const hiddenRows: number[] = [];
  const hiddenColumns: string[] = [];
  const unsolved: string[] = [];
  const errors: string[] = [];
  let formula: string | null = null;
  let cell = '';
  const settle = () => {
    if (formula !== null) unsolved.push(formula);
    formula = null;
  };
  scanTags(xml, ({ name, attributes }) => {
    if (name === 'row') {
      const number = Number(attributes.get('r') ?? rows + 1);
      rows = Math.max(rows, Number.isNaN(number) ? Number.POSITIVE_INFINITY : number);
      if (isHidden(attributes)) hiddenRows.push(number);
    } else if (name === 'col') {
      const letters = lettersOf(Number(attributes.get('min')));
      if (isHidden(attributes) && letters !== '') hiddenColumns.push(letters);
    } else if (name === 'c') {
      settle();
      cell = attributes.get('r') ?? '';
      if (attributes.get('t') === 'e') errors.push(cell);
      columns = Math.max(columns, columnOf(cell));
      rows = Math.max(rows, rowOf(cell));
    } else if (name === 'f') formula = cell;
    else if (name === 'v' || name === 'is') formula = null;
  });
  settle();
  return { rows, columns, hiddenRows, hiddenColumns, unsolved, errors };
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const hidden = attributes.get('hidden');
  return hidden === '1' || hidden === 'true';
}

/** What a column is called in a workbook; nothing for a number that no column has. */
function lettersOf(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > 16_384) return '';
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
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
  const row = Number(cell.slice(at));
  return Number.isNaN(row) ? Number.POSITIVE_INFINITY : row;
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
