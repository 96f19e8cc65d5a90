/**
 * How alike two matrices are, as one number each. All read two lists of cells side by side and leave out
 * cells where either is `NaN`; `NaN` where nothing is left to go by.
 */
export type AssociationId =
  | 'pearson'
  | 'jaccard'
  | 'match'
  | 'gamma'
  | 'hamming'
  | 'hubert'
  | 'euclidean';

export const associationIds: readonly AssociationId[] = [
  'pearson',
  'jaccard',
  'match',
  'gamma',
  'hamming',
  'hubert',
  'euclidean',
];

/** Pearson's correlation; `NaN` where one of the two does not vary. */
export function pearson(x: Float64Array, y: Float64Array): number {
  let count = 0;
  let meanX = 0;
  let meanY = 0;
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    const [a, b] = [x[at], y[at]];
    if (Number.isNaN(a + b)) continue;
    count++;
    const stepX = a - meanX;
    const stepY = b - meanY;
    meanX += stepX / count;
    meanY += stepY / count;
    xx += stepX * (a - meanX);
    yy += stepY * (b - meanY);
    xy += stepX * (b - meanY);
  }
  return xx > 0 && yy > 0 ? xy / (Math.sqrt(xx) * Math.sqrt(yy)) : NaN;
}

/** Cells with a tie in both, among those with a tie in either; values other than 0 are ties. */
export function jaccard(x: Float64Array, y: Float64Array): number {
  let both = 0;
  let either = 0;
  for (let at = 0; at < x.length; at++) {
    if (Number.isNaN(x[at] + y[at])) continue;
    const [a, b] = [x[at] !== 0, y[at] !== 0];
    if (a && b) both++;
    if (a || b) either++;
  }
  return both / either;
}

/** The share of cells with the same value in both. */
export function match(x: Float64Array, y: Float64Array): number {
  let count = 0;
  let same = 0;
  for (let at = 0; at < x.length; at++) {
    if (Number.isNaN(x[at] + y[at])) continue;
    count++;
    if (x[at] === y[at]) same++;
  }
  return same / count;
}

/** The share of cells with different values; times the number of cells it is Hamming's distance. */
export function hamming(x: Float64Array, y: Float64Array): number {
  return 1 - match(x, y);
}

/** The sum of the products, as Hubert's Γ; `NaN` without cells. */
export function hubert(x: Float64Array, y: Float64Array): number {
  return overCells(x, y, (a, b) => a * b);
}

/** The straight distance between the two lists; `NaN` without cells. */
export function euclidean(x: Float64Array, y: Float64Array): number {
  return Math.sqrt(overCells(x, y, (a, b) => (a - b) * (a - b)));
}

function overCells(
  x: Float64Array,
  y: Float64Array,
  term: (a: number, b: number) => number,
): number {
  let count = 0;
  let sum = 0;
  for (let at = 0; at < x.length; at++) {
    if (Number.isNaN(x[at] + y[at])) continue;
    count++;
    sum += term(x[at], y[at]);
  }
  return count === 0 ? NaN : sum;
}
