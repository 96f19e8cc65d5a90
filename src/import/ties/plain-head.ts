import type { Budget } from '../../budget.ts';
import { IssueLog } from '../issue-log.ts';
import { arranged } from '../programs/arranged.ts';
import { isInterview } from '../programs/interviews.ts';
import { endsIn, tiesHeaderRow } from '../shape.ts';
import { fingerprintOf } from '../survey/tools.ts';
import { columnFor, hasRole } from '../tables/columns.ts';
import { dialectOf, type StatedDialect } from '../tables/dialect.ts';
import { tableOf } from '../tables/header.ts';
import { firstRows } from '../tables/read-delimited.ts';
import { type Grid, type Table, withDecimal } from '../tables/table.ts';
import type { Plain } from './tie-scanner.ts';

/** The beginning of a plain table of ties: where its columns are, and its header as issues see it. */
export interface PlainHead {
  readonly plain: Plain;
  readonly grid: Grid;
  /** The row of `grid` that is the header. */
  readonly headerAt: number;
  readonly table: Table;
}

/** The rows that decide on the separators of a text, and how much of it they may fill. */
const telling = 20;
const sample = 32_768;

/**
 * What the beginning of a text says about a table of ties with a header; `null` if it is anything
 * else, or if only the whole text could tell.
 */
export function plainHead(
  file: string,
  text: string,
  whole: boolean,
  stated: StatedDialect,
  budget: Budget,
): PlainHead | null {
  const dialect = dialectOf(text, stated);
  if (![',', ';', '\t', '|'].includes(dialect.delimiter)) return null;
  const { grid: found, positions, count, length } = firstRows(file, dialect, telling);
  const grid = withDecimal(found, stated);
  const seen = whole && dialect.text.length < sample;
  if (!seen && (count < telling || length > sample)) return null;
  // Tables as other programs lay them out take another way.
  if (isInterview(grid)) return null;
  if (fingerprintOf(grid) !== null || arranged([grid], budget, new IssueLog())[0] !== grid)
    return null;
  const headerAt = tiesHeaderRow(grid);
  if (headerAt < 0) return null;
  const header = grid.rows[headerAt]!;
  // An empty title at the end may belong to no column; the cells below it decide.
  if (header.at(-1) === '') return null;
  const head: Grid = {
    ...grid,
    rows: grid.rows.slice(0, headerAt + 1),
    lines: grid.lines.slice(0, headerAt + 1),
  };
  const table = tableOf(head, headerAt, new IssueLog());
  const ends = endsIn(header)!;
  const weight = columnFor(table.header, 'weight');
  const taken = [ends.source, ends.target, weight];
  const labels = table.header.flatMap((name, column) =>
    !taken.includes(column) &&
    (['direction', 'layer', 'wave'] as const).some((role) => hasRole(name, role))
      ? [column]
      : [],
  );
  return {
    grid: head,
    headerAt,
    table,
    plain: {
      delimiter: dialect.delimiter.charCodeAt(0),
      skipped: dialect.skipped + positions[headerAt]! + 1,
      columns: header.length,
      ...ends,
      weight,
      labels,
    },
  };
}
