import type { LayerRecord, Status } from '../study/study.ts';
import type { LayerPlan, ListInput } from './plan.ts';
import type { Intake } from './reports.ts';
import { placeAt, placeOf } from './tables/table.ts';
import { headersAgain } from './ties/header-again.ts';

/** Of fewer rows nothing can be concluded. */
const fewest = 10;
/** The share of cells that must name people of the study. */
const leastKnown = 0.9;
/** The share of rows in which people may name themselves. */
const mostSelves = 0.1;
/** Surveys rarely ask for more names than these. */
const mostNamed = 10;

/**
 * Whether a column of ends names people of the study; where too many cells do not, that is told once
 * for the whole column. Only a closed roster can tell.
 */
export function namesPeople(
  { table, cells }: ListInput,
  side: 'source' | 'target',
  column: number,
  people: readonly (number | 'withdrawn' | 'nobody' | null)[],
  { plan, log }: Intake,
): boolean {
  if (plan.people === null || table.rows.length < fewest) return true;
  let known = 0;
  let rows = 0;
  for (const code of cells.ends[side]) {
    if (cells.ends.texts[code]!.trim() === '') continue;
    rows++;
    if (people[code] !== null) known++;
  }
  if (known >= leastKnown * rows) return true;
  log.add('ENDS_OFF_ROSTER', table.file, placeAt(table, table.headerLine, column), {
    column: table.header[column]!,
    known,
    rows,
  });
  return false;
}

/** Tells of rows that are no ties, and of columns that do not look like who names and who is named. */
export function tellOddEnds(input: ListInput, { plan, roster, log }: Intake): void {
  const { table, cells, source, direction } = input;
  const { source: from, target: to, texts } = cells.ends;
  const rows = table.rows.length;
  const isPerson = (id: string) => plan.people !== null && roster.find(id) !== null;
  for (const row of headersAgain(input, isPerson))
    log.add('HEADER_REPEATED', table.file, placeOf(table, row, source));
  if (rows < fewest) return;
  const named = new Uint8Array(texts.length);
  const naming = new Uint8Array(texts.length);
  let selves = 0;
  for (let row = 0; row < rows; row++) {
    naming[from[row]!] = 1;
    named[to[row]!] = 1;
    if (from[row] === to[row]) selves++;
  }
  const place = placeAt(table, table.headerLine, source);
  if (selves > mostSelves * rows) log.add('SELF_TIES_MANY', table.file, place, { selves, rows });
  const isApart = direction < 0 && naming.every((is, code) => is === 0 || named[code] === 0);
  if (isApart) log.add('ENDS_APART', table.file, place);
}

/**
 * Tells where the people who name look like those who are named. Everybody is named a few times at
 * most while one names very many, as if the limit of a questionnaire held for the wrong side; or ties
 * come from people who did not answer, and none leads to one.
 */
export function tellSwapped(
  list: ListInput,
  layer: LayerPlan,
  { source, target }: LayerRecord,
  status: readonly Status[] | null,
  people: number,
  { log }: Intake,
): void {
  if (!layer.directed || layer.kind === 'formal' || source.length < fewest) return;
  const out = new Uint32Array(people);
  const into = new Uint32Array(people);
  for (let tie = 0; tie < source.length; tie++) {
    out[source[tie]!]!++;
    into[target[tie]!]!++;
  }
  const place = placeAt(list.table, list.table.headerLine, list.source);
  const tell = (params: Readonly<Record<string, string | number>>) =>
    log.add('ENDS_SWAPPED', list.table.file, place, params);
  const silent = status?.map((word) => word !== 'answered') ?? [];
  const isSilent = (ends: Uint32Array) =>
    silent.filter((is, person) => is && ends[person]! > 0).length;
  if (isSilent(out) > 1 && isSilent(into) === 0) {
    tell({ sign: 'silent' });
    return;
  }
  const most = into.reduce((top, count) => Math.max(top, count), 0);
  const other = out.reduce((top, count) => Math.max(top, count), 0);
  const namedAtAll = into.filter((count) => count > 0).length;
  const atMost = into.filter((count) => count === most).length;
  if (most > 1 && most <= mostNamed && other > 2 * most && 4 * atMost > namedAtAll)
    tell({ sign: 'limit', most, other });
}
