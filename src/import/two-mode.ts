import type { Budget } from '../budget.ts';
import { numberReader, usesDecimalComma } from './cells.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { Shape } from './shape.ts';
import { placeAt, placeOf, type Table } from './tables/table.ts';

/** Ties between two kinds of nodes, such as people and the meetings they went to. */
export interface TwoModeShape {
  readonly role: 'two-mode';
  readonly table: Table;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Who belongs to what: places in both lists, and the row of the table that says so. */
  readonly members: readonly Membership[];
}

export interface Membership {
  readonly row: number;
  readonly column: number;
  /** NaN where it was not observed; 0 says that there is none. */
  readonly value: number;
  readonly at: number;
}

/** Whose network a table of two kinds of nodes becomes. */
export const twoModes = ['rows', 'columns'] as const;
export type TwoMode = (typeof twoModes)[number];

interface Settings {
  readonly twoMode: TwoMode | undefined;
  readonly missing: readonly string[];
  readonly budget: Budget;
}

/**
 * The shapes with networks of two kinds of nodes turned into networks of one kind: two nodes are tied
 * as strongly as the number of nodes of the other kind that they share. Which kind is asked for is the
 * user's to say; without an answer it is a question.
 */
export function oneMode(
  shapes: readonly Shape[],
  settings: Settings,
  log: IssueLog,
  ledger: Ledger,
): readonly Shape[] {
  const nodes: Table[] = [];
  const settled = shapes.flatMap((shape): readonly Shape[] => {
    const found = twoModeOf(shape, settings, log);
    if (found === null) return [shape];
    ledger.open(found.table);
    const params = { rows: found.rows.length, columns: found.columns.length };
    if (settings.twoMode !== undefined)
      return projected(found, settings.twoMode, settings.budget, nodes, log, ledger);
    log.add(
      'TWO_MODE_NETWORK',
      found.table.file,
      placeAt(found.table, found.table.headerLine),
      params,
    );
    return [];
  });
  // A table of people beside them knows more than the labels do.
  if (nodes.length === 0 || shapes.some(({ role }) => role === 'people')) return settled;
  return [{ role: 'people', table: united(nodes) }, ...settled];
}

/** The nodes of several tables, each once. */
function united([first, ...others]: readonly Table[]): Table {
  const rows = new Map(
    [first!, ...others].flatMap((table) => table.rows.map((row) => [row[0]!, row])),
  );
  if (others.length === 0) return first!;
  return derived(first!, ['id'], [...rows.values()], Array(rows.size).fill(0));
}

/** A shape that is of two modes; a matrix is if no label of a row is one of a column, too. */
function twoModeOf(
  shape: Shape,
  { twoMode, missing }: Settings,
  log: IssueLog,
): TwoModeShape | null {
  if (shape.role === 'two-mode') return shape;
  if (shape.role !== 'matrix') return null;
  const { table, rowLabels, columnLabels, labelled, offset } = shape.matrix;
  const names = new Set(columnLabels);
  const apart = labelled === 'both' && rowLabels.every((label) => !names.has(label));
  const oblong = rowLabels.length !== columnLabels.length;
  if (!apart && !(oblong && twoMode !== undefined)) return null;
  const texts = table.rows.flatMap((cells) => cells.slice(offset));
  const read = numberReader(missing, usesDecimalComma(table.delimiter, texts));
  const isEmptyNone = !texts.some((text) => text.trim() === '0');
  const members: Membership[] = [];
  for (const row of rowLabels.keys()) {
    for (const column of columnLabels.keys()) {
      const text = table.rows[row]![column + offset] ?? '';
      if (isEmptyNone && text.trim() === '') continue;
      const cell = read(text);
      if (cell === 'bad')
        log.add('WEIGHT_NOT_A_NUMBER', table.file, placeOf(table, row, column + offset));
      const value = typeof cell === 'object' ? cell.value : Number.NaN;
      if (value !== 0) members.push({ row, column, value, at: row });
    }
  }
  return { role: 'two-mode', table, rows: rowLabels, columns: columnLabels, members };
}

