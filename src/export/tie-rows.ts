import type { TieColumn } from '../measures/definition.ts';
import type { Scores } from '../measures/scores.ts';
import type { Values } from '../measures/values.ts';
import { finite } from './plain.ts';

/** Every tie once, with the values of all tie measures beside it. */
export interface TieRows {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly columns: readonly (readonly [string, readonly (number | boolean | null)[]])[];
}

/**
 * Joins the tie measures of one run. A measure that read the symmetrized layer speaks about pairs:
 * its value stands beside each arc of the pair. Cost: O(ties × measures).
 */
export function tieRows(scores: Scores, found: Pick<Values, 'ties'> = scores): TieRows {
  const n = scores.people.ids.length;
  const overPairs = (measure: string) =>
    !scores.directed || scores.reads.get(measure) === 'symmetrized';
  const keyOf = (pairs: boolean, source: number, target: number) =>
    pairs ? Math.min(source, target) * n + Math.max(source, target) : source * n + target;

  const measures = [...found.ties];
  const arcs = measures.filter(([measure]) => !overPairs(measure));
  const pairs = measures.filter(([measure]) => overPairs(measure));
  const source: number[] = [];
  const target: number[] = [];
  const covered = new Set<number>();
  const take = (columns: readonly (readonly [string, TieColumn])[], asPairs: boolean) => {
    const seen = new Set<number>();
    for (const [, column] of columns) {
      column.source.forEach((from, at) => {
        const to = column.target[at]!;
        const key = keyOf(asPairs, from, to);
        if (seen.has(key) || (asPairs && covered.has(key))) return;
        seen.add(key);
        covered.add(keyOf(true, from, to));
        source.push(from);
        target.push(to);
      });
    }
  };
  take(arcs, false);
  take(pairs, true);

  return {
    source,
    target,
    columns: measures.map(([measure, column]) => {
      const asPairs = overPairs(measure);
      const at = new Map<number, number>();
      for (const [row, from] of column.source.entries()) {
        at.set(keyOf(asPairs, from, column.target[row]!), row);
      }
      const yesNo = column.values instanceof Uint8Array;
      const values = source.map((from, row) => {
        const found = at.get(keyOf(asPairs, from, target[row]!));
        if (found === undefined) return null;
        return yesNo ? column.values[found] === 1 : finite(column.values[found]!);
      });
      return [measure, values] as const;
    }),
  };
}
