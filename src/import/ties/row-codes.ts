const block = 1 << 18;

/** The numbers of one column, row by row, in blocks, so that growing copies nothing. */
export class RowCodes {
  readonly #full: Uint32Array[] = [];
  #open = new Uint32Array(block);
  #used = 0;

  push(code: number): void {
    if (this.#used === block) {
      this.#full.push(this.#open);
      this.#open = new Uint32Array(block);
      this.#used = 0;
    }
    this.#open[this.#used++] = code;
  }

  /** All numbers in one piece; the blocks are given up on the way. */
  taken(): Uint32Array {
    const whole = new Uint32Array(this.#full.length * block + this.#used);
    whole.set(this.#open.subarray(0, this.#used), this.#full.length * block);
    for (let at = this.#full.length - 1; at >= 0; at--) whole.set(this.#full.pop()!, at * block);
    this.#open = new Uint32Array(0);
    return whole;
  }
}
