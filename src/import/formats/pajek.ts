import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import { isNumber } from '../cells.ts';
import type { IssueLog } from '../issue-log.ts';
import { baseName, placeOf } from '../tables/table.ts';
import type { Membership } from '../two-mode.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import { NetworkChoice } from './network-choice.ts';
import { mostImplied, nodeNumber } from './node-numbers.ts';
import { TableSketch } from './table-sketch.ts';
import { type Word, Words, withCharacters } from './words.ts';

interface Vertex {
  readonly label: string | null;
  readonly place: Place;
}

interface Column {
  readonly name: string;
  readonly place: Place;
  readonly size: number;
  readonly values: string[];
}

type Section = 'vertices' | 'values' | 'pairs' | 'lists' | 'matrix' | 'other';

/** What Pajek writes for an unknown class or value. */
const unknown = ['9999998', '9999999', '999999998', '999999999'];

/**
 * Reads Pajek: a network (.net) or a project (.paj), with partitions (.clu) and vectors (.vec) beside
 * it as attributes. Labels are ids where every node has one of its own, else the numbers are.
 */
export function readPajek(
  texts: readonly { readonly file: string; readonly text: string }[],
  choice: NetworkChoice,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const isValues = (file: string) => /\.(?:clu|vec|per)$/i.test(file);
  const network = texts.find(({ file }) => !isValues(file));
  if (network === undefined) {
    log.add('NETWORK_MISSING', texts[0]!.file);
    return null;
  }
  const reader = new PajekReader(network.file, network.text, choice, budget, log);
  if (!reader.read()) return null;
  for (const { file, text } of texts) {
    if (file === network.file) continue;
    if (!isValues(file)) log.add('FILE_NOT_USED', file);
    else {
      const values = new PajekReader(file, text, new NetworkChoice(undefined), budget, log);
      if (!values.read(baseName(file))) return null;
      reader.columns.push(...values.columns);
    }
  }
  return reader.graph(budget);
}

class PajekReader {
  readonly columns: Column[] = [];
  readonly #file: string;
  readonly #log: IssueLog;
  readonly #words: Words;
  readonly #vertices = new Map<number, Vertex>();
  readonly #ties = new TableSketch(['source', 'target', 'directed', 'weight']);
  readonly #ends: (readonly [number, number])[] = [];
  readonly #most: number;
  #size = -1;
  /** Of two kinds of nodes, how many are of the first. */
  #first: number | null = null;
  #sizePlace: Place = { line: 1, column: 1 };
  readonly #choice: NetworkChoice;
  /** Whether what comes belongs to a network that is not read. */
  #passing = false;
  /** Whether the vertices that come next are those of an order or a cluster, which are passed over. */
  #isAside = false;
  #section: Section = 'other';
  /** Whose vertices come next: those of a network, or values of this name. */
  #values: string | null = null;
  #directed = true;
  #layer: string | null = null;
  #row = 0;
  #sound = true;

  constructor(file: string, text: string, choice: NetworkChoice, budget: Allowance, log: IssueLog) {
    this.#file = file;
    this.#choice = choice;
    this.#log = log;
    this.#words = new Words(file, text, '', budget);
    this.#most = Math.min(budget.nodes, mostImplied(text.length));
  }

