import type { Partition } from '../study/partition.ts';
import type { DensityBlocks } from './density-blocks.ts';
import { cellsUnlike, mostCommon, observedCells, type PairMatrix } from './pair-matrix.ts';

/** The means of the blocks and what they explain, over the cells that have a value. */
export interface BlockMeans {
  readonly count: number;
  readonly cells: Uint32Array;
  /** `NaN` for a block without a value. */
  readonly density: Float64Array;
  /** The share of the variance between blocks; `NaN` where all values are the same. */
  readonly rSquared: number;
}

/**
 * The cells of a network that hold another value than most, and the groups of its people. Plain data:
 * places count within those who have a group.
 */
export interface BlockCounts {
  /** The value that most cells hold. */
  readonly usual: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** What the cell holds more than usual; `NaN` where it was not observed. */
  readonly off: Float64Array;
  /** The group of every place, of `groups` in all. */
  readonly at: Uint32Array;
  readonly groups: number;
  /** The block of a cell, at `groups * group + group` of its ends. */
  readonly blockOf: Uint32Array;
  /** Cells per block, observed or not. */
  readonly all: Uint32Array;
}

export function blockCounts(
  { ids, values, directed }: PairMatrix,
  people: Uint32Array,
  { of: groups, ids: groupIds }: Partition,
  { blocks, of }: DensityBlocks,
): BlockCounts {
  const every = observedCells([], people.length, directed);
  const own = every.source.length;
  const found = new Float64Array(own).map(
    (_, at) => values[people[every.source[at]] * ids.length + people[every.target[at]]],
  );
  const usual = mostCommon(found);
  const unlike = cellsUnlike(usual, found, every);
  const k = groupIds.length;
  const blockOf = Uint32Array.from({ length: k * k }, (_, cell) =>
    of(Math.floor(cell / k), cell % k),
  );
  const at = people.map((person) => groups[person]);
  const all = new Uint32Array(blocks.length);
  for (let cell = 0; cell < own; cell++) {
    all[blockOf[at[every.source[cell]] * k + at[every.target[cell]]]]++;
  }
  const { source, target } = unlike;
  const off = unlike.values.map((value) => value - usual);
  return { usual, source, target, off, at, groups: k, blockOf, all };
}

/**
 * The means of blocks when people have changed places. Most cells of a network hold the same, so only the
 * others are looked at, each in the block of the places where its two people have come to stand. Cost per
 * order: O(cells unlike the most common value).
 */
export function blockMeans({
  usual,
  source,
  target,
  off,
  at,
  groups,
  blockOf,
  all,
}: BlockCounts): (order: Uint32Array) => BlockMeans {
  const own = all.reduce((sum, cells) => sum + cells, 0);
  const known = off.filter((value) => !Number.isNaN(value));
  const count = own - (off.length - known.length);
  const total = known.reduce((sum, value) => sum + value, 0);
  const squares = known.reduce((sum, value) => sum + value * value, 0);
  const middle = (total * total) / count;
  const spread = squares - middle;
  const standing = new Uint32Array(at.length);
  return (order) => {
    for (let place = 0; place < order.length; place++) standing[order[place]] = at[place];
    const cells = all.slice();
    const sums = new Float64Array(all.length);
    for (let cell = 0; cell < off.length; cell++) {
      const block = blockOf[standing[source[cell]] * groups + standing[target[cell]]];
      if (Number.isNaN(off[cell])) cells[block]--;
      else sums[block] += off[cell];
    }
    let between = -middle;
    for (let block = 0; block < sums.length; block++) {
      if (cells[block] > 0) between += (sums[block] * sums[block]) / cells[block];
    }
    return {
      count,
      cells,
      density: sums.map((sum, block) => (usual * cells[block] + sum) / cells[block]),
      rSquared: squares > 0 && spread > 0 ? Math.max(0, between / spread) : NaN,
    };
  };
}

/** The groups of some of the people, renumbered by their place among them. */
export function among(partition: Partition, people: Uint32Array): Partition {
  return { ...partition, of: people.map((person) => partition.of[person]) };
}
