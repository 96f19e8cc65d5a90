import type { Place } from '../../issue.ts';

/** Turns offsets that only grow into lines and columns, in one pass over the text. */
export class LineCursor {
  readonly #text: string;
  #line = 1;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): Place {
    let next = this.#text.indexOf('\n', this.#start);
    while (next >= 0 && next < offset) {
      this.#line++;
      this.#start = next + 1;
      next = this.#text.indexOf('\n', this.#start);
    }
    return { line: this.#line, column: Math.max(1, offset - this.#start + 1) };
  }
}
