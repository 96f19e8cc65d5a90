import { decimalOf, isNumber, unclearDecimals } from '../cells.ts';
import type { Decimal } from '../tables/dialect.ts';
import type { Listing } from '../tables/table.ts';
import { Codes } from './coded.ts';
import { float64, Numbers } from './numbers.ts';

/** Numbers from here downward stand for texts; no such number is kept as a value. */
const floor = -1e15;

/**
 * A column of weights: plain numbers as they are, whatever else stands there as the number of its
 * text, since only the whole column tells whether `1,5` is a number.
 */
export class Weights {
  readonly #values = new Numbers(float64);
  readonly #odd = new Codes();
  readonly #suspect: ReadonlySet<number>;
  /** Whether points part thousands, so that a number with one must stay a text. */
  readonly #parts: boolean;
  #pointed = false;
  /** A number with a point and three digits after it. */
  #parted: number | null = null;
  /** Whether a number has a point that can only part decimals. */
  #decimal = false;

  /** `missing`: texts that mean "not observed"; those that look like numbers must stay texts. */
  constructor(missing: readonly string[], decimal: Decimal | undefined) {
    this.#parts = decimal === 'point-comma';
    this.#suspect = new Set(missing.map((text) => Number(text)).filter(Number.isFinite));
  }

  add(text: string): void {
    const value = isNumber(text) ? Number(text) : Number.NaN;
    const point = text.indexOf('.');
    const decimals = point < 0 ? -1 : text.length - point - 1;
    if (this.takes(value, decimals)) this.addNumber(value, decimals);
    else this.#values.push(floor - this.#odd.of(text));
  }

  /**
   * Whether a number can be kept without its text. `decimals`: characters after the point; -1
   * without one.
   */
  takes(value: number, decimals: number): boolean {
    if (this.#parts && decimals >= 0) return false;
    return value > floor && value < Number.POSITIVE_INFINITY && !this.#suspect.has(value);
  }

  addNumber(value: number, decimals: number): void {
    if (decimals >= 0) this.#pointed = true;
    if (decimals === 3) this.#parted ??= value;
    // Points part thousands between one and three digits and three more.
    if (decimals > 0 && (decimals !== 3 || Math.abs(value) < 1 || Math.abs(value) >= 1000))
      this.#decimal = true;
    this.#values.push(value);
  }

  get length(): number {
    return this.#values.length;
  }

  /** Whether any row says anything. */
  get valued(): boolean {
    if (this.#odd.texts.some((text) => text.trim() !== '')) return true;
    for (let row = 0; row < this.length; row++) if (this.#values.at(row) > floor) return true;
    return false;
  }

  decimalOf(listing: Pick<Listing, 'delimiter' | 'decimal' | 'sheet'>): Decimal {
    if (listing.decimal === undefined && this.#pointed) return 'point';
    return decimalOf(listing, this.#odd.texts);
  }

  unclearDecimals(
    listing: Pick<Listing, 'delimiter' | 'decimal' | 'sheet'>,
  ): ReturnType<typeof unclearDecimals> {
    if (listing.decimal === undefined && this.#decimal) return null;
    const parted = this.#parted === null ? [] : [this.#parted.toFixed(3)];
    return unclearDecimals(listing, [...this.#odd.texts, ...parted]);
  }

  /** The number in a row, or the number of its text below. */
  at(row: number): number | { readonly text: number } {
    const value = this.#values.at(row);
    return value > floor ? value : { text: floor - value };
  }

  get texts(): readonly string[] {
    return this.#odd.texts;
  }
}
