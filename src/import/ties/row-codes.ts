const block = 1 << 18;

/** The numbers of one column, row by row, in blocks, so that growing copies nothing. */
export class RowCodes {
  /** The block being filled; there is always room in it. */
  open = new Uint32Array(block);
  used = 0;
  readonly #full: Uint32Array[] = [];

  push(code: number): void {
    this.open[this.used] = code;
    this.filled(1);
  }

  /** Takes in numbers that were written into the open block behind those in use. */
  filled(count: number): void {
    this.used += count;
    if (this.used < block) return;
    this.#full.push(this.open);
    this.open = new Uint32Array(block);
    this.used = 0;
  }

  /** The numbers in order, in as many pieces as they were taken in. */
  *pieces(): Generator<Uint32Array> {
    yield* this.#full;
    yield this.open.subarray(0, this.used);
  }

  /** All numbers in one piece; the others are given up on the way. */
  taken(): Uint32Array {
    const before = this.#full.length * block;
    const whole = new Uint32Array(before + this.used);
    whole.set(this.open.subarray(0, this.used), before);
    for (let at = this.#full.length - 1; at >= 0; at--) whole.set(this.#full.pop()!, at * block);
    this.drop();
    return whole;
  }

  /** Gives up all numbers. */
  drop(): void {
    this.#full.length = 0;
    this.open = new Uint32Array(0);
    this.used = 0;
  }
}
