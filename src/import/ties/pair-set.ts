/** Up to so many people one bit for every pair takes less than a list of many pairs. */
const mostByBits = 16_384;

/**
 * A set of pairs of people by their place, i × people + j. It may hold every pair of some hundred people
 * with everybody, so it costs a bit a pair where there can be many.
 */
export class PairSet {
  readonly #people: number;
  readonly #bits: Uint32Array | null;
  /** The pair as it was met, by what the pair is called. */
  readonly #list = new Map<number, number>();

  /** `many`: whether more than single pairs are to be expected. */
  constructor(people: number, many: boolean) {
    this.#people = people;
    this.#bits =
      many && people <= mostByBits ? new Uint32Array(Math.ceil((people * people) / 32)) : null;
  }

  /** `met`: the same pair from the other end, where it was met so. */
  add(pair: number, met: number): void {
    if (this.#bits === null) this.#list.set(pair, met);
    else this.#bits[Math.floor(pair / 32)]! |= 1 << (pair % 32);
  }

  delete(pair: number): void {
    if (this.#bits === null) this.#list.delete(pair);
    else this.#bits[Math.floor(pair / 32)]! &= ~(1 << (pair % 32));
  }

  /** Both ends of every pair, ascending; single pairs as they were met. */
  ends(): { readonly source: Uint32Array; readonly target: Uint32Array } {
    let size = this.#list.size;
    this.#bits?.forEach((word) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) size++;
    });
    const source = new Uint32Array(size);
    const target = new Uint32Array(size);
    let at = 0;
    const put = (pair: number) => {
      source[at] = Math.floor(pair / this.#people);
      target[at++] = pair % this.#people;
    };
    Float64Array.from(this.#list.values()).sort().forEach(put);
    this.#bits?.forEach((word, place) => {
      for (let rest = word; rest !== 0; rest &= rest - 1)
        put(place * 32 + 31 - Math.clz32(rest & -rest));
    });
    return { source, target };
  }
}
