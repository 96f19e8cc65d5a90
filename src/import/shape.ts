import type { NumberReader } from './cells.ts';
import type { IssueLog } from './issue-log.ts';
import { type MatrixGrid, matrixIn } from './matrix.ts';
import { columnFor, hasRole, plainHeader } from './tables/columns.ts';
import { tableOf } from './tables/header.ts';
import { baseName, type Grid, type Listing, nameOf, placeAt, type Table } from './tables/table.ts';
import type { TieRules } from './tie-rules.ts';
import type { TieColumns, TieTable } from './ties/tie-cells.ts';
import type { TwoModeShape } from './two-mode.ts';

/** What a table is for. */
export type Shape =
  | { readonly role: 'layers'; readonly table: Table }
  | PeopleShape
  | TiesShape
  | TwoModeShape
  | { readonly role: 'matrix'; readonly matrix: MatrixGrid };

export interface PeopleShape {
  readonly role: 'people';
  readonly table: Table;
  /** The layers whose answers the status column tells of; all of them where nothing is said. */
  readonly asked?: ReadonlySet<string>;
}

export interface TiesShape extends TieColumns {
  readonly role: 'ties';
  readonly table: Table | TieTable;
  /** How rows become ties, where the reader of the format knows. */
  readonly rules?: TieRules;
}

/** The rows that a shape was told from. */
export function listingOf(shape: Shape): Listing {
  return shape.role === 'matrix' ? shape.matrix.table : shape.table;
}

const names = {
  people:
    'people,persons,nodes,vertices,elements,roster,members,staff,employees,人员,节点,名册,名单,员工,成员,人員,節點,名冊,員工',
  ties: 'ties,edges,connections,links,arcs,edgelist,关系,连线,边,关系表,關係,連線,邊',
  layers: 'layers,networks,层,关系层,關係層',
} as const;

/** Whether a file or sheet is called what tables of that role are called. */
export function isNamed(grid: Grid, role: keyof typeof names): boolean {
  const known = names[role].split(',');
  return (
    known.includes(plainHeader(nameOf(grid))) || known.includes(plainHeader(baseName(grid.file)))
  );
}

/** The shape of a grid, from its name, its header and its cells; `null` if none fits. */
export function shapeOf(grid: Grid, read: NumberReader, log: IssueLog): Shape | null {
  const tiesAt = tiesHeaderRow(grid);
  const peopleAt = headerRow(
    grid,
    (header) => columnFor(header, 'id') >= 0 || columnFor(header, 'name') >= 0,
  );
  // In a table of people, what reads like a header of ties is a person or a column with odd words.
  const people = isNamed(grid, 'people') && peopleAt >= 0 && peopleAt <= tiesAt;
  if (tiesAt >= 0 && !people) return tiesShape(grid, tiesAt, log);
  if (isNamed(grid, 'layers') && headerRow(grid, (header) => layerColumn(header) >= 0) === 0) {
    return { role: 'layers', table: tableOf(grid, 0, log) };
  }
  if (isNamed(grid, 'people'))
    return { role: 'people', table: tableOf(grid, Math.max(peopleAt, 0), log) };
  const matrix = matrixIn(grid, read);
  if (matrix !== null) return { role: 'matrix', matrix };
  if (peopleAt >= 0) return { role: 'people', table: tableOf(grid, peopleAt, log) };
  return positional(grid, read, log);
}

/** The ties of a table that is known to hold some, whatever its header says. */
export function tiesOf(grid: Grid, read: NumberReader, log: IssueLog): Shape | null {
  const at = tiesHeaderRow(grid);
  if (at >= 0) return tiesShape(grid, at, log);
  const matrix = matrixIn(grid, read);
  return matrix === null ? positional(grid, read, log) : { role: 'matrix', matrix };
}

/** The header row of a table of ties, or -1. */
export function tiesHeaderRow(grid: Grid): number {
  return headerRow(grid, (header) => endsIn(header) !== null);
}

export function layerColumn(header: readonly string[]): number {
  const layer = columnFor(header, 'layer');
  return layer >= 0 ? layer : columnFor(header, 'id');
}

/** The row, among the first five, that reads like a header of the wanted kind; -1 if there is none. */
export function headerRow(grid: Grid, fits: (header: readonly string[]) => boolean): number {
  return grid.rows.slice(0, 5).findIndex((row) => fits(row));
}

/** The columns of both ends of a tie, by their titles. */
export function endsIn(header: readonly string[]): { source: number; target: number } | null {
  const source = columnFor(header, 'source');
  const target = header.findIndex((name, at) => at !== source && hasRole(name, 'target'));
  return source >= 0 && target >= 0 ? { source, target } : null;
}

function tiesShape(grid: Grid, at: number, log: IssueLog): TiesShape {
  const table = tableOf(grid, at, log);
  return {
    role: 'ties',
    table,
    ...endsIn(grid.rows[at]!)!,
    weight: columnFor(table.header, 'weight'),
  };
}

/**
 * Two columns of people, and perhaps a third with weights, without a header that says so. The first
 * row is data if one of its two names comes up again; otherwise it must be a header in other words.
 */
function positional(grid: Grid, read: NumberReader, log: IssueLog): Shape | null {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || width > 3) return null;
  const [first, ...rest] = grid.rows;
  if (first === undefined) return null;
  const valued = rest.every((row) => read(row[2] ?? '') !== 'bad');
  if (width === 3 && !valued) return null;
  const seen = new Set(rest.flatMap((row) => [(row[0] ?? '').trim(), (row[1] ?? '').trim()]));
  const [from, to] = [(first[0] ?? '').trim(), (first[1] ?? '').trim()];
  const isData =
    (seen.has(from) || seen.has(to)) && (width === 2 || read(first[2] ?? '') !== 'bad');
  const place = placeAt(grid, grid.lines[0] ?? 1);
  log.add(isData ? 'HEADER_ABSENT' : 'HEADER_GUESSED', grid.file, place);
  const table = tableOf(grid, isData ? -1 : 0, log);
  // Under a header of two titles a third cell hangs over, and was reported.
  return { role: 'ties', table, source: 0, target: 1, weight: table.header.length === 3 ? 2 : -1 };
}
