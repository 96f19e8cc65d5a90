/** An observed value against the values that chance gave it. */
export interface Chance {
  /** (1 + #{drawn ≤ observed}) / (1 + count), so that no finite number of draws says "never". */
  readonly pLower: number;
  readonly pUpper: number;
  readonly mean: number;
  /** Standard deviation of the drawn values, divided by their number. */
  readonly sd: number;
  readonly count: number;
}

/** Two values this close are told apart by rounding only, so a draw that near counts as equal. */
const EQUAL = 1e-12;

/** Collects drawn values one by one; `NaN` draws are left out and do not count. */
export class ChanceTally {
  readonly #observed: number;
  readonly #slack: number;
  #atMost = 0;
  #atLeast = 0;
  #count = 0;
  #mean = 0;
  #squares = 0;

  constructor(observed: number) {
    this.#observed = observed;
    this.#slack = EQUAL * Math.max(1, Math.abs(observed));
  }

  add(drawn: number): void {
    if (Number.isNaN(drawn)) return;
    if (drawn <= this.#observed + this.#slack) this.#atMost++;
    if (drawn >= this.#observed - this.#slack) this.#atLeast++;
    this.#count++;
    const step = drawn - this.#mean;
    this.#mean += step / this.#count;
    this.#squares += step * (drawn - this.#mean);
  }

  /** What came of it; all `NaN` without an observed value or without a single draw. */
  result(): Chance {
    const count = this.#count;
    if (count === 0 || Number.isNaN(this.#observed)) {
      return { pLower: NaN, pUpper: NaN, mean: NaN, sd: NaN, count };
    }
    return {
      pLower: (1 + this.#atMost) / (1 + count),
      pUpper: (1 + this.#atLeast) / (1 + count),
      mean: this.#mean,
      sd: Math.sqrt(this.#squares / count),
      count,
    };
  }
}
