import { inSimplified } from './han-variants.ts';

/**
 * What two writings of one name share: characters without width and outer spaces are gone, width,
 * composition and case do not count. Names are shown as they were written; only matching uses this.
 */
export function matchKey(name: string): string {
  // Of these characters only case can differ; most ids and names are of them.
  if (/^[!-~\u4e00-\u9fff]*$/.test(name)) return name.toLowerCase();
  const bare = name.replace(/\p{Cf}/gu, '').normalize('NFKC');
  // Upper case first, so that ß and ss meet.
  const folded = bare.toUpperCase().toLowerCase().normalize('NFKC').trim();
  return folded.split(/\s+/u).join(' ');
}

/**
 * A match key in which traditional and simplified characters count as one, to suggest by, never to
 * match.
 */
export function likeKey(name: string): string {
  return inSimplified(matchKey(name));
}

/** People by match key; a key may belong to several. */
export class Directory {
  readonly #people = new Map<string, Set<string>>();

  add(name: string, person: string): void {
    const key = matchKey(name);
    if (key === '') return;
    const known = this.#people.get(key);
    if (known === undefined) this.#people.set(key, new Set([person]));
    else known.add(person);
  }

  /** Everybody who goes by this name. */
  find(name: string): readonly string[] {
    return [...(this.#people.get(matchKey(name)) ?? [])];
  }

  has(name: string): boolean {
    return this.#people.has(matchKey(name));
  }

  /**
   * People whose name is nearly this one: at most two letters apart, and one in short names, since
   * two letters are the whole of many Chinese names; traditional and simplified characters count as
   * one. They are shown to the user, never applied.
   */
  near(name: string): readonly string[] {
    const letters = [...likeKey(name)];
    const most = letters.length <= 4 ? 1 : 2;
    const found = new Set<string>();
    for (const [key, people] of this.#people) {
      const other = [...inSimplified(key)];
      if (Math.abs(other.length - letters.length) > most || other.length < 2) continue;
      if (editDistance(letters, other) <= most) for (const person of people) found.add(person);
    }
    return [...found];
  }
}

/** How many letters must be changed, added or taken away to turn one text into the other. */
export function editDistance(one: readonly string[], other: readonly string[]): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = before[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(change, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[other.length]!;
}
