import { OptionError } from '../../errors.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/** At least and at most so many people of one group (its number in the partition). */
export interface Quota {
  readonly group: number;
  readonly least?: number;
  readonly most?: number;
}

/** Says which sets keep to the quotas, and which people can still join one that is not full. */
export interface QuotaRule {
  keeps(set: readonly number[]): boolean;
  /** Whether the set with this person can be completed to one that keeps to the quotas. */
  allows(set: readonly number[], node: number): boolean;
}

/**
 * The rule for sets of `size` people out of `open`. Throws an OptionError for quotas that no set can
 * keep, or of a group there is not.
 */
export function quotaRule(
  partition: Partition | null,
  quotas: readonly Quota[],
  size: number,
  open: readonly number[],
): QuotaRule | null {
  if (quotas.length === 0) return null;
  if (partition === null)
    throw new OptionError('quotas', quotas, 'a partition in the option groups');
  const k = partition.ids.length;
  const least = new Uint32Array(k);
  const most = new Float64Array(k).fill(Infinity);
  for (const quota of quotas) {
    if (!(quota.group in partition.ids)) {
      throw new OptionError('quotas', quota.group, `groups from 0 to ${k - 1}`);
    }
    least[quota.group] = quota.least ?? 0;
    most[quota.group] = quota.most ?? Infinity;
  }
  const { of } = partition;
  const available = countsOf(of, k, open);
  const capacity = available.groups.reduce((sum, count, g) => sum + Math.min(count, most[g]!), 0);
  const needed = least.reduce((sum, count) => sum + count, 0);
  const short = least.some((count, g) => count > available.groups[g]! || count > most[g]!);
  if (short || needed > size || capacity + available.none < size) {
    throw new OptionError('quotas', quotas, `quotas that some set of ${size} people can keep`);
  }
  return {
    keeps(set) {
      const { groups } = countsOf(of, k, set);
      return groups.every((count, g) => count >= least[g]! && count <= most[g]!);
    },
    allows(set, node) {
      const { groups } = countsOf(of, k, [...set, node]);
      const missing = groups.reduce((sum, count, g) => sum + Math.max(0, least[g]! - count), 0);
      return missing <= size - set.length - 1 && groups.every((count, g) => count <= most[g]!);
    },
  };
}

function countsOf(of: Uint32Array, k: number, nodes: readonly number[]) {
  const groups = new Float64Array(k);
  let none = 0;
  for (const node of nodes) {
    if (of[node] === NO_GROUP) none++;
    else groups[of[node]!]!++;
  }
  return { groups, none };
}
