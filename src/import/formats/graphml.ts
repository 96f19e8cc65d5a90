import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import type { NetworkChoice } from './network-choice.ts';
import { type SketchRow, TableSketch } from './table-sketch.ts';
import { readXml, type XmlListener } from './xml.ts';

interface Key {
  readonly name: string | null;
  readonly place: Place;
  readonly scope: string;
  fallback: string | null;
}

/** An element that carries data: its row, and the values by key id. */
interface Item {
  readonly scope: 'node' | 'edge';
  readonly row: SketchRow;
  readonly data: Map<string, string>;
}

/**
 * Reads GraphML as tables of nodes and ties. Keys may stand anywhere in the file and be for all;
 * nested graphs are flattened. What is left out is reported.
 */
export function readGraphml(
  file: string,
  text: string,
  choice: NetworkChoice,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const reader = new GraphmlReader(file, choice, log);
  if (!readXml(file, text, budget, reader, log)) return null;
  return reader.graph(budget);
}

class GraphmlReader implements XmlListener {
  readonly #file: string;
  readonly #log: IssueLog;
  readonly #keys: (readonly [id: string, key: Key])[] = [];
  readonly #items: Item[] = [];
  readonly #nodes = new TableSketch(['id']);
  readonly #ties = new TableSketch(['source', 'target', 'directed']);
  /** Open elements, each with the item that data inside it belongs to. */
  readonly #open: { readonly name: string; readonly item: Item | null }[] = [];
  readonly #directions: string[] = [];
  readonly #choice: NetworkChoice;
  #skipping = 0;
  #key: string | null = null;
  #text = '';
  #title: string | null = null;

  constructor(file: string, choice: NetworkChoice, log: IssueLog) {
    this.#file = file;
    this.#choice = choice;
    this.#log = log;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, place: Place): void {
    const item = this.#open.at(-1)?.item ?? null;
    if (this.#skipping > 0 || this.#isLeftOut(name, place)) {
      this.#skipping++;
      return;
    }
    if (name === 'key') this.#declare(attributes, place);
    if (name === 'graph') {
      this.#directions.push(attributes.get('edgedefault') ?? '');
      if (this.#directions.length > 1) this.#leftOut('nested', place);
    }
    if (name === 'data') this.#key = attributes.get('key') ?? '';
    if (name === 'data' || name === 'default' || name === 'desc' || name === 'NodeLabel')
      this.#text = '';
    const made = name === 'node' || name === 'edge' ? this.#item(name, attributes, place) : null;
    this.#open.push({ name, item: made ?? (name === 'graph' ? null : item) });
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    const closed = this.#open.pop();
    if (name === 'graph') this.#directions.pop();
    if (name === 'default' && this.#open.at(-1)?.name === 'key') {
      this.#keys.at(-1)![1].fallback = this.#text;
    }
    if (name === 'desc' && this.#open.at(-1)?.name === 'graph') this.#title ??= this.#text.trim();
    if (name === 'NodeLabel' && this.#key !== null && closed?.item != null) {
      closed.item.data.set(yedLabel, this.#text.trim());
    }
    if (name === 'data' && this.#key !== null) {
      if (closed?.item != null) closed.item.data.set(this.#key, this.#text);
      this.#key = null;
    }
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#text += text;
  }

  graph(budget: Allowance): GraphFile | null {
    if (!this.#choice.settled(this.#file, this.#log)) return null;
    const columns = new Map<string, { readonly at: number; readonly fallback: string | null }>();
    const sketches = { node: this.#nodes, edge: this.#ties };
    for (const scope of ['node', 'edge'] as const) {
      for (const [id, key] of this.#keys) {
        if (key.scope !== scope && key.scope !== 'all') continue;
        if (columns.has(`${scope} ${id}`)) continue;
        // Keys without a name hold drawings in yEd, whose labels are gathered apart.
        if (key.name === null) continue;
        const at = sketches[scope].column(`key ${id}`, key.name);
        columns.set(`${scope} ${id}`, { at, fallback: key.fallback });
      }
    }
    const declared = new Set(this.#keys.map(([id]) => id));
    for (const { scope, row, data } of this.#items) {
      for (const [id, value] of data) {
        if (id === yedLabel) row[this.#nodes.column('yEd label', 'label')] = value;
        else if (columns.has(`${scope} ${id}`)) row[columns.get(`${scope} ${id}`)!.at] = value;
        else if (!declared.has(id)) {
          row[sketches[scope].column(`key ${id}`, id)] = value;
        }
      }
    }
    for (const [id, { at, fallback }] of columns) {
      if (fallback !== null) sketches[id.startsWith('node') ? 'node' : 'edge'].fill(at, fallback);
    }
    return graphShapes(this.#file, this.#title || null, this.#nodes, this.#ties, budget, this.#log);
  }

  /** Whether an element is one that a network of people has no place for; that is reported. */
  #isLeftOut(name: string, place: Place): boolean {
    if (name === 'hyperedge' || name === 'port') {
      this.#leftOut(name, place);
      return true;
    }
    if (name !== 'graph' || this.#directions.length > 0) return false;
    return !this.#choice.meets(place);
  }

  #leftOut(part: string, place: Place): void {
    this.#log.add('NETWORK_PART_IGNORED', this.#file, place, { part });
  }

  #declare(attributes: ReadonlyMap<string, string>, place: Place): void {
    const id = attributes.get('id') ?? '';
    const drawing = [...attributes.keys()].some((name) => name.startsWith('yfiles'));
    const name = attributes.get('attr.name') ?? (drawing ? null : id);
    const type = attributes.get('attr.type');
    if (type !== undefined && !types.includes(type)) this.#leftOut('type', place);
    this.#keys.push([id, { name, place, scope: attributes.get('for') ?? 'all', fallback: null }]);
  }

  #item(scope: Item['scope'], attributes: ReadonlyMap<string, string>, place: Place): Item {
    const row =
      scope === 'node'
        ? this.#nodes.add(place, [attributes.get('id') ?? ''])
        : this.#ties.add(place, [
            attributes.get('source') ?? '',
            attributes.get('target') ?? '',
            this.#directionOf(attributes.get('directed')),
          ]);
    const item: Item = { scope, row, data: new Map() };
    this.#items.push(item);
    return item;
  }

  #directionOf(own: string | undefined): string {
    if (own !== undefined) return own === 'true' || own === '1' ? 'directed' : 'undirected';
    return this.#directions.at(-1) ?? '';
  }
}

/** What a value can be. All are read as text; numbers are known by their look. */
const types = ['boolean', 'int', 'long', 'float', 'double', 'string'];

/** Under this key the labels of yEd are kept; an id in a file cannot be the same. */
const yedLabel = '\0label';
