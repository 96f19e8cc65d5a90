import { knownOptions } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { groupTies, possibleTies, type TieCounting, type TieUnit } from './crossing-ties.ts';
import { assortativity, modularity } from './modularity.ts';

/** The usual measures of whether like is tied with like, side by side. */
export interface Homophily {
  readonly unit: TieUnit;
  /** Share of ties inside groups: (1 − EI) / 2. */
  readonly share: number;
  /** The share less what possible ties alone would give. */
  readonly excess: number;
  /** Correlation of "tied" with "same group" over all possible ties (phi). */
  readonly correlation: number;
  /** (ad − bc) / (ad + bc): 0 by chance, ±1 if one kind of pair has no ties, or all. */
  readonly yuleQ: number;
  readonly assortativity: number;
  readonly modularity: number;
  /** Coleman's index per group, from −1 (avoids its own) by 0 (chance) to 1 (only its own). */
  readonly coleman: Float64Array;
}

/**
 * Whether people are tied with others of their own group more than with the rest.
 *
 * With a ties inside groups, b between, and c and d possible pairs without a tie inside and between:
 * share a/(a + b); excess share − W/(W + X); correlation (ad − bc)/√((a+b)(c+d)(a+c)(b+d)); Yule's
 * Q (ad − bc)/(ad + bc). Coleman's index of group g compares s, the share of its members' ties sent
 * within, with w = (n_g − 1)/(n − 1): (s − w)/(1 − w) if s ≥ w, else (s − w)/w.
 * Direction as in `eiIndex` (arcs or pairs); weight is ignored; ties of people without a group are
 * left out. Values without ties, or with nothing to compare, are `NaN`.
 * Throws an OptionError for unknown options or a partition of other people. Cost: O(n + m).
 * Sources: Coleman 1958, Human Organization 17(4), doi:10.17730/humo.17.4.q5604m676260q8n7;
 * Newman 2003, doi:10.1103/PhysRevE.67.026126.
 *
 * homophily(contact, gender).yuleQ; // 0.76
 */
export function homophily(
  network: Network,
  partition: Partition,
  options: Pick<TieCounting, 'ties'> = {},
): Homophily {
  knownOptions(options, ['ties']);
  const { unit, source, target } = groupTies(network, partition, options);
  const { within, between } = possibleTies(partition, unit);
  const { of, sizes } = partition;
  const k = sizes.length;
  const own = new Float64Array(k);
  const sent = new Float64Array(k);
  for (let tie = 0; tie < source.length; tie++) {
    const g = of[source[tie]!]!;
    const h = of[target[tie]!]!;
    sent[g]!++;
    if (g === h) own[g]!++;
    if (unit === 'arcs') continue;
    sent[h]!++;
    if (g === h) own[g]!++;
  }
  const a = own.reduce((sum, count) => sum + count, 0) / (unit === 'pairs' ? 2 : 1);
  const b = source.length - a;
  const c = within - a;
  const d = between - b;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  return {
    unit,
    share: a / (a + b),
    excess: a / (a + b) - within / (within + between),
    correlation: (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d)),
    yuleQ: (a * d - b * c) / (a * d + b * c),
    assortativity: assortativity(network, partition),
    modularity: modularity(network, partition),
    coleman: own.map((count, g) => {
      const s = count / sent[g]!;
      const w = (sizes[g]! - 1) / (people - 1);
      return s >= w ? (s - w) / (1 - w) : (s - w) / w;
    }),
  };
}
