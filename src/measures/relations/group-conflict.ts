import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { tieList } from '../../network/ties.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/** The negative ties between two groups, or within one (`first` = `second`). */
export interface GroupConflict {
  readonly first: number;
  readonly second: number;
  /** Pairs of people with a negative tie, and those in which both say so. */
  readonly pairs: number;
  readonly confirmed: number;
  /** Negative ties as reported, from the first group to the second and back; both 0 within a group. */
  readonly forward: number;
  readonly backward: number;
  /** Different people who reported one, and different people it was said of. */
  readonly reporters: number;
  readonly targets: number;
}

/**
 * Between which groups people say they clash, and how many different people say so: one accuser with
 * many targets is another matter than many accusers.
 *
 * One entry per unordered pair of groups and per group that holds a negative tie, in group order. The
 * network is a layer of negative ties as reported; turned round it gives the same. In an undirected
 * network every pair counts as confirmed, and both ends as reporters and targets.
 * Weight is ignored; ties of people without a group are left out. No ties: no entry.
 * Throws an OptionError for a partition of other people. Cost: O(n + m).
 * Source: Labianca, Brass & Gray 1998, doi:10.2307/256897, on negative ties between groups.
 *
 * @example
 * groupConflicts(network(study, 'clash'), units)[0]; // { first: 0, second: 3, pairs: 7, reporters: 6, … }
 */
export function groupConflicts(network: Network, partition: Partition): readonly GroupConflict[] {
  const { of } = partition;
  if (of.length !== network.n) {
    throw new OptionError('partition', of.length, `the groups of ${network.n} people`);
  }
  const k = partition.ids.length;
  const turned = network.directed && network.unknown.side === 'in';
  const tallies = new Map<number, Tally>();
  const { source, target } = tieList(network);
  for (let tie = 0; tie < source.length; tie++) {
    const ends = [source[tie]!, target[tie]!] as const;
    const [reporter, named] = turned ? [ends[1], ends[0]] : ends;
    const g = of[reporter]!;
    const h = of[named]!;
    if (g === NO_GROUP || h === NO_GROUP) continue;
    const key = Math.min(g, h) * k + Math.max(g, h);
    const tally = tallies.get(key) ?? emptyTally();
    tallies.set(key, tally);
    const pair = Math.min(reporter, named) * network.n + Math.max(reporter, named);
    tally.reports.set(pair, (tally.reports.get(pair) ?? 0) + (network.directed ? 1 : 2));
    tally.reporters.add(reporter);
    tally.targets.add(named);
    if (!network.directed) {
      tally.reporters.add(named);
      tally.targets.add(reporter);
    }
    if (g === h) continue;
    if (g < h || !network.directed) tally.forward++;
    if (g > h || !network.directed) tally.backward++;
  }
  return [...tallies.keys()]
    .sort((a, b) => a - b)
    .map((key) => {
      const { reports, reporters, targets, forward, backward } = tallies.get(key)!;
      return {
        first: Math.floor(key / k),
        second: key % k,
        pairs: reports.size,
        confirmed: [...reports.values()].filter((count) => count === 2).length,
        forward,
        backward,
        reporters: reporters.size,
        targets: targets.size,
      };
    });
}

interface Tally {
  readonly reports: Map<number, number>;
  readonly reporters: Set<number>;
  readonly targets: Set<number>;
  forward: number;
  backward: number;
}

function emptyTally(): Tally {
  return { reports: new Map(), reporters: new Set(), targets: new Set(), forward: 0, backward: 0 };
}
