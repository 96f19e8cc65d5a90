import { stream } from '../../random.ts';
import { bestPossible } from './best-possible.ts';
import { everySet, numberOfSets } from './every-set.ts';
import { NearBest, type Told, type Valued } from './near-best.ts';
import type { QuotaRule } from './quota.ts';
import type { SetValue } from './set-value.ts';

/** Which sets are open, and how good one is. */
export interface Search {
  readonly n: number;
  readonly fixed: readonly number[];
  readonly free: readonly number[];
  /** How many of the free people are to be chosen. */
  readonly places: number;
  readonly starts: number;
  readonly seed: number;
  readonly value: SetValue;
  readonly quota: QuotaRule | null;
  /** All sets are tried where there are no more than these. */
  readonly exactUpTo: number;
}

export interface BestSets extends Told {
  /** Whether every set was looked at. */
  readonly exact: boolean;
  /** No set is worth more than this: the value itself where every set was looked at. */
  readonly atMost: number;
}

const MOST_STEPS = 1_000_000_000;
/** Sets this close to the best are told beside it. */
const NEAR = 0.99;

/** The best set by trying all, or by greedy and random starts improved by swaps. */
export function bestSets(search: Search): BestSets {
  const { free, places, fixed, exactUpTo } = search;
  const count = numberOfSets(free.length, places, exactUpTo);
  const exact = count <= exactUpTo && count * search.value.steps <= MOST_STEPS;
  const near = new NearBest(search.n);
  if (fixed.length + places === 0) near.add([], 0);
  else if (exact) everyNear(search, count, near);
  else nearOptima(search, near);
  const told = near.told();
  const [set] = told.sets;
  const { value, quota } = search;
  const atMost =
    exact || set === undefined
      ? told.value
      : bestPossible(value, { set, value: told.value }, free, places, quota === null);
  return { ...told, exact, atMost };
}

/** All sets near the best: valued in a first walk, gathered in a second. */
function everyNear(search: Search, count: number, near: NearBest): void {
  const { value, quota } = search;
  const values = new Float64Array(count).fill(NaN);
  let best = 0;
  everySet(search, (set, lasts, first) => {
    const of = value.beside(set);
    lasts.forEach((node, at) => {
      if (quota !== null && !quota.keeps([...set, node])) return;
      values[first + at] = of(node);
      best = Math.max(best, values[first + at]!);
    });
  });
  everySet(search, (set, lasts, first) => {
    lasts.forEach((node, at) => {
      const worth = values[first + at]!;
      if (worth >= NEAR * best) near.add([...set, node], worth);
    });
  });
}

/** A set on its way, and all sets near the best that were met. */
interface Seen {
  best: number;
  readonly near: Map<string, Valued>;
}

function nearOptima(search: Search, near: NearBest): void {
  const seen: Seen = { best: 0, near: new Map() };
  improve(search, filled(search, null), seen);
  for (let start = 0; start < search.starts; start++) {
    const order = stream(search.seed, start).shuffle([...search.free]);
    improve(search, filled(search, order), seen);
  }
  for (const { set, value } of seen.near.values()) {
    if (value >= NEAR * seen.best) near.add(set, value);
  }
}

function note(seen: Seen, nodes: readonly number[], value: number): void {
  if (value < NEAR * seen.best || Number.isNaN(value)) return;
  seen.best = Math.max(seen.best, value);
  const set = nodes.toSorted((a, b) => a - b);
  seen.near.set(set.join(','), { set, value });
}

/** A full set: the next person always the best (`order` null), or the first allowed in `order`. */
function filled(search: Search, order: readonly number[] | null): readonly number[] {
  const { fixed, free, places, quota } = search;
  const chosen: number[] = [];
  while (chosen.length < places) {
    const set = [...fixed, ...chosen];
    const open = (order ?? free).filter(
      (node) => !chosen.includes(node) && (quota === null || quota.allows(set, node)),
    );
    let best = open[0]!;
    if (order === null) {
      const value = search.value.beside(set);
      best = open.reduce((held, node) => (value(node) > value(held) ? node : held), best);
    }
    chosen.push(best);
  }
  return chosen;
}

/** Swaps one member for one outsider, always the best swap, until none helps. */
function improve(search: Search, start: readonly number[], seen: Seen): void {
  const { fixed, free, quota } = search;
  let chosen: readonly number[] | null = start;
  let most = search.value.beside([...fixed, ...start.slice(1)])(start[0]!);
  note(seen, [...fixed, ...start], most);
  while (chosen !== null) {
    const held: readonly number[] = chosen;
    chosen = null;
    for (let place = 0; place < held.length; place++) {
      const others = [...fixed, ...held.toSpliced(place, 1)];
      const value = search.value.beside(others);
      for (const node of free) {
        if (held.includes(node) || (quota !== null && !quota.keeps([...others, node]))) continue;
        const worth = value(node, NEAR * most);
        if (!(worth >= NEAR * most)) continue;
        note(seen, [...others, node], worth);
        if (worth <= most) continue;
        most = worth;
        chosen = held.with(place, node);
      }
    }
  }
}
