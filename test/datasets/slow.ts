import { around, pairsOf, type Ties } from './table.ts';

/*
 * Slow and obvious counterparts of what the study is said to hold. They use no measure of the package:
 * the truth of the sample must not depend on what it is there to test.
 */

/** (E − I) / (E + I) of all ties, or of those with an end in one group. */
export function ei(ties: Ties, groups: readonly string[], group?: string): number {
  let external = 0;
  let internal = 0;
  for (const [i, j] of pairsOf(ties)) {
    if (group !== undefined && groups[i] !== group && groups[j] !== group) continue;
    if (groups[i] === groups[j]) internal++;
    else external++;
  }
  return (external - internal) / (external + internal);
}

/** The share of shuffled labels under which `value` is no larger than with the true ones. */
export function shareAtMost(
  groups: readonly string[],
  rounds: number,
  value: (groups: readonly string[]) => number,
): number {
  const found = value(groups);
  let state = 12345;
  const next = (count: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * count);
  };
  const shuffled = [...groups];
  let hits = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    if (value(shuffled) <= found) hits++;
  }
  return hits / rounds;
}

/** Sizes of the parts without some people, largest first; direction plays no part. */
export function parts(ties: Ties, without: ReadonlySet<number>): number[] {
  const left = ties.out.map((_, i) => i).filter((i) => !without.has(i));
  const part = new Map(left.map((i) => [i, i]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, j] of pairsOf(ties)) {
      const a = part.get(i);
      const b = part.get(j);
      if (a === undefined || b === undefined || a === b) continue;
      part.set(i, Math.min(a, b)).set(j, Math.min(a, b));
      changed = true;
    }
  }
  const sizes = new Map<number, number>();
  for (const label of part.values()) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}

/** People without whom the rest falls into more parts than before. */
export function cutpoints(ties: Ties, absent: ReadonlySet<number> = new Set()): number[] {
  const before = parts(ties, absent).length;
  return ties.out
    .map((_, i) => i)
    .filter((i) => !absent.has(i) && parts(ties, new Set([...absent, i])).length > before);
}

/** Everyone from whom a way along the ties leads to one of `ends`, one person left out. */
export function withWayTo(
  ties: Ties,
  ends: readonly number[],
  removed: number | null,
): Set<number> {
  const found = new Set(ends.filter((end) => end !== removed));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [i, j] of pairsOf(ties)) {
      if (i === removed || found.has(i) || !found.has(j)) continue;
      found.add(i);
      grown = true;
    }
  }
  return found;
}

/** Power iteration on ties in either direction, shifted so that it settles; length 1. */
export function eigenvector(ties: Ties): number[] {
  const near = ties.out.map((_, i) => [...around(ties, i)]);
  let values = near.map(() => 1);
  for (let step = 0; step < 1000; step++) {
    const next = near.map((others, i) => others.reduce((sum, j) => sum + values[j]!, values[i]!));
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    values = next.map((value) => value / length);
  }
  return values;
}

/** All sets of five with at least `least` people outside the set naming a member; exact. */
export function widestFives(
  namers: readonly ReadonlySet<number>[],
  least: number,
): { set: number[]; reach: number }[] {
  const order = namers.map((_, i) => i).sort((a, b) => namers[b]!.size - namers[a]!.size);
  const found: { set: number[]; reach: number }[] = [];
  const look = (set: number[], reached: Set<number>, from: number): void => {
    if (set.length === 5) {
      const reach = [...reached].filter((person) => !set.includes(person)).length;
      if (reach >= least) found.push({ set: [...set].sort((a, b) => a - b), reach });
      return;
    }
    for (let at = from; at < order.length; at++) {
      // Those who follow add at most what they have in all: from here on none can be wide enough.
      const rest = order.slice(at, at + 5 - set.length);
      if (rest.reduce((sum, i) => sum + namers[i]!.size, reached.size) < least) return;
      const person = order[at]!;
      look([...set, person], new Set([...reached, ...namers[person]!]), at + 1);
    }
  };
  look([], new Set(), 0);
  return found.sort((a, b) => b.reach - a.reach);
}
