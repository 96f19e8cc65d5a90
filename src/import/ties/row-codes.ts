const firstBlock = 1 << 14;
const largestBlock = 1 << 23;

/**
 * The numbers of one column, row by row, in blocks, so that growing copies nothing. Blocks double:
 * large ones go back to the system as soon as they are given up.
 */
export class RowCodes {
  /** The block being filled; there is always room in it. */
  open = new Uint32Array(firstBlock);
  used = 0;
  readonly #full: Uint32Array[] = [];

  push(code: number): void {
    this.open[this.used] = code;
    this.filled(1);
  }

  /** Takes in numbers that were written into the open block behind those in use. */
  filled(count: number): void {
    this.used += count;
    if (this.used < this.open.length) return;
    this.#full.push(this.open);
    this.open = new Uint32Array(Math.min(largestBlock, 2 * this.open.length));
    this.used = 0;
  }

  /** The numbers in order, in as many pieces as they were taken in. */
  *pieces(): Generator<Uint32Array> {
    yield* this.#full;
    yield this.open.subarray(0, this.used);
  }

  /** All numbers in one piece; the others are given up on the way. */
  taken(): Uint32Array {
    let at = this.#full.reduce((sum, { length }) => sum + length, 0);
    const whole = new Uint32Array(at + this.used);
    whole.set(this.open.subarray(0, this.used), at);
    for (let piece = this.#full.pop(); piece !== undefined; piece = this.#full.pop()) {
      at -= piece.length;
      whole.set(piece, at);
    }
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
