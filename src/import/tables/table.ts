import type { Place } from '../../issue.ts';
import { columnLetters } from '../containers/column-letters.ts';
import type { Decimal, StatedDialect } from './dialect.ts';

/** The rows of a file as issues and accounts see them: how many there are and where each stands. */
export interface Listing {
  readonly file: string;
  /** The sheet of a workbook; `null` in a text file. */
  readonly sheet: string | null;
  /** In a file of several networks, the layer this one is. */
  readonly layer?: string;
  /** The separator of a text file; it decides whether a comma can be a decimal sign. */
  readonly delimiter: string | null;
  /** What the user says about the decimal sign; left out where it is told from the numbers. */
  readonly decimal?: Decimal;
  readonly rows: { readonly length: number };
  /** The line each row starts on, or its number in the sheet. */
  readonly lines: { at(row: number): number | undefined };
  /** In JSON, the character each row's object starts at; it stands for the field number. */
  readonly starts?: readonly number[];
  /** Columns that another program wrote for itself, about drawing and the like. */
  readonly drawn?: ReadonlySet<number>;
  /** Rows made from those of another table, which accounts for them: the row each comes from. */
  readonly origin?: { readonly listing: Listing; readonly rows: readonly number[] };
}

/** Cells as they came out of a file, before anything is known about them. */
export interface Grid extends Listing {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

export interface Headed extends Listing {
  readonly header: readonly string[];
  readonly headerLine: number;
}

/** A grid with its header row taken off. Every row has a cell for every column of the header. */
export interface Table extends Grid, Headed {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** A grid with the decimal sign that the user states for all tables. */
export function withDecimal(grid: Grid, { decimal }: StatedDialect): Grid {
  return decimal === undefined ? grid : { ...grid, decimal };
}

/** The header as far as it speaks of people and ties; columns of another program's own are blank. */
export function spokenHeader({ header, drawn }: Headed): readonly string[] {
  return drawn === undefined ? header : header.map((name, at) => (drawn.has(at) ? '' : name));
}

/** Where a cell stands; `column` counts fields from 0. A row of -1 stands nowhere. */
export function placeOf(listing: Listing, row: number, column = 0): Place {
  const line = (row < 0 ? undefined : listing.lines.at(row)) ?? 1;
  return listing.starts === undefined
    ? placeAt(listing, line, column)
    : { line, column: listing.starts[row] ?? 1 };
}

export function placeAt(grid: Pick<Listing, 'sheet'>, line: number, column = 0): Place {
  if (grid.sheet === null) return { line, column: column + 1 };
  return { sheet: grid.sheet, cell: `${columnLetters(column)}${line}` };
}

/** What a table is called: its layer, its sheet, or its file without folder and ending. */
export function nameOf(grid: Listing): string {
  return grid.layer ?? grid.sheet ?? baseName(grid.file);
}

export function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
