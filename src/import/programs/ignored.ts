import type { IssueLog } from '../issue-log.ts';
import { placeAt, type Table } from '../tables/table.ts';

/** Tells of columns that say nothing for a network. */
export function reportIgnored(
  table: Table,
  isUsed: (column: number) => boolean,
  log: IssueLog,
): void {
  const ignored = table.header.map((_, column) => column).filter((column) => !isUsed(column));
  const [first] = ignored;
  if (first === undefined) return;
  const columns = ignored.map((column) => table.header[column]!).join(', ');
  log.add('COLUMN_IGNORED', table.file, placeAt(table, table.headerLine, first), { columns });
}
