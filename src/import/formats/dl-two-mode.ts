import type { Place } from '../../issue.ts';
import { numberReader } from '../cells.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Table } from '../tables/table.ts';
import type { Membership, TwoModeShape } from '../two-mode.ts';
import type { DlHeader } from './dl-header.ts';
import type { GraphFile } from './graph-file.ts';
import { mostImplied, nodeNumber } from './node-numbers.ts';
import type { Word, Words } from './words.ts';

/** Labels of one kind of nodes: listed, met on the way, or numbers. */
class Labels {
  readonly list: string[];
  readonly #size: number;
  readonly #embedded: boolean;
  readonly #places: Map<string, number>;

  constructor(size: number, listed: readonly string[] | null, embedded: boolean) {
    this.#size = size;
    this.#embedded = embedded;
    this.list = [
      ...(listed ?? (embedded ? [] : Array.from({ length: size }, (_, at) => `${at + 1}`))),
    ];
    this.#places = new Map(this.list.map((label, at) => [label.toLowerCase(), at]));
  }

  /** The place of a node; `null` for a number or one label more than the file announces. */
  of(word: Word): number | null {
    const text = word.text.trim();
    const known = this.#embedded ? this.#places.get(text.toLowerCase()) : undefined;
    if (known !== undefined) return known;
    if (!this.#embedded) {
      const number = nodeNumber(text);
      return number === null || number < 1 || number > this.#size ? null : number - 1;
    }
    if (this.list.length >= this.#size) return null;
    this.#places.set(text.toLowerCase(), this.list.length);
    return this.list.push(text) - 1;
  }
}

/** Reads DL of two kinds of nodes: a full matrix of rows and columns, `edgelist2` or `nodelist2`. */
export function readDlTwoMode(
  file: string,
  text: string,
  words: Words,
  header: DlHeader,
  log: IssueLog,
): GraphFile | null {
  const { format, embedded, embeddedColumns, matrices, matrixLabels } = header;
  const [nr, nc] = [header.rows, header.columns];
  const short = (what: string, declared: number, found: number, place: Place = words.place) => {
    log.add('NETWORK_SIZE_WRONG', file, place, { what, declared, found });
    return null;
  };
  if (nr < 1 || nc < 1 || Math.max(nr, nc) > mostImplied(text.length))
    return short('nodes', Math.max(nr, nc), 0, header.place);
  const full = format === 'fullmatrix';
  if (full && nr * nc * matrices * 2 - 1 > words.rest + 2) return short('cells', nr, 0);
  if (
    !full &&
    format !== 'edgelist2' &&
    format !== 'nodelist2' &&
    format !== 'edgelist1' &&
    format !== 'nodelist1'
  ) {
    log.add('NETWORK_SYNTAX', file, header.place);
    return null;
  }
  const rows = new Labels(nr, header.labels, embedded && full === false);
  const columns = new Labels(nc, header.columnLabels, embeddedColumns && full === false);
  const read = numberReader([], 'point');
  const shapes: TwoModeShape[] = [];
  let members: Membership[] = [];
  let places: Place[] = [];
  const put = (row: number, column: number, word: Word | null): boolean => {
    const cell = word === null ? { value: 1 } : read(word.text);
    if (cell === 'bad') {
      log.add('WEIGHT_NOT_A_NUMBER', file, word!.place);
      return false;
    }
    const value = cell === 'missing' ? Number.NaN : cell.value;
    members.push({ row, column, value, at: places.length - 1 });
    return true;
  };
  if (full) {
    for (let matrix = 0; matrix < matrices; matrix++) {
      if (embeddedColumns) {
        columns.list.length = 0;
        for (let at = 0; at < nc; at++) columns.list.push(words.next()?.text.trim() ?? '');
      }
      for (let row = 0; row < nr; row++) {
        places.push(words.peek()?.place ?? words.place);
        if (embedded) rows.list[row] = words.next()?.text.trim() ?? '';
        for (let column = 0; column < nc; column++) {
          const word = words.next();
          if (word === null) return short('cells', nr, row);
          if (!put(row, column, word)) return null;
        }
      }
      finish();
    }
    if (words.peek() !== null) {
      log.add('NETWORK_SYNTAX', file, words.peek()!.place);
      return null;
    }
  } else {
    for (let line = words.line(); line !== null; line = words.line()) {
      const [first, ...rest] = line as [Word, ...Word[]];
      // A line of its own parts the list of one matrix from that of the next.
      if (first.text === '!' && !first.quoted) {
        finish();
        if (shapes.length < matrices) continue;
        log.add('NETWORK_SYNTAX', file, first.place);
        return null;
      }
      places.push(first.place);
      const row = rows.of(first);
      const others = format.startsWith('edgelist') ? rest.slice(0, 1) : rest;
      if (row === null || line.some(({ open }) => open)) return out(first, nr);
      for (const other of others) {
        const column = columns.of(other);
        if (column === null) return out(other, nc);
        const value = format.startsWith('edgelist') ? (rest[1] ?? null) : null;
        if (!put(row, column, value)) return null;
      }
    }
    finish();
    if (shapes.length < matrices) return short('matrices', matrices, shapes.length, header.place);
  }
  return { title: null, shapes };

  /** The matrix so far, and the next one begun. */
  function finish(): void {
    const layer =
      matrixLabels[shapes.length] ?? (matrices > 1 ? `${shapes.length + 1}` : undefined);
    const table: Table = {
      file,
      sheet: null,
      ...(layer === undefined ? {} : { layer }),
      delimiter: ',',
      header: [],
      headerLine: header.place.line ?? 1,
      rows: places.map(() => []),
      lines: places.map(({ line }) => line ?? 1),
      starts: places.map(({ column }) => column ?? 1),
    };
    const [own, others] = [[...rows.list], [...columns.list]];
    shapes.push({ role: 'two-mode', table, rows: own, columns: others, members });
    members = [];
    places = [];
  }

  function out(word: Word, last: number): null {
    log.add('NODE_NUMBER_WRONG', file, word.place, { last });
    return null;
  }
}
