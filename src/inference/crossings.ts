import type { AssociationId } from './association.ts';
import { type CellCrossing, cellCrossing, drawnOfCells } from './cell-crossing.ts';
import { type CodedCrossing, codedCrossing, drawnOfCodes } from './coded-crossing.ts';
import type { Drawn } from './crossing.ts';
import { drawnWithGaps, type GapCrossing, gapCrossing } from './gap-crossing.ts';
import { anyDirected, cellCount, type PairCells, type PairMatrix } from './pair-matrix.ts';
import { drawnOfProducts, type ProductCrossing, productCrossing } from './product-crossing.ts';

/** Two matrices side by side, ready for the people of the second to change places. Plain data. */
export type Crossing = ProductCrossing | CodedCrossing | GapCrossing | CellCrossing;

/** The shortest way that there is to an association; `cells` are those with a value in both. */
export function crossing(
  a: PairMatrix,
  b: PairMatrix,
  cells: PairCells,
  association: AssociationId,
): Crossing {
  const directed = anyDirected([a, b]);
  const whole = cells.source.length === cellCount(a.ids.length, directed);
  return (
    (whole ? productCrossing(a, b, cells, association) : null) ??
    codedCrossing(a, b, directed, association) ??
    gapCrossing(a, b, directed, association) ??
    cellCrossing(a, b, directed, association)
  );
}

export function drawn(crossing: Crossing): Drawn {
  switch (crossing.how) {
    case 'products':
      return drawnOfProducts(crossing);
    case 'codes':
      return drawnOfCodes(crossing);
    case 'gaps':
      return drawnWithGaps(crossing);
    case 'cells':
      return drawnOfCells(crossing);
  }
}

/** How often the innermost loop runs for one order, in steps of a kernel. */
export function crossingSteps(crossing: Crossing): number {
  return crossing.cells.source.length * stepsPerCell(crossing);
}

/** A cell that is looked up as a bit, as a number, put into all sums, or ranked. */
function stepsPerCell(crossing: Crossing): number {
  switch (crossing.how) {
    case 'products':
      return crossing.matrix instanceof Uint8Array ? 0.5 : 1;
    case 'codes':
      return 1;
    case 'gaps':
      return 2;
    case 'cells':
      return crossing.association === 'gamma' ? 20 : 6;
  }
}
