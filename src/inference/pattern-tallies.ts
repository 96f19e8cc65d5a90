import {
  cellCount,
  cellsUnlike,
  observedCells,
  type PairCells,
  type PairMatrix,
  valuesIn,
} from './pair-matrix.ts';
import type { Patterns } from './predictor-patterns.ts';

/** Per pattern of predictors: how many cells of the outcome are observed, and how many hold a tie. */
export interface Tallies {
  readonly cells: Float64Array;
  readonly ties: Float64Array;
}

/**
 * The tallies for every order of the outcome's people. Without gaps the cells per pattern stay as they
 * are, and only the ties of the outcome have to be looked at: O(m) per order, O(n²) with gaps.
 */
export function tallies(
  y: PairMatrix,
  patterns: Patterns,
  cells: PairCells,
  directed: boolean,
): (order: Uint32Array) => Tallies {
  const n = y.ids.length;
  const all = cellCount(n, directed);
  const known = observedCells([y], n, directed);
  return cells.source.length === all && known.source.length === all
    ? withoutGaps(y, patterns, cells, directed)
    : withGaps(y, patterns, cells);
}

function withGaps(
  { ids, values }: PairMatrix,
  { of, count }: Patterns,
  { source, target }: PairCells,
): (order: Uint32Array) => Tallies {
  return (order) => {
    const ties = new Float64Array(count);
    const cells = new Float64Array(count);
    for (let at = 0; at < source.length; at++) {
      const value = values[order[source[at]] * ids.length + order[target[at]]];
      if (Number.isNaN(value)) continue;
      cells[of[at]]++;
      ties[of[at]] += value;
    }
    return { ties, cells };
  };
}

function withoutGaps(
  y: PairMatrix,
  { of, count }: Patterns,
  every: PairCells,
  directed: boolean,
): (order: Uint32Array) => Tallies {
  const n = y.ids.length;
  const cells = new Float64Array(count);
  const patternAt = new Uint32Array(n * n);
  for (let at = 0; at < of.length; at++) {
    const [i, j] = [every.source[at], every.target[at]];
    cells[of[at]]++;
    patternAt[i * n + j] = of[at];
    if (!directed) patternAt[j * n + i] = of[at];
  }
  const { source, target } = cellsUnlike(0, valuesIn(y, every), every);
  const back = new Uint32Array(n);
  return (order) => {
    const ties = new Float64Array(count);
    for (let i = 0; i < n; i++) back[order[i]] = i;
    for (let at = 0; at < source.length; at++) {
      ties[patternAt[back[source[at]] * n + back[target[at]]]]++;
    }
    return { ties, cells };
  };
}
