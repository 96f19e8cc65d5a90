import type { Network } from '../../src/network/network.ts';
import { matrixOf } from './networks.ts';

/** References that are slow and obvious: matrices, closures and brute force over small networks. */

/** A tie in either direction as a tie, cell by cell. */
export function eitherWay(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row, i) => row.map((cell, j) => Math.max(cell, matrix[j]![i]!)));
}

export function binary(network: Network): number[][] {
  return matrixOf(network).map((row) => row.map((cell) => (cell === 0 ? 0 : 1)));
}

/** Shortest distances by Floyd and Warshall; cells of the matrix are lengths, 0 is no tie. */
export function distanceMatrix(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const distance = matrix.map((row, i) =>
    row.map((cell, j) => (i === j ? 0 : cell === 0 ? Infinity : cell)),
  );
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
      }
    }
  }
  return distance;
}

/**
 * The number of shortest paths, by trying every last step, nearest targets first. Lengths are
 * whole.
 */
export function pathCounts(
  matrix: readonly (readonly number[])[],
  distance: readonly (readonly number[])[],
): number[][] {
  const n = matrix.length;
  return distance.map((row, s) => {
    const counts = new Array<number>(n).fill(0);
    counts[s] = 1;
    const targets = [...row.keys()].filter((t) => t !== s && row[t] !== Infinity);
    targets.sort((a, b) => row[a]! - row[b]!);
    for (const t of targets) {
      for (let v = 0; v < n; v++) {
        if (matrix[v]![t] !== 0 && row[v]! + matrix[v]![t]! === row[t]) counts[t]! += counts[v]!;
      }
    }
    return counts;
  });
}

/** Betweenness from its formula, over ordered pairs. */
export function slowBetweenness(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  const d = distanceMatrix(matrix);
  const paths = pathCounts(matrix, d);
  const all = [...matrix.keys()];
  return all.map((i) => {
    let sum = 0;
    for (let s = 0; s < n; s++) {
      for (let t = 0; t < n; t++) {
        if (s === t || s === i || t === i || d[s]![t] === Infinity) continue;
        if (d[s]![i]! + d[i]![t]! === d[s]![t]!) {
          sum += (paths[s]![i]! * paths[i]![t]!) / paths[s]![t]!;
        }
      }
    }
    return sum;
  });
}

/**
 * The number of parts in which everybody reaches everybody, after some nodes or one tie are taken
 * out.
 */
export function partCount(
  matrix: readonly (readonly number[])[],
  without: readonly number[] = [],
): number {
  const d = distanceMatrix(matrix);
  const left = [...matrix.keys()].filter((node) => !without.includes(node));
  const parts = new Set(
    left.map((i) => left.find((j) => d[i]![j] !== Infinity && d[j]![i] !== Infinity)),
  );
  return parts.size;
}

export function withoutNode(matrix: readonly (readonly number[])[], node: number): number[][] {
  return matrix.map((row, i) => row.map((cell, j) => (i === node || j === node ? 0 : cell)));
}

export function withoutTie(
  matrix: readonly (readonly number[])[],
  a: number,
  b: number,
): number[][] {
  return matrix.map((row, i) =>
    row.map((cell, j) => ((i === a && j === b) || (i === b && j === a) ? 0 : cell)),
  );
}

/** All subsets of 0 … n − 1, as lists. */
export function subsets(n: number): number[][] {
  return Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, node) => node).filter((node) => (bits >> node) & 1),
  );
}
