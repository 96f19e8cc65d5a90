import type { Rows } from '../../network/network.ts';
import { lengthsOf, type Weight } from './lengths.ts';

/** What searches for shortest paths need of a network: who leads to whom, and how far it is. */
export interface PathInput {
  readonly n: number;
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  /** The length of every slot; `null` where every tie is one step. */
  readonly lengths: Float64Array | null;
}

export function pathInput(n: number, rows: Rows, weight: Weight): PathInput {
  return { n, offsets: rows.offsets, nodes: rows.nodes, lengths: lengthsOf(rows, weight) };
}

/** Sources of one block. A long call stays with the engine's slow compiler, too. */
const sourcesPerBlock = 32;

export function sourceBlocks(n: number): number {
  return Math.ceil(n / sourcesPerBlock);
}

/** The sources of one block, from the first to before the last. */
export function sourcesOf(block: number, n: number): readonly [first: number, last: number] {
  return [block * sourcesPerBlock, Math.min(n, (block + 1) * sourcesPerBlock)];
}

/** Steps of one search from every node; by length each tie costs the work on a heap, too. */
export function searchCost({ n, nodes, lengths }: PathInput): number {
  return n * (n + nodes.length) * (lengths === null ? 1 : 8);
}
