import { stream } from '../../random.ts';
import type { KeyPlayers } from './key-players.ts';

/** Which sets are open, and how good one is. */
export interface Search {
  readonly fixed: readonly number[];
  readonly free: readonly number[];
  /** How many of the free people are to be chosen. */
  readonly places: number;
  readonly starts: number;
  readonly seed: number;
  /** The value of a set with one more person, for trying many in one place. */
  beside(set: readonly number[]): (node: number) => number;
}

const MOST_SETS = 200_000;
/** Sets this close to the best are told beside it. */
const NEAR = 0.99;

/** A set on its way, and all sets near the best that were met. */
interface Seen {
  best: number;
  readonly near: Map<string, { readonly set: readonly number[]; readonly value: number }>;
}

/** The best set by trying all, or by greedy and random starts improved by swaps. */
export function bestSets(search: Search): KeyPlayers {
  const exact = choices(search.free.length, search.places) <= MOST_SETS;
  const seen: Seen = { best: 0, near: new Map() };
  if (search.fixed.length + search.places === 0) note(seen, [], 0);
  else if (search.places === 0) {
    const [last, ...others] = search.fixed.toReversed();
    note(seen, search.fixed, search.beside(others)(last!));
  } else if (exact) everySet(search, seen);
  else {
    improve(search, greedy(search), seen);
    for (let start = 0; start < search.starts; start++) {
      const drawn = stream(search.seed, start).shuffle([...search.free]);
      improve(search, drawn.slice(0, search.places), seen);
    }
  }
  const near = [...seen.near.values()].filter(({ value }) => value >= NEAR * seen.best);
  near.sort((a, b) => b.value - a.value || compared(a.set, b.set));
  return {
    sets: near.map(({ set }) => set),
    values: near.map(({ value }) => value),
    value: seen.best,
    exact,
  };
}

function note(seen: Seen, nodes: readonly number[], value: number): void {
  if (value < NEAR * seen.best) return;
  seen.best = Math.max(seen.best, value);
  const set = nodes.toSorted((a, b) => a - b);
  seen.near.set(set.join(','), { set, value });
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, place) => node !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k && count <= MOST_SETS; i++) count = (count * (n - k + i)) / i;
  return count;
}

/** All choices in lexical order, without recursion; the last place runs through at once. */
function everySet({ fixed, free, places, beside }: Search, seen: Seen): void {
  const at = Array.from({ length: places - 1 }, (_, place) => place);
  for (;;) {
    const set = [...fixed, ...at.map((index) => free[index]!)];
    const value = beside(set);
    for (let last = (at.at(-1) ?? -1) + 1; last < free.length; last++) {
      note(seen, [...set, free[last]!], value(free[last]!));
    }
    let place = places - 2;
    while (place >= 0 && at[place] === free.length - places + place) place--;
    if (place < 0) return;
    at[place]!++;
    for (let next = place + 1; next < places - 1; next++) at[next] = at[next - 1]! + 1;
  }
}

function greedy({ fixed, free, places, beside }: Search): readonly number[] {
  const chosen: number[] = [];
  while (chosen.length < places) {
    const value = beside([...fixed, ...chosen]);
    const open = free.filter((node) => !chosen.includes(node));
    chosen.push(open.reduce((best, node) => (value(node) > value(best) ? node : best), open[0]!));
  }
  return chosen;
}

/** Swaps one member for one outsider, always the best swap, until none helps. */
function improve({ fixed, free, beside }: Search, start: readonly number[], seen: Seen): void {
  let chosen: readonly number[] | null = start;
  let most = beside([...fixed, ...start.slice(1)])(start[0]!);
  note(seen, [...fixed, ...start], most);
  while (chosen !== null) {
    const held: readonly number[] = chosen;
    chosen = null;
    for (let place = 0; place < held.length; place++) {
      const others = [...fixed, ...held.toSpliced(place, 1)];
      const value = beside(others);
      for (const node of free) {
        const reach = value(node);
        if (reach < NEAR * most || held.includes(node)) continue;
        note(seen, [...others, node], reach);
        if (reach <= most) continue;
        most = reach;
        chosen = held.with(place, node);
      }
    }
  }
}
