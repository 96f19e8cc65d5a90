import type { IssueLog } from './issue-log.ts';
import type { ListInput } from './plan.ts';
import type { TiesShape } from './shape.ts';
import { hasRole } from './tables/columns.ts';
import { placeAt, spokenHeader } from './tables/table.ts';
import { cellsOf } from './ties/tie-cells.ts';

export type ListColumns = Omit<ListInput, 'slots'>;

/** Columns with more values than these hold remarks or times of the day, not layers or waves. */
const mostLayers = 60;
const mostWaves = 12;

/** Which column of a table of ties says what. Columns with nothing for a network are reported. */
export function listColumns(
  { table, source, target, weight }: TiesShape,
  missing: readonly string[],
  log: IssueLog,
): ListColumns {
  const cells =
    'cells' in table ? table.cells : cellsOf(table, { source, target, weight }, missing);
  const taken = new Set([source, target, weight]);
  const header = spokenHeader(table);
  const free = (fits: (name: string, column: number) => boolean) => {
    const found = header.findIndex((name, column) => !taken.has(column) && fits(name, column));
    taken.add(found);
    return found;
  };
  // Gephi calls the direction "Type", which elsewhere is the name of a relation.
  const direction = free(
    (name, column) =>
      hasRole(name, 'direction') && cells.labels(column)?.texts.every(isDirectionWord) === true,
  );
  const few = (column: number, most: number) =>
    (cells.labels(column)?.texts.length ?? most + 1) <= most;
  const layer = free((name, column) => hasRole(name, 'layer') && few(column, mostLayers));
  const wave = free((name, column) => hasRole(name, 'wave') && few(column, mostWaves));
  const ignored = table.header.filter((_, column) => !taken.has(column));
  if (ignored.length > 0) {
    const place = placeAt(table, table.headerLine, table.header.indexOf(ignored[0]!));
    log.add('COLUMN_IGNORED', table.file, place, { columns: ignored.join(', ') });
  }
  if (table.rows.length === 0) log.add('HEADER_ONLY', table.file, placeAt(table, table.headerLine));
  return { table, cells, source, target, weight, layer, wave, direction };
}

function isDirectionWord(text: string): boolean {
  const words = [
    'directed',
    'undirected',
    'mutual',
    'mixed',
    '0',
    '1',
    'true',
    'false',
    'yes',
    'no',
    '有向',
    '无向',
    '是',
    '否',
  ];
  return words.includes(text.trim().toLowerCase());
}
