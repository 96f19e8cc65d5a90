import {
  type AssociationId,
  euclidean,
  hamming,
  hubert,
  jaccard,
  match,
  pearson,
} from './association.ts';
import type { Drawn } from './crossing.ts';
import { gammaOfRanks, ranks } from './gamma.ts';
import { observedCells, type PairCells, type PairMatrix, valuesIn } from './pair-matrix.ts';

/** The long way: all cells of the first beside the cells that stand in their places in the second. */
export interface CellCrossing {
  readonly how: 'cells';
  readonly association: AssociationId;
  readonly n: number;
  readonly cells: PairCells;
  readonly x: Float64Array;
  readonly matrix: Float64Array;
}

export function cellCrossing(
  a: PairMatrix,
  b: PairMatrix,
  directed: boolean,
  association: AssociationId,
): CellCrossing {
  const n = a.ids.length;
  const ranked = association === 'gamma';
  const cells = observedCells([a], n, directed);
  return {
    how: 'cells',
    association,
    n,
    cells,
    x: valuesIn(ranked ? { ...a, values: ranks(a.values) } : a, cells),
    matrix: ranked ? ranks(b.values) : b.values,
  };
}

const associations: Record<AssociationId, (x: Float64Array, y: Float64Array) => number> = {
  pearson,
  jaccard,
  match,
  gamma: gammaOfRanks,
  hamming,
  hubert,
  euclidean,
};

export function drawnOfCells({ association, n, cells, x, matrix }: CellCrossing): Drawn {
  const { source, target } = cells;
  const y = new Float64Array(x.length);
  return (order) => {
    for (let at = 0; at < y.length; at++) {
      y[at] = matrix[order[source[at]] * n + order[target[at]]];
    }
    return associations[association](x, y);
  };
}
