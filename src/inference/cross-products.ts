import { movedProducts } from '../measures/kernels/moved-products.ts';
import { observedProducts } from '../measures/kernels/observed-products.ts';
import type { AssociationId } from './association.ts';
import { fromCodes } from './coded-values.ts';
import {
  cellCount,
  cellsUnlike,
  observedCells,
  type PairCells,
  type PairMatrix,
  valuesIn,
} from './pair-matrix.ts';
import { associationOfTies, sharedTies } from './shared-ties.ts';

/** The association of one matrix with another whose people have changed places. */
export type Drawn = (order: Uint32Array) => number;

/**
 * A short way to the association after every shuffle, or `null` where there is none. Without unobserved
 * cells the sums of both matrices stay as they are when people change places, so only the sum of the
 * products has to be taken again; where that is not enough, and with gaps, matrices of few different
 * values are told by how often these meet.
 */
export function crossProducts(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): Drawn | null {
  const count = cells.source.length;
  if (count === 0) return null;
  const directed = a.directed || b.directed;
  const whole = count === cellCount(a.ids.length, directed);
  return (
    (whole ? ofProducts(a, b, cells, association) : null) ??
    fromCodes(a, b, directed, association) ??
    withGaps(a, b, directed, association)
  );
}

/** Many different values, and cells that are not observed: all sums are taken again. */
function withGaps(
  a: PairMatrix,
  b: PairMatrix,
  directed: boolean,
  association: AssociationId,
): Drawn | null {
  if (!['pearson', 'hubert', 'euclidean'].includes(association)) return null;
  const n = a.ids.length;
  const cells = observedCells([a], n, directed);
  const x = valuesIn(a, cells);
  const [centreX, centreY] = association === 'pearson' ? [meanOf(x), meanOf(b.values)] : [0, 0];
  const sums = observedProducts(
    n,
    cells,
    [new Float64Array(x.length).fill(1), x.map((value) => value - centreX)],
    b.values.map((value) => value - centreY),
  );
  return (order) => {
    const { gram, count } = sums(order);
    const [xx, xy, yy] = [gram[4], gram[5], gram[8]];
    if (count === 0) return NaN;
    if (association === 'hubert') return xy;
    if (association === 'euclidean') return Math.sqrt(Math.max(0, xx + yy - 2 * xy));
    const spreadX = xx - (gram[1] * gram[1]) / count;
    const spreadY = yy - (gram[2] * gram[2]) / count;
    const flat = !(spreadX > FLAT * xx && spreadY > FLAT * yy);
    const together = xy - (gram[1] * gram[2]) / count;
    return flat ? NaN : together / (Math.sqrt(spreadX) * Math.sqrt(spreadY));
  };
}

/** A spread this much smaller than the squares it is taken from is rounding. */
const FLAT = 1e-13;

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function ofProducts(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): Drawn | null {
  const n = a.ids.length;
  const [sumsA, sumsB] = [sumsOf(valuesIn(a, cells)), sumsOf(valuesIn(b, cells))];
  const swapped = sumsB.filled < sumsA.filled;
  const [sparse, dense] = swapped ? [b, a] : [a, b];
  const value = fromProduct(association, sumsA, sumsB, cells.source.length);
  if (value === null) return null;
  const centre = association === 'pearson' ? (swapped ? sumsA : sumsB).mean : 0;
  const product =
    sumsA.binary && sumsB.binary
      ? sharedTies(sparse, dense, cells)
      : productOver(sparse, dense, cells, centre);
  if (!swapped) return (order) => value(product(order));
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]] = i;
    return value(product(back));
  };
}

interface Sums {
  /** Cells that are not 0. */
  readonly filled: number;
  readonly squares: number;
  readonly mean: number;
  /** The sum of the squares about the mean; exactly 0 where all values are the same. */
  readonly spread: number;
  readonly binary: boolean;
}

function sumsOf(values: Float64Array): Sums {
  let [filled, squares, shift, spread] = [0, 0, 0, 0];
  let binary = true;
  const first = values[0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value !== 0) filled++;
    if (value !== 0 && value !== 1) binary = false;
    squares += value * value;
    shift += value - first;
  }
  const mean = shift / values.length;
  for (let at = 0; at < values.length; at++) {
    const off = values[at] - first - mean;
    spread += off * off;
  }
  return { filled, squares, mean: first + mean, spread, binary };
}

/** The association as a function of the sum of products alone; `null` where more has to be known. */
function fromProduct(
  association: AssociationId,
  a: Sums,
  b: Sums,
  count: number,
): ((product: number) => number) | null {
  if (a.binary && b.binary) return associationOfTies(association, a.filled, b.filled, count);
  switch (association) {
    case 'hubert':
      return (product) => product;
    case 'euclidean':
      return (product) => Math.sqrt(Math.max(0, a.squares + b.squares - 2 * product));
    case 'pearson': {
      const scale = Math.sqrt(a.spread) * Math.sqrt(b.spread);
      return (product) => (scale > 0 ? product / scale : NaN);
    }
    default:
      return null;
  }
}

function productOver(
  sparse: PairMatrix,
  dense: PairMatrix,
  cells: PairCells,
  centre: number,
): Drawn {
  const { source, target, values } = cellsUnlike(0, valuesIn(sparse, cells), cells);
  const product = movedProducts(
    sparse.ids.length,
    [{ source, target, weight: values }],
    dense.values.map((value) => value - centre),
    sparse.directed || dense.directed,
  );
  return (order) => product(order)[0];
}
