import fc from 'fast-check';
import { it } from 'vitest';
import type { Network } from '../../src/network/network.ts';
import { type Random, stream } from '../../src/random.ts';
import { networkOf, type Tie } from '../support/networks.ts';

/** A drawn network, and a stream of chance for whatever else a law needs. */
export interface Given {
  readonly n: number;
  readonly directed: boolean;
  readonly ties: readonly Tie[];
  readonly network: Network;
  readonly random: Random;
}

export interface LawOptions {
  readonly directed?: boolean;
  readonly leastNodes?: number;
  readonly mostNodes?: number;
  readonly runs?: number;
}

/** Networks per law; where the plain twins of kernels run once more, fewer will do. */
const RUNS = process.env.KERNELS === 'plain' ? 200 : 2000;

/**
 * Something that must hold in every network: tried on thousands of small ones of every density, from
 * a fixed seed. A failure prints the fewest nodes and the draw with which it fails.
 */
export function law(statement: string, holds: (given: Given) => void, options: LawOptions = {}) {
  const { directed, leastNodes = 0, mostNodes = 9, runs = RUNS } = options;
  const way = directed === undefined ? fc.boolean() : fc.constant(directed);
  const nodes = fc.integer({ min: leastNodes, max: mostNodes });
  it(statement, () => {
    fc.assert(
      fc.property(nodes, way, fc.nat({ max: 6 }), fc.nat(), (n, isDirected, density, draw) =>
        holds(given(n, isDirected, density, draw)),
      ),
      { seed: 20261122, numRuns: runs },
    );
  });
}

/** Density 0 is no ties, 1 every tie; between them one tie per person up to three quarters of all. */
function given(n: number, directed: boolean, density: number, draw: number): Given {
  const random = stream(draw, n, density);
  const share = [0, 1, 1 / Math.max(1, n), 2 / Math.max(2, n), 0.3, 0.5, 0.75][density]!;
  const ties: Tie[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i !== j && random.uniform() < share) ties.push([i, j, 1 + random.integer(5)]);
    }
  }
  return { n, directed, ties, network: networkOf(n, ties, { directed }), random };
}
