import { knownOptions, oneOf } from '../errors.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Job } from '../work.ts';
import {
  among,
  type BlockCounts,
  type BlockMeans,
  blockCounts,
  blockMeans,
} from './block-means.ts';
import {
  type BlockCells,
  type DensityModelId,
  densityBlocks,
  densityModelIds,
} from './density-blocks.ts';
import {
  drawsOf,
  type Planned,
  type Shuffling,
  shufflesJob,
  shuffling,
  tested,
  undrawn,
} from './draws.ts';
import {
  asPairMatrix,
  cellCount,
  type Pairs,
  type PairWeight,
  partitionOfAll,
} from './pair-matrix.ts';
import {
  type Distribution,
  everyone,
  type ShuffleOptions,
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
  return tested(plannedDensityModel(pairs, partition, options));
}

/** The same, with its draws left to whoever does them. */
export function plannedDensityModel(
  pairs: Pairs,
  partition: Partition,
  options: DensityModelOptions = {},
): Planned<DensityModelResult> {
  knownOptions(options, ['model', 'weight', ...shuffleOptions]);
  const model = oneOf('model', options.model ?? 'constant-homophily', densityModelIds);
  const settings = shuffles(options, 5000);
  const matrix = asPairMatrix(pairs, options);
  const n = matrix.ids.length;
  partitionOfAll(n, partition, 'partition');
  partitionOfAll(n, settings.strata, 'strata');
  const people = everyone(n).filter((person) => partition.of[person] !== NO_GROUP);
  const sets = densityBlocks(model, partition, matrix.directed);
  const { blocks } = sets;
  const counts = blockCounts(matrix, people, partition, sets);
  const means = blockMeans(counts)(everyone(people.length));
  const filled = Uint32Array.from(blocks.keys()).filter((block) => means.cells[block] > 0);
  const reason = reasonOf(means, filled.length);
  const rSquared = reason === undefined ? means.rSquared : NaN;
  const observed = [rSquared, ...densities(means, filled)];
  const strata = settings.strata === null ? null : among(settings.strata, people);
  const chances = shuffling(people.length, { ...settings, strata }, observed);
  const draws = reason === undefined ? [drawsOf(blocksJob, { ...chances, counts, filled })] : [];
  const freedom = means.count - filled.length;
  return {
    draws,
    result(results) {
      const drawn = draws.flatMap((each) => results(each));
      const chance = (at: number) => drawn[at] ?? undrawn(observed[at]);
      return {
        model,
        ...(reason === undefined ? {} : { reason }),
        cells: means.count,
        dropped: cellCount(people.length, matrix.directed) - means.count,
        withoutGroup: n - people.length,
        rSquared,
        adjustedRSquared: 1 - ((1 - rSquared) * (means.count - 1)) / freedom,
        fit: chance(0),
        blocks: Array.from(filled, (block, at) => ({
          ...blocks[block],
          cells: means.cells[block],
          density: observed[1 + 2 * at],
          difference: observed[2 + 2 * at],
          densityTest: chance(1 + 2 * at),
          differenceTest: chance(2 + 2 * at),
        })),
        emptyBlocks: blocks.filter((_, block) => means.cells[block] === 0),
      };
    },
  };
}

/** Rounds of one model: R², then the density and the difference of every block with cells. */
export const blocksJob: Job<
  Shuffling & { readonly counts: BlockCounts; readonly filled: Uint32Array },
  Float64Array,
  readonly Distribution[]
> = shufflesJob('block-densities', {
  steps: ({ counts }) => 3 * counts.off.length + 5 * counts.all.length,
  open({ counts, filled }) {
    const meansOf = blockMeans(counts);
    return (order, rows, at) => {
      const means = meansOf(order);
      rows[at] = means.rSquared;
      rows.set(densities(means, filled), at + 1);
    };
  },
});

/** The density of these blocks, each followed by its difference from the first. */
function densities({ density }: BlockMeans, blocks: Uint32Array): number[] {
  return Array.from(blocks).flatMap((block) => [
    density[block],
    density[block] - density[blocks[0]],
  ]);
}

function reasonOf({ count, rSquared }: BlockMeans, blocks: number): DensityModelResult['reason'] {
  if (count <= blocks) return 'no-pairs';
  if (Number.isNaN(rSquared)) return 'no-variance';
  return blocks < 2 ? 'one-block' : undefined;
}
