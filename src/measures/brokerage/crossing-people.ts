import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';

/** The ties between two sides, and the fewest people who hold all of them. */
interface Crossing {
  /** Pairs with a tie in either direction: `a` from the first side, `b` from the second. */
  readonly ties: readonly { readonly a: number; readonly b: number }[];
  /** A smallest set of people that touches every tie; both ends where a lone tie could be either's. */
  readonly people: readonly number[];
}

/**
 * The few people through whom two groups are joined.
 *
 * A smallest set of people such that every tie between the sides has an end in it: a minimum vertex
 * cover, which in a two-sided network is as large as the largest matching (König 1931), found by
 * augmenting paths. Of several smallest sets the one holding more first-side people is taken; a tie
 * that shares no end with another is held by both its ends, since nothing tells them apart.
 * Direction and weight are ignored. No ties: no people. Throws an OptionError if the sides overlap.
 * Cost: O(d) for all d ties of the first side, then at most O(p · t) for p people and t
 * crossing ties.
 */
export function crossingPeople(
  network: Network,
  sideA: readonly number[],
  sideB: readonly number[],
): Crossing {
  const placeOfB = new Map(sideB.map((b, place) => [b, place] as const));
  if (sideA.some((node) => placeOfB.has(node))) {
    throw new OptionError('sideB', sideB, 'people who are not on the first side');
  }
  const partners = sideA.map((a) => partnersOf(network, a, placeOfB));
  const matchOfB = matching(partners);
  const people = cover(sideA, partners, matchOfB);
  const ties = sideA.flatMap((a, at) => partners[at]!.map((b) => ({ a, b })));
  const held = new Map<number, number>();
  for (const node of ties.flatMap(({ a, b }) => [a, b])) held.set(node, (held.get(node) ?? 0) + 1);
  for (const { a, b } of ties) if (held.get(a) === 1 && held.get(b) === 1) people.add(a).add(b);
  return { ties, people: [...people].sort((x, y) => x - y) };
}

/** People of the second side whom `a` has a tie with in either direction, in the order of that side. */
function partnersOf(
  { out, in: inward }: Network,
  a: number,
  placeOfB: ReadonlyMap<number, number>,
): readonly number[] {
  const found = new Set<number>();
  for (const { offsets, nodes } of out === inward ? [out] : [out, inward]) {
    for (let slot = offsets[a]!; slot < offsets[a + 1]!; slot++) {
      if (placeOfB.has(nodes[slot]!)) found.add(nodes[slot]!);
    }
  }
  return [...found].sort((x, y) => placeOfB.get(x)! - placeOfB.get(y)!);
}

/** A largest matching: for each matched person of the second side, the row of the first. */
function matching(partners: readonly (readonly number[])[]): Map<number, number> {
  const matchOfB = new Map<number, number>();
  const partnerOf = new Map<number, number>();
  partners.forEach((_, start) => {
    const cameFrom = new Map<number, number>();
    const queue = [start];
    for (let head = 0; head < queue.length; head++) {
      const row = queue[head]!;
      for (const b of partners[row]!) {
        if (cameFrom.has(b)) continue;
        cameFrom.set(b, row);
        const holder = matchOfB.get(b);
        if (holder !== undefined) {
          queue.push(holder);
          continue;
        }
        flip(b, start, cameFrom, matchOfB, partnerOf);
        return;
      }
    }
  });
  return matchOfB;
}

/** Walks the augmenting path back from its free end, moving each row to its newly found partner. */
function flip(
  freeEnd: number,
  start: number,
  cameFrom: ReadonlyMap<number, number>,
  matchOfB: Map<number, number>,
  partnerOf: Map<number, number>,
): void {
  let b = freeEnd;
  for (;;) {
    const row = cameFrom.get(b)!;
    const previous = partnerOf.get(row);
    matchOfB.set(b, row);
    partnerOf.set(row, b);
    if (row === start || previous === undefined) return;
    b = previous;
  }
}

/** König's construction: what alternating paths from unmatched rows do not reach, and do reach across. */
function cover(
  sideA: readonly number[],
  partners: readonly (readonly number[])[],
  matchOfB: ReadonlyMap<number, number>,
): Set<number> {
  const matchedRows = new Set(matchOfB.values());
  const queue = [...partners.keys()].filter((row) => !matchedRows.has(row));
  const reachedRows = new Set(queue);
  const reachedB = new Set<number>();
  for (let head = 0; head < queue.length; head++) {
    for (const b of partners[queue[head]!]!) {
      if (reachedB.has(b)) continue;
      reachedB.add(b);
      const row = matchOfB.get(b);
      if (row !== undefined && !reachedRows.has(row)) {
        reachedRows.add(row);
        queue.push(row);
      }
    }
  }
  const rows = sideA.filter((_, row) => matchedRows.has(row) && !reachedRows.has(row));
  return new Set([...rows, ...reachedB]);
}
