/**
 * Small symmetric matrices, row by row in one array of size², as sums of products of columns come. Only
 * + − × ÷ √, so results are the same to the last bit everywhere.
 */

/** A pivot this much smaller than its diagonal means a column that the columns before it already say. */
const COLLINEAR = 1e-10;

/**
 * The lower triangle L with L·Lᵀ = matrix; `null` if one of the first `rank` columns is a mix of those
 * before it. Columns after them may be: their pivot is then 0.
 */
export function cholesky(matrix: Float64Array, size: number, rank = size): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column];
      for (let at = 0; at < column; at++) {
        rest -= lower[row * size + at] * lower[column * size + at];
      }
      if (column < row) {
        const pivot = lower[column * size + column];
        lower[row * size + column] = pivot === 0 ? 0 : rest / pivot;
        continue;
      }
      const singular = !(rest > COLLINEAR * matrix[row * size + row]);
      if (singular && row < rank) return null;
      lower[row * size + row] = singular ? 0 : Math.sqrt(rest);
    }
  }
  return lower;
}

/** The inverse of L·Lᵀ. */
export function inverseOf(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    inverse.set(solved(lower, size, unit), column * size);
  }
  return inverse;
}

/** x with L·Lᵀ·x = right. */
export function solved(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = right.slice();
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) x[row] -= lower[row * size + at] * x[at];
    x[row] /= lower[row * size + row];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) x[row] -= lower[at * size + row] * x[at];
    x[row] /= lower[row * size + row];
  }
  return x;
}
