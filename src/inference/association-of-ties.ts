import type { AssociationId } from './association.ts';

/** The association of two 0/1 lists as a function of the ties they share; `a`, `b` are those of each. */
export function associationOfTies(
  association: AssociationId,
  a: number,
  b: number,
  cells: number,
): (both: number) => number {
  const neither = (both: number) => cells - a - b + both;
  switch (association) {
    case 'pearson': {
      const scale = Math.sqrt(a * (cells - a)) * Math.sqrt(b * (cells - b));
      return (both) => (scale > 0 ? (cells * both - a * b) / scale : NaN);
    }
    case 'jaccard':
      return (both) => both / (a + b - both);
    case 'match':
      return (both) => (both + neither(both)) / cells;
    case 'hamming':
      return (both) => 1 - (both + neither(both)) / cells;
    case 'hubert':
      return (both) => both;
    case 'euclidean':
      return (both) => Math.sqrt(a + b - 2 * both);
    case 'gamma':
      return (both) => {
        const alike = both * neither(both);
        const unlike = (a - both) * (b - both);
        return (alike - unlike) / (alike + unlike);
      };
  }
}
