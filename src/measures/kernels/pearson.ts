/**
 * The correlation of two lists over the places where both have a value; `NaN` where fewer than two
 * do or either does not vary. Two passes, so that large means cost no digits.
 */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  for (let at = 0; at < a.length; at++) {
    if (Number.isNaN(a[at]) || Number.isNaN(b[at])) continue;
    count++;
    sumA += a[at];
    sumB += b[at];
  }
  const meanA = sumA / count;
  const meanB = sumB / count;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let at = 0; at < a.length; at++) {
    if (Number.isNaN(a[at]) || Number.isNaN(b[at])) continue;
    products += (a[at] - meanA) * (b[at] - meanB);
    squaresA += (a[at] - meanA) * (a[at] - meanA);
    squaresB += (b[at] - meanB) * (b[at] - meanB);
  }
  // What is left of equal values after subtracting their mean is rounding.
  const varies = (squares: number, mean: number) => squares > 1e-24 * count * mean * mean;
  if (!varies(squaresA, meanA) || !varies(squaresB, meanB)) return NaN;
  const r = products / Math.sqrt(squaresA * squaresB);
  return Math.max(-1, Math.min(1, r));
}
