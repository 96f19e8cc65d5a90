import { type Random, stream } from 'guanxi';

/** A network to race on, as plain lists; `group` says to which team each person belongs. */
export interface DrawnNetwork {
  readonly n: number;
  readonly directed: boolean;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly group: Uint32Array;
}

export type Family = 'teams' | 'scale-free' | 'small-world';

const teamSize = 20;
const departmentSize = 200;
const tiesEach = 10;

/** A network of a family; the same size and seed give the same ties. */
export function drawnNetwork(family: Family, n: number, seed: number): DrawnNetwork {
  const random = stream(seed, n);
  const group = Uint32Array.from({ length: n }, (_, person) => Math.floor(person / teamSize));
  if (family === 'teams') return { n, directed: true, group, ...teams(n, random) };
  const ties = family === 'scale-free' ? scaleFree(n, random) : smallWorld(n, random);
  return { n, directed: false, group, ...ties };
}

/**
 * An organization: people name ten others, 65 % of them in their team of 20, 25 % in their department
 * of 10 teams, 10 % anywhere.
 */
function teams(n: number, random: Random) {
  const ties = new TieCollector(n, true);
  for (let person = 0; person < n; person++) {
    for (let named = 0; named < tiesEach; named++) {
      const where = random.uniform();
      const span = where < 0.65 ? teamSize : where < 0.9 ? departmentSize : n;
      const first = Math.floor(person / span) * span;
      ties.add(person, first + random.integer(Math.min(span, n - first)));
    }
  }
  return ties.lists();
}

/** Newcomers tie to five people, each chosen in proportion to the ties they have. */
function scaleFree(n: number, random: Random) {
  const ties = new TieCollector(n, false);
  const ends: number[] = [0];
  for (let person = 1; person < n; person++) {
    const known = ends.length;
    for (let tie = 0; tie < tiesEach / 2; tie++) {
      const other = ends[random.integer(known)]!;
      if (ties.add(person, other)) ends.push(person, other);
    }
  }
  return ties.lists();
}

/** A ring in which everyone knows the five nearest on either side; one tie in ten goes anywhere. */
function smallWorld(n: number, random: Random) {
  const ties = new TieCollector(n, false);
  for (let person = 0; person < n; person++) {
    for (let step = 1; step <= tiesEach / 2; step++) {
      const near = (person + step) % n;
      ties.add(person, random.uniform() < 0.1 ? random.integer(n) : near);
    }
  }
  return ties.lists();
}

/** Keeps ties simple: no ties to oneself, none twice. */
class TieCollector {
  /** By the person who comes first: the others already tied. A single set would not hold them all. */
  readonly #tied: Set<number>[];
  readonly #source: number[] = [];
  readonly #target: number[] = [];
  readonly #directed: boolean;

  constructor(n: number, directed: boolean) {
    this.#tied = Array.from({ length: n }, () => new Set<number>());
    this.#directed = directed;
  }

  /** Whether the tie was new. */
  add(source: number, target: number): boolean {
    if (source === target) return false;
    const swap = !this.#directed && source > target;
    const tied = this.#tied[swap ? target : source]!;
    const other = swap ? source : target;
    if (tied.has(other)) return false;
    tied.add(other);
    this.#source.push(source);
    this.#target.push(target);
    return true;
  }

  lists(): { source: Uint32Array; target: Uint32Array } {
    return { source: Uint32Array.from(this.#source), target: Uint32Array.from(this.#target) };
  }
}
