import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { tieList } from '../../network/ties.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import { nominators } from './nominators.ts';
import { unknownPerBlock } from './unknown-per-block.ts';

export interface DensityMatrixOptions {
  /** What a block is compared with: see `densityMatrix`. */
  expectation?: 'density' | 'configuration' | 'out-degree';
}

/** One value per ordered pair of groups: from group g to group h at `g * groups + h`. */
export interface DensityMatrix {
  readonly groups: number;
  readonly ties: Float64Array;
  /** Cells that could hold a tie and were observed. */
  readonly possible: Float64Array;
  /** Cells that nobody answered. */
  readonly unknown: Float64Array;
  /** ties / possible; `NaN` where nothing was possible. */
  readonly density: Float64Array;
  /** Ties expected by the chosen model. */
  readonly expected: Float64Array;
  /** Different people who reported the ties of the block. */
  readonly nominators: Uint32Array;
  /** Ties left out because an end has no group. */
  readonly withoutGroup: number;
}

/**
 * How many of the possible ties there are within each group and between each two.
 *
 * density = ties / observed possible cells: n_g · n_h between groups and n_g(n_g − 1) within, less the
 * cells nobody answered. An undirected network counts each pair once: n_g(n_g − 1)/2 within, and the
 * matrix is symmetric. Expected ties of a block: `density` gives every observed cell the density of
 * the whole; `configuration` keeps how many ties leave and reach each group (row × column / total);
 * `out-degree` spreads each person's ties evenly over everyone else.
 * Direction: rows send, columns receive, as in the network given. Weight is ignored.
 * No people or one: empty or 0 of 0 possible, density `NaN`. A group of one: `NaN` within.
 * Throws an OptionError for unknown options or a partition of other people.
 * Cost: O(n + m), and O(s · n) for s silent people.
 * Source: mixing tables as in Borgatti, Everett & Johnson, Analyzing Social Networks (2018), ch. 8.
 *
 * const { groups, density } = densityMatrix(information, units);
 * density[0 * groups + 3] // from unit 0 to unit 3
 */
export function densityMatrix(
  network: Network,
  partition: Partition,
  options: DensityMatrixOptions = {},
): DensityMatrix {
  knownOptions(options, ['expectation']);
  const expectation = oneOf('expectation', options.expectation ?? 'density', [
    'density',
    'configuration',
    'out-degree',
  ]);
  const { of, sizes } = partition;
  if (of.length !== network.n) {
    throw new OptionError('partition', of.length, `the groups of ${network.n} people`);
  }
  const k = partition.ids.length;
  const { ties, withoutGroup } = blockTies(network, of, k);
  const unknown = unknownPerBlock(network, of, k);
  const possible = unknown.map((open, block) => {
    const g = Math.floor(block / k);
    const h = block % k;
    const all = g === h ? sizes[g]! * (sizes[g]! - 1) : sizes[g]! * sizes[h]!;
    return (g === h && !network.directed ? all / 2 : all) - open;
  });
  return {
    groups: k,
    ties,
    possible,
    unknown,
    density: ties.map((count, block) => count / possible[block]!),
    expected: expectedTies(expectation, network, partition, ties, possible),
    nominators: nominators(network, of, k),
    withoutGroup,
  };
}

function blockTies(network: Network, of: Uint32Array, k: number) {
  const ties = new Float64Array(k * k);
  let withoutGroup = 0;
  const { source, target } = tieList(network);
  for (let tie = 0; tie < source.length; tie++) {
    const g = of[source[tie]!]!;
    const h = of[target[tie]!]!;
    if (g === NO_GROUP || h === NO_GROUP) {
      withoutGroup++;
      continue;
    }
    ties[g * k + h]!++;
    if (!network.directed && g !== h) ties[h * k + g]!++;
  }
  return { ties, withoutGroup };
}

function expectedTies(
  expectation: NonNullable<DensityMatrixOptions['expectation']>,
  { directed }: Network,
  { sizes }: Partition,
  ties: Float64Array,
  possible: Float64Array,
): Float64Array {
  const k = sizes.length;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  // Of an undirected matrix the blocks off the diagonal stand twice, and a tie within has two ends.
  const ends = (block: number) =>
    directed || Math.floor(block / k) !== block % k ? ties[block]! : 2 * ties[block]!;
  const sent = new Float64Array(k);
  const received = new Float64Array(k);
  for (let block = 0; block < k * k; block++) {
    sent[Math.floor(block / k)]! += ends(block);
    received[block % k]! += ends(block);
  }
  const total = sent.reduce((sum, count) => sum + count, 0);
  const cells = possible.reduce(
    (sum, count, block) =>
      sum + (directed || Math.floor(block / k) !== block % k ? count : 2 * count),
    0,
  );
  return possible.map((cell, block) => {
    const g = Math.floor(block / k);
    const h = block % k;
    const half = !directed && g === h ? 2 : 1;
    if (expectation === 'density') return cells === 0 ? NaN : (cell * total) / cells;
    if (expectation === 'configuration') return (sent[g]! * received[h]!) / total / half;
    const spread = (from: number, to: number) =>
      (sent[from]! * (sizes[to]! - Number(g === h))) / (people - 1);
    return directed ? spread(g, h) : (spread(g, h) + spread(h, g)) / 2 / half;
  });
}
