import type { Network } from '../../network/network.ts';

/** Whom each person reaches in at most `distance` steps, themselves included, as rows of bits. */
export interface Coverage {
  readonly n: number;
  readonly words: number;
  readonly bits: Uint32Array;
  /** The same as lists, row by row, where they are shorter to read than the bits. */
  readonly lists: { readonly offsets: Uint32Array; readonly nodes: readonly number[] } | null;
}

export function coverageOf({ n, out }: Network, distance: number): Coverage {
  const words = Math.ceil(n / 32);
  const bits = new Uint32Array(n * words);
  const seen = new Int32Array(n).fill(-1);
  const offsets = new Uint32Array(n + 1);
  // Past so many entries the bits are quicker, and the list is left as it is.
  const most = n * words;
  const nodes: number[] = [];
  for (let start = 0; start < n; start++) {
    let frontier = [start];
    seen[start] = start;
    mark(bits, words, start, start);
    nodes.push(start);
    for (let step = 0; step < distance && frontier.length > 0; step++) {
      const next: number[] = [];
      for (const node of frontier) {
        for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
          const to = out.nodes[slot]!;
          if (seen[to] === start) continue;
          seen[to] = start;
          mark(bits, words, start, to);
          next.push(to);
        }
      }
      frontier = next;
      if (nodes.length <= most) for (const node of next) nodes.push(node);
    }
    offsets[start + 1] = nodes.length;
  }
  return { n, words, bits, lists: nodes.length <= most ? { offsets, nodes } : null };
}

function mark(bits: Uint32Array, words: number, row: number, node: number): void {
  bits[row * words + (node >>> 5)]! |= 1 << (node & 31);
}

/**
 * How many people a set reaches together with one more; where that is plainly less than `least`, some
 * other number below it.
 */
export function reachedBeside(
  { words, bits, lists }: Coverage,
  set: readonly number[],
): (node: number, least?: number) => number {
  const joined = new Uint32Array(words);
  for (const node of set) {
    for (let word = 0; word < words; word++) joined[word]! |= bits[node * words + word]!;
  }
  if (lists !== null) {
    const { offsets, nodes } = lists;
    const reached = joined.reduce((sum, word) => sum + ones(word), 0);
    return (node, least = 0) => {
      const most = reached + offsets[node + 1]! - offsets[node]!;
      if (most < least) return most;
      let count = reached;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const other = nodes[at]!;
        count += 1 - ((joined[other >>> 5]! >>> (other & 31)) & 1);
      }
      return count;
    };
  }
  return (node) => {
    let count = 0;
    for (let word = 0; word < words; word++) {
      count += ones(joined[word]! | bits[node * words + word]!);
    }
    return count;
  };
}

/** The number of set bits of a 32-bit word. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
