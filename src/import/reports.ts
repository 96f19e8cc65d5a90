import type { Alike } from './alike.ts';
import { numberReader } from './cells.ts';
import { trimmedId } from './ids.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { LayerPlan, ListInput, Slot, StudyPlan } from './plan.ts';
import { namesPeople, tellOddEnds } from './plausible-ends.ts';
import type { Roster } from './roster.ts';
import { matchKey } from './survey/match-key.ts';
import type { Unlisted, UnlistedName } from './survey/unlisted.ts';
import { placeAt, placeOf } from './tables/table.ts';
import { namesOthers, nobodyAmong } from './ties/nobody.ts';
import { Reports } from './ties/report-list.ts';

/** Reports by layer and wave. */
type ReportBook = readonly (readonly Reports[])[];

export function reportBook(plan: StudyPlan): ReportBook {
  return plan.layers.map(() => plan.waves.map(() => new Reports()));
}

export interface Intake {
  readonly plan: StudyPlan;
  readonly roster: Roster;
  readonly book: ReportBook;
  readonly missing: readonly string[];
  readonly log: IssueLog;
  readonly ledger: Ledger;
  /** Names that nobody on the roster goes by. */
  readonly unlisted: Unlisted;
  /** What the user may want to look at, with names in it. */
  readonly notes: PeopleNotes;
}

/** People to look at: pairs that may be one, and names off the roster with those they may mean. */
export interface PeopleNotes {
  alike: readonly Alike<string>[];
  unlisted: readonly UnlistedName[];
}

/** Reads a table with one tie a row into the book. Every text is looked at once, every row is told. */
export function readList(input: ListInput, intake: Intake): void {
  const { table, cells } = input;
  const { ledger, plan, book, log } = intake;
  ledger.open(table);
  const slotsIn = slotsOf(input, intake);
  const endIn = endsOf(input, intake);
  const weightIn = weightsOf(input, intake);
  const twoWay = twoWayOf(input);
  tellOddEnds(input, intake);
  const { source: sources, target: targets } = cells.ends;
  for (let row = 0; row < table.rows.length; row++) {
    const slots = slotsIn(row);
    const source = endIn(sources[row]!, row, input.source);
    const target = endIn(targets[row]!, row, input.target);
    if (source === 'nobody' || target === 'nobody') {
      log.add('TIE_TO_NOBODY', table.file, placeOf(table, row, input.target));
      if (source === null) ledger.mark(table, row, 'rejected');
      continue;
    }
    const value = weightIn(row, slots ?? []);
    if (source === null || target === null || value === null) {
      ledger.mark(table, row, 'rejected');
      continue;
    }
    if (source === 'withdrawn' || target === 'withdrawn') {
      log.add('TIE_OF_WITHDRAWN', table.file, placeOf(table, row));
      continue;
    }
    if (slots !== null && slots.length === 0)
      log.add('ROW_NOT_USED', table.file, placeOf(table, row));
    for (const slot of slots ?? []) {
      const reports = book[slot.layer]![slot.wave]!;
      reports.add(source, target, value, table, row, input.source);
      if (twoWay(row) && plan.layers[slot.layer]!.directed) {
        reports.add(target, source, value, table, row, input.target);
      }
    }
  }
}

function twoWayOf({ cells, direction }: ListInput): (row: number) => boolean {
  if (direction < 0) return () => false;
  const { texts, codes } = cells.labels(direction)!;
  const both = texts.map(isUndirected);
  return (row) => both[codes[row]!]!;
}

/** Gephi's word for a tie without direction; anything else keeps the direction of the row. */
export function isUndirected(text: string): boolean {
  const word = text.trim().toLowerCase();
  return ['undirected', 'mutual', '0', 'false', 'no', '无向', '否', '無向'].includes(word);
}

