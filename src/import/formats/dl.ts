import type { Place } from '../../issue.ts';
import { type Allowance, Exceeded } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import { cellRules } from '../tie-rules.ts';
import { type DlHeader, readDlHeader } from './dl-header.ts';
import { readDlMatrices } from './dl-matrices.ts';
import { readDlTwoMode } from './dl-two-mode.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import { mostImplied, nodeNumber } from './node-numbers.ts';
import { TableSketch } from './table-sketch.ts';
import { type Word, Words } from './words.ts';

/** Reads UCINET DL: matrices as matrices, lists of nodes and ties as ties. */
export function readDl(
  file: string,
  text: string,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const words = new Words(file, text, '=,', budget);
  const header = readDlHeader(file, words, log);
  if (header === null) return null;
  // More than there is text for is wrong, whatever a study can have.
  if (header.matrices > budget.layers && header.matrices <= words.rest + 2)
    throw new Exceeded('layers', budget.layers, file, header.place);
  if (header.twoMode) return readDlTwoMode(file, text, words, header, log);
  if (header.size > Math.min(budget.nodes, mostImplied(text.length))) {
    const params = { what: 'nodes', declared: header.size, found: header.labels?.length ?? 0 };
    log.add('NETWORK_SIZE_WRONG', file, header.place, params);
    return null;
  }
  const shapes = header.format.endsWith('matrix') || header.format.endsWith('half');
  if (shapes) return readDlMatrices(file, words, header, log);
  return new DlLists(file, words, header, log).graph(budget);
}

/** Lists of alters, of ties, or of ties with a value for each matrix. */
class DlLists {
  readonly #file: string;
  readonly #words: Words;
  readonly #header: DlHeader;
  readonly #log: IssueLog;
  readonly #ties = new TableSketch(['source', 'target', 'weight']);
  /** Nodes by their labels in small letters, since old versions write them in capitals. */
  readonly #known = new Map<string, string>();
  #sound = true;
  #matrix = 0;

  constructor(file: string, words: Words, header: DlHeader, log: IssueLog) {
    this.#file = file;
    this.#words = words;
    this.#header = header;
    this.#log = log;
    for (const label of header.labels ?? []) this.#known.set(label.toLowerCase(), label);
  }

  graph(budget: Allowance): GraphFile | null {
    let row = 0;
    for (let line = this.#words.line(); line !== null; line = this.#words.line()) {
      const [first] = line as [Word];
      if (first.text === '!' && !first.quoted) {
        this.#matrix++;
        row = 0;
      } else this.#take(line, ++row);
      if (!this.#sound) return null;
    }
    const { labels, size, embedded, place, format, matrices } = this.#header;
    if (format !== 'edgearray1' && this.#matrix + 1 < matrices) {
      const params = { what: 'matrices', declared: matrices, found: this.#matrix + 1 };
      this.#log.add('NETWORK_SIZE_WRONG', this.#file, place, params);
      return null;
    }
    const nodes = new TableSketch(['id']);
    const listed =
      labels ?? (embedded ? null : Array.from({ length: size }, (_, at) => `${at + 1}`));
    for (const label of listed ?? []) nodes.add(place, [label]);
    if (listed === null && this.#known.size < size) {
      const params = { declared: size, found: this.#known.size };
      this.#log.add('NODES_NOT_NAMED', this.#file, place, params);
    }
    return graphShapes(this.#file, null, nodes, this.#ties, budget, this.#log, cellRules);
  }

  #take(line: readonly Word[], row: number): void {
    const { format } = this.#header;
    const [first, second, ...rest] = line as [Word, Word | undefined, ...Word[]];
    if (line.some(({ open }) => open)) this.#wrong(first.place);
    else if (format === 'nodelist1') {
      const source = this.#nodeOf(first);
      for (const other of line.slice(1)) this.#tie(source, this.#nodeOf(other), '1', first.place);
    } else if (format === 'nodelist1b') {
      if (nodeNumber(first.text) !== line.length - 1) this.#wrong(first.place);
      const source = this.#header.labels?.[row - 1] ?? String(row);
      if (row > this.#header.size) this.#wrong(first.place);
      for (const other of line.slice(1)) this.#tie(source, this.#nodeOf(other), '1', first.place);
    } else if (second === undefined) this.#wrong(first.place);
    else {
      const [source, target] = [this.#nodeOf(first), this.#nodeOf(second)];
      const values = format === 'edgearray1' ? rest : rest.slice(0, 1);
      if (values.length === 0) this.#tie(source, target, '1', first.place);
      for (const [at, { text }] of values.entries()) {
        const matrix = format === 'edgearray1' ? at : this.#matrix;
        if (format === 'edgelist1' || Number(text) !== 0)
          this.#tie(source, target, text, first.place, matrix);
      }
    }
  }

  #tie(
    source: string | null,
    target: string | null,
    weight: string,
    place: Place,
    matrix = this.#matrix,
  ): void {
    if (source === null || target === null) return;
    const row = [source, target, weight];
    const { matrices, matrixLabels } = this.#header;
    if (matrix >= matrices) this.#wrong(place);
    if (matrices > 1 || matrixLabels.length > 0) {
      row[this.#ties.column('layer')] = matrixLabels[matrix] ?? String(matrix + 1);
    }
    this.#ties.add(place, row);
  }

  #nodeOf(word: Word): string | null {
    const { labels, embedded, size } = this.#header;
    const text = word.text.trim();
    if (embedded) {
      const known = this.#known.get(text.toLowerCase());
      if (known !== undefined) return known;
      if (labels === null) this.#known.set(text.toLowerCase(), text);
      return text;
    }
    const number = nodeNumber(text);
    if (number !== null && number >= 1 && number <= size)
      return labels?.[number - 1] ?? String(number);
    this.#log.add('NODE_NUMBER_WRONG', this.#file, word.place, { last: size });
    this.#sound = false;
    return null;
  }

  #wrong(place: Place): void {
    this.#log.add('NETWORK_SYNTAX', this.#file, place);
    this.#sound = false;
  }
}
