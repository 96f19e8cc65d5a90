import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import type { Reason } from '../definition.ts';

export interface EiPeopleOptions {
  /** Whom the person named, who named the person, or both taken together. */
  direction?: 'either' | 'out' | 'in';
  values?: 'binary' | 'valued';
}

/** The E-I index of every person, in node order. */
export interface EiPeople {
  readonly values: Float64Array;
  readonly reasons: ReadonlyMap<number, Reason>;
  readonly external: Float64Array;
  readonly internal: Float64Array;
}

/**
 * Whether a person's own ties stay in their group (−1) or go to others (+1).
 *
 * (e − m) / (e + m) with e ties to other groups and m to the own group. `direction: 'either'` counts
 * a contact once whichever way it was named, valued by the larger report; `out` and `in` count one
 * way. Contacts without a group are left out.
 * `NaN` with a reason: 'no-group' for people without one, 'isolate' for people without any tie,
 * 'no-ties' where none of the counted kind is left. Throws an OptionError for unknown options or a
 * partition of other people. Cost: O(n + m).
 * Source: Krackhardt & Stern 1988, doi:10.2307/2786835.
 *
 * const { values } = eiPeople(trust, units, { direction: 'in' });
 * values[3] // 1: everyone who trusts person 3 is from another unit
 */
export function eiPeople(
  network: Network,
  partition: Partition,
  options: EiPeopleOptions = {},
): EiPeople {
  knownOptions(options, ['direction', 'values']);
  const direction = oneOf('direction', options.direction ?? 'either', ['either', 'out', 'in']);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const { n } = network;
  const { of } = partition;
  if (of.length !== n) throw new OptionError('partition', of.length, `the groups of ${n} people`);
  const rows =
    direction === 'either'
      ? symmetrize(network).out
      : direction === 'out'
        ? network.out
        : network.in;
  const external = new Float64Array(n);
  const internal = new Float64Array(n);
  const reasons = new Map<number, Reason>();
  for (let i = 0; i < n; i++) {
    for (let slot = rows.offsets[i]!; slot < rows.offsets[i + 1]!; slot++) {
      const group = of[rows.nodes[slot]!]!;
      if (group === NO_GROUP) continue;
      const side = group === of[i] ? internal : external;
      side[i]! += valued ? rows.weights[slot]! : 1;
    }
    if (of[i] === NO_GROUP) reasons.set(i, 'no-group');
    else if (external[i]! + internal[i]! === 0) {
      const alone = degreeOf(network.out, i) + degreeOf(network.in, i) === 0;
      reasons.set(i, alone ? 'isolate' : 'no-ties');
    }
  }
  const values = external.map((e, i) =>
    reasons.has(i) ? NaN : (e - internal[i]!) / (e + internal[i]!),
  );
  return { values, reasons, external, internal };
}
