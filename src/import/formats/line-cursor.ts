import type { Place } from '../../issue.ts';

/** Turns offsets that only grow into lines and columns, in one pass over the text. */
export class LineCursor {
  readonly #text: string;
  #line = 1;
  #start = 0;
  /** The end of the line, kept because a file may be one long line. */
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = this.#endFrom(0);
  }

  at(offset: number): Place {
    while (this.#end < offset) {
      this.#line++;
      this.#start = this.#end + 1;
      this.#end = this.#endFrom(this.#start);
    }
    return { line: this.#line, column: Math.max(1, offset - this.#start + 1) };
  }

  #endFrom(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end < 0 ? Number.POSITIVE_INFINITY : end;
  }
}
