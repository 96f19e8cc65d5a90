import { codeTable } from '../measures/kernels/moved-codes.ts';
import type { AssociationId } from './association.ts';
import { associationOfTable } from './association-table.ts';
import { type Drawn, ordered, type Turned } from './crossing.ts';
import { cellsUnlike, observedCells, type PairCells, type PairMatrix } from './pair-matrix.ts';

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
 * Two matrices with few different values each, gaps or not. Every association follows from how often
 * their values meet, which are whole numbers; only cells unlike the most common of the matrix that has
 * fewer of them are looked at.
 */
export interface CodedCrossing extends Turned {
  readonly how: 'codes';
  readonly association: AssociationId;
  readonly directed: boolean;
  readonly few: Pick<Coded, 'values'>;
  /** The place of the most common value of `few`, which is in no listed cell. */
  readonly usual: number;
  readonly cells: PairCells & { readonly codes: Uint8Array };
  readonly many: Coded;
}

/** `null` where there are too many values. */
export function codedCrossing(
  a: PairMatrix,
  b: PairMatrix,
  directed: boolean,
  association: AssociationId,
): CodedCrossing | null {
  const n = a.ids.length;
  const [codedA, codedB] = [coded(a), coded(b)];
  if (codedA === null || codedB === null) return null;
  const swapped = departures(codedB) < departures(codedA);
  const [few, many] = swapped ? [codedB, codedA] : [codedA, codedB];
  const usual = usualOf(few);
  const every = observedCells([], n, directed);
  const found = new Uint8Array(every.source.length).map(
    (_, at) => few.codes[every.source[at] * n + every.target[at]],
  );
  const { values: codes, ...cells } = cellsUnlike(usual, found, every);
  return {
    how: 'codes',
    association,
    n,
    directed,
    swapped,
    few: { values: few.values },
    usual,
    cells: { ...cells, codes },
    many,
  };
}

export function drawnOfCodes(crossing: CodedCrossing): Drawn {
  const { association, n, directed, few, usual, cells, many } = crossing;
  const [levels, width] = [few.values.length + 1, many.times.length];
  const tableOf = codeTable(n, cells, many.codes, [levels, width]);
  const share = directed ? 1 : 2;
  return ordered(crossing, (order) => {
    const times = tableOf(order);
    for (let met = 0; met < width; met++) {
      let rest = many.times[met] / share;
      for (let code = 0; code < levels; code++) {
        if (code !== usual) rest -= times[code * width + met];
      }
      times[usual * width + met] = rest;
    }
    return associationOfTable(association, { x: few.values, y: many.values, times, width });
  });
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
