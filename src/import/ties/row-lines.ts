import { Numbers, uint32 } from './numbers.ts';

/** The line each row starts on. Most rows start on the next line; only the others are written down. */
export class RowLines {
  readonly #rows = new Numbers(uint32);
  readonly #lines = new Numbers(uint32);
  #next = 0;

  /** Notes where rows start that follow line upon line; rows come in order. */
  add(row: number, line: number, rows: number): void {
    if (row === 0 || line !== this.#next) {
      this.#rows.push(row);
      this.#lines.push(line);
    }
    this.#next = line + rows;
  }

  at(row: number): number | undefined {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.at(middle) <= row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : this.#lines.at(low - 1) + row - this.#rows.at(low - 1);
  }
}
