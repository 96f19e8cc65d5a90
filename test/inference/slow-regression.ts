import type { PairMatrix } from '../../src/inference/pair-matrix.ts';

/** Least squares the slow and obvious way: the normal equations by elimination, on plain lists. */
export function slowFit(y: readonly number[], xs: readonly (readonly number[])[]) {
  const rows = y.map((_, at) => [1, ...xs.map((x) => x[at]!)]);
  const p = xs.length + 1;
  const product = (f: (row: readonly number[], at: number) => number) =>
    rows.reduce((sum, row, at) => sum + f(row, at), 0);
  const normal = Array.from({ length: p }, (_, i) =>
    Array.from({ length: p }, (_, j) => product((row) => row[i]! * row[j]!)),
  );
  const inverse = slowInverse(normal);
  const right = Array.from({ length: p }, (_, i) => product((row, at) => row[i]! * y[at]!));
  const b = inverse.map((row) => row.reduce((sum, v, j) => sum + v * right[j]!, 0));
  const residuals = rows.map((row, at) => y[at]! - row.reduce((sum, v, k) => sum + v * b[k]!, 0));
  const rss = residuals.reduce((sum, e) => sum + e * e, 0);
  const mean = y.reduce((sum, v) => sum + v, 0) / y.length;
  const tss = y.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  const t = b.map((v, k) => v / Math.sqrt((rss / (y.length - p)) * inverse[k]![k]!));
  return { b, t, residuals, rSquared: 1 - rss / tss };
}

/** Gauss and Jordan with the largest pivot; throws where there is none. */
function slowInverse(matrix: readonly (readonly number[])[]): number[][] {
  const p = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < p; k++) {
    let best = k;
    for (let i = k; i < p; i++) if (Math.abs(work[i]![k]!) > Math.abs(work[best]![k]!)) best = i;
    if (Math.abs(work[best]![k]!) < 1e-9) throw new Error('singular');
    [work[k], work[best]] = [work[best]!, work[k]!];
    const pivot = work[k]![k]!;
    work[k] = work[k]!.map((v) => v / pivot);
    for (let i = 0; i < p; i++) {
      const factor = work[i]![k]!;
      if (i !== k) work[i] = work[i]!.map((v, j) => v - factor * work[k]![j]!);
    }
  }
  return work.map((row) => row.slice(p));
}

/** Cells in which all matrices have a value, as columns; each matrix with the people in its own order. */
export function slowColumns(
  matrices: readonly PairMatrix[],
  orders: readonly (ArrayLike<number> | null)[],
): number[][] {
  const n = matrices[0]!.ids.length;
  const directed = matrices.some((matrix) => matrix.directed);
  const columns: number[][] = matrices.map(() => []);
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i === j) continue;
      const cell = matrices.map(({ values }, at) => {
        const order = orders[at];
        return order ? values[order[i]! * n + order[j]!]! : values[i * n + j]!;
      });
      if (cell.some(Number.isNaN)) continue;
      cell.forEach((value, at) => {
        columns[at]!.push(value);
      });
    }
  }
  return columns;
}
