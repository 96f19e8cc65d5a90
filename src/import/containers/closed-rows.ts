import type { Tag } from './tags.ts';

/** As many rows as a sheet can have. */
const most = 1_048_576;

/**
 * The rows of a sheet numbered through. A sheet says only the rows that are there, and one of them may
 * stand a million rows below the rest; its reader would fill in every row between.
 */
export class ClosedRows {
  readonly lines: number[] = [];
  /** A row that no sheet can have, or that stands before the row above it. */
  misplaced: number | null = null;
  readonly #xml: string;
  readonly #pieces: string[] = [];
  #copied = 0;
  #unnumbered = false;
  #gap = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  get count(): number {
    return this.lines.length;
  }

  /** The number of the row that began last. */
  get line(): number {
    return this.lines.at(-1) ?? 0;
  }

  begin({ attributes, start, end }: Tag): void {
    const told = attributes.get('r');
    this.#unnumbered = told === undefined;
    this.#put(told === undefined ? this.line + 1 : Number(told));
    const name = nameAt(this.#xml, start, end);
    const close = this.#xml[end - 2] === '/' ? '/>' : '>';
    this.#pieces.push(this.#xml.slice(this.#copied, start), `<${name} r="${this.count}"${close}`);
    this.#copied = end;
  }

  /** Takes in the number that a cell gives to a row without one of its own. */
  meet(row: number): void {
    if (!this.#unnumbered || this.lines.length === 0 || Number.isNaN(row)) return;
    this.#unnumbered = false;
    this.lines.pop();
    this.#put(row);
  }

  /** The sheet with its rows numbered through; `null` if they are as they stand. */
  text(): string | null {
    return this.#gap ? [...this.#pieces, this.#xml.slice(this.#copied)].join('') : null;
  }

  #put(line: number): void {
    if (!Number.isSafeInteger(line) || line <= this.line || line > most)
      this.misplaced ??= Number.isSafeInteger(line) && line > 0 ? line : this.count + 1;
    this.lines.push(line);
    if (line !== this.lines.length) this.#gap = true;
  }
}

/** The name of a tag as it stands, with its prefix. */
function nameAt(xml: string, start: number, end: number): string {
  let at = start + 1;
  while (at < end - 1 && xml[at]! > ' ' && xml[at] !== '/') at++;
  return xml.slice(start + 1, at);
}
