import type { AssociationId } from './association.ts';
import { cellCount, type PairCells, type PairMatrix } from './pair-matrix.ts';

/** The association of one matrix with another whose people have changed places. */
export type Drawn = (order: Uint32Array) => number;

/**
 * A short way to the association after every shuffle, or `null` where there is none. Without unobserved
 * cells the sums of both matrices stay as they are when people change places, so only the sum of the
 * products has to be taken again, over the cells of the sparser matrix that are not 0.
 */
export function crossProducts(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): Drawn | null {
  const n = a.ids.length;
  const count = cells.source.length;
  if (count === 0 || count < cellCount(n, a.directed || b.directed)) return null;
  const [sumsA, sumsB] = [sumsOf(a, cells), sumsOf(b, cells)];
  const value = fromProduct(association, count, sumsA, sumsB);
  if (value === null) return null;
  const swapped = sumsB.filled < sumsA.filled;
  const [sparse, dense] = swapped ? [b, a] : [a, b];
  const centre = association === 'pearson' ? (swapped ? sumsA : sumsB).sum / count : 0;
  const product = productOver(sparse, dense, cells, centre);
  const back = new Uint32Array(n);
  return (order) => {
    if (!swapped) return value(product(order));
    for (let i = 0; i < n; i++) back[order[i]] = i;
    return value(product(back));
  };
}

interface Sums {
  readonly filled: number;
  readonly sum: number;
  readonly squares: number;
  /** The sum of the squares about the mean; exactly 0 where all values are the same. */
  readonly spread: number;
  readonly binary: boolean;
}

function sumsOf({ ids, values }: PairMatrix, { source, target }: PairCells): Sums {
  let [filled, sum, squares, shift, spread] = [0, 0, 0, 0, 0];
  const first = values[source[0] * ids.length + target[0]];
  let binary = true;
  for (let at = 0; at < source.length; at++) {
    const value = values[source[at] * ids.length + target[at]];
    if (value !== 0) filled++;
    if (value !== 0 && value !== 1) binary = false;
    sum += value;
    squares += value * value;
    shift += value - first;
  }
  const mean = shift / source.length;
  for (let at = 0; at < source.length; at++) {
    const off = values[source[at] * ids.length + target[at]] - first - mean;
    spread += off * off;
  }
  return { filled, sum, squares, spread, binary };
}

/** The association as a function of the sum of products alone; `null` where more has to be known. */
function fromProduct(
  association: AssociationId,
  count: number,
  a: Sums,
  b: Sums,
): ((product: number) => number) | null {
  if (association === 'hubert') return (product) => product;
  if (association === 'euclidean') {
    return (product) => Math.sqrt(Math.max(0, a.squares + b.squares - 2 * product));
  }
  if (association === 'pearson') {
    const scale = Math.sqrt(a.spread) * Math.sqrt(b.spread);
    return (product) => (scale > 0 ? product / scale : NaN);
  }
  if (!a.binary || !b.binary) return null;
  // What is left are functions of the four counts of two 0/1 lists, of which the first is the product.
  const neither = (both: number) => count - a.sum - b.sum + both;
  if (association === 'jaccard') return (both) => both / (a.sum + b.sum - both);
  if (association === 'match') return (both) => (both + neither(both)) / count;
  if (association === 'hamming') return (both) => 1 - (both + neither(both)) / count;
  return (both) => {
    const alike = both * neither(both);
    const unlike = (a.sum - both) * (b.sum - both);
    return (alike - unlike) / (alike + unlike);
  };
}

function productOver(
  sparse: PairMatrix,
  dense: PairMatrix,
  { source, target }: PairCells,
  centre: number,
): Drawn {
  const n = sparse.ids.length;
  const filled = Uint32Array.from(source.keys()).filter(
    (at) => sparse.values[source[at] * n + target[at]] !== 0,
  );
  const from = filled.map((at) => source[at]);
  const to = filled.map((at) => target[at]);
  const weights = Float64Array.from(from, (i, at) => sparse.values[i * n + to[at]]);
  const values = centre === 0 ? dense.values : dense.values.map((value) => value - centre);
  return (order) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) {
      sum += weights[at] * values[order[from[at]] * n + order[to[at]]];
    }
    return sum;
  };
}
