import { knownOptions, oneOf, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { pearson } from '../../kernels/pearson.ts';
import type { ProfileOptions } from './profile-distance.ts';
import { profilePairs } from './profiles.ts';

export interface ConcorOptions extends ProfileOptions {
  /** How many times every position may be split in two. */
  depth?: number;
}

export interface Concor {
  /** The position of each person, numbered by first appearance in node order. */
  readonly labels: Uint32Array;
  readonly count: number;
  /** The positions after each round of splitting, the last being `labels`. */
  readonly levels: readonly Uint32Array[];
  /**
   * 1 for people who could not be compared, since their ties or those of all others are all alike.
   */
  readonly apart: Uint8Array;
}

const MOST_ROUNDS = 200;
/** What a correlation of 1 is while correlations are correlated again, and how near counts as 1. */
const UNIT = 2 ** 20;
const NEAR = 2 ** 10;

/**
 * Which people hold the same position: tied to the same others, whether or not to each other.
 *
 * CONCOR: profiles of ties sent and received are correlated, the columns of that matrix correlated
 * again, and so on until nothing changes: then every correlation is 1 or −1, which splits the people
 * in two; each part is split again from its own profiles, `depth` times (2: four positions where every
 * part falls in two; those that stand apart, below, are one or two more). A tie between the two people
 * compared is left out or taken crosswise, as in `profileDistance`; weights and unanswered cells too. Two
 * profiles without enough in common to correlate count as correlated 0.
 *
 * Where people belong to both sides alike, as those in the middle of a chart of three levels, or where
 * three sides are mirror images of each other, correlations end between 1 and −1: those correlated 1
 * are then a part, and there are more than two. Other programs leave such people to errors of rounding.
 * Parts of one or two are not split, since two columns always end at −1, nor are parts whose
 * correlations do not settle. People whose profile does not vary stand apart: isolates in one
 * position, those tied to everybody in another. No nodes: no positions. The method always finds
 * positions: judge them by `blockmodel`. Throws an OptionError for unknown options and a
 * BudgetError beyond 1 000 nodes. Cost: O(rounds · n³). Source: Breiger, Boorman & Arabie (1975),
 * J. Math. Psychol. 12, 328–383, doi:10.1016/0022-2496(75)90028-0.
 *
 * @example
 * concor(network(study, 'advice'), { depth: 2 }).labels; // Uint32Array [0, 1, 0, 2, …]
 */
export function concor(network: Network, options: ConcorOptions = {}): Concor {
  knownOptions(options, ['values', 'ownTie', 'depth']);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const ownTie = oneOf('ownTie', options.ownTie ?? 'ignored', ['ignored', 'reciprocal']);
  const depth = wholeNumber('depth', options.depth ?? 2, 1);
  const { n } = network;
  const likeness = correlations(n, profilePairs(network, valued, ownTie));
  const apart = Uint8Array.from({ length: n }, (_, i) =>
    likeness.subarray(i * n, (i + 1) * n).every(Number.isNaN) ? 1 : 0,
  );
  const everybody = Array.from({ length: n }, (_, node) => node);
  const { offsets } = network.out;
  const hasNobody = (node: number) =>
    offsets[node] === offsets[node + 1] &&
    network.in.offsets[node] === network.in.offsets[node + 1];
  let parts = [
    everybody.filter((node) => apart[node] === 0),
    everybody.filter((node) => apart[node] === 1 && !hasNobody(node)),
    everybody.filter((node) => apart[node] === 1 && hasNobody(node)),
  ].filter((part) => part.length > 0);
  const levels: Uint32Array[] = [];
  for (let level = 0; level < depth; level++) {
    parts = parts.flatMap((part) =>
      part.length < 3 || apart[part[0]!] === 1 ? [part] : split(part, likeness, n),
    );
    levels.push(numbered(parts, n));
  }
  return { labels: levels.at(-1)!, count: parts.length, levels, apart };
}

function correlations(n: number, read: ReturnType<typeof profilePairs>): Float64Array {
  const matrix = new Float64Array(n * n).fill(NaN);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const { first, second } = read(i, j);
      matrix[i * n + j] = pearson(first, second);
      matrix[j * n + i] = matrix[i * n + j]!;
    }
  }
  return matrix;
}

/**
 * The parts a part falls into, that of its first member first; the part itself if into none. In
 * millionths (2⁻²⁰) all sums are exact, in whatever order: people who are mirror images of each other
 * stay so, and who belongs to both sides alike does not end on one of them by errors of rounding.
 */
function split(part: readonly number[], likeness: Float64Array, n: number): readonly number[][] {
  let columns: readonly Float64Array[] = part.map((i) =>
    Float64Array.from(part, (j) => (i === j ? UNIT : inUnits(likeness[i * n + j]! || 0))),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = correlated(columns);
    if (next === null) break;
    if (next.every((column, a) => column.every((r, b) => r === columns[a]![b]))) {
      return alike(part, columns);
    }
    columns = next;
  }
  return [[...part]];
}

const inUnits = (r: number) => Math.round(r * UNIT);

/** The correlations of columns that are correlations; `null` where one does not vary. */
function correlated(columns: readonly Float64Array[]): Float64Array[] | null {
  const size = columns.length;
  const sums = columns.map((column) => column.reduce((sum, r) => sum + r, 0));
  const spreads = columns.map((column, a) => {
    const squares = column.reduce((sum, r) => sum + r * r, 0);
    const spread = size * squares - sums[a]! * sums[a]!;
    return spread > 1e-12 * size * squares ? spread : 0;
  });
  if (spreads.includes(0)) return null;
  const next = columns.map(() => new Float64Array(size));
  for (let a = 0; a < size; a++) {
    next[a]![a] = UNIT;
    for (let b = a + 1; b < size; b++) {
      let products = 0;
      for (let at = 0; at < size; at++) products += columns[a]![at]! * columns[b]![at]!;
      const r = (size * products - sums[a]! * sums[b]!) / Math.sqrt(spreads[a]! * spreads[b]!);
      next[a]![b] = inUnits(Math.max(-1, Math.min(1, r)));
      next[b]![a] = next[a]![b]!;
    }
  }
  return next;
}

/** Those correlated 1 with each other together. */
function alike(part: readonly number[], columns: readonly Float64Array[]): readonly number[][] {
  const first: number[] = [];
  const parts: number[][] = [];
  part.forEach((node, at) => {
    const found = first.findIndex((other) => columns[at]![other]! > UNIT - NEAR);
    if (found >= 0) parts[found]!.push(node);
    else {
      first.push(at);
      parts.push([node]);
    }
  });
  return parts;
}

function numbered(parts: readonly (readonly number[])[], n: number): Uint32Array {
  const labels = new Uint32Array(n);
  const inOrder = [...parts].sort((a, b) => a[0]! - b[0]!);
  inOrder.forEach((part, label) => {
    for (const node of part) labels[node] = label;
  });
  return labels;
}
