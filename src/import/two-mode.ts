import { type Allowance, Exceeded, madeRowsOf } from './allowance.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import { cellReader } from './matrix-values.ts';
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
  readonly budget: Allowance;
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
  const read = cellReader(shape.matrix, missing, log);
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

function projected(
  shape: TwoModeShape,
  mode: TwoMode,
  budget: Allowance,
  nodes: Table[],
  log: IssueLog,
  ledger: Ledger,
): readonly Shape[] {
  const { table } = shape;
  const labels = mode === 'rows' ? shape.rows : shape.columns;
  const others = mode === 'rows' ? shape.columns : shape.rows;
  for (const row of table.rows.keys()) ledger.mark(table, row, 'used');
  const { pairs, known, uncertain } = sharedBy(shape, mode, budget);
  const place = placeAt(table, table.headerLine);
  const n = labels.length;
  const home = new Map(
    shape.members.map((member) => [member[mode === 'rows' ? 'row' : 'column'], member.at]),
  );
  const homeOf = (node: number) => home.get(node) ?? 0;
  const ties = known.reduce((sum, count) => sum + Number(count > 0), 0);
  const params = { kind: mode, people: n, others: others.length, ties };
  log.add('TWO_MODE_PROJECTED', table.file, place, params);
  if (uncertain > 0) log.add('TWO_MODE_UNCERTAIN', table.file, place, { pairs: uncertain });
  const ids = labels.map((label) => [label]);
  nodes.push(derived(table, ['id'], ids, [...labels.keys()].map(homeOf)));
  const list = derived(
    table,
    ['source', 'target', 'directed', 'weight'],
    Array.from(pairs, (pair, at) => [
      labels[Math.floor(pair / n)]!,
      labels[pair % n]!,
      'undirected',
      known[at] === 0 ? 'NA' : String(known[at]),
    ]),
    Array.from(pairs, (pair) => homeOf(Math.floor(pair / n))),
  );
  return [{ role: 'ties', table: list, source: 0, target: 1, weight: 3 }];
}

/** What is known of the pairs of one kind of nodes, as far as they share anything. */
interface Shared {
  /** Lower node × nodes + higher node, ascending. */
  readonly pairs: Float64Array;
  /** How many they share for certain. */
  readonly known: Uint32Array;
  /** Pairs that share some for certain, and perhaps one more. */
  readonly uncertain: number;
}

/** Counts pair by pair within each node of the other kind, and stops at the budget. */
function sharedBy(
  { table, members, rows, columns }: TwoModeShape,
  mode: TwoMode,
  budget: Allowance,
): Shared {
  const n = (mode === 'rows' ? rows : columns).length;
  const groups = new Map<number, Map<number, number>>();
  for (const { row, column, value } of members) {
    const [node, group] = mode === 'rows' ? [row, column] : [column, row];
    const inGroup = groups.get(group) ?? new Map<number, number>();
    groups.set(group, inGroup);
    if (value !== 0) inGroup.set(node, value);
  }
  const most = madeRowsOf(budget, members.length);
  const counts = new PairCounts(n);
  const place = () => placeAt(table, table.headerLine);
  const stop = () => new Exceeded('madeRows', most, table.file, place());
  let sparse = 0;
  for (const inGroup of groups.values()) {
    const nodes = [...inGroup];
    // Where pairs are looked up one by one, meeting the same ones again has to end, too.
    sparse += counts.isDense ? 0 : (nodes.length * (nodes.length - 1)) / 2;
    if (sparse > 10 * most) throw stop();
    for (const [at, [one, value]] of nodes.entries()) {
      budget.tick(table.file, place);
      for (let next = at + 1; next < nodes.length; next++) {
        const [other, otherValue] = nodes[next]!;
        counts.add(one, other, !Number.isNaN(value) && !Number.isNaN(otherValue));
      }
      if (counts.size > most) throw stop();
    }
  }
  return counts.sorted();
}

/** Up to as many nodes a place for every pair is smaller than a list of those that occur. */
const mostDense = 2000;

/**
 * How often each pair occurred: the lowest bit says whether it may have once more, the others how
 * often for certain.
 */
class PairCounts {
  size = 0;
  readonly isDense: boolean;
  readonly #n: number;
  readonly #dense: Uint32Array;
  readonly #sparse = new Map<number, number>();

  constructor(n: number) {
    this.#n = n;
    this.isDense = n <= mostDense;
    this.#dense = new Uint32Array(this.isDense ? n * n : 0);
  }

  add(one: number, other: number, certain: boolean): void {
    const pair = Math.min(one, other) * this.#n + Math.max(one, other);
    const before = this.isDense ? this.#dense[pair]! : (this.#sparse.get(pair) ?? 0);
    if (before === 0) this.size++;
    const after = certain ? before + 2 : before | 1;
    if (this.isDense) this.#dense[pair] = after;
    else this.#sparse.set(pair, after);
  }

  sorted(): Shared {
    const pairs = new Float64Array(this.size);
    let made = 0;
    if (this.isDense) {
      for (let pair = 0; pair < this.#dense.length; pair++)
        if (this.#dense[pair]! > 0) pairs[made++] = pair;
    } else {
      for (const pair of this.#sparse.keys()) pairs[made++] = pair;
      pairs.sort();
    }
    const known = new Uint32Array(this.size);
    let uncertain = 0;
    for (let at = 0; at < this.size; at++) {
      const count = this.isDense ? this.#dense[pairs[at]!]! : this.#sparse.get(pairs[at]!)!;
      known[at] = count >>> 1;
      if (count > 1 && (count & 1) === 1) uncertain++;
    }
    return { pairs, known, uncertain };
  }
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
