import type { Partition } from '../study/partition.ts';

/** Cells among some of the people, each with its block; ends count within those people. */
export interface BlockedCells {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly block: Uint32Array;
}

/** The means of the blocks and what they explain, over the cells that have a value. */
export interface BlockMeans {
  readonly count: number;
  readonly cells: Uint32Array;
  /** `NaN` for a block without a value. */
  readonly density: Float64Array;
  /** The share of the variance between blocks; `NaN` where all values are the same. */
  readonly rSquared: number;
}

export function cellsAmong(
  people: Uint32Array,
  directed: boolean,
  blockOf: (from: number, to: number) => number,
): BlockedCells {
  const source: number[] = [];
  const target: number[] = [];
  const block: number[] = [];
  for (let i = 0; i < people.length; i++) {
    for (let j = directed ? 0 : i + 1; j < people.length; j++) {
      if (i === j) continue;
      source.push(i);
      target.push(j);
      block.push(blockOf(people[i], people[j]));
    }
  }
  return {
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    block: Uint32Array.from(block),
  };
}

export function blockMeans(
  blocks: number,
  { source, target, block }: BlockedCells,
  valueAt: (from: number, to: number) => number,
): BlockMeans {
  const cells = new Uint32Array(blocks);
  const sums = new Float64Array(blocks);
  let [count, origin, total, squares] = [0, NaN, 0, 0];
  for (let at = 0; at < block.length; at++) {
    const value = valueAt(source[at], target[at]);
    if (Number.isNaN(value)) continue;
    // Counted from the first value on, so that values far from 0 cost no digits and equal ones give 0.
    if (count === 0) origin = value;
    const off = value - origin;
    count++;
    cells[block[at]]++;
    sums[block[at]] += off;
    total += off;
    squares += off * off;
  }
  const middle = (total * total) / count;
  let between = -middle;
  sums.forEach((sum, at) => {
    if (cells[at] > 0) between += (sum * sum) / cells[at];
  });
  const spread = squares - middle;
  return {
    count,
    cells,
    density: sums.map((sum, at) => (origin * cells[at] + sum) / cells[at]),
    rSquared: squares > 0 && spread > 0 ? Math.max(0, between / spread) : NaN,
  };
}

/** The groups of some of the people, renumbered by their place among them. */
export function among(partition: Partition, people: Uint32Array): Partition {
  return { ...partition, of: people.map((person) => partition.of[person]) };
}
