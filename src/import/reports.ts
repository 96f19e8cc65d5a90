import { type NumberReader, numberReader, usesDecimalComma } from './cells.ts';
import { trimmedId } from './ids.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { LayerPlan, ListInput, Slot, StudyPlan } from './plan.ts';
import type { Roster } from './roster.ts';
import { placeOf, type Table } from './tables/table.ts';

/** What the files say of one layer in one wave, in file order, before anything is merged. */
export interface Reports {
  readonly source: number[];
  readonly target: number[];
  /** 0 is an observed "no tie", NaN "not observed". */
  readonly weight: number[];
  readonly table: Table[];
  readonly row: number[];
  readonly column: number[];
}

/** Reports by layer and wave. */
export type ReportBook = readonly (readonly Reports[])[];

export function reportBook(plan: StudyPlan): ReportBook {
  return plan.layers.map(() =>
    plan.waves.map(() => ({ source: [], target: [], weight: [], table: [], row: [], column: [] })),
  );
}

export interface Intake {
  readonly plan: StudyPlan;
  readonly roster: Roster;
  readonly book: ReportBook;
  readonly missing: readonly string[];
  readonly log: IssueLog;
  readonly ledger: Ledger;
}

/** Reads a table with one tie a row into the book. */
export function readList(input: ListInput, intake: Intake): void {
  const { table, weight } = input;
  const { ledger, plan, book, log } = intake;
  ledger.open(table);
  const texts = weight < 0 ? [] : table.rows.map((cells) => cells[weight]!);
  const valued = texts.some((text) => text.trim() !== '');
  const read = numberReader(intake.missing, usesDecimalComma(table.delimiter, texts));
  table.rows.forEach((cells, row) => {
    const slots = slotsOf(input, row, intake);
    const source = endOf(input, row, input.source, intake);
    const target = endOf(input, row, input.target, intake);
    const value = valued ? weightOf(input, row, read, slots ?? [], intake) : 1;
    if (source === null || target === null || value === null) {
      ledger.mark(table, row, 'rejected');
      return;
    }
    if (source === 'withdrawn' || target === 'withdrawn') {
      intake.log.add('TIE_OF_WITHDRAWN', table.file, placeOf(table, row));
      return;
    }
    const twoWay = input.direction >= 0 && isUndirected(cells[input.direction]!);
    if (slots !== null && slots.length === 0)
      log.add('ROW_NOT_USED', table.file, placeOf(table, row));
    for (const slot of slots ?? []) {
      const reports = book[slot.layer]![slot.wave]!;
      add(reports, source, target, value, table, row, input.source);
      if (twoWay && plan.layers[slot.layer]!.directed) {
        add(reports, target, source, value, table, row, input.target);
      }
    }
  });
}

export function add(
  reports: Reports,
  source: number,
  target: number,
  weight: number,
  table: Table,
  row: number,
  column: number,
): void {
  reports.source.push(source);
  reports.target.push(target);
  reports.weight.push(weight);
  reports.table.push(table);
  reports.row.push(row);
  reports.column.push(column);
}

/** Gephi's word for a tie without direction; anything else keeps the direction of the row. */
export function isUndirected(text: string): boolean {
  const word = text.trim().toLowerCase();
  return ['undirected', 'mutual', '0', 'false', 'no', '无向', '否', '無向'].includes(word);
}

/** Where a row goes; `null` if it names a layer or wave that is not in the plan, which is reported. */
function slotsOf(input: ListInput, row: number, { log }: Intake): readonly Slot[] | null {
  const { table, layer, wave } = input;
  const cells = table.rows[row]!;
  const found = input.slots(
    layer < 0 ? null : cells[layer]!.trim(),
    wave < 0 ? null : cells[wave]!.trim(),
  );
  if (typeof found !== 'string') return found;
  log.add(found, table.file, placeOf(table, row, found === 'LAYER_NOT_DECLARED' ? layer : wave));
  return null;
}

/** One end of a tie; `null` if it names nobody on the roster, which is reported. */
function endOf(
  input: ListInput,
  row: number,
  column: number,
  { roster, log }: Intake,
): number | 'withdrawn' | null {
  const { table } = input;
  const raw = table.rows[row]![column] ?? '';
  const id = trimmedId(raw);
  if (id === '') {
    log.add('ID_EMPTY', table.file, placeOf(table, row, column));
    return null;
  }
  if (id !== raw) log.add('ID_TRIMMED', table.file, placeOf(table, row, column));
  const found = roster.meet(id);
  if (found === null) log.add('PERSON_NOT_ON_ROSTER', table.file, placeOf(table, row, column));
  return found;
}

function weightOf(
  input: ListInput,
  row: number,
  read: NumberReader,
  slots: readonly Slot[],
  { plan, log }: Intake,
): number | null {
  const { table, weight } = input;
  const cell = read(table.rows[row]![weight]!);
  const place = () => placeOf(table, row, weight);
  if (cell === 'missing') {
    if (table.rows[row]![weight]!.trim() === '') log.add('WEIGHT_MISSING', table.file, place());
    return Number.NaN;
  }
  if (cell === 'bad') {
    log.add('WEIGHT_NOT_A_NUMBER', table.file, place());
    return null;
  }
  const sound = checkedWeight(
    cell.value,
    slots.map(({ layer }) => plan.layers[layer]!),
  );
  if (sound !== 'fine') log.add(sound, table.file, place());
  return sound === 'WEIGHT_NEGATIVE' ? null : cell.value;
}

/** Whether a value is one that a weight of these layers can have. */
export function checkedWeight(
  value: number,
  layers: readonly LayerPlan[],
): 'fine' | 'WEIGHT_NEGATIVE' | 'WEIGHT_OUT_OF_SCALE' {
  if (value < 0) return 'WEIGHT_NEGATIVE';
  const outside = layers.some(
    ({ scale }) => scale !== null && value !== 0 && (value < scale.min || value > scale.max),
  );
  return outside ? 'WEIGHT_OUT_OF_SCALE' : 'fine';
}
