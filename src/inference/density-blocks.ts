import type { Partition } from '../study/partition.ts';

/** Which cells are thought to have the same density. */
export type DensityModelId = 'constant-homophily' | 'variable-homophily' | 'structural-blockmodel';

export const densityModelIds: readonly DensityModelId[] = [
  'constant-homophily',
  'variable-homophily',
  'structural-blockmodel',
];

/** One set of cells: `between` different groups, `within` any or one group, or from one to another. */
export interface BlockCells {
  readonly kind: 'between' | 'within' | 'from-to';
  /** Groups by number; `null` where it is not one group alone. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The blocks of a model, and the block of a cell by the groups of its ends. */
export interface DensityBlocks {
  readonly blocks: readonly BlockCells[];
  of(from: number, to: number): number;
}

export function densityBlocks(
  model: DensityModelId,
  { ids }: Partition,
  directed: boolean,
): DensityBlocks {
  const between: BlockCells = { kind: 'between', from: null, to: null };
  const groups = [...ids.keys()];
  switch (model) {
    case 'constant-homophily':
      return {
        blocks: [between, { ...between, kind: 'within' }],
        of: (from, to) => (from === to ? 1 : 0),
      };
    case 'variable-homophily':
      return {
        blocks: [between, ...groups.map((g) => ({ kind: 'within' as const, from: g, to: g }))],
        of: (from, to) => (from === to ? 1 + from : 0),
      };
    case 'structural-blockmodel':
      return everyPair(groups, directed);
  }
}

/** A block for every two groups: each way if directed, one for both ways if not. */
function everyPair(groups: readonly number[], directed: boolean): DensityBlocks {
  const k = groups.length;
  const pairs = groups.flatMap((from) => groups.map((to) => [from, to] as const));
  const kept = directed ? pairs : pairs.filter(([from, to]) => from <= to);
  const places = new Map(kept.map(([from, to], at) => [from * k + to, at]));
  return {
    blocks: kept.map(([from, to]) => ({ kind: 'from-to', from, to })),
    of: (from, to) => places.get(from * k + to) ?? places.get(to * k + from) ?? NaN,
  };
}
