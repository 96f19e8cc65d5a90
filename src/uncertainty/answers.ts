import type { Network } from '../network/network.ts';
import { hasTie } from '../network/rows.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';

/** How often people name each other: index 0 for people of different groups, 1 for the same. */
export interface AnswerRates {
  /** P(i names j | j names i), among people who both answered. */
  readonly returned: readonly [number, number];
  /** P(i names j | j does not name i), among people who both answered. */
  readonly unprompted: readonly [number, number];
  /** P(i names j), whatever j said. */
  readonly plain: readonly [number, number];
  /** How often each person is named, with mean 1. */
  readonly popularity: Float64Array;
}

/**
 * How the people who answered did answer. Every share is (x + ½) / (n + 1), so that none is 0 or 1 for
 * want of cases. A single cell that somebody left open counts as no tie here. Undirected ties are
 * answers of both ends. Cost: O(n + m log d).
 */
export function answerRates(
  reported: Network,
  answered: Uint8Array,
  partition: Partition | null,
): AnswerRates {
  const { n, out } = reported;
  const named = new Float64Array(n);
  const all: Counts = [0, 0];
  const toAnswered: Counts = [0, 0];
  const mutual: Counts = [0, 0];
  for (let i = 0; i < n; i++) {
    if (answered[i] === 0) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      const same = sameGroup(partition, i, j);
      named[j]!++;
      all[same]++;
      if (answered[j] === 0) continue;
      toAnswered[same]++;
      if (hasTie(out, j, i)) mutual[same]++;
    }
  }
  const { asked, both } = cellCounts(answered, partition);
  // Of ordered pairs (i, j) who both answered, j names i in `toAnswered`, and i then too in `mutual`.
  const of = (rate: (same: 0 | 1) => number): [number, number] => [rate(0), rate(1)];
  return {
    returned: of((same) => share(mutual[same], toAnswered[same])),
    unprompted: of((same) => share(toAnswered[same] - mutual[same], both[same] - toAnswered[same])),
    plain: of((same) => share(all[same], asked[same])),
    popularity: popularityOf(named),
  };
}

/** 1 for two people of the same group, 0 for others and where a group is not known. */
export function sameGroup(partition: Partition | null, i: number, j: number): 0 | 1 {
  if (partition === null) return 0;
  const group = partition.of[i];
  return group !== NO_GROUP && group === partition.of[j] ? 1 : 0;
}

type Counts = [number, number];

function share(ties: number, cells: number): number {
  return (ties + 0.5) / (cells + 1);
}

function popularityOf(named: Float64Array): Float64Array {
  const mean = named.reduce((sum, count) => sum + count + 0.5, 0) / named.length;
  return named.map((count) => (count + 0.5) / mean);
}

/** Ordered cells of people who answered: about anyone, and about others who answered. */
function cellCounts(answered: Uint8Array, partition: Partition | null) {
  const n = answered.length;
  const members = new Float64Array(partition?.ids.length ?? 0);
  const replies = members.slice();
  let replied = 0;
  for (let i = 0; i < n; i++) {
    replied += answered[i]!;
    const group = partition?.of[i] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    members[group]!++;
    replies[group]! += answered[i]!;
  }
  const sameAsked = replies.reduce((sum, count, group) => sum + count * (members[group]! - 1), 0);
  const sameBoth = replies.reduce((sum, count) => sum + count * (count - 1), 0);
  const asked: Counts = [replied * (n - 1) - sameAsked, sameAsked];
  const both: Counts = [replied * (replied - 1) - sameBoth, sameBoth];
  return { asked, both };
}
