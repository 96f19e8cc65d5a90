type Packed = Uint32Array | Int32Array | Float64Array;

/**
 * A list of numbers that grows. As long as all are the same, one number stands for all of them: most
 * lists of weights hold nothing but ones.
 */
export class Numbers<A extends Packed> {
  length = 0;
  readonly #make: (length: number) => A;
  #same = 0;
  #items: A | null = null;

  constructor(make: (length: number) => A) {
    this.#make = make;
  }

  at(index: number): number {
    return this.#items === null ? this.#same : this.#items[index]!;
  }

  /** All numbers in one piece, to be read only. */
  packed(): A {
    if (this.#items !== null) return this.#items.subarray(0, this.length) as A;
    return this.#make(this.length).fill(this.#same) as A;
  }

  push(value: number): void {
    if (this.#items === null) {
      if (this.length === 0) this.#same = value;
      if (Object.is(value, this.#same)) {
        this.length++;
        return;
      }
      this.#items = this.#make(Math.max(64, 2 * this.length));
      this.#items.fill(this.#same, 0, this.length);
    } else if (this.length === this.#items.length) {
      const larger = this.#make(Math.ceil(this.length * 1.5));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = value;
  }
}

export const uint32 = (length: number) => new Uint32Array(length);
export const int32 = (length: number) => new Int32Array(length);
export const float64 = (length: number) => new Float64Array(length);
