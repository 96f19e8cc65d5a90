import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';

/** A word of a text file: what stands between separators, or between quotation marks. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly place: Place;
  /** Whether it is the first of its line. */
  readonly first: boolean;
  /** Whether its closing quotation mark is missing. */
  readonly open: boolean;
}

/** Reads a text word by word, in one pass. Quotation marks end at the line at the latest. */
export class Words {
  readonly #text: string;
  readonly #separators: string;
  readonly #tick: () => void;
  #at = 0;
  #line = 1;
  #start = 0;
  #first = true;
  #ahead: Word | null | undefined;

  /** `budget` ends the reading of a text that takes too long. */
  constructor(file: string, text: string, separators: string, budget: Allowance) {
    this.#text = text;
    this.#separators = separators;
    this.#tick = () => budget.tick(file, () => this.place);
  }

  /** How many characters are left. */
  get rest(): number {
    return this.#text.length - this.#at;
  }

  get place(): Place {
    return { line: this.#line, column: this.#at - this.#start + 1 };
  }

  peek(): Word | null {
    if (this.#ahead === undefined) this.#ahead = this.#read();
    return this.#ahead;
  }

  next(): Word | null {
    const word = this.peek();
    this.#ahead = undefined;
    return word;
  }

  /** The words up to the end of the line of the next one; `null` at the end of the text. */
  line(): readonly Word[] | null {
    const first = this.next();
    if (first === null) return null;
    const words = [first];
    for (let word = this.peek(); word !== null && !word.first; word = this.peek()) {
      words.push(word);
      this.next();
    }
    return words;
  }

  #read(): Word | null {
    this.#tick();
    const text = this.#text;
    while (this.#at < text.length && this.#isGap(text[this.#at]!)) {
      if (this.#endsLine()) {
        this.#line++;
        this.#start = this.#at + 1;
        this.#first = true;
      }
      this.#at++;
    }
    if (this.#at >= text.length) return null;
    const place = this.place;
    const first = this.#first;
    this.#first = false;
    const mark = text[this.#at]!;
    if (mark === '"') {
      const from = ++this.#at;
      while (this.#at < text.length && !'"\r\n'.includes(text[this.#at]!)) this.#at++;
      const open = text[this.#at] !== '"';
      const inner = text.slice(from, this.#at);
      if (!open) this.#at++;
      return { text: inner, quoted: true, place, first, open };
    }
    const from = this.#at;
    while (this.#at < text.length && !this.#isGap(text[this.#at]!)) this.#at++;
    return { text: text.slice(from, this.#at), quoted: false, place, first, open: false };
  }

  #endsLine(): boolean {
    const character = this.#text[this.#at];
    return character === '\n' || (character === '\r' && this.#text[this.#at + 1] !== '\n');
  }

  #isGap(character: string): boolean {
    return character <= ' ' || character === '\u00a0' || this.#separators.includes(character);
  }
}

/** `&#x10ffff;` with room for zeros before it. */
const longestNumber = 14;

/** A text with numbered characters such as `&#24352;` and `&#x5f20;` put in. */
export function withCharacters(text: string): string {
  let at = text.indexOf('&#');
  if (at < 0) return text;
  let plain = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&#', at + 2)) {
    const near = text.slice(at, at + longestNumber).indexOf(';');
    if (near < 0) continue;
    const end = at + near;
    const digits = text.slice(at + 2, end);
    const code = /^x[0-9a-f]+$/i.test(digits)
      ? Number.parseInt(digits.slice(1), 16)
      : /^\d+$/.test(digits)
        ? Number(digits)
        : Number.NaN;
    if (!(code > 0 && code <= 0x10ffff)) continue;
    plain += text.slice(from, at) + String.fromCodePoint(code);
    from = end + 1;
  }
  return plain + text.slice(from);
}
