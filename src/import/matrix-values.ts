import { decimalOf, type NumberReader, numberReader, unclearDecimals } from './cells.ts';
import { looksDamaged } from './ids.ts';
import type { IssueLog } from './issue-log.ts';
import type { MatrixGrid } from './matrix.ts';
import { placeOf } from './tables/table.ts';

/** The values of a square matrix in the order of its rows: 0 is "no tie", NaN "not observed". */
export interface MatrixValues {
  readonly labels: readonly string[];
  /** Row by row; the diagonal is 0 unless the file puts a tie there. */
  readonly values: Float64Array;
  /** The field of each person's column in the file. */
  readonly columns: readonly number[];
  /** The half that is left blank from end to end; `null` where cells on both sides are written. */
  readonly blankHalf: 'upper' | 'lower' | null;
}

/**
 * The values of a matrix whose rows and columns are the same people. An empty cell means "no tie" in
 * a matrix that writes no 0 anywhere, and "not observed" in one that does. Cells that hold something
 * else than a number are reported and count as not observed.
 */
export function matrixValues(
  matrix: MatrixGrid,
  missing: readonly string[],
  log: IssueLog,
): MatrixValues {
  const { table, rowLabels: labels, columnLabels, offset } = matrix;
  const place = new Map(columnLabels.map((label, at) => [label, at + offset]));
  const columns = labels.map((label) => place.get(label)!);
  const read = cellReader(matrix, missing, log);
  const emptyIsNone = !writesZero(matrix, columns, read);
  const n = labels.length;
  const values = new Float64Array(n * n);
  const written = { upper: 0, lower: 0 };
  for (let from = 0; from < n; from++) {
    if (looksDamaged(labels[from]!)) log.add('ID_LOOKS_DAMAGED', table.file, placeOf(table, from));
    for (let to = 0; to < n; to++) {
      const text = table.rows[from]![columns[to]!] ?? '';
      if (from !== to && text.trim() !== '') written[from < to ? 'upper' : 'lower']++;
      const value =
        emptyIsNone && text.trim() === ''
          ? 0
          : readValue(text, read, () => {
              log.add('WEIGHT_NOT_A_NUMBER', table.file, placeOf(table, from, columns[to]!));
            });
      values[from * n + to] = from === to && Number.isNaN(value) ? 0 : value;
      if (value < 0) log.add('WEIGHT_NEGATIVE', table.file, placeOf(table, from, columns[to]!));
    }
  }
  if (labels.some((label, at) => label !== columnLabels[at])) {
    log.add('MATRIX_REORDERED', table.file, placeOf(table, 0));
  }
  const [blank] = (['upper', 'lower'] as const).filter((half) => written[half] === 0);
  const isHalf = n > 2 && written.upper !== written.lower;
  return { labels, values, columns, blankHalf: isHalf ? (blank ?? null) : null };
}

/** A reader of the cells of a matrix, whose decimal sign is decided for all of them. */
export function cellReader(
  { table, offset }: MatrixGrid,
  missing: readonly string[],
  log: IssueLog,
): NumberReader {
  const texts = table.rows.flatMap((cells) => cells.slice(offset));
  const unclear = unclearDecimals(table, texts);
  if (unclear !== null)
    log.add(unclear.code, table.file, placeOf(table, 0, offset), unclear.params);
  return numberReader(missing, decimalOf(table, texts));
}

function writesZero(matrix: MatrixGrid, columns: readonly number[], read: NumberReader): boolean {
  return matrix.table.rows.some((cells, from) =>
    columns.some((column, to) => {
      const cell = from === to ? 'missing' : read(cells[column] ?? '');
      return typeof cell === 'object' && cell.value === 0;
    }),
  );
}

function readValue(text: string, read: NumberReader, complain: () => void): number {
  const cell = read(text);
  if (typeof cell === 'object') return cell.value;
  if (cell === 'bad') complain();
  return Number.NaN;
}

/** Whether both halves of a matrix say the same. One without any tie says nothing about direction. */
export function isSymmetric({ labels, values }: MatrixValues): boolean {
  const n = labels.length;
  let ties = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const upper = values[i * n + j]!;
      const lower = values[j * n + i]!;
      if (!Object.is(upper, lower)) return false;
      if (upper > 0) ties++;
    }
  }
  return ties > 0;
}
