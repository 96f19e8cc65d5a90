import { jsonOf, rowsOf, type Ties, tiesOf } from './table.ts';

/** One of the small published networks, read by the tests' own reader. */
export interface Small {
  readonly ids: readonly string[];
  readonly column: (name: string) => readonly string[];
  readonly layer: (name: string | null) => Ties;
}

export function small(folder: string): Small {
  const people = rowsOf(`${folder}/people.csv`);
  const ids = people.map((person) => person.id!);
  return {
    ids,
    column: (name) => people.map((person) => person[name]!),
    layer: (name) => tiesOf(`${folder}/ties.csv`, name, ids),
  };
}

/** What expected.json says of one layer; each test names the keys it reads. */
export interface Known {
  readonly network: Readonly<Record<string, number>>;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly [key: string]: unknown;
}

export function known(folder: string, layer: string): Known {
  return jsonOf<{ layers: Record<string, Known> }>(`${folder}/expected.json`).layers[layer]!;
}

/** All shortest ways of each pair, followed one by one; `betweenness` counts who stands on them. */
export function ways(near: readonly ReadonlySet<number>[], from: number, to: number): number[][] {
  let front: number[][] = [[from]];
  const seen = new Set([from]);
  while (front.length > 0) {
    const arrived = front.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    front = front.flatMap((way) =>
      [...near[way.at(-1)!]!].filter((next) => !seen.has(next)).map((next) => [...way, next]),
    );
    for (const way of front) seen.add(way.at(-1)!);
  }
  return [];
}

/** Over ordered pairs. */
export function betweenness(near: readonly ReadonlySet<number>[]): number[] {
  const values = near.map(() => 0);
  for (const from of near.keys()) {
    for (const to of near.keys()) {
      const all = from === to ? [] : ways(near, from, to);
      for (const way of all) for (const on of way.slice(1, -1)) values[on]! += 1 / all.length;
    }
  }
  return values;
}

/** All largest possible sets in which everyone is near everyone, of at least three; by trying each set. */
export function cliques(near: readonly ReadonlySet<number>[]): number[][] {
  const complete: number[][] = [];
  const extend = (set: number[], from: number): void => {
    for (let next = from; next < near.length; next++) {
      if (set.every((member) => near[member]!.has(next))) extend([...set, next], next + 1);
    }
    if (set.length >= 3) complete.push(set);
  };
  extend([], 0);
  return complete.filter(
    (set) =>
      !near.some((_, other) => !set.includes(other) && set.every((m) => near[m]!.has(other))),
  );
}

/** Shares of pairs in one part, and of inverse distances, lost without some people. */
export function fragmentation(near: readonly ReadonlySet<number>[], without: readonly number[]) {
  const left = [...near.keys()].filter((i) => !without.includes(i));
  const rest = near.map((set) => new Set([...set].filter((i) => !without.includes(i))));
  let joined = 0;
  let closeness = 0;
  for (const from of left) {
    for (const to of left) {
      const [way] = from === to ? [] : ways(rest, from, to);
      if (way === undefined) continue;
      joined++;
      closeness += 1 / (way.length - 1);
    }
  }
  const pairs = left.length * (left.length - 1);
  return { fragmentation: 1 - joined / pairs, distanceFragmentation: 1 - closeness / pairs };
}
