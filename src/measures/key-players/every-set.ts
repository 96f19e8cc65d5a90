/** People who are in every set, and those out of whom the rest is chosen. */
export interface Choice {
  readonly fixed: readonly number[];
  readonly free: readonly number[];
  readonly places: number;
}

/**
 * Walks all sets in lexical order, without recursion. The last place runs through at once: `visit`
 * gets the rest of the set, the people who complete it, and the number of the first of these sets.
 */
export function everySet(
  { fixed, free, places }: Choice,
  visit: (set: readonly number[], lasts: readonly number[], first: number) => void,
): void {
  if (places === 0) {
    visit(fixed.slice(0, -1), fixed.slice(-1), 0);
    return;
  }
  const at = Array.from({ length: places - 1 }, (_, place) => place);
  let first = 0;
  for (;;) {
    const lasts = free.slice((at.at(-1) ?? -1) + 1);
    visit([...fixed, ...at.map((index) => free[index]!)], lasts, first);
    first += lasts.length;
    let place = places - 2;
    while (place >= 0 && at[place] === free.length - places + place) place--;
    if (place < 0) return;
    at[place]!++;
    for (let next = place + 1; next < places - 1; next++) at[next] = at[next - 1]! + 1;
  }
}

/** The number of ways to choose k of n; more than `limit` once it is passed. */
export function numberOfSets(n: number, k: number, limit: number): number {
  let count = 1;
  for (let i = 1; i <= k && count <= limit; i++) count = (count * (n - k + i)) / i;
  return Math.round(count);
}
