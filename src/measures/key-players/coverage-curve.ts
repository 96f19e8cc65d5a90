import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { type KeyPlayersOptions, keyPlayers } from './key-players.ts';
import { type ObjectiveOptions, setValue } from './set-value.ts';

/** The best set of one size. */
export interface CurvePoint {
  readonly size: number;
  readonly value: number;
  readonly set: readonly number[];
  readonly exact: boolean;
}

/**
 * How much each further person adds: the best set of every size up to `size`. Where the curve turns
 * flat, more people reach nobody new. Options, edge cases and cost as in `keyPlayers`, once per size.
 *
 * @example
 * coverageCurve(flow(advice), { size: 5 }).map((point) => point.value); // [31, 52, 66, 75, 82]
 */
export function coverageCurve(
  network: Network,
  options: KeyPlayersOptions = {},
): readonly CurvePoint[] {
  const size = Math.min(wholeNumber('size', options.size ?? 5), network.n);
  const least = Math.max(1, options.include?.length ?? 0);
  const sizes = Array.from({ length: Math.max(0, size - least + 1) }, (_, step) => least + step);
  return sizes.map((each) => {
    const { sets, value, exact } = keyPlayers(network, { ...options, size: each });
    return { size: each, value, set: sets[0] ?? [], exact };
  });
}

/** What becomes of a set if one member says no. */
export interface Swap {
  readonly member: number;
  /** The value of the others alone. */
  readonly without: number;
  /** Who makes up for it best, and the value then; `null` where everybody is in the set. */
  readonly replacement: number | null;
  readonly value: number;
}

/**
 * For each member of a set the person who would replace them best, the first of equally good ones.
 * Cost: n sets valued per member. Throws an OptionError for unknown options.
 *
 * @example
 * nextBestSwaps(flow(advice), [3, 8], { objective: 'distance-reach' });
 */
export function nextBestSwaps(
  network: Network,
  set: readonly number[],
  options: ObjectiveOptions & { readonly exclude?: readonly number[] } = {},
): readonly Swap[] {
  knownOptions(options, ['objective', 'distance', 'exclude']);
  const value = setValue(network, options);
  const barred = new Set([...set, ...(options.exclude ?? [])]);
  return set.map((member) => {
    const others = set.filter((node) => node !== member);
    const beside = value.beside(others);
    let replacement: number | null = null;
    let best = -Infinity;
    for (let node = 0; node < network.n; node++) {
      if (barred.has(node)) continue;
      const worth = beside(node);
      if (!(worth > best)) continue;
      best = worth;
      replacement = node;
    }
    const last = others.at(-1);
    const without = last === undefined ? NaN : value.beside(others.slice(0, -1))(last);
    return { member, without, replacement, value: replacement === null ? without : best };
  });
}
