import type { TieColumn } from '../measures/definition.ts';
import type { Scores } from '../measures/scores.ts';
import type { Values } from '../measures/values.ts';
import { finite } from './plain.ts';

/** Every tie once, with the values of all tie measures beside it. */
interface TieRows {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly columns: readonly (readonly [string, readonly (number | boolean | null)[]])[];
}

/**
 * Joins the tie measures of one run, for the ties that `listed` knows of. A measure that read the
 * symmetrized layer speaks about pairs: its value stands beside each arc of the pair.
 * Cost: O(ties × measures) where all measures list the same ties, O(log ties) more for each where not.
 */
export function tieRows(
  scores: Scores,
  found: Pick<Values, 'ties'> = scores,
  listed: Pick<Values, 'ties'> = found,
): TieRows {
  const listsOf = ({ ties }: Pick<Values, 'ties'>) =>
    [...ties].map(([measure, column]) => {
      const asPairs = !scores.directed || scores.reads.get(measure) === 'symmetrized';
      return { measure, column, list: new TieList(column, asPairs, scores.people.ids.length) };
    });
  const { source, target } = together(listsOf(listed).map(({ list }) => list));
  return {
    source,
    target,
    columns: listsOf(found).map(({ measure, column: { values, ...ends }, list }) => {
      const yesNo = values instanceof Uint8Array;
      const value = (place: number) => {
        if (place < 0) return null;
        return yesNo ? values[place] === 1 : finite(values[place]!);
      };
      const isSame = isEqual(ends.source, source) && isEqual(ends.target, target);
      const places = isSame
        ? Array.from(values, (_, row) => value(row))
        : Array.from(source, (from, row) => value(list.placeOf(from, target[row]!)));
      return [measure, places] as const;
    }),
  };
}

/** Every tie of some lists once: arcs, and then pairs of which there was no arc. */
function together(lists: readonly TieList[]): Pick<TieRows, 'source' | 'target'> {
  const arcs = lists.filter(({ asPairs }) => !asPairs);
  const pairs = lists.filter(({ asPairs }) => asPairs);
  const before: TieList[] = [];
  const source: Uint32Array[] = [];
  const target: Uint32Array[] = [];
  for (const list of [...arcs, ...pairs]) {
    const others = before.filter((other) => !list.isSameAs(other));
    const isNew = (row: number) => {
      const [from, to] = [list.source[row]!, list.target[row]!];
      return !others.some((other) => other.has(from, to) || (list.asPairs && other.has(to, from)));
    };
    if (before.length === 0 || others.length === before.length) {
      const rows = Uint32Array.from(list.source.keys());
      const fresh = others.length === 0 ? rows : rows.filter(isNew);
      source.push(fresh.map((row) => list.source[row]!));
      target.push(fresh.map((row) => list.target[row]!));
    }
    before.push(list);
  }
  return { source: inOne(source), target: inOne(target) };
}

/** The ties one measure is about, to look them up in. */
class TieList {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly asPairs: boolean;
  readonly #people: number;
  #keys: Float64Array | null = null;
  /** Where the sorted keys stood; `null` where they were in order. */
  #places: Uint32Array | null = null;

  constructor({ source, target }: TieColumn, asPairs: boolean, people: number) {
    this.source = source;
    this.target = target;
    this.asPairs = asPairs;
    this.#people = people;
  }

  isSameAs(other: TieList): boolean {
    return (
      this.asPairs === other.asPairs &&
      isEqual(this.source, other.source) &&
      isEqual(this.target, other.target)
    );
  }

  has(from: number, to: number): boolean {
    return this.placeOf(from, to) >= 0;
  }

  /** Where a tie stands in the list; -1 if it does not. */
  placeOf(from: number, to: number): number {
    this.#keys ??= this.#sorted();
    const keys = this.#keys;
    const key = this.#key(from, to);
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = keys[middle]!;
      if (found === key) return this.#places === null ? middle : this.#places[middle]!;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #key(from: number, to: number): number {
    const turned = this.asPairs && from > to;
    return turned ? to * this.#people + from : from * this.#people + to;
  }

  #sorted(): Float64Array {
    const keys = Float64Array.from(this.source, (from, row) => this.#key(from, this.target[row]!));
    if (keys.every((key, row) => row === 0 || keys[row - 1]! < key)) return keys;
    const places = Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
    this.#places = places;
    return Float64Array.from(places, (place) => keys[place]!);
  }
}

function isEqual(one: Uint32Array, other: Uint32Array): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((value, place) => value === other[place]))
  );
}

function inOne(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