/** Where a row goes; `null` if it names a layer or wave that is not in the plan, which is reported. */
function slotsOf(
  { table, cells, layer, wave, slots }: ListInput,
  { log }: Intake,
): (row: number) => readonly Slot[] | null {
  const layers = layer < 0 ? null : cells.labels(layer)!;
  const waves = wave < 0 ? null : cells.labels(wave)!;
  const columns = waves?.texts.length ?? 1;
  const known: ReturnType<typeof slots>[] = [];
  const only = layers === null && waves === null ? slots(null, null) : 'LAYER_NOT_DECLARED';
  if (typeof only !== 'string') return () => only;
  return (row) => {
    const [inLayer, inWave] = [layers?.codes[row] ?? 0, waves?.codes[row] ?? 0];
    known[inLayer * columns + inWave] ??= slots(
      layers === null ? null : layers.texts[inLayer]!.trim(),
      waves === null ? null : waves.texts[inWave]!.trim(),
    );
    const found = known[inLayer * columns + inWave]!;
    if (typeof found !== 'string') return found;
    log.add(found, table.file, placeOf(table, row, found === 'LAYER_NOT_DECLARED' ? layer : wave));
    return null;
  };
}

/** Whether a person goes by a name, however it is written: on the roster, or naming others in any table. */
function isSomebody(key: string, { plan, roster }: Intake): boolean {
  const { ids, names } = roster;
  const called = (name: string) => matchKey(name) === key;
  return (
    ids.some(called) ||
    names.some((name) => (typeof name === 'string' ? [name] : Object.values(name)).some(called)) ||
    plan.lists.some(({ cells }) => namesOthers(cells.ends, key)) ||
    plan.matrices.some(({ content }) => content.labels.some(called))
  );
}

/** One end of a tie; `null` if it names no one on the roster, which is reported. */
function endsOf(
  input: ListInput,
  intake: Intake,
): (code: number, row: number, column: number) => number | 'withdrawn' | 'nobody' | null {
  const { table, cells } = input;
  const { roster, log, unlisted } = intake;
  const nobody = nobodyAmong(
    cells.ends,
    (id, key) => roster.find(id) !== null || isSomebody(key, intake),
  );
  const people = cells.ends.texts.map((raw, code) => {
    const id = trimmedId(raw);
    if (nobody.has(code)) return 'nobody';
    return id === '' ? null : roster.meet(id);
  });
  const isRight = new Map(
    (['source', 'target'] as const).map((side) => [
      input[side],
      namesPeople(input, side, input[side], people, intake),
    ]),
  );
  const odd = Uint8Array.from(cells.ends.texts, (raw, code) =>
    Number(people[code] === null || trimmedId(raw) !== raw),
  );
  return (code, row, column) => {
    const person = people[code]!;
    if (odd[code] === 0) return person;
    const raw = cells.ends.texts[code]!;
    const id = trimmedId(raw);
    const place = placeOf(table, row, column);
    if (id === '') log.add('ID_EMPTY', table.file, place);
    else if (id !== raw) log.add('ID_TRIMMED', table.file, place);
    if (id !== '' && person === null && isRight.get(column) === true) {
      log.add('PERSON_NOT_ON_ROSTER', table.file, place);
      unlisted.note(id, 'named');
    }
    return person;
  };
}

/** The weight a row gives a tie in these layers; `null` if it cannot be one, which is reported. */
function weightsOf(
  { table, cells: { weights }, weight }: ListInput,
  { plan, log, missing }: Intake,
): (row: number, slots: readonly Slot[]) => number | null {
  if (weights === null || !weights.valued) return () => 1;
  const unclear = weights.unclearDecimals(table);
  if (unclear !== null)
    log.add(unclear.code, table.file, placeAt(table, table.headerLine, weight), unclear.params);
  const read = numberReader(missing, weights.decimalOf(table));
  const texts = weights.texts.map(read);
  return (row, slots) => {
    const found = weights.at(row);
    const cell = typeof found === 'number' ? found : texts[found.text]!;
    if (cell === 'missing') {
      if (typeof found !== 'number' && weights.texts[found.text]!.trim() === '')
        log.add('WEIGHT_MISSING', table.file, placeOf(table, row, weight));
      return Number.NaN;
    }
    if (cell === 'bad') {
      log.add('WEIGHT_NOT_A_NUMBER', table.file, placeOf(table, row, weight));
      return null;
    }
    const value = typeof cell === 'number' ? cell : cell.value;
    const sound = checkedWeight(
      value,
      slots.map(({ layer }) => plan.layers[layer]!),
    );
    if (sound !== 'fine') log.add(sound, table.file, placeOf(table, row, weight));
    return sound === 'WEIGHT_NEGATIVE' ? null : value;
  };
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
