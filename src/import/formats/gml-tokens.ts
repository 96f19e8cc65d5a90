import type { Place } from '../../issue.ts';
import { LineCursor } from './line-cursor.ts';
import { withCharacters } from './words.ts';

interface GmlToken {
  /** `broken`: a text whose closing quotation mark is missing. */
  readonly kind: 'word' | 'text' | 'open' | 'close' | 'broken';
  readonly text: string;
  readonly place: Place;
}

/** Reads GML token by token: words and numbers, texts, brackets. Lines that begin with # are remarks. */
export class GmlTokens {
  readonly #text: string;
  readonly #cursor: LineCursor;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new LineCursor(text);
  }

  get place(): Place {
    return this.#cursor.at(this.#at);
  }

  next(): GmlToken | null {
    const text = this.#text;
    this.#skip();
    if (this.#at >= text.length) return null;
    const place = this.place;
    const start = text[this.#at]!;
    if (start === '[' || start === ']') {
      this.#at++;
      return { kind: start === '[' ? 'open' : 'close', text: start, place };
    }
    if (start === '"') {
      const end = text.indexOf('"', this.#at + 1);
      const inner = text.slice(this.#at + 1, end < 0 ? undefined : end);
      this.#at = end < 0 ? text.length : end + 1;
      return { kind: end < 0 ? 'broken' : 'text', text: end < 0 ? '' : decoded(inner), place };
    }
    const from = this.#at;
    while (this.#at < text.length && !' \t\r\n[]"'.includes(text[this.#at]!)) this.#at++;
    return { kind: 'word', text: text.slice(from, this.#at), place };
  }

  /** Passes over spaces and remarks. */
  #skip(): void {
    const text = this.#text;
    let fresh = this.#at === 0 || text[this.#at - 1] === '\n';
    for (; this.#at < text.length; this.#at++) {
      const character = text[this.#at]!;
      if (character === '#' && fresh) {
        const end = text.indexOf('\n', this.#at);
        this.#at = end < 0 ? text.length : end;
      } else if (!' \t\r\n'.includes(character)) return;
      if (text[this.#at] === '\n') fresh = true;
    }
  }
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return withCharacters(
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  ).replaceAll('&amp;', '&');
}
