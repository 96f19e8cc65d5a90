/** A set and what it is worth. */
export interface Valued {
  readonly set: readonly number[];
  readonly value: number;
}

/** The sets near the best, as a result tells them. */
export interface Told {
  /** Sets within 1 % of the best, best first, each ascending; the first 1 000 of `near`. */
  readonly sets: readonly (readonly number[])[];
  readonly value: number;
  readonly values: readonly number[];
  /** How many sets within 1 % of the best were met. */
  readonly near: number;
  /** For every person the share of those sets that they are in. */
  readonly inclusion: Float64Array;
}

const MOST_TOLD = 1000;

/** Gathers sets near the best; keeps count of all of them and the best thousand. */
export class NearBest {
  readonly #times: Float64Array;
  #kept: Valued[] = [];
  #count = 0;

  constructor(n: number) {
    this.#times = new Float64Array(n);
  }

  add(nodes: readonly number[], value: number): void {
    this.#count++;
    for (const node of nodes) this.#times[node]!++;
    this.#kept.push({ set: nodes.toSorted((a, b) => a - b), value });
    if (this.#kept.length === 8 * MOST_TOLD) this.#trim();
  }

  told(): Told {
    this.#trim();
    return {
      sets: this.#kept.map(({ set }) => set),
      values: this.#kept.map(({ value }) => value),
      value: this.#kept[0]?.value ?? NaN,
      near: this.#count,
      inclusion: this.#times.map((times) => times / this.#count),
    };
  }

  #trim(): void {
    this.#kept.sort((a, b) => b.value - a.value || compared(a.set, b.set));
    this.#kept = this.#kept.slice(0, MOST_TOLD);
  }
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, place) => node !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
