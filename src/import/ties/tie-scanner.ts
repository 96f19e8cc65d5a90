import type { Budget } from '../../budget.ts';
import { unmarked } from '../tables/read-delimited.ts';
import { type Coded, type Ends, mostLabels } from './coded.ts';
import { IdTable } from './id-table.ts';
import { RowCodes } from './row-codes.ts';
import { RowLines } from './row-lines.ts';
import type { Weights } from './weights.ts';

/** How the bytes of a plain table of ties lie: told by its beginning. */
export interface Plain {
  /** The byte between two cells. */
  readonly delimiter: number;
  /** Rows before the first one with data, blank ones included. */
  readonly skipped: number;
  readonly columns: number;
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  /** Columns that may hold layers, waves or directions. */
  readonly labels: readonly number[];
}

/** What stops the scanning: something only the general reader judges, or a budget. */
type Halt = 'unsuited' | 'lineBytes' | 'nodes' | 'ties';

const [newline, carriage, quote, apostrophe] = [0x0a, 0x0d, 0x22, 0x27];

/**
 * Reads the rows of a plain table of ties from bytes as they come. Only bytes that stand for
 * themselves in every row are read here; at anything else the scanner stops and says so.
 */
export class TieScanner {
  halted: Halt | null = null;
  readonly ids = new IdTable();
  readonly source = new RowCodes();
  readonly target = new RowCodes();
  readonly lines = new RowLines();
  readonly labels = new Map<number, { readonly table: IdTable; readonly codes: RowCodes }>();
  rows = 0;
  /** The line that is read next. */
  line = 1;
  readonly #plain: Plain;
  readonly #weights: Weights | null;
  readonly #budget: Budget;
  readonly #ragged: (line: number, column: number) => void;
  /** Bytes that are being read; those of an unfinished row wait at its start. */
  #buffer = new Uint8Array(0);
  #held = 0;
  #toSkip: number;
  /** Where the cells of the row at hand start and end. */
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  /** How many cells the row before left there. */
  #filled = 0;

  constructor(
    plain: Plain,
    weights: Weights | null,
    budget: Budget,
    ragged: (line: number, column: number) => void,
  ) {
    this.#plain = plain;
    this.#weights = weights;
    this.#budget = budget;
    this.#ragged = ragged;
    this.#toSkip = plain.skipped;
    this.#from = new Uint32Array(plain.columns);
    this.#to = new Uint32Array(plain.columns);
    for (const column of plain.labels)
      this.labels.set(column, { table: new IdTable(), codes: new RowCodes() });
  }

