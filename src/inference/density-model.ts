import { knownOptions, oneOf } from '../errors.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import { among, type BlockMeans, blockMeans } from './block-means.ts';
import {
  type BlockCells,
  type DensityModelId,
  densityBlocks,
  densityModelIds,
} from './density-blocks.ts';
import {
  asPairMatrix,
  cellCount,
  type Pairs,
  type PairWeight,
  partitionOfAll,
} from './pair-matrix.ts';
import {
  type Distribution,
  DistributionTally,
  everyone,
  type ShuffleOptions,
  shuffledOrders,
  shuffleOptions,
  shuffles,
} from './permutation.ts';

export interface DensityModelOptions extends PairWeight, ShuffleOptions {
  model?: DensityModelId;
}

export interface DensityBlock extends BlockCells {
  readonly cells: number;
  /** The mean of its cells. */
  readonly density: number;
  /** Its density less that of the reference block: the coefficient of the model. */
  readonly difference: number;
  /** The density, and the difference, against people in other places. */
  readonly densityTest: Distribution;
  readonly differenceTest: Distribution;
}

export interface DensityModelResult {
  readonly model: DensityModelId;
  /** Why there is no fit; R² is then `NaN`. */
  readonly reason?: 'no-pairs' | 'no-variance' | 'one-block';
  /** Observed cells between people with a group, and those that were not observed. */
  readonly cells: number;
  readonly dropped: number;
  /** People left out because they have no group. */
  readonly withoutGroup: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** R² against people in other places. */
  readonly fit: Distribution;
  /** Blocks with at least one observed cell; the first is the reference. */
  readonly blocks: readonly DensityBlock[];
  /** Blocks without a cell: a group of one has none inside. */
  readonly emptyBlocks: readonly BlockCells[];
}

/**
 * Whether groups explain where the ties are, and which groups.
 *
 * Analysis of variance of the cells off the diagonal: R² is the share of their variance between blocks.
 * `constant-homophily` (default): inside a group or not. `variable-homophily`: inside each group, or
 * between. `structural-blockmodel`: every pair of groups by itself. The reference is "between", or the
 * first block of the blockmodel. Chance lets the people change places among the groups,
 * p = (1 + hits) / (1 + R), 5 000 shuffles unless told otherwise, for R², every density and difference.
 * Weight: 1 for a tie unless `weight` is `strength`; a density is then a mean. Direction: each cell
 * counts; an undirected pair once. Cells that were not observed are left out and move with the people,
 * people without a group are left out and counted.
 * No more cells than blocks: `NaN` ('no-pairs'). All cells alike: 'no-variance'. One block: 'one-block'.
 * Throws an OptionError for groups of other people, unknown options or values. Cost: O(n² + R · m) for m
 * cells that hold another value than most.
 * Source: Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 8 (as in UCINET).
 *
 * @example
 * densityModel(network(study, 'advice'), partition(study, 'unit')).rSquared; // 0.12
 */
export function densityModel(
  pairs: Pairs,
  partition: Partition,
  options: DensityModelOptions = {},
): DensityModelResult {
  knownOptions(options, ['model', 'weight', ...shuffleOptions]);
  const model = oneOf('model', options.model ?? 'constant-homophily', densityModelIds);
  const settings = shuffles(options, 5000);
  const matrix = asPairMatrix(
    pairs,
    options.weight === undefined ? {} : { weight: options.weight },
  );
  const n = matrix.ids.length;
  partitionOfAll(n, partition, 'partition');
  partitionOfAll(n, settings.strata, 'strata');
  const people = everyone(n).filter((person) => partition.of[person] !== NO_GROUP);
  const sets = densityBlocks(model, partition, matrix.directed);
  const { blocks } = sets;
  const summary = blockMeans(matrix, people, partition, sets);
  const observed = summary(everyone(people.length));
  const filled = [...blocks.keys()].filter((block) => observed.cells[block] > 0);
  const reference = filled[0];
  const reason = reasonOf(observed, filled.length);
  const difference = ({ density }: BlockMeans, block: number) =>
    density[block] - density[reference];
  const rSquared = reason === undefined ? observed.rSquared : NaN;
  const fit = new DistributionTally(rSquared);
  const densities = filled.map((block) => new DistributionTally(observed.density[block]));
  const differences = filled.map((block) => new DistributionTally(difference(observed, block)));
  const strata = settings.strata === null ? null : among(settings.strata, people);
  const rounds = reason === undefined ? settings.permutations : 0;
  shuffledOrders(people.length, { ...settings, permutations: rounds, strata }, (order) => {
    const drawn = summary(order);
    fit.add(drawn.rSquared);
    filled.forEach((block, at) => {
      densities[at].add(drawn.density[block]);
      differences[at].add(difference(drawn, block));
    });
  });
  const freedom = observed.count - filled.length;
  return {
    model,
    ...(reason === undefined ? {} : { reason }),
    cells: observed.count,
    dropped: cellCount(people.length, matrix.directed) - observed.count,
    withoutGroup: n - people.length,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (observed.count - 1)) / freedom,
    fit: fit.result(),
    blocks: filled.map((block, at) => ({
      ...blocks[block],
      cells: observed.cells[block],
      density: observed.density[block],
      difference: difference(observed, block),
      densityTest: densities[at].result(),
      differenceTest: differences[at].result(),
    })),
    emptyBlocks: blocks.filter((_, block) => observed.cells[block] === 0),
  };
}

function reasonOf({ count, rSquared }: BlockMeans, blocks: number): DensityModelResult['reason'] {
  if (count <= blocks) return 'no-pairs';
  if (Number.isNaN(rSquared)) return 'no-variance';
  return blocks < 2 ? 'one-block' : undefined;
}
