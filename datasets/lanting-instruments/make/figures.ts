import { contacts, type Draft, tieCount } from './draft.ts';

/*
 * Figures by the plainest loops there are. They stand in truth.json and expected.json, so they share
 * nothing with the measures of the package, which the tests hold against them.
 */

/** Counts of one layer that any program can check. */
export function layerFigures(ties: Draft, groups: readonly string[], silent: number) {
  const n = groups.length;
  const count = tieCount(ties);
  let returned = 0;
  let external = 0;
  for (let i = 0; i < n; i++) {
    for (const j of ties.out[i]!) {
      if (ties.out[j]!.has(i)) returned++;
      if (groups[i] !== groups[j]) external++;
    }
  }
  return {
    ties: count,
    observedCells: (n - silent) * (n - 1),
    density: rounded(count / ((n - silent) * (n - 1))),
    arcReciprocity: rounded(returned / count),
    external,
    internal: count - external,
    eiIndex: rounded((2 * external - count) / count),
    eiExpected: rounded(chanceOfEi(groups)),
  };
}

/** (E − I) / (E + I) over the ties with an end in the group, each internal tie once. */
export function eiOfGroup(ties: Draft, groups: readonly string[], group: string): number {
  let external = 0;
  let internal = 0;
  for (let i = 0; i < groups.length; i++) {
    for (const j of ties.out[i]!) {
      const ends = Number(groups[i] === group) + Number(groups[j] === group);
      if (ends === 2) internal++;
      if (ends === 1) external++;
    }
  }
  return rounded((external - internal) / (external + internal));
}

/** What the E-I index would be if ties fell on pairs at random. */
function chanceOfEi(groups: readonly string[]): number {
  let within = 0;
  let across = 0;
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      if (groups[i] === groups[j]) within++;
      else across++;
    }
  }
  return (across - within) / (across + within);
}

/** Ties from one group to another. */
export function tiesFrom(ties: Draft, groups: readonly string[], from: string, to: string): number {
  let count = 0;
  for (let i = 0; i < groups.length; i++) {
    if (groups[i] !== from) continue;
    for (const j of ties.out[i]!) if (groups[j] === to) count++;
  }
  return count;
}

/** Most first; the largest `count` values with the people who have them. */
export function mostNamed(ties: Draft, count: number): { person: number; named: number }[] {
  return ties.in
    .map((by, person) => ({ person, named: by.size }))
    .sort((a, b) => b.named - a.named || a.person - b.person)
    .slice(0, count);
}

/** Sizes of the parts the network falls into without one person, largest first. */
export function partsWithout(
  ties: Draft,
  removed: number,
  isThere: (person: number) => boolean,
): number[] {
  const seen = new Set([removed]);
  const sizes: number[] = [];
  for (let start = 0; start < ties.out.length; start++) {
    if (seen.has(start) || !isThere(start)) continue;
    const queue = [start];
    seen.add(start);
    for (const person of queue) {
      for (const next of contacts(ties, person)) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    sizes.push(queue.length);
  }
  return sizes.sort((a, b) => b - a);
}

/** Everyone who can be reached along the ties, one person left out. */
export function reachable(ties: Draft, start: number, removed: number | null): Set<number> {
  const seen = new Set([start]);
  for (const person of seen) {
    for (const next of ties.out[person]!) if (next !== removed) seen.add(next);
  }
  return seen;
}

/** People outside a set who name somebody in it, in any of the layers. */
export function namersOf(layers: readonly Draft[], set: readonly number[]): Set<number> {
  const namers = new Set<number>();
  for (const ties of layers) {
    for (const member of set) for (const by of ties.in[member]!) namers.add(by);
  }
  for (const member of set) namers.delete(member);
  return namers;
}

export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
