import type { Place } from '../issue.ts';
import type { NumberReader } from './cells.ts';
import type { IssueLog } from './issue-log.ts';
import { type Grid, placeAt, placeOf, type Table } from './tables/table.ts';

/** A grid seen as a matrix of ties: who names (rows), who is named (columns), and where they stand. */
export interface MatrixGrid {
  readonly table: Table;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** The field of the first value in each row. */
  readonly offset: number;
  readonly labelled: 'both' | 'columns' | 'none';
}

/** The matrix in a grid, or `null` if it does not look like one. Squareness is judged later. */
export function matrixIn(grid: Grid, read: NumberReader): MatrixGrid | null {
  return labelled(grid, read) ?? columnsLabelled(grid, read) ?? bare(grid, read);
}

function labelled(grid: Grid, read: NumberReader): MatrixGrid | null {
  const [first, ...body] = grid.rows;
  if (first === undefined || body.length === 0) return null;
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const cornerless = first.length === width - 1;
  const columnLabels = withoutEmptyEnd(
    (cornerless ? first : first.slice(1)).map((cell) => cell.trim()),
  );
  const rowLabels = body.map((row) => (row[0] ?? '').trim());
  if (columnLabels.length < 1 || columnLabels.includes('')) return null;
  const named = new Set(columnLabels);
  // Rows of bare values are no names: names differ, or at least are words.
  const names =
    named.size === columnLabels.length || columnLabels.some((label) => read(label) === 'bad');
  const shared = rowLabels.filter((label) => named.has(label)).length;
  const alike =
    names && shared >= 2 && shared * 2 >= Math.max(rowLabels.length, columnLabels.length);
  const numbers = share(body, 1, columnLabels.length, read);
  // Two columns of numbers could be ties, unless each row is somebody else.
  const fewest = new Set(rowLabels).size === rowLabels.length ? 2 : 3;
  const cornerEmpty = cornerless || first[0]!.trim() === '';
  if (
    !(alike && numbers >= 0.8) &&
    !(cornerEmpty && columnLabels.length >= fewest && numbers === 1)
  )
    return null;
  return { table: tableFrom(grid, 1), rowLabels, columnLabels, offset: 1, labelled: 'both' };
}

/** A header of names over as many rows of values: the rows are in the order of the columns. */
function columnsLabelled(grid: Grid, read: NumberReader): MatrixGrid | null {
  const [first, ...body] = grid.rows;
  if (first === undefined || body.length !== first.length || body.length < 3) return null;
  const labels = first.map((cell) => cell.trim());
  const distinct = new Set(labels).size === labels.length && !labels.includes('');
  if (
    !distinct ||
    labels.some((label) => read(label) !== 'bad') ||
    share(body, 0, labels.length, read) < 1
  ) {
    return null;
  }
  return {
    table: tableFrom(grid, 1),
    rowLabels: labels,
    columnLabels: labels,
    offset: 0,
    labelled: 'columns',
  };
}

/** Nothing but values. Three columns could be a list of ties with weights unless the diagonal is empty. */
function bare(grid: Grid, read: NumberReader): MatrixGrid | null {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 3 || share(grid.rows, 0, width, read) < 1) return null;
  const square = grid.rows.length === width;
  const diagonal = grid.rows.every((row, at) => {
    const cell = read(row[at] ?? '');
    return cell === 'missing' || (cell !== 'bad' && cell.value === 0);
  });
  if (width === 3 && !(square && diagonal)) return null;
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
  return {
    table: tableFrom(grid, 0),
    rowLabels: numbered(grid.rows.length),
    columnLabels: numbered(width),
    offset: 0,
    labelled: 'none',
  };
}

