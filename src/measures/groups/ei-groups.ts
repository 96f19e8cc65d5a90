import { knownOptions } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { here, type Task } from '../../work.ts';
import { type GroupTies, groupTies } from './crossing-ties.ts';
import type { EiOptions } from './ei-index.ts';
import { type GroupHits, shuffledGroups, shuffleSettings } from './ei-shuffles.ts';

/** The E-I index of every group, in the order of the partition, in both countings. */
export interface EiGroups {
  /** Ties with exactly one end in the group, and ties with both. */
  readonly external: Float64Array;
  readonly internal: Float64Array;
  /** (E − I) / (E + I): every tie once. `NaN` for a group without ties. */
  readonly tieBased: Float64Array;
  /** (E − 2I) / (E + 2I): what the members' own counts add up to. */
  readonly memberPooled: Float64Array;
  /** The same two with E and I as chance would have them on average. */
  readonly tieBasedExpected: Float64Array;
  readonly memberPooledExpected: Float64Array;
  /** Both countings order groups of one size alike, so one p serves both. */
  readonly pLower: Float64Array;
  readonly pUpper: Float64Array;
  readonly permutations: number;
}

/**
 * How closed each group is: −1 all its ties stay inside, +1 all go outside.
 *
 * For group g with E ties that have one end in g and I that have both: tie-based (E − I) / (E + I),
 * member-pooled (E − 2I) / (E + 2I), the sum of what the members count for themselves. They differ,
 * so every output says which it is; tie-based is the one shown first. Chance values take E and I as
 * they are on average when labels are shuffled: E ∝ 2·n_g(n − n_g), I ∝ n_g(n_g − 1).
 * Direction and weight as in `eiIndex`; arcs in and out of the group both count.
 * A group without ties: `NaN`, p too. A group of one: +1 if it has a tie, as by chance.
 * p-values compare the group with a group of its size made by shuffling the labels; shuffles that
 * leave the group without ties are left out. Throws as `eiIndex`. Cost: O(R · (n + m)).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835.
 *
 * const units = eiGroups(friendship, partition);
 * units.tieBased[0] < units.tieBasedExpected[0] && units.pLower[0] < 0.05 // unit 0 is closed
 */
export function eiGroups(
  network: Network,
  partition: Partition,
  options: EiOptions = {},
  results = here,
): EiGroups {
  knownOptions(options, ['ties', 'values', 'permutations', 'seed']);
  const settings = shuffleSettings(options);
  const ties = groupTies(network, partition, options);
  const k = partition.ids.length;
  const { external, internal } = countsOf(ties, partition.of, k);
  const people = partition.sizes.reduce((sum, size) => sum + size, 0);
  const observed = shares(external, internal);
  const hits = results(shuffledGroups(network, partition, ties, observed, settings));
  const p = (hit: Uint32Array) =>
    Float64Array.from(hit, (times, g) =>
      Number.isNaN(observed[g]) || hits.count[g] === 0 ? NaN : (1 + times) / (1 + hits.count[g]!),
    );
  return {
    external,
    internal,
    tieBased: external.map((e, g) => (e - internal[g]!) / (e + internal[g]!)),
    memberPooled: external.map((e, g) => (e - 2 * internal[g]!) / (e + 2 * internal[g]!)),
    tieBasedExpected: Float64Array.from(partition.sizes, (size) => {
      const [across, inside] = [2 * (people - size), size - 1];
      return (across - inside) / (across + inside);
    }),
    memberPooledExpected: Float64Array.from(
      partition.sizes,
      (size) => (people - size - (size - 1)) / (people - 1),
    ),
    pLower: p(hits.atMost),
    pUpper: p(hits.atLeast),
    permutations: settings.permutations,
  };
}

/** The heavy work of `eiGroups`. */
export function eiGroupsTasks(
  network: Network,
  partition: Partition,
  options: EiOptions = {},
): readonly Task<GroupHits>[] {
  const ties = groupTies(network, partition, options);
  const { external, internal } = countsOf(ties, partition.of, partition.ids.length);
  const observed = shares(external, internal);
  return [shuffledGroups(network, partition, ties, observed, shuffleSettings(options))];
}

/** Of the ties of each group, the share that leaves it. */
function shares(external: Float64Array, internal: Float64Array): Float64Array {
  return external.map((e, g) => e / (e + internal[g]!));
}

function countsOf(ties: GroupTies, of: Uint32Array, k: number) {
  const external = new Float64Array(k);
  const internal = new Float64Array(k);
  for (let tie = 0; tie < ties.source.length; tie++) {
    const g = of[ties.source[tie]!]!;
    const h = of[ties.target[tie]!]!;
    const weight = ties.weight[tie]!;
    if (g === h) internal[g]! += weight;
    else {
      external[g]! += weight;
      external[h]! += weight;
    }
  }
  return { external, internal };
}
