import { codeTable } from '../measures/kernels/moved-codes.ts';
import type { AssociationId } from './association.ts';
import { associationOfTable } from './association-table.ts';
import { observedCells, type PairMatrix } from './pair-matrix.ts';

/** With more different values than this, a table of them says little that the cells do not. */
const MOST_VALUES = 16;

/** The cells of a matrix as the places of their values among the different ones, gaps last. */
interface Coded {
  readonly values: Float64Array;
  /** n² of them. */
  readonly codes: Uint8Array;
  /** Off the diagonal. */
  readonly times: Uint32Array;
}

/**
 * The association after every shuffle, of two matrices with few different values each, gaps or not:
 * from how often their values meet, which are whole numbers. Only cells unlike the most common of the
 * matrix that has fewer of them are looked at. `null` where there are too many values.
 */
export function fromCodes(
  a: PairMatrix,
  b: PairMatrix,
  directed: boolean,
  association: AssociationId,
): ((order: Uint32Array) => number) | null {
  const n = a.ids.length;
  const [codedA, codedB] = [coded(a), coded(b)];
  if (codedA === null || codedB === null) return null;
  const swapped = departures(codedB) < departures(codedA);
  const [few, many] = swapped ? [codedB, codedA] : [codedA, codedB];
  const usual = usualOf(few);
  const every = observedCells([], n, directed);
  const unlike = Uint32Array.from(every.source.keys()).filter(
    (at) => few.codes[every.source[at] * n + every.target[at]] !== usual,
  );
  const source = unlike.map((at) => every.source[at]);
  const target = unlike.map((at) => every.target[at]);
  const codes = Uint8Array.from(unlike, (_, at) => few.codes[source[at] * n + target[at]]);
  const width = many.times.length;
  const tableOf = codeTable(n, { source, target, codes }, many.codes, [few.times.length, width]);
  const share = directed ? 1 : 2;
  const back = new Uint32Array(n);
  return (order) => {
    if (swapped) for (let i = 0; i < n; i++) back[order[i]] = i;
    const times = tableOf(swapped ? back : order);
    for (let met = 0; met < width; met++) {
      let rest = many.times[met] / share;
      for (let code = 0; code < few.times.length; code++) {
        if (code !== usual) rest -= times[code * width + met];
      }
      times[usual * width + met] = rest;
    }
    return associationOfTable(association, { x: few.values, y: many.values, times, width });
  };
}

function coded({ ids, values }: PairMatrix): Coded | null {
  const n = ids.length;
  const different = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value)) different.add(value === 0 ? 0 : value);
    if (different.size > MOST_VALUES) return null;
  }
  const sorted = Float64Array.from(different).sort();
  const place = new Map([...sorted].map((value, at) => [value, at]));
  const codes = new Uint8Array(n * n);
  const times = new Uint32Array(sorted.length + 1);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const code = place.get(values[i * n + j]) ?? sorted.length;
      codes[i * n + j] = code;
      if (i !== j) times[code]++;
    }
  }
  return { values: sorted, codes, times };
}

function usualOf({ times }: Coded): number {
  return times.indexOf(times.reduce((most, count) => Math.max(most, count), 0));
}

/** Cells that are not of the most common value. */
function departures(coded: Coded): number {
  return coded.times.reduce((sum, count) => sum + count, 0) - coded.times[usualOf(coded)];
}
