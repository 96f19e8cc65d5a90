import { observedProducts } from '../measures/kernels/observed-products.ts';
import type { AssociationId } from './association.ts';
import type { Drawn } from './crossing.ts';
import { observedCells, type PairCells, type PairMatrix, valuesIn } from './pair-matrix.ts';

/** Many different values, and cells that are not observed: all sums are taken again. */
export interface GapCrossing {
  readonly how: 'gaps';
  readonly association: AssociationId;
  readonly n: number;
  /** The cells of the first, and their values about the mean. */
  readonly cells: PairCells;
  readonly x: Float64Array;
  readonly matrix: Float64Array;
}

/** `null` where sums of products do not tell the association. */
export function gapCrossing(
  a: PairMatrix,
  b: PairMatrix,
  directed: boolean,
  association: AssociationId,
): GapCrossing | null {
  if (!['pearson', 'hubert', 'euclidean'].includes(association)) return null;
  const n = a.ids.length;
  const cells = observedCells([a], n, directed);
  const x = valuesIn(a, cells);
  const [centreX, centreY] = association === 'pearson' ? [meanOf(x), meanOf(b.values)] : [0, 0];
  return {
    how: 'gaps',
    association,
    n,
    cells,
    x: x.map((value) => value - centreX),
    matrix: b.values.map((value) => value - centreY),
  };
}

export function drawnWithGaps({ association, n, cells, x, matrix }: GapCrossing): Drawn {
  const sums = observedProducts(n, cells, [new Float64Array(x.length).fill(1), x], matrix);
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
