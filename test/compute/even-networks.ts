import type { Network } from '../../src/network/network.ts';
import { networkOf, type Tie } from '../support/networks.ts';

export interface EvenNetwork {
  readonly name: string;
  readonly network: Network;
}

/** Everybody tied to those so many places on, in a ring. */
export function lattice(n: number, ...steps: readonly number[]): readonly Tie[] {
  return steps.flatMap((step) => Array.from({ length: n }, (_, i): Tie => [i, (i + step) % n]));
}

export function grid(rows: number, columns: number): readonly Tie[] {
  const ties: Tie[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (column + 1 < columns) ties.push([at, at + 1]);
      if (row + 1 < rows) ties.push([at, at + columns]);
    }
  }
  return ties;
}

/** Two nodes are tied if their numbers differ in one binary digit. */
function cube(digits: number): readonly Tie[] {
  return Array.from({ length: 2 ** digits }, (_, i) =>
    Array.from({ length: digits }, (_, digit): Tie => [i, i ^ (1 << digit)]),
  )
    .flat()
    .filter(([from, to]) => from < to);
}

const undirected = { directed: false };

/** Rings, lattices, grids and a cube, more nodes than a few blocks hold. */
export const evenNetworks: readonly EvenNetwork[] = [
  { name: 'ring of 301', network: networkOf(301, lattice(301, 1), undirected) },
  { name: 'directed ring of 301', network: networkOf(301, lattice(301, 1)) },
  { name: 'directed ring, 1 and 3 on', network: networkOf(240, lattice(240, 1, 3)) },
  { name: 'lattice, 1, 2 and 7 on', network: networkOf(310, lattice(310, 1, 2, 7), undirected) },
  { name: 'grid of 17 by 19', network: networkOf(17 * 19, grid(17, 19), undirected) },
  { name: 'grid of 30 by 30', network: networkOf(900, grid(30, 30), undirected) },
  { name: 'cube of 8 dimensions', network: networkOf(256, cube(8), undirected) },
];
