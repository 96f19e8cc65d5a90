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
 * The tallies for every order of the outcome's people. Ties and gaps of the outcome are few beside the
 * cells without a tie, so only these are looked at, and the rest follows: O(m) per order.
 */
export function tallies(
  y: PairMatrix,
  { of, count }: Patterns,
  cells: PairCells,
  directed: boolean,
): (order: Uint32Array) => Tallies {
  const n = y.ids.length;
  const all = new Float64Array(count);
  // A cell that is in no pattern, as a predictor was not observed there, counts in one of its own.
  const patternAt = new Uint32Array(n * n).fill(count);
  for (let at = 0; at < of.length; at++) {
    const [i, j] = [cells.source[at], cells.target[at]];
    all[of[at]]++;
    patternAt[i * n + j] = of[at];
    if (!directed) patternAt[j * n + i] = of[at];
  }
  const every = observedCells([], n, directed);
  const { values, ...unlike } = cellsUnlike(0, valuesIn(y, every), every);
  const codes = Uint8Array.from(values, (value) => (Number.isNaN(value) ? GAP : TIE));
  const met = meetings(n, { ...unlike, codes }, patternAt, count + 1);
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]] = i;
    const times = met(back);
    return {
      ties: Float64Array.from(all, (_, pattern) => times[pattern]),
      cells: all.map((cell, pattern) => cell - times[GAP * (count + 1) + pattern]),
    };
  };
}

const [TIE, GAP] = [0, 1];

/** How many ties, then how many gaps, meet each pattern. The kernel keeps a pattern in a byte. */
function meetings(
  n: number,
  unlike: PairCells & { readonly codes: Uint8Array },
  patternAt: Uint32Array,
  patterns: number,
): (order: Uint32Array) => Uint32Array {
  if (patterns <= 256) return codeTable(n, unlike, Uint8Array.from(patternAt), [2, patterns]);
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
