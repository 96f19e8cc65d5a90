import type { Budget } from '../budget.ts';
import type { Status } from '../study/study.ts';
import { Exceeded } from './allowance.ts';
import type { MatrixValues } from './matrix-values.ts';
import type { MatrixInput } from './plan.ts';
import { checkedWeight, type Intake } from './reports.ts';
import { placeOf } from './tables/table.ts';
import { joined } from './tie-rules.ts';

/** A person of the roster, one who withdrew, or nobody known. */
type End = number | 'withdrawn' | null;

/** Reads a matrix into the book. */
export function readMatrix(input: MatrixInput, intake: Intake): void {
  const { matrix, content } = input;
  const { table } = matrix;
  const { roster, ledger, log, plan, book } = intake;
  ledger.open(table);
  const ends: readonly End[] = content.labels.map((label) => roster.meet(label));
  ends.forEach((end, row) => {
    if (end === null) log.add('PERSON_NOT_ON_ROSTER', table.file, placeOf(table, row));
    ledger.mark(table, row, end === null ? 'rejected' : end === 'withdrawn' ? 'ignored' : 'used');
  });
  const layer = plan.layers[input.layer]!;
  const reports = book[input.layer]![input.wave]!;
  const n = content.labels.length;
  const put = (from: number, to: number, value: number) => {
    const [source, target] = [ends[from], ends[to]];
    if (typeof source !== 'number' || typeof target !== 'number') return;
    if (value > 0 && checkedWeight(value, [layer]) === 'WEIGHT_OUT_OF_SCALE') {
      log.add('WEIGHT_OUT_OF_SCALE', table.file, placeOf(table, from, content.columns[to]!));
    }
    reports.add(source, target, value, table, from, content.columns[to]!);
  };
  const rule = layer.repeated ?? 'max';
  const sums = rule === 'sum' && !layer.directed && halvesDiffer(content);
  for (let from = 0; from < n; from++) {
    for (let to = layer.directed ? 0 : from; to < n; to++) {
      const value = content.values[from * n + to]!;
      const back = content.values[to * n + from]!;
      if (layer.directed || from === to) {
        if (value !== 0) put(from, to, value);
        continue;
      }
      if (content.blankHalf !== null) {
        const only = content.blankHalf === 'upper' ? back : value;
        if (only !== 0) put(from, to, only);
        continue;
      }
      // One report settles a pair; only two different ones, or a sum, are worth a word.
      const isTold = !Number.isNaN(value) && !Number.isNaN(back);
      const differ = isTold && value !== back;
      const both =
        differ || (isTold && sums) ? joined(rule, value, back) / (rule === 'mean' ? 2 : 1) : value;
      const settled = Number.isNaN(value) ? back : both;
      if (settled !== 0) put(from, to, settled);
      const place = placeOf(table, to, content.columns[from]!);
      if (!differ && isTold && sums && value !== 0)
        log.add('TIE_REPEATED', table.file, place, { rule });
      if (!differ) continue;
      if (layer.repeated !== null) log.add('TIE_DIRECTIONS_DIFFER', table.file, place, { rule });
      else log.add('TIE_VALUES_DIFFER', table.file, place, { layer: layer.id });
    }
  }
}

/** Whether any pair of a matrix is told differently by its two sides. */
function halvesDiffer({ labels, values, blankHalf }: MatrixValues): boolean {
  const n = labels.length;
  return (
    blankHalf === null &&
    values.some((value, at) => {
      const back = values[(at % n) * n + Math.floor(at / n)]!;
      return !Number.isNaN(value) && !Number.isNaN(back) && value !== back;
    })
  );
}

/**
 * Who answered, as far as a matrix shows it: a row without any value is a person who did not. `null`
 * where every row has one, since then nothing tells who was asked.
 */
export function statusInMatrix(input: MatrixInput, intake: Intake): readonly Status[] | null {
  const { matrix, content } = input;
  const { roster, log, plan } = intake;
  if (!plan.layers[input.layer]!.directed) return null;
  const n = content.labels.length;
  const silent = new Set<End>();
  content.labels.forEach((label, from) => {
    const row = content.values.subarray(from * n, from * n + n);
    if (n < 2 || row.some((value, to) => to !== from && !Number.isNaN(value))) return;
    silent.add(roster.find(label));
    log.add('ROW_NOT_ANSWERED', matrix.table.file, placeOf(matrix.table, from));
  });
  if (silent.size === 0) return null;
  return roster.ids.map((_, index) => (silent.has(index) ? 'absent' : 'answered'));
}

/** People whom a matrix leaves out, 1 for each: nothing is known of any pair with them. `null`: nobody. */
export function leftOutBy(
  input: MatrixInput,
  intake: Intake,
  { openPairs: limit }: Budget,
): Uint8Array | null {
  const { matrix, content } = input;
  const { roster, log, plan } = intake;
  const included = new Set(content.labels.map((label) => roster.find(label)));
  const leftOut = Uint8Array.from(roster.ids, (_, index) => Number(!included.has(index)));
  const others = leftOut.reduce((sum, isOut) => sum + isOut, 0);
  if (others === 0) return null;
  const pairs = (others * (2 * roster.ids.length - others - 1)) / 2;
  if (pairs * (plan.layers[input.layer]!.directed ? 2 : 1) > limit)
    throw new Exceeded('openPairs', limit, matrix.table.file, placeOf(matrix.table, 0));
  for (let other = 0; other < others; other++)
    log.add('MATRIX_PEOPLE_MISSING', matrix.table.file, placeOf(matrix.table, 0));
  return leftOut;
}