  /** Reads every row that ends within the bytes so far. `last`: no more bytes come. */
  push(chunk: Uint8Array, last: boolean): void {
    if (this.halted !== null) return;
    let length = this.#held + chunk.length;
    this.#makeRoom(length + 1);
    this.#buffer.set(chunk, this.#held);
    // The last line may lack its end.
    if (last && length > 0 && !isBreak(this.#buffer[length - 1]!)) this.#buffer[length++] = newline;
    const bytes = this.#buffer.subarray(0, length);
    const read = this.#rowsIn(bytes, lastBreak(bytes, this.#held, last));
    if (this.halted !== null) return;
    this.#held = length - read;
    this.#buffer.copyWithin(0, read, length);
    if (this.#held > this.#budget.lineBytes) this.halted = 'lineBytes';
    if (last && this.#held > 0) this.halted = 'unsuited';
  }

  #makeRoom(length: number): void {
    if (length <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(length, 2 * this.#held));
    larger.set(this.#buffer.subarray(0, this.#held));
    this.#buffer = larger;
  }

  /** Who names whom, once: the numbers of the rows are given away. */
  ends(): Ends {
    const texts = this.ids.texts();
    return { texts, source: this.source.taken(), target: this.target.taken() };
  }

  labelled(column: number): Coded | null {
    const found = this.labels.get(column);
    if (found === undefined || found.table.size > mostLabels) return null;
    return { texts: found.table.texts(), codes: found.codes.taken() };
  }

  /** Reads whole rows; gives back where the first unfinished one starts. */
  #rowsIn(bytes: Uint8Array, end: number): number {
    let at = 0;
    while (at < end && this.halted === null) {
      if (this.#toSkip === 0 && this.#plain.columns === 2) at = this.#wholeNumbers(bytes, at, end);
      if (at >= end) break;
      const next = this.#row(bytes, at, end);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /**
   * Rows of the usual kind: two whole numbers and nothing else. Gives back where the
   * first row of another kind starts. This loop is what large files take their time in.
   */
  #wholeNumbers(bytes: Uint8Array, start: number, end: number): number {
    const { delimiter, source } = this.#plain;
    const { ids } = this;
    const known = ids.byValue;
    const codes = [this.source.open, this.target.open] as const;
    const [ones, twos] = source === 0 ? codes : [codes[1], codes[0]];
    const room = ones.length;
    let used = this.source.used;
    let row = start;
    while (row < end && used < room) {
      let at = row;
      // Nine digits fit into a whole number of the processor; what is longer is left, whatever it comes to.
      let digit = bytes[at]! - 0x30;
      if (digit === 0) break;
      let first = 0;
      while (digit >>> 0 <= 9) {
        first = (first * 10 + digit) | 0;
        digit = bytes[++at]! - 0x30;
      }
      if (at === row || at - row > 9 || bytes[at] !== delimiter) break;
      const from = ++at;
      digit = bytes[at]! - 0x30;
      if (digit === 0) break;
      let second = 0;
      while (digit >>> 0 <= 9) {
        second = (second * 10 + digit) | 0;
        digit = bytes[++at]! - 0x30;
      }
      const byte = bytes[at]!;
      if (at === from || at - from > 9 || (byte !== newline && byte !== carriage)) break;
      if (first >= known.length || second >= known.length) break;
      let one = known[first]!;
      let two = known[second]!;
      if (one === 0 || two === 0) {
        // Ids are numbered as a reader meets them, who reads sources first.
        if (one === 0 && source === 0) ids.met(first);
        if (known[second] === 0) ids.met(second);
        if (known[first] === 0) ids.met(first);
        one = known[first]!;
        two = known[second]!;
      }
      ones[used] = one - 1;
      twos[used] = two - 1;
      used++;
      row = at + (byte === carriage && bytes[at + 1] === newline ? 2 : 1);
    }
    const read = used - this.source.used;
    if (read === 0) return row;
    this.source.filled(read);
    this.target.filled(read);
    this.lines.add(this.rows, this.line, read);
    this.line += read;
    this.#count(read);
    return row;
  }

  /** Any row; -1 if it does not end within the bytes. */
  #row(bytes: Uint8Array, start: number, end: number): number {
    const { delimiter, columns } = this.#plain;
    const line = this.line;
    let at = start;
    let cells = 0;
    let breaks = 0;
    let blank = true;
    let over = false;
    for (;;) {
      const from = at;
      if (bytes[at] === quote) {
        at = closing(bytes, at, end);
        if (at < 0) return -1;
        for (let inside = from; inside < at; inside++) {
          const broken = bytes[inside] === carriage && bytes[inside + 1] !== newline;
          if (bytes[inside] === newline || broken) breaks++;
        }
        if (bytes[at] !== delimiter && !isBreak(bytes[at]!)) {
          this.halted = 'unsuited';
          return -1;
        }
      } else {
        while (bytes[at] !== delimiter && bytes[at] !== newline && bytes[at] !== carriage) {
          if (bytes[at] === quote) {
            this.halted = 'unsuited';
            return -1;
          }
          at++;
        }
      }
      if (cells < columns) {
        this.#from[cells] = from;
        this.#to[cells] = at;
      } else over ||= this.#text(bytes, from, at) !== '';
      if (cells >= this.#budget.columns) this.halted = 'unsuited';
      blank &&= isBlank(bytes, from, at);
      cells++;
      if (bytes[at] !== delimiter) break;
      at++;
    }
    const next = at + (bytes[at] === carriage && bytes[at + 1] === newline ? 2 : 1);
    this.line = line + 1 + breaks;
    this.#filled = Math.max(this.#filled, Math.min(cells, columns));
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return next;
    }
    if (blank) return next;
    // Only cells of the row before have to be taken away: a short row costs what it is long.
    for (let missing = cells; missing < this.#filled; missing++) {
      this.#from[missing] = 0;
      this.#to[missing] = 0;
    }
    this.#filled = Math.min(cells, columns);
    if (cells < columns || over) this.#ragged(line, Math.min(cells, columns));
    this.#take(bytes, line);
    return next;
  }

  #take(bytes: Uint8Array, line: number): void {
    const { source, target, weight } = this.#plain;
    // Ids are numbered as a reader meets them, who reads sources first.
    this.source.push(this.#code(this.ids, bytes, source));
    this.target.push(this.#code(this.ids, bytes, target));
    if (this.#weights !== null) this.#weigh(this.#weights, bytes, weight);
    for (const [column, { table, codes }] of this.labels) {
      if (table.size <= mostLabels) codes.push(this.#code(table, bytes, column));
    }
    this.lines.add(this.rows, line, 1);
    this.#count(1);
  }

  #count(rows: number): void {
    this.rows += rows;
    // Ids that differ by their outer spaces are one person; who is too many is judged later.
    if (this.ids.size > 2 * this.#budget.nodes) this.halted = 'nodes';
    if (this.rows > 2 * this.#budget.ties) this.halted = 'ties';
  }

  #code(table: IdTable, bytes: Uint8Array, column: number): number {
    const [from, to] = [this.#from[column]!, this.#to[column]!];
    if (bytes[from] !== quote && bytes[from] !== apostrophe) return codeOf(table, bytes, from, to);
    const text = new TextEncoder().encode(this.#text(bytes, from, to));
    return codeOf(table, text, 0, text.length);
  }

  /** Digits with a point among them, few enough to be exact; anything else goes as text. */
  #weigh(weights: Weights, bytes: Uint8Array, column: number): void {
    const [from, to] = [this.#from[column]!, this.#to[column]!];
    let digits = 0;
    let value = 0;
    let scale = 1;
    let at = from;
    while (at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39 && digits++ < 15)
      value = value * 10 + bytes[at++]! - 0x30;
    const pointed = digits > 0 && at < to - 1 && bytes[at] === 0x2e;
    let decimals = -1;
    if (pointed) {
      at++;
      decimals = to - at;
      while (at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39 && digits++ < 15) {
        value = value * 10 + bytes[at++]! - 0x30;
        scale *= 10;
      }
    }
    const number = value / scale;
    if (at === to && digits > 0 && digits <= 15 && weights.takes(number, decimals))
      weights.addNumber(number, decimals);
    else weights.add(this.#text(bytes, from, to));
  }

  #text(bytes: Uint8Array, from: number, to: number): string {
    if (from === to) return '';
    const quoted = bytes[from] === quote;
    const body = quoted ? bytes.subarray(from + 1, to - 1) : bytes.subarray(from, to);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    return unmarked(quoted ? text.replaceAll('""', '"') : text);
  }
}

/** The number of an id, by the same way however it was quoted. */
function codeOf(table: IdTable, bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  let at = from;
  while (at < to && at - from < 9 && bytes[at]! >= 0x30 && bytes[at]! <= 0x39)
    value = value * 10 + bytes[at++]! - 0x30;
  const whole = at === to && to > from && (bytes[from] !== 0x30 || to - from === 1);
  return whole ? table.ofWhole(value, bytes, from, to) : table.of(bytes, from, to);
}

function isBreak(byte: number): boolean {
  return byte === newline || byte === carriage;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  for (let at = from; at < to; at++) {
    if (bytes[at]! > 0x22 && bytes[at]! < 0x80) return false;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
  return (bytes[from] === quote ? text.slice(1, -1) : text).trim() === '';
}

/**
 * Behind the last line end that is certain, 0 without any: a `\r` at the very end may be half of one,
 * and before `held` there is none that was not seen before.
 */
function lastBreak(bytes: Uint8Array, held: number, last: boolean): number {
  let at = bytes.length;
  if (!last && bytes[at - 1] === carriage) at--;
  for (; at > 0 && at >= held; at--) if (isBreak(bytes[at - 1]!)) return at;
  return 0;
}

/** Behind the quotation mark that closes the one at `from`; -1 if it does not come before `end`. */
function closing(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at + 1 < end ? at + 1 : -1;
    at++;
  }
  return -1;
}
