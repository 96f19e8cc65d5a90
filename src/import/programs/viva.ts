import type { Budget } from '../../budget.ts';
import { Exceeded, madeRowsOf } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import { plainHeader } from '../tables/columns.ts';
import { tableOf } from '../tables/header.ts';
import { type Grid, placeAt, placeOf, type Table } from '../tables/table.ts';
import { reportIgnored } from './ignored.ts';

/** The columns of a person-to-person query, by what they are for. */
interface Columns {
  readonly source: number;
  readonly target: number;
  readonly date: number;
  /** A score for each kind of tie. */
  readonly scores: readonly { readonly layer: string; readonly column: number }[];
  /** Attributes, which stand twice in each row: of the one and of the other. */
  readonly attributes: readonly {
    readonly name: string;
    readonly source: number;
    readonly target: number;
  }[];
}

const first = ['primarycollaborator', '主要协作者'];
const second = ['secondarycollaborator', '次要协作者'];

/** As many periods as may be waves of their own; beyond, months count, and beyond these years. */
const mostWaves = 12;

/**
 * The people and the ties of a person-to-person query of Viva Insights; `null` for another table. Every
 * kind of score is a layer, every date a wave, and attributes that repeat on every row become columns
 * of a table of people: of several values the one of the latest date counts.
 */
export function vivaShapes(grid: Grid, budget: Budget, log: IssueLog): readonly Shape[] | null {
  const columns = columnsOf(grid.rows[0] ?? []);
  if (columns === null) return null;
  const table = tableOf(grid, 0, log);
  if (table.rows.length === 0) {
    log.add('HEADER_ONLY', table.file, placeAt(table, table.headerLine));
    return [];
  }
  const made = table.rows.length * columns.scores.length;
  const most = madeRowsOf(budget, table.rows.length);
  if (made > most) {
    const place = placeAt(table, table.headerLine, columns.scores.at(-1)!.column);
    throw new Exceeded('madeRows', most, table.file, place);
  }
  const used = new Set([
    columns.source,
    columns.target,
    columns.date,
    ...columns.scores.map(({ column }) => column),
    ...columns.attributes.flatMap((attribute) => [attribute.source, attribute.target]),
  ]);
  reportIgnored(table, (column) => used.has(column), log);
  const rows = table.rows.map((_, row) => row);
  if (columns.date >= 0) rows.sort((a, b) => compared(dateOf(table, a), dateOf(table, b)) || a - b);
  return [
    { role: 'people', table: people(table, columns, rows, log) },
    {
      role: 'ties',
      table: ties(table, columns, rows, log),
      source: 0,
      target: 1,
      weight: 3,
      rules: { repeated: 'max', zeros: 'none' },
    },
  ];

  function dateOf({ rows: cells }: Table, row: number): string {
    return cells[row]![columns!.date] ?? '';
  }
}

function columnsOf(header: readonly string[]): Columns | null {
  const plain = header.map((name) => plainHeader(name));
  const part = (name: string, prefixes: readonly string[]) => {
    const prefix = prefixes.find((candidate) => name.startsWith(candidate));
    return prefix === undefined ? null : name.slice(prefix.length);
  };
  const find = (prefixes: readonly string[], wanted: string) =>
    plain.findIndex((name) => part(name, prefixes) === wanted);
  const [source, target] = [find(first, 'personid'), find(second, 'personid')];
  if (source < 0 || target < 0) return null;
  const scores = plain.flatMap((name, column) =>
    name.endsWith('score') ? [{ layer: layerOf(header[column]!), column }] : [],
  );
  const seconds = new Map<string | null, number>();
  for (const [column, name] of plain.entries()) {
    const other = part(name, second);
    if (!seconds.has(other)) seconds.set(other, column);
  }
  const attributes = plain.flatMap((name, column) => {
    const own = part(name, first);
    const other = own === null || own === 'personid' ? undefined : seconds.get(own);
    return other === undefined
      ? []
      : [{ name: nameOf(header[column]!), source: column, target: other }];
  });
  const date = plain.findIndex((name) => name === 'metricdate' || name === '指标日期');
  return { source, target, date, scores, attributes };
}