/** What is known of the pairs of one kind of nodes. */
interface Shared {
  /** How many they share for certain, by pair. */
  readonly known: Map<number, number>;
  /** Pairs that may share one more. */
  readonly open: Set<number>;
}

function projected(
  shape: TwoModeShape,
  mode: TwoMode,
  budget: Budget,
  nodes: Table[],
  log: IssueLog,
  ledger: Ledger,
): readonly Shape[] {
  const { table } = shape;
  const labels = mode === 'rows' ? shape.rows : shape.columns;
  const others = mode === 'rows' ? shape.columns : shape.rows;
  for (const row of table.rows.keys()) ledger.mark(table, row, 'used');
  const shared = sharedBy(shape, mode, budget);
  const place = placeAt(table, table.headerLine);
  if (shared === null) {
    log.add('BUDGET_EXCEEDED', table.file, place, { budget: 'ties', limit: budget.ties });
    return [];
  }
  const n = labels.length;
  const home = new Map(
    shape.members.map((member) => [member[mode === 'rows' ? 'row' : 'column'], member.at]),
  );
  const homeOf = (node: number) => home.get(node) ?? 0;
  const pairs = [...new Set([...shared.known.keys(), ...shared.open])].sort((a, b) => a - b);
  const uncertain = pairs.filter((pair) => shared.known.has(pair) && shared.open.has(pair)).length;
  const params = { kind: mode, people: n, others: others.length, ties: shared.known.size };
  log.add('TWO_MODE_PROJECTED', table.file, place, params);
  if (uncertain > 0) log.add('TWO_MODE_UNCERTAIN', table.file, place, { pairs: uncertain });
  const ends = pairs.map((pair) => [Math.floor(pair / n), pair % n] as const);
  const ids = labels.map((label) => [label]);
  nodes.push(derived(table, ['id'], ids, [...labels.keys()].map(homeOf)));
  const ties = derived(
    table,
    ['source', 'target', 'directed', 'weight'],
    ends.map(([from, to], at) => [
      labels[from]!,
      labels[to]!,
      'undirected',
      String(shared.known.get(pairs[at]!) ?? 'NA'),
    ]),
    ends.map(([from]) => homeOf(from)),
  );
  return [{ role: 'ties', table: ties, source: 0, target: 1, weight: 3 }];
}

/** Counts pair by pair within each node of the other kind; `null` beyond the budget. */
function sharedBy(
  { members, rows, columns }: TwoModeShape,
  mode: TwoMode,
  budget: Budget,
): Shared | null {
  const n = (mode === 'rows' ? rows : columns).length;
  const groups = new Map<number, Map<number, number>>();
  for (const { row, column, value } of members) {
    const [node, group] = mode === 'rows' ? [row, column] : [column, row];
    const inGroup = groups.get(group) ?? new Map<number, number>();
    groups.set(group, inGroup);
    if (value !== 0) inGroup.set(node, value);
  }
  const known = new Map<number, number>();
  const open = new Set<number>();
  let steps = 0;
  for (const inGroup of groups.values()) {
    const nodes = [...inGroup];
    steps += nodes.length ** 2;
    if (steps > 4 * budget.ties || known.size + open.size > budget.ties) return null;
    for (const [at, [one, value]] of nodes.entries()) {
      for (const [other, otherValue] of nodes.slice(at + 1)) {
        const pair = Math.min(one, other) * n + Math.max(one, other);
        if (Number.isNaN(value) || Number.isNaN(otherValue)) open.add(pair);
        else known.set(pair, (known.get(pair) ?? 0) + 1);
      }
    }
  }
  return { known, open };
}

/** A table made from another one, which accounts for the rows. */
function derived(
  table: Table,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  origin: readonly number[],
): Table {
  const { file, sheet, layer, starts } = table;
  return {
    file,
    sheet,
    ...(layer === undefined ? {} : { layer }),
    delimiter: ',',
    header,
    headerLine: table.headerLine,
    rows,
    lines: origin.map((row) => table.lines[row] ?? 1),
    ...(starts === undefined ? {} : { starts: origin.map((row) => starts[row] ?? 1) }),
    origin: { listing: table, rows: origin },
  };
}
