import { knownOptions, OptionError } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import type { Partition } from '../../../study/partition.ts';
import { densityMatrix } from '../density-matrix.ts';

export interface BlockmodelOptions {
  /** The density from which a block counts as tied; that of the whole network when left out. */
  threshold?: number;
}

/** One value per ordered pair of positions: from g to h at `g * positions + h`. */
export interface Blockmodel {
  readonly positions: number;
  readonly density: Float64Array;
  /** 1 where the density reaches the threshold, 0 where not; `NaN` where nothing was possible. */
  readonly image: Float64Array;
  readonly threshold: number;
  /** Share of the variance of the cells that the densities explain; `NaN` where nothing varies. */
  readonly rSquared: number;
}

/**
 * A network told by its positions: which position is tied to which, and how much that tells.
 *
 * The densities between positions, and their image: 1 where the density is at least that of all
 * observed cells together (α-density criterion) or a `threshold` of your own. R² = 1 − Σ_blocks (t
 * − t²/p) / (T − T²/P) for t ties of p observed possible ones in a block, T and P over all: 1 if
 * every block is full or empty, 0 if the positions tell nothing. Direction: rows send. Weight is
 * ignored.
 *
 * No ties or all: R² `NaN`. A position of one has nothing possible inside: `NaN` there. People
 * without a position are left out. Throws an OptionError for unknown options, a threshold outside
 * 0–1 or a partition of other people. Cost: as `densityMatrix`. Source: White, Boorman & Breiger
 * (1976), Am. J. Sociol. 81, 730–780, doi:10.1086/226141; Arabie, Boorman & Levitt (1978), J. Math.
 * Psychol. 17, 21–63, doi:10.1016/0022-2496(78)90034-2.
 *
 * @example
 * blockmodel(advice, positions).image; // Float64Array [1, 0, 1, 1]
 */
export function blockmodel(
  network: Network,
  partition: Partition,
  options: BlockmodelOptions = {},
): Blockmodel {
  knownOptions(options, ['threshold']);
  const { groups, ties, possible, density } = densityMatrix(network, partition);
  let allTies = 0;
  let allPossible = 0;
  let within = 0;
  for (let block = 0; block < ties.length; block++) {
    const t = ties[block]!;
    const p = possible[block]!;
    // Of an undirected network the blocks below the diagonal are the ones above again.
    if (p === 0 || (!network.directed && Math.floor(block / groups) > block % groups)) continue;
    allTies += t;
    allPossible += p;
    within += t - (t * t) / p;
  }
  const total = allTies - (allTies * allTies) / allPossible;
  const threshold = options.threshold ?? allTies / allPossible;
  if (threshold < 0 || threshold > 1) {
    throw new OptionError('threshold', threshold, 'a density from 0 to 1');
  }
  return {
    positions: groups,
    density,
    image: density.map((share) => (Number.isNaN(share) ? NaN : share >= threshold ? 1 : 0)),
    threshold,
    rSquared: total > 0 ? 1 - within / total : NaN,
  };
}
