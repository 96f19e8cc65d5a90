import { codeTable } from '../measures/kernels/moved-codes.ts';
import {
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
 * The ties and gaps of an outcome, and the pattern of every cell. They are few beside the cells without a
 * tie, so only these are looked at for an order of people, and the rest follows. Plain data.
 */
export interface Tallied {
  readonly n: number;
  /** Cells per pattern, if the outcome were observed in all. */
  readonly all: Float64Array;
  readonly unlike: PairCells & { readonly codes: Uint8Array };
  /** n² of them; a cell in which a predictor was not observed is in a pattern after all others. */
  readonly patternAt: Uint8Array | Uint32Array;
}

export function tallied(
  y: PairMatrix,
  { of, count }: Patterns,
  cells: PairCells,
  directed: boolean,
): Tallied {
  const n = y.ids.length;
  const all = new Float64Array(count);
  const patternAt = (count < MOST_CODES ? new Uint8Array(n * n) : new Uint32Array(n * n)).fill(
    count,
  );
  for (let at = 0; at < of.length; at++) {
    const [i, j] = [cells.source[at], cells.target[at]];
    all[of[at]]++;
    patternAt[i * n + j] = of[at];
    if (!directed) patternAt[j * n + i] = of[at];
  }
  const every = observedCells([], n, directed);
  const { values, ...unlike } = cellsUnlike(0, valuesIn(y, every), every);
  const codes = new Uint8Array(values.length).map((_, at) =>
    Number.isNaN(values[at]) ? GAP : TIE,
  );
  return { n, all, unlike: { ...unlike, codes }, patternAt };
}

/** The tallies for every order of the outcome's people: O(ties and gaps) per order. */
export function tallies(tallied: Tallied): (order: Uint32Array) => Tallies {
  const { n, all } = tallied;
  const met = meetings(tallied, all.length + 1);
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]] = i;
    const times = met(back);
    return {
      ties: Float64Array.from(all, (_, pattern) => times[pattern]),
      cells: all.map((cell, pattern) => cell - times[GAP * (all.length + 1) + pattern]),
    };
  };
}

const [TIE, GAP] = [0, 1];

/** The kernel keeps a pattern in a byte. */
const MOST_CODES = 256;

/** How many ties, then how many gaps, meet each pattern. */
function meetings(
  { n, unlike, patternAt }: Tallied,
  patterns: number,
): (order: Uint32Array) => Uint32Array {
  if (patternAt instanceof Uint8Array) return codeTable(n, unlike, patternAt, [2, patterns]);
  const { source, target, codes } = unlike;
  const times = new Uint32Array(2 * patterns);
  return (order) => {
    times.fill(0);
    for (let at = 0; at < codes.length; at++) {
      times[codes[at] * patterns + patternAt[order[source[at]] * n + order[target[at]]]]++;
    }
    return times;
  };
}
