import type { Budget } from '../../budget.ts';
import { kindOf, promisedKind } from '../containers/kind.ts';
import { type Encoding, wideOf } from '../encoding.ts';
import type { IssueLog } from '../issue-log.ts';
import type { TiesShape } from '../shape.ts';
import { type AnySource, chunksOf, type Reporting } from '../source.ts';
import type { StatedDialect } from '../tables/dialect.ts';
import { tableOf } from '../tables/header.ts';
import type { Coded } from './coded.ts';
import { Numbers, uint32 } from './numbers.ts';
import { type PlainHead, plainHead } from './plain-head.ts';
import type { TieTable } from './tie-cells.ts';
import { TieScanner } from './tie-scanner.ts';
import { Utf8 } from './utf8.ts';
import { Weights } from './weights.ts';

interface PlainReading {
  /** What files that are not UTF-8 are read in. */
  readonly encoding: Encoding | undefined;
  readonly dialect: StatedDialect;
  readonly missing: readonly string[];
  readonly budget: Budget;
}

/** As much of a file as decides what it is. */
const headBytes = 1 << 18;

/**
 * Reads a plain table of ties straight from its bytes, in a stream: UTF-8, with a header that names
 * both ends, and cells that need no second look. `null`: only the general reader can tell what it is.
 */
export async function readPlainTies(
  source: AnySource,
  reading: PlainReading,
  reporting: Reporting,
): Promise<PlainTies | null> {
  const promised = promisedKind(source.name);
  if (promised !== null && promised !== 'text') return null;
  const utf8 = new Utf8();
  let waiting: Uint8Array = new Uint8Array(0);
  let ties: PlainTies | null = null;
  for await (const chunk of chunksOf(source, reporting)) {
    if (!utf8.takes(chunk)) return null;
    if (ties === null) {
      waiting = joined(waiting, chunk);
      if (waiting.length < headBytes) continue;
      ties = plainTies(source.name, waiting, false, reading);
      waiting = new Uint8Array(0);
      if (ties === null) return null;
    } else ties.scanner.push(chunk, false);
    if (ties.scanner.halted !== null) break;
  }
  if (ties === null) ties = plainTies(source.name, waiting, true, reading);
  else ties.scanner.push(new Uint8Array(0), true);
  if (ties === null || ties.scanner.halted === 'unsuited') return null;
  if (ties.scanner.halted !== null) return ties;
  const { encoding } = reading;
  const other = encoding !== undefined && encoding !== 'utf-8' && !utf8.isAscii;
  return other || !utf8.isWhole ? null : ties;
}

/** Starts on the first bytes of a file; `null` if they are no plain table of ties. */
function plainTies(
  file: string,
  bytes: Uint8Array,
  whole: boolean,
  { missing, dialect, budget }: PlainReading,
): PlainTies | null {
  const wide = wideOf(bytes) !== null || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (wide || kindOf(bytes) !== 'text') return null;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body, { stream: !whole });
  const head = plainHead(file, text, whole, dialect, budget);
  if (head === null) return null;
  const ties = new PlainTies(head, missing, budget);
  ties.scanner.push(body, whole);
  return ties;
}

/** A table of ties as it was read; what there is to report is told when it is opened. */
export class PlainTies {
  readonly scanner: TieScanner;
  readonly #head: PlainHead;
  readonly #budget: Budget;
  readonly #weights: Weights | null;
  #shape: TiesShape | null = null;
  readonly #ragged = { lines: new Numbers(uint32), columns: new Numbers(uint32) };

  constructor(head: PlainHead, missing: readonly string[], budget: Budget) {
    this.#head = head;
    this.#budget = budget;
    this.#weights = head.plain.weight < 0 ? null : new Weights(missing, head.grid.decimal);
    this.scanner = new TieScanner(head.plain, this.#weights, budget, (line, column) => {
      this.#ragged.lines.push(line);
      this.#ragged.columns.push(column);
    });
  }

  /** Whether there is nothing but two columns of ids, and every row has both. */
  get isBare(): boolean {
    const { columns, weight } = this.#head.plain;
    return columns === 2 && weight < 0 && this.#ragged.lines.length === 0;
  }

  /** What the header calls both ends. */
  get titles(): readonly string[] {
    const { header } = this.#head.table;
    const { source, target } = this.#head.plain;
    return [header[source]!, header[target]!];
  }

  /** The shape of the table; `null` if a budget stopped the reading, which is reported. */
  opened(log: IssueLog): TiesShape | null {
    this.#shape ??= this.#made(log);
    return this.#shape;
  }

  #made(log: IssueLog): TiesShape | null {
    const { scanner } = this;
    const { grid, headerAt, plain } = this.#head;
    const { halted } = scanner;
    if (halted !== null && halted !== 'unsuited') {
      const place = { line: scanner.line, column: 1 };
      log.add('BUDGET_EXCEEDED', grid.file, place, { budget: halted, limit: this.#budget[halted] });
      return null;
    }
    const { header, headerLine } = tableOf(grid, headerAt, log);
    const { lines, columns } = this.#ragged;
    for (let at = 0; at < lines.length; at++) {
      const place = { line: lines.at(at), column: columns.at(at) + 1 };
      log.add('ROW_RAGGED', grid.file, place, { columns: plain.columns });
    }
    const labels = new Map<number, Coded | null>();
    for (const column of plain.labels) labels.set(column, scanner.labelled(column));
    const table: TieTable = {
      file: grid.file,
      sheet: null,
      delimiter: grid.delimiter,
      ...(grid.decimal === undefined ? {} : { decimal: grid.decimal }),
      header,
      headerLine,
      rows: { length: scanner.rows },
      lines: scanner.lines,
      cells: {
        ends: scanner.ends(),
        weights: this.#weights,
        labels: (column) => labels.get(column) ?? null,
      },
    };
    const { source, target, weight } = plain;
    return { role: 'ties', table, source, target, weight };
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
