import type { Network, Rows } from '../../network/network.ts';
import { lengthsOf, type Weight } from './lengths.ts';

/** Who leads to whom: all of rows but their weights. */
export type Ways = Pick<Rows, 'offsets' | 'nodes'>;

/** What searches for shortest paths need of a network, as plain data. */
export interface PathInput extends Ways {
  readonly n: number;
  /** The same ties from the other end. */
  readonly back: Ways;
  /** The length of every slot; `null` where every tie is one step. */
  readonly lengths: Float64Array | null;
  /** Where to search from; `null` means from everybody in node order. */
  readonly sources: Uint32Array | null;
}

export interface PathInputOptions {
  weight?: Weight;
  /** Along the ties, or against them. */
  along?: 'out' | 'in';
  sources?: Uint32Array | null;
}

export function pathInput(network: Network, options: PathInputOptions = {}): PathInput {
  const { n, out, in: inward } = network;
  const [rows, back] = options.along === 'in' ? [inward, out] : [out, inward];
  return {
    n,
    ...ways(rows),
    back: ways(back),
    lengths: lengthsOf(rows, options.weight ?? 'none'),
    sources: options.sources ?? null,
  };
}

const ways = ({ offsets, nodes }: Rows): Ways => ({ offsets, nodes });

/** Sources of one block at most. A long call stays with the engine's slow compiler, too. */
const mostPerBlock = 32;

/** Steps of one block at most, where that is not one source: some tenths of a second. */
const stepsPerBlock = 4e7;

/** Full batches of eight, where there can be any. */
function sourcesPerBlock(input: PathInput): number {
  const fitting = Math.floor(stepsPerBlock / stepsOfOne(input));
  return Math.max(1, Math.min(mostPerBlock, fitting < 8 ? fitting : fitting & ~7));
}

export const sourceCount = ({ n, sources }: PathInput) => sources?.length ?? n;

export function sourceBlocks(input: PathInput): number {
  return Math.ceil(sourceCount(input) / sourcesPerBlock(input));
}

/** The places of the sources of one block, from the first to before the last. */
export function placesOf(block: number, input: PathInput): readonly [first: number, last: number] {
  const size = sourcesPerBlock(input);
  return [block * size, Math.min(sourceCount(input), (block + 1) * size)];
}

export function sourceList({ n, sources }: PathInput): Uint32Array {
  return sources ?? new Uint32Array(n).map((_, node) => node);
}

/** Steps of one search from every source. */
export function searchCost(input: PathInput): number {
  return sourceCount(input) * stepsOfOne(input);
}

/** By length each tie costs the work on a heap, too. */
function stepsOfOne({ n, nodes, lengths }: PathInput): number {
  return (n + nodes.length) * (lengths === null ? 1 : 8);
}
