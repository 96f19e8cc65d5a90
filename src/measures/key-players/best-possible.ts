import type { SetValue } from './set-value.ts';

/** 1 − 1/e: the share of the best that a greedy choice is sure of where the value is submodular. */
const GREEDY = 0.632_120_558_828_557_7;

/**
 * More than this no set of `places` people can be worth beside a set that was found, where nobody adds
 * more to a larger set than to a smaller one: what the found one is worth and what those who add most to
 * it would add each by themselves; and no more than greed must have come near to. Otherwise the most that
 * there could ever be.
 *
 * Source: Nemhauser, Wolsey & Fisher (1978), doi:10.1007/BF01588971.
 */
export function bestPossible(
  { beside, most, isSubmodular }: SetValue,
  best: { readonly set: readonly number[]; readonly value: number },
  open: readonly number[],
  places: number,
  isGreedy: boolean,
): number {
  if (!isSubmodular) return most;
  const { set, value } = best;
  const chosen = new Set(set);
  const withOne = beside(set);
  const gains = open.filter((node) => !chosen.has(node)).map((node) => withOne(node) - value);
  gains.sort((a, b) => b - a);
  const added = gains.slice(0, places).reduce((sum, gain) => sum + Math.max(0, gain), 0);
  return Math.min(most, value + added, isGreedy ? value / GREEDY : most);
}
