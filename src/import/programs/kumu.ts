import type { Budget } from '../../budget.ts';
import { Exceeded, madeRowsOf } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import { headerRow, isNamed, tiesHeaderRow } from '../shape.ts';
import { columnFor, plainHeader } from '../tables/columns.ts';
import { type Grid, placeOf } from '../tables/table.ts';

/**
 * The tables of a Kumu workbook: two blank rows begin another table on the same sheet, and a cell with
 * several people, `B|C`, stands for a tie with each. `null` if it is none.
 */
export function kumuGrids(
  grids: readonly Grid[],
  budget: Budget,
  log: IssueLog,
): readonly Grid[] | null {
  const sections = grids.flatMap(sectionsOf);
  if (!sections.some((grid) => isConnections(grid) && (hasDirection(grid) || isKumuBook(sections))))
    return null;
  const elements = sections.filter((grid) => !isConnections(grid));
  const labels = new Set(elements.flatMap(labelsIn));
  return sections.map((grid) => {
    if (isConnections(grid)) return withSingleEnds(grid, labels, budget, log);
    return isNamed(grid, 'people') || elements.length === 1 ? withoutInnerIds(grid) : grid;
  });
}

function isConnections(grid: Grid): boolean {
  return connectionsRow(grid) >= 0;
}

function connectionsRow(grid: Grid): number {
  return headerRow(grid, (header) => {
    const plain = header.map(plainHeader);
    return plain.includes('from') && plain.includes('to');
  });
}

function hasDirection(grid: Grid): boolean {
  const at = connectionsRow(grid);
  const column = grid.rows[at]!.findIndex((name) => plainHeader(name) === 'direction');
  return (
    column >= 0 &&
    grid.rows
      .slice(at + 1)
      .every((row) =>
        ['', 'directed', 'undirected', 'mutual'].includes((row[column] ?? '').trim().toLowerCase()),
      )
  );
}

function isKumuBook(grids: readonly Grid[]): boolean {
  const names = grids.map(({ sheet }) => plainHeader(sheet ?? ''));
  return names.includes('elements') || names.includes('connections');
}

function sectionsOf(grid: Grid): readonly Grid[] {
  if (grid.sheet === null) return [grid];
  const starts = [0];
  for (let row = 1; row < grid.rows.length; row++) {
    if (grid.lines[row]! - grid.lines[row - 1]! <= 2) continue;
    const single = { ...grid, rows: [grid.rows[row]!], lines: [grid.lines[row]!] };
    if (tiesHeaderRow(single) >= 0 || columnFor(grid.rows[row]!, 'name') >= 0) starts.push(row);
  }
  if (starts.length === 1) return [grid];
  return starts.map((start, at) => ({
    ...grid,
    rows: grid.rows.slice(start, starts[at + 1]),
    lines: grid.lines.slice(start, starts[at + 1]),
  }));
}

function labelsIn(grid: Grid): readonly string[] {
  const at = headerRow(grid, (header) => columnFor(header, 'name') >= 0);
  if (at < 0) return [];
  const column = columnFor(grid.rows[at]!, 'name');
  return grid.rows.slice(at + 1).map((row) => (row[column] ?? '').trim());
}

/** Connections name elements by their labels; ids of Kumu's own are set aside. */
function withoutInnerIds(grid: Grid): Grid {
  const at = headerRow(grid, (header) => columnFor(header, 'name') >= 0);
  if (at < 0) return grid;
  const id = grid.rows[at]!.findIndex((name) => plainHeader(name) === 'id');
  return id < 0 ? grid : { ...grid, drawn: new Set([id]) };
}

/** As many parts of a cell as may belong to one label that has lines in it. */
const mostParts = 8;

/** The people a cell names; a line that belongs to the label of an element separates nothing. */
function peopleIn(cell: string, labels: ReadonlySet<string>): readonly string[] {
  if (!cell.includes('|') || labels.has(cell.trim())) return [cell];
  const parts = cell.split('|');
  const people: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = Math.min(parts.length, at + mostParts);
    while (end > at + 1 && !labels.has(parts.slice(at, end).join('|').trim())) end--;
    const label = parts.slice(at, end).join('|').trim();
    if (label !== '') people.push(label);
    at = end;
  }
  return people.length === 0 ? [''] : people;
}

/** One row for each pair of people; every row knows the row of the file that it comes from. */
function withSingleEnds(
  grid: Grid,
  labels: ReadonlySet<string>,
  budget: Budget,
  log: IssueLog,
): Grid {
  const at = connectionsRow(grid);
  const header = grid.rows[at]!.map(plainHeader);
  const [from, to] = [header.indexOf('from'), header.indexOf('to')];
  const rows: (readonly string[])[] = grid.rows.slice(0, at + 1);
  const sources: number[] = rows.map((_, row) => row);
  const most = madeRowsOf(budget, grid.rows.length);
  let several = false;
  for (const [row, cells] of grid.rows.entries()) {
    if (row <= at) continue;
    const ends = peopleIn(cells[from] ?? '', labels);
    const others = peopleIn(cells[to] ?? '', labels);
    if (ends.length * others.length > 1) {
      several = true;
      log.add('CELL_NAMES_SEVERAL', grid.file, placeOf(grid, row, to));
    }
    if (rows.length + ends.length * others.length > most)
      throw new Exceeded('madeRows', most, grid.file, placeOf(grid, row, to));
    for (const source of ends) {
      for (const target of others) {
        const copy = [...cells];
        copy[from] = source;
        copy[to] = target;
        rows.push(copy);
        sources.push(row);
      }
    }
  }
  // A new grid all the same: further rows than those seen so far may name several.
  if (!several) return { ...grid };
  const body = { ...grid, rows: grid.rows.slice(at + 1), lines: grid.lines.slice(at + 1) };
  return {
    ...grid,
    rows,
    lines: sources.map((row) => grid.lines[row]!),
    origin: { listing: body, rows: sources.map((row) => row - at - 1) },
  };
}
