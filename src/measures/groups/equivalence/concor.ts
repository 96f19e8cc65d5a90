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
const ENOUGH = 1e-9;

/**
 * Which people hold the same position: tied to the same others, whether or not to each other.
 *
 * CONCOR: profiles of ties sent and received are correlated, the columns of that matrix correlated
 * again, and so on until every correlation is 1 or −1, which splits the people in two; each part is
 * split again from its own profiles, `depth` times (2: up to four positions). A tie between the two
 * people compared is left out or taken crosswise, as in `profileDistance`; weights and unanswered
 * cells too. Two profiles without enough in common to correlate count as correlated 0.
 *
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
 * The two sides a part falls into, that of its first member first; the part itself if into none.
 */
function split(part: readonly number[], likeness: Float64Array, n: number): readonly number[][] {
  const size = part.length;
  let columns = part.map((i) =>
    Float64Array.from(part, (j) => {
      const r = likeness[i * n + j]!;
      return i === j ? 1 : Number.isNaN(r) ? 0 : r;
    }),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (columns.every((column) => column.every((r) => Math.abs(r) > 1 - ENOUGH))) {
      const sides = [0, 1].map((side) =>
        part.filter((_, at) => (columns[0]![at]! > 0 ? 0 : 1) === side),
      );
      return sides.filter((side) => side.length > 0);
    }
    const next = columns.map(() => new Float64Array(size));
    for (let a = 0; a < size; a++) {
      next[a]![a] = 1;
      for (let b = a + 1; b < size; b++) {
        const r = pearson(columns[a]!, columns[b]!);
        if (Number.isNaN(r)) return [[...part]];
        next[a]![b] = r;
        next[b]![a] = r;
      }
    }
    columns = next;
  }
  return [[...part]];
}

function numbered(parts: readonly (readonly number[])[], n: number): Uint32Array {
  const labels = new Uint32Array(n);
  const inOrder = [...parts].sort((a, b) => a[0]! - b[0]!);
  inOrder.forEach((part, label) => {
    for (const node of part) labels[node] = label;
  });
  return labels;
}
