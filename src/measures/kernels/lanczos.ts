import type { Rows } from '../../network/network.ts';

const DIMENSIONS = 20;
/** Beginnings and numbers multiplied at most, some seconds; then the vector is left as it is. */
const MOST_TURNS = 60;
const MOST_STEPS = 1_000_000_000;
const ENOUGH = 1e-15;

/**
 * Brings the vector of one component, with a length of 1 and no negative value, close to its
 * principal eigenvector: Lanczos' method, begun anew from the best vector found every twenty
 * multiplications. Where two eigenvalues lie close together, multiplying alone takes a hundred times
 * as many. Cost: O(m) per multiplication. Source: Lanczos (1950), J. Res. Natl. Bur. Stand. 45,
 * 255–282, doi:10.6028/jres.045.026.
 */
export function approachPrincipal(
  members: readonly number[],
  { offsets, nodes }: Rows,
  cells: Float64Array | null,
  vector: Float64Array,
): void {
  const size = members.length;
  const basis = Array.from({ length: DIMENSIONS }, () => new Float64Array(size));
  const product = new Float64Array(size);
  let closest = Infinity;
  const steps = DIMENSIONS * (nodes.length + (DIMENSIONS / 2) * size);
  const turns = Math.min(MOST_TURNS, Math.max(1, MOST_STEPS / steps));
  for (let turn = 0; turn < turns; turn++) {
    for (let at = 0; at < size; at++) basis[0]![at] = vector[members[at]!]!;
    const diagonal: number[] = [];
    const beside: number[] = [];
    for (;;) {
      const own = basis[diagonal.length]!;
      for (let at = 0; at < size; at++) vector[members[at]!] = own[at]!;
      for (let at = 0; at < size; at++) {
        let sum = 0;
        const end = offsets[members[at]! + 1]!;
        for (let slot = offsets[members[at]!]!; slot < end; slot++) {
          sum += cells === null ? vector[nodes[slot]!]! : cells[slot]! * vector[nodes[slot]!]!;
        }
        product[at] = sum;
      }
      diagonal.push(dot(product, own));
      // Taking out all directions so far, not the last two alone, keeps rounding from adding up.
      for (let each = diagonal.length - 1; each >= 0; each--) {
        const share = dot(product, basis[each]!);
        for (let at = 0; at < size; at++) product[at]! -= share * basis[each]![at]!;
      }
      const rest = Math.sqrt(dot(product, product));
      beside.push(rest);
      if (diagonal.length === DIMENSIONS || rest <= ENOUGH * Math.abs(diagonal[0]!)) break;
      for (let at = 0; at < size; at++) basis[diagonal.length]![at] = product[at]! / rest;
    }
    const { value, shares } = largest(diagonal, beside);
    let square = 0;
    for (let at = 0; at < size; at++) {
      let sum = 0;
      for (let each = 0; each < shares.length; each++) sum += shares[each]! * basis[each]![at]!;
      // The principal vector has no negative values; those here are rounding.
      product[at] = Math.abs(sum);
      square += sum * sum;
    }
    const length = Math.sqrt(square);
    for (let at = 0; at < size; at++) vector[members[at]!] = product[at]! / length;
    const missing = Math.abs(beside.at(-1)! * shares.at(-1)!);
    if (missing <= ENOUGH * value || (missing <= 1e-12 * value && missing > closest / 2)) return;
    closest = Math.min(closest, missing);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** The largest eigenvalue of a small tridiagonal matrix and its vector, by Jacobi's rotations. */
function largest(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  const matrix = diagonal.map((value, i) =>
    diagonal.map((_, j) => (i === j ? value : Math.abs(i - j) === 1 ? beside[Math.min(i, j)]! : 0)),
  );
  const vectors = diagonal.map((_, i) => diagonal.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += Math.abs(matrix[p]![q]!);
        rotate(matrix, vectors, p, q);
      }
    }
    if (off === 0) break;
  }
  let best = 0;
  for (let i = 1; i < size; i++) if (matrix[i]![i]! > matrix[best]![best]!) best = i;
  return { value: matrix[best]![best]!, shares: vectors.map((row) => row[best]!) };
}

/** Turns two directions so that the cell between them is 0. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const cell = matrix[p]![q]!;
  if (cell === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * cell);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [matrix[k]![p]!, matrix[k]![q]!];
    matrix[k]![p] = c * a - s * b;
    matrix[k]![q] = s * a + c * b;
  }
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [matrix[p]![k]!, matrix[q]![k]!];
    matrix[p]![k] = c * a - s * b;
    matrix[q]![k] = s * a + c * b;
    const [x, y] = [vectors[k]![p]!, vectors[k]![q]!];
    vectors[k]![p] = c * x - s * y;
    vectors[k]![q] = s * x + c * y;
  }
  matrix[p]![q] = 0;
  matrix[q]![p] = 0;
}
