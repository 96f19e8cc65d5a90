import type { Place } from '../../issue.ts';

/** Cells as they came out of a file, before anything is known about them. */
export interface Grid {
  readonly file: string;
  /** The sheet of a workbook; `null` in a text file. */
  readonly sheet: string | null;
  /** In a file of several networks, the layer this one is. */
  readonly layer?: string;
  /** The separator of a text file; it decides whether a comma can be a decimal sign. */
  readonly delimiter: string | null;
  readonly rows: readonly (readonly string[])[];
  /** The line each row starts on, or its number in the sheet. */
  readonly lines: readonly number[];
  /** In JSON, the character each row's object starts at; it stands for the field number. */
  readonly starts?: readonly number[];
}

/** A grid with its header row taken off. Every row has a cell for every column of the header. */
export interface Table extends Grid {
  readonly header: readonly string[];
  readonly headerLine: number;
}

/** Where a cell stands; `column` counts fields from 0. */
export function placeOf(grid: Grid, row: number, column = 0): Place {
  const line = grid.lines[row] ?? 1;
  return grid.starts === undefined
    ? placeAt(grid, line, column)
    : { line, column: grid.starts[row] ?? 1 };
}

export function placeAt(grid: Grid, line: number, column = 0): Place {
  if (grid.sheet === null) return { line, column: column + 1 };
  return { sheet: grid.sheet, cell: `${columnLetters(column)}${line}` };
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets count. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** What a table is called: its layer, its sheet, or its file without folder and ending. */
export function nameOf(grid: Grid): string {
  return grid.layer ?? grid.sheet ?? baseName(grid.file);
}

export function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