/** The share of the cells that hold a number or a sign of a missing answer. */
function share(rows: Grid['rows'], from: number, columns: number, read: NumberReader): number {
  let good = 0;
  for (const row of rows) {
    for (let column = from; column < from + columns; column++) {
      if (read(row[column] ?? '') !== 'bad') good++;
    }
  }
  return good / (rows.length * columns);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

function tableFrom(grid: Grid, skip: number): Table {
  return {
    ...grid,
    header: [],
    headerLine: grid.lines[0] ?? 1,
    rows: grid.rows.slice(skip),
    lines: grid.lines.slice(skip),
  };
}

/** Whether rows and columns are the same people; says where they are not. */
export function isSquare(matrix: MatrixGrid, log: IssueLog): boolean {
  const { table, rowLabels, columnLabels } = matrix;
  const oddRow = firstNotIn(rowLabels, new Set(columnLabels));
  const oddColumn = firstNotIn(columnLabels, new Set(rowLabels));
  if (rowLabels.length !== columnLabels.length) {
    const place =
      oddRow >= 0 ? placeOf(table, oddRow) : headerPlace(matrix, Math.max(oddColumn, 0));
    const total = isTotal(rowLabels[oddRow] ?? columnLabels[oddColumn] ?? '');
    log.add('MATRIX_NOT_SQUARE', table.file, place, {
      rows: rowLabels.length,
      columns: columnLabels.length,
      total: total ? (oddRow >= 0 ? 'row' : 'column') : 'none',
    });
    return false;
  }
  const total = rowLabels.findIndex((label, row) => isTotal(label) && isTotalAt(matrix, row));
  if (total >= 0) {
    log.add('MATRIX_TOTAL', table.file, placeOf(table, total));
    return false;
  }
  if (oddRow >= 0 || oddColumn >= 0) {
    const place = oddRow >= 0 ? placeOf(table, oddRow) : headerPlace(matrix, oddColumn);
    log.add('MATRIX_LABELS_DIFFER', table.file, place);
    return false;
  }
  const repeated = firstRepeated(rowLabels);
  if (repeated >= 0) log.add('ID_DUPLICATE', table.file, placeOf(table, repeated));
  const empty = rowLabels.indexOf('');
  if (empty >= 0) log.add('ID_EMPTY', table.file, placeOf(table, empty));
  return repeated < 0 && empty < 0;
}

function firstNotIn(labels: readonly string[], others: ReadonlySet<string>): number {
  return labels.findIndex((label) => !others.has(label));
}

function firstRepeated(labels: readonly string[]): number {
  const seen = new Set<string>();
  return labels.findIndex((label) => seen.size === seen.add(label).size);
}

function headerPlace({ table, offset }: MatrixGrid, column: number): Place {
  return placeAt(table, table.headerLine, column + offset);
}

/**
 * Whether a row called like a total is one, at the end of both sides or full of sums; people are
 * called so, too.
 */
function isTotalAt({ table, rowLabels, columnLabels, offset }: MatrixGrid, row: number): boolean {
  const column = columnLabels.findIndex(isTotal);
  const last = rowLabels.length - 1;
  if (column < 0 || (row === last && column === last)) return true;
  const value = (from: number, to: number) => {
    const text = (table.rows[from]![to + offset] ?? '').normalize('NFKC').trim();
    return Number(text.replace(',', '.')) || 0;
  };
  const others = [...rowLabels.keys()].filter((at) => at !== row);
  const fields = [...columnLabels.keys()].filter((at) => at !== column);
  const isSum = (told: number, parts: readonly number[]) => {
    const sum = parts.reduce((before, part) => before + part, 0);
    return Math.abs(told - sum) <= 1e-9 * Math.abs(sum);
  };
  const below = (to: number) => others.map((from) => value(from, to));
  const beside = (from: number) => fields.map((to) => value(from, to));
  return (
    fields.every((to) => isSum(value(row, to), below(to))) ||
    others.every((from) => isSum(value(from, column), beside(from)))
  );
}

/** Whether a label is a word for the sum of the others. */
function isTotal(label: string): boolean {
  const word = label.normalize('NFKC').trim().toLowerCase();
  return [
    'total',
    'totals',
    'sum',
    'sums',
    'grand total',
    '合计',
    '总计',
    '小计',
    '总和',
    '合計',
    '總計',
  ].includes(word);
}
