import type { Localized } from '../study/localized.ts';
import type { Attribute, Status } from '../study/study.ts';
import { looksDamaged, trimmedId } from './ids.ts';
import type { IssueLog } from './issue-log.ts';
import { type Fate, Ledger } from './ledger.ts';
import { attributesOf, namesOf } from './people-columns.ts';
import type { Coverage, PeoplePlan, StudyPlan } from './plan.ts';
import { statusOf } from './statuses.ts';
import { placeOf, type Table } from './tables/table.ts';

/** The people found so far: an index each, in file order. */
export interface Roster {
  readonly ids: string[];
  readonly names: Localized[];
  readonly attributes: readonly Attribute[];
  /** What the status column says of each person; empty where the plan has no people table. */
  readonly statuses: ReadonlyMap<number, readonly Status[]>;
  /** The index of an id, `withdrawn` for people left out, `null` for nobody known. */
  find(id: string): number | 'withdrawn' | null;
  /** The index of a person whom only a tie or a matrix names; `null` where the roster is closed. */
  meet(id: string): number | 'withdrawn' | null;
}

/** The roster of a plan. People who withdrew in every status column in use are left out of it. */
export function rosterOf(plan: StudyPlan, log: IssueLog, ledger: Ledger): Roster {
  return plan.people === null
    ? openRoster()
    : closedRoster(
        plan.people,
        columnsIn(plan.coverage),
        log,
        plan.people.derived === true ? new Ledger() : ledger,
      );
}

function columnsIn(coverage: readonly (readonly Coverage[])[]): readonly number[] {
  return [
    ...new Set(coverage.flat().filter((entry): entry is number => typeof entry === 'number')),
  ];
}

function openRoster(): Roster {
  const ids: string[] = [];
  const names: string[] = [];
  const index = new Map<string, number>();
  const find = (id: string) => index.get(id) ?? null;
  const meet = (id: string) => {
    const known = index.get(id);
    if (known !== undefined) return known;
    index.set(id, ids.length);
    names.push(id);
    return ids.push(id) - 1;
  };
  return { ids, names, attributes: [], statuses: new Map(), find, meet };
}

function closedRoster(
  plan: PeoplePlan,
  columns: readonly number[],
  log: IssueLog,
  ledger: Ledger,
): Roster {
  const { table } = plan;
  ledger.open(table);
  const index = new Map<string, number>();
  const withdrawn = new Set<string>();
  const repeated = repeatedRows(plan, log);
  const rows: number[] = [];
  const ids: string[] = [];
  const statuses = new Map<number, Status[]>(columns.map((column) => [column, []]));
  table.rows.forEach((cells, row) => {
    const id = idIn(table, row, plan.id, log);
    if (id === '' || index.has(id) || withdrawn.has(id)) {
      ledger.mark(table, row, id === '' ? 'rejected' : repeated.met(row, id));
      return;
    }
    repeated.first(row, id);
    const answers = columns.map((column) => statusIn(table, row, column, cells[column]!, log));
    if (answers.length > 0 && answers.every((status) => status === 'withdrawn')) {
      withdrawn.add(id);
      log.add('PERSON_WITHDRAWN', table.file, placeOf(table, row, columns[0]));
      return;
    }
    for (const [at, status] of answers.entries()) {
      statuses.get(columns[at]!)!.push(status ?? 'absent');
    }
    index.set(id, ids.length);
    ids.push(id);
    rows.push(row);
    ledger.mark(table, row, answers.includes(null) ? 'rejected' : 'used');
  });
  const find = (id: string) => index.get(id) ?? (withdrawn.has(id) ? 'withdrawn' : null);
  return {
    ids,
    names: namesOf(plan, rows, ids),
    attributes: attributesOf(plan, rows, log),
    statuses,
    find,
    meet: find,
  };
}

/**
 * Rows of a person who has one already. One that says the same in every column is merged; of two that
 * contradict each other both are told, since only the user knows which is right.
 */
function repeatedRows({ table, id: column }: PeoplePlan, log: IssueLog) {
  const firsts = new Map<string, number>();
  const told = new Set<number>();
  const tell = (row: number) => log.add('ID_DUPLICATE', table.file, placeOf(table, row, column));
  return {
    first: (row: number, id: string) => firsts.set(id, row),
    met(row: number, id: string): Fate {
      const first = firsts.get(id)!;
      const cells = table.rows[first]!;
      if (table.rows[row]!.every((cell, at) => cell.trim() === cells[at]!.trim())) {
        log.add('PERSON_REPEATED', table.file, placeOf(table, row, column));
        return 'merged';
      }
      tell(row);
      if (!told.has(first)) tell(first);
      told.add(first);
      return 'rejected';
    },
  };
}

/** The id in a cell, trimmed; what looks wrong about it is reported. */
export function idIn(table: Table, row: number, column: number, log: IssueLog): string {
  const raw = table.rows[row]![column] ?? '';
  const id = trimmedId(raw);
  const place = () => placeOf(table, row, column);
  if (id === '') log.add('ID_EMPTY', table.file, place());
  else if (id !== raw) log.add('ID_TRIMMED', table.file, place());
  if (looksDamaged(id)) log.add('ID_LOOKS_DAMAGED', table.file, place());
  return id;
}

function statusIn(
  table: Table,
  row: number,
  column: number,
  text: string,
  log: IssueLog,
): Status | null {
  const status = statusOf(text);
  if (status === null) {
    log.add('STATUS_UNKNOWN', table.file, placeOf(table, row, column), {
      column: table.header[column]!,
    });
  }
  return status;
}
