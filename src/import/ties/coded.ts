/** A column that says few different things: each row has the number of its text. */
export interface Coded {
  /** In the order in which they first appear. */
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

/** Who names whom: both columns have their texts in one list, in the order in which they are met. */
export interface Ends {
  readonly texts: readonly string[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** A column with more different texts than this labels nothing. */
export const mostLabels = 1000;

/** Gives texts numbers, by first appearance. */
export class Codes {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
