import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Table } from '../tables/table.ts';

/** A row as it is gathered: cells by column, some of them empty. */
export type SketchRow = string[];

/** Gathers the nodes or the ties of a file as rows of a table whose columns are met on the way. */
export class TableSketch {
  readonly #columns = new Map<string, number>();
  readonly #header: string[] = [];
  readonly #taken = new Set<string>();
  readonly #rows: SketchRow[] = [];
  readonly #places: Place[] = [];

  constructor(fixed: readonly string[]) {
    for (const name of fixed) this.column(name);
  }

  get length(): number {
    return this.#rows.length;
  }

  /** The column of a key; a name that is taken by another key gets a number. */
  column(key: string, wanted = key): number {
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const plain = wanted.trim() === '' ? `column-${this.#header.length + 1}` : wanted.trim();
    let name = plain;
    for (let copy = 2; this.#taken.has(name); copy++) name = `${plain}-${copy}`;
    this.#taken.add(name);
    this.#columns.set(key, this.#header.length);
    return this.#header.push(name) - 1;
  }

  add(place: Place, row: SketchRow): SketchRow {
    this.#places.push(place);
    this.#rows.push(row);
    return row;
  }

  row(at: number): SketchRow {
    return this.#rows[at]!;
  }

  /** Writes a value into every row that has none in a column. */
  fill(column: number, value: string): void {
    for (const row of this.#rows) row[column] ??= value;
  }

  /** Cells that some key filled; rows end at the last of theirs. */
  #filled(): number {
    return this.#rows.reduce((sum, row) => sum + Object.keys(row).length, 0);
  }

  /** The table; `null` where rows times columns would be more cells than the budget allows. */
  table(file: string, budget: Allowance, log: IssueLog): Table | null {
    const header = this.#header;
    const over =
      header.length > budget.columns
        ? 'columns'
        : header.length * this.#rows.length > budget.cells
          ? 'cells'
          : header.length * this.#rows.length - this.#filled() > budget.emptyCells
            ? 'emptyCells'
            : null;
    if (over !== null) {
      log.add('BUDGET_EXCEEDED', file, undefined, { budget: over, limit: budget[over] });
      return null;
    }
    return {
      file,
      sheet: null,
      // A network file writes decimals with a point, as a table separated by commas does.
      delimiter: ',',
      header,
      headerLine: 1,
      rows: this.#rows.map((row) => header.map((_, column) => row[column] ?? '')),
      lines: this.#places.map(({ line }) => line ?? 1),
      starts: this.#places.map(({ column }) => column ?? 1),
    };
  }
}
