import type { Headed, Table } from '../tables/table.ts';
import { type Coded, Codes, type Ends, mostLabels } from './coded.ts';
import { Weights } from './weights.ts';

/** What the rows of a table of ties say, by column. */
export interface TieCells {
  readonly ends: Ends;
  /** `null` without such a column. */
  readonly weights: Weights | null;
  /** A further column; `null` if it says too many different things to label anything. */
  labels(column: number): Coded | null;
}

/** A table of ties that was read by column and has no rows of texts. */
export interface TieTable extends Headed {
  readonly cells: TieCells;
}

export interface TieColumns {
  readonly source: number;
  readonly target: number;
  /** -1 without weights. */
  readonly weight: number;
}

/** The cells of a table that was read by rows. */
export function cellsOf(
  { rows, decimal }: Table,
  { source, target, weight }: TieColumns,
  missing: readonly string[],
): TieCells {
  const codes = new Codes();
  const ends = {
    texts: codes.texts,
    source: new Uint32Array(rows.length),
    target: new Uint32Array(rows.length),
  };
  const weights = weight < 0 ? null : new Weights(missing, decimal);
  rows.forEach((cells, row) => {
    ends.source[row] = codes.of(cells[source] ?? '');
    ends.target[row] = codes.of(cells[target] ?? '');
    weights?.add(cells[weight]!);
  });
  return { ends, weights, labels: (column) => coded(rows.map((cells) => cells[column]!)) };
}

function coded(cells: readonly string[]): Coded | null {
  const codes = new Codes();
  const numbers = new Uint32Array(cells.length);
  for (const [row, text] of cells.entries()) {
    numbers[row] = codes.of(text);
    if (codes.texts.length > mostLabels) return null;
  }
  return { texts: codes.texts, codes: numbers };
}