/** `Strong_tie_score` → `strong tie`. */
function layerOf(header: string): string {
  const words = header.trim().split(/[_ ]/).filter(Boolean);
  return words.slice(0, -1).join(' ').toLowerCase() || 'tie';
}

/** `PrimaryCollaborator_Organization` → `Organization`. */
function nameOf(header: string): string {
  const at = Math.max(header.indexOf('_'), header.lastIndexOf(' '));
  return at < 0 ? header : header.slice(at + 1).trim();
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function people(
  table: Table,
  { source, target, attributes }: Columns,
  rows: readonly number[],
  log: IssueLog,
): Table {
  const found = new Map<string, { readonly at: number; readonly cells: string[] }>();
  for (const row of rows) {
    for (const [end, side] of [
      [source, 'source'],
      [target, 'target'],
    ] as const) {
      const cells = table.rows[row]!;
      const id = cells[end]!.trim();
      if (id === '') continue;
      const person = found.get(id) ?? { at: row, cells: [id] };
      found.set(id, person);
      for (const [at, attribute] of attributes.entries()) {
        const value = cells[attribute[side]] ?? '';
        const before = person.cells[at + 1] ?? '';
        if (value.trim() === '') continue;
        if (before !== '' && before !== value) {
          const params = { column: attribute.name };
          log.add('ATTRIBUTE_CHANGES', table.file, placeOf(table, row, attribute[side]), params);
        }
        person.cells[at + 1] = value;
      }
    }
  }
  const list = [...found.values()].sort((a, b) => a.at - b.at);
  const header = ['PersonId', ...attributes.map(({ name }) => name)];
  return from(
    table,
    header,
    list.map(({ cells }) => header.map((_, at) => cells[at] ?? '')),
    list.map(({ at }) => at),
  );
}

function ties(
  table: Table,
  { source, target, date, scores }: Columns,
  rows: readonly number[],
  log: IssueLog,
): Table {
  const period = periodOf(
    date < 0 ? [] : table.rows.map((cells) => cells[date]!.trim()),
    table,
    log,
  );
  const kinds = scores.length === 0 ? [{ layer: 'ties', column: -1 }] : scores;
  const list = rows.flatMap((row) => {
    const cells = table.rows[row]!;
    return kinds.map(({ layer, column }) => {
      const score = column < 0 ? '1' : cells[column]!.trim();
      // No score says that there is no tie of this kind between two who work together.
      const tie = [cells[source]!, cells[target]!, layer, score === '' ? '0' : score];
      return { row, tie: date < 0 ? tie : [...tie, period(cells[date]!.trim())] };
    });
  });
  return from(
    table,
    ['source', 'target', 'layer', 'weight', ...(date < 0 ? [] : ['wave'])],
    list.map(({ tie }) => tie),
    list.map(({ row }) => row),
  );
}

/** Dates, or the months or years they lie in where there are too many to be waves. */
function periodOf(dates: readonly string[], table: Table, log: IssueLog): (date: string) => string {
  for (const [length, unit] of [
    [Number.POSITIVE_INFINITY, 'day'],
    [7, 'month'],
    [4, 'year'],
  ] as const) {
    const cut = (date: string) => date.slice(0, length);
    const periods = new Set(dates.map(cut));
    if (periods.size > mostWaves && unit !== 'year') continue;
    if (unit !== 'day') {
      const params = { dates: new Set(dates).size, waves: periods.size, unit };
      log.add('DATES_JOINED', table.file, placeAt(table, table.headerLine), params);
    }
    return cut;
  }
  return (date) => date;
}

function from(
  table: Table,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  origin: readonly number[],
): Table {
  const { file, sheet, headerLine } = table;
  const lines = origin.map((row) => table.lines[row] ?? 1);
  return {
    file,
    sheet,
    delimiter: ',',
    header,
    headerLine,
    rows,
    lines,
    origin: { listing: table, rows: origin },
  };
}