  /** Reads the file; `values` names the only column of a file that holds no network. */
  read(values: string | null = null): boolean {
    this.#values = values;
    for (let line = this.#words.line(); line !== null; line = this.#words.line()) {
      const [first] = line as [Word];
      if (first.text.startsWith('%') && !first.quoted) continue;
      if (line.some(({ open }) => open)) this.#wrong('NETWORK_SYNTAX', first.place);
      else if (first.text.startsWith('*') && !first.quoted) this.#open(line);
      else this.#take(line);
      if (!this.#sound) return false;
    }
    if (values === null && !this.#choice.settled(this.#file, this.#log)) return false;
    if (this.#section === 'matrix') this.#closeMatrix();
    return this.#sound;
  }

  graph(budget: Allowance): GraphFile | null {
    const labels = Array.from({ length: this.#size }, (_, at) => {
      return this.#vertices.get(at + 1)?.label ?? '';
    });
    const named = !labels.includes('') && new Set(labels).size === labels.length;
    const ids = named ? labels : labels.map((_, at) => String(at + 1));
    const nodes = new TableSketch(named ? ['id'] : ['id', 'label']);
    for (const [at, id] of ids.entries()) {
      const place = this.#vertices.get(at + 1)?.place ?? this.#sizePlace;
      nodes.add(place, named ? [id] : [id, labels[at]!]);
    }
    if (this.#first !== null) return this.#twoMode(ids, this.#first, budget);
    const filled = this.columns.map(({ name, values, size, place }, at) => {
      if (values.length === this.#size && size === this.#size) {
        return [nodes.column(`values ${at}`, name), values] as const;
      }
      if (this.#choice.several && values.length === size) {
        this.#log.add('NETWORK_PART_IGNORED', this.#file, place, { part: 'others' });
        return null;
      }
      this.#sizeWrong(place, 'values', this.#size, values.length);
      return null;
    });
    if (!this.#sound) return null;
    const rows = nodes.table(this.#file, budget, this.#log);
    if (rows === null) return null;
    this.#ends.forEach(([source, target], at) => {
      const row = this.#ties.row(at);
      row[0] = ids[source - 1]!;
      row[1] = ids[target - 1]!;
    });
    for (const column of filled) {
      if (column === null) continue;
      for (const [at, value] of column[1].entries()) {
        nodes.row(at)[column[0]] = unknown.includes(value) ? '' : value;
      }
    }
    return graphShapes(this.#file, null, nodes, this.#ties, budget, this.#log);
  }

  /** Ties between the first kind of nodes and the second; others have no place in such a network. */
  #twoMode(ids: readonly string[], first: number, budget: Allowance): GraphFile | null {
    const table = this.#ties.table(this.#file, budget, this.#log);
    if (table === null || !this.#sound) return null;
    if (this.columns.length > 0)
      this.#log.add('NETWORK_PART_IGNORED', this.#file, this.columns[0]!.place, { part: 'values' });
    const members = this.#ends.flatMap(([from, to], at): Membership[] => {
      const [row, column] = from <= first ? [from, to] : [to, from];
      if (row > first || column <= first) {
        this.#wrong('NETWORK_SYNTAX', placeOf(table, at));
        return [];
      }
      return [
        { row: row - 1, column: column - first - 1, value: Number(this.#ties.row(at)[3]), at },
      ];
    });
    if (!this.#sound) return null;
    const [rows, columns] = [ids.slice(0, first), ids.slice(first)];
    return { title: null, shapes: [{ role: 'two-mode', table, rows, columns, members }] };
  }

  #open(line: readonly Word[]): void {
    const [first, second] = line as [Word, Word | undefined];
    const name = first.text.toLowerCase();
    if (this.#section === 'matrix') this.#closeMatrix();
    this.#layer = relationOf(line.slice(1));
    this.#section = 'other';
    if (name === '*network') {
      this.#values = null;
      this.#isAside = false;
    } else if (name === '*partition' || name === '*vector') {
      const words = line.slice(1).map(({ text }) => text);
      this.#values = withCharacters(words.join(' ')) || name.slice(1);
    } else if (name === '*vertices') this.#openVertices(first, line.slice(1));
    else if (name === '*permutation' || name === '*cluster' || name === '*hierarchy') {
      this.#values = null;
      this.#isAside = true;
    } else if (this.#passing) return;
    else if (name === '*arcs' || name === '*edges') this.#section = 'pairs';
    else if (name === '*arcslist' || name === '*edgeslist') this.#section = 'lists';
    else if (name === '*matrix') this.#section = 'matrix';
    else this.#wrong('NETWORK_SYNTAX', first.place);
    this.#directed = !name.startsWith('*edges');
    this.#row = 0;
    if (second === undefined) this.#layer = null;
  }

  #openVertices(word: Word, [count, rows]: readonly Word[]): void {
    const size = nodeNumber(count?.text ?? '');
    if (size === null) {
      this.#wrong('NETWORK_SYNTAX', (count ?? word).place);
      return;
    }
    if (this.#values !== null) {
      this.columns.push({ name: this.#values, place: word.place, size, values: [] });
      this.#section = 'values';
      this.#values = null;
      return;
    }
    this.#passing = this.#isAside || !this.#choice.meets(word.place);
    this.#isAside = false;
    if (this.#passing) return;
    if (size > this.#most) this.#sizeWrong(word.place, 'nodes', size, 0);
    else if (
      rows !== undefined &&
      rows.text !== count!.text &&
      (nodeNumber(rows.text) ?? 1) > size
    ) {
      this.#wrong('NETWORK_SYNTAX', rows.place);
    } else {
      this.#size = size;
      this.#first = rows === undefined || rows.text === count!.text ? null : nodeNumber(rows.text);
      this.#sizePlace = word.place;
      this.#section = 'vertices';
    }
  }

  #take(line: readonly Word[]): void {
    if (this.#section === 'vertices') this.#vertex(line);
    else if (this.#section === 'values') {
      for (const { text } of line) this.columns.at(-1)!.values.push(text);
    } else if (this.#section === 'pairs') this.#pair(line);
    else if (this.#section === 'lists') {
      for (const other of line.slice(1)) this.#tie(line[0]!, other, '1', line[0]!.place);
    } else if (this.#section === 'matrix') this.#matrixRow(line);
    else if (this.#size < 0 && !this.#passing) this.#wrong('NETWORK_SYNTAX', line[0]!.place);
  }

  #vertex([first, second]: readonly Word[]): void {
    const number = this.#numberOf(first!);
    if (number === null) return;
    if (this.#vertices.has(number)) this.#wrong('ID_DUPLICATE', first!.place);
    const label = second === undefined ? null : withCharacters(second.text).trim();
    this.#vertices.set(number, { label, place: first!.place });
  }

  /** `i j [weight] …`, perhaps with the number of a relation before: `2: i j`. */
  #pair(line: readonly Word[]): void {
    const place = line[0]!.place;
    const relation = line[0]!.text.endsWith(':') ? line[0]!.text.slice(0, -1) : null;
    const [source, target, third] = relation === null ? line : line.slice(1);
    if (source === undefined || target === undefined) {
      this.#wrong('NETWORK_SYNTAX', place);
      return;
    }
    const weight = third !== undefined && isNumber(third.text) ? third.text : '1';
    if (line.some(({ text, quoted }) => !quoted && text.startsWith('['))) {
      this.#log.add('NETWORK_PART_IGNORED', this.#file, place, { part: 'dynamics' });
    }
    this.#tie(source, target, weight, place, relation);
  }

  #matrixRow(line: readonly Word[]): void {
    const row = ++this.#row;
    if (row > this.#size || line.length !== this.#size) {
      this.#sizeWrong(line[0]!.place, 'cells', this.#size, line.length);
      return;
    }
    for (const [at, { text, place }] of line.entries()) {
      if (!isNumber(text)) this.#wrong('NETWORK_SYNTAX', place);
      else if (Number(text) !== 0) this.#add(row, at + 1, text, place, null);
    }
  }

  #closeMatrix(): void {
    if (this.#row === this.#size) return;
    this.#sizeWrong(this.#words.place, 'rows', this.#size, this.#row);
  }

  #tie(
    source: Word,
    target: Word,
    weight: string,
    place: Place,
    relation: string | null = null,
  ): void {
    const [from, to] = [this.#numberOf(source), this.#numberOf(target)];
    if (from !== null && to !== null) this.#add(from, to, weight, place, relation);
  }

  #add(from: number, to: number, weight: string, place: Place, relation: string | null): void {
    const row = ['', '', this.#directed ? 'directed' : 'undirected', weight];
    const layer = relation ?? this.#layer;
    if (layer !== null) row[this.#ties.column('layer')] = layer;
    this.#ends.push([from, to]);
    this.#ties.add(place, row);
  }

  #numberOf(word: Word): number | null {
    const number = nodeNumber(word.text);
    if (number !== null && number >= 1 && number <= this.#size) return number;
    this.#log.add('NODE_NUMBER_WRONG', this.#file, word.place, { last: Math.max(this.#size, 0) });
    this.#sound = false;
    return null;
  }

  #sizeWrong(place: Place, what: string, declared: number, found: number): void {
    this.#log.add('NETWORK_SIZE_WRONG', this.#file, place, { what, declared, found });
    this.#sound = false;
  }

  #wrong(code: 'NETWORK_SYNTAX' | 'NETWORK_MISSING' | 'ID_DUPLICATE', place: Place): void {
    this.#log.add(code, this.#file, place);
    this.#sound = false;
  }
}

/** The name of a relation, `:2 "trust"`, or its number. */
function relationOf(words: readonly Word[]): string | null {
  const at = words.findIndex(({ text, quoted }) => !quoted && text.startsWith(':'));
  if (at < 0) return null;
  const name = words[at + 1];
  const text = name === undefined ? words[at]!.text.slice(1) : withCharacters(name.text);
  return text.trim() || null;
}
