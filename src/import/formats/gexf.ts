import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import type { NetworkChoice } from './network-choice.ts';
import { type SketchRow, TableSketch } from './table-sketch.ts';
import { readXml, type XmlListener } from './xml.ts';

type Scope = 'node' | 'edge';

/**
 * Reads GEXF 1.2 or 1.3 as tables of nodes and ties. The kind of an edge is its layer. Nodes within
 * nodes are flattened, positions and colours passed over, and times dropped with a warning.
 */
export function readGexf(
  file: string,
  text: string,
  choice: NetworkChoice,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const reader = new GexfReader(file, choice, log);
  if (!readXml(file, text, budget, reader, log)) return null;
  return reader.graph(budget);
}

class GexfReader implements XmlListener {
  readonly #file: string;
  readonly #log: IssueLog;
  readonly #sketches = {
    node: new TableSketch(['id']),
    edge: new TableSketch(['source', 'target', 'directed', 'weight']),
  };
  readonly #fallbacks: { readonly scope: Scope; readonly at: number; readonly value: string }[] =
    [];
  /** Open nodes and edges, innermost last. */
  readonly #open: { readonly scope: Scope; readonly row: SketchRow }[] = [];
  readonly #choice: NetworkChoice;
  #skipping = 0;
  #scope: Scope = 'node';
  #attribute = -1;
  #direction = 'undirected';
  #weighted = false;
  #text = '';
  #title: string | null = null;

  constructor(file: string, choice: NetworkChoice, log: IssueLog) {
    this.#file = file;
    this.#choice = choice;
    this.#log = log;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, place: Place): void {
    if (this.#skipping > 0 || this.#isOther(name, place)) {
      this.#skipping++;
      return;
    }
    this.#text = '';
    const own = (key: string) => attributes.get(key);
    if (isTimed(name, attributes)) this.#leftOut('dynamics', place);
    if (name === 'graph') this.#direction = own('defaultedgetype') ?? 'undirected';
    else if (name === 'attributes') this.#scope = own('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') {
      const id = own('id') ?? '';
      this.#attribute = this.#sketches[this.#scope].column(`for ${id}`, own('title') ?? id);
    } else if (name === 'attvalue') this.#value(own('for') ?? own('id') ?? '', own('value') ?? '');
    else if (name === 'node') {
      if (this.#open.length > 0) this.#leftOut('nested', place);
      const row = this.#sketches.node.add(place, [own('id') ?? '']);
      const label = own('label');
      if (label !== undefined) row[this.#sketches.node.column('label of node', 'label')] = label;
      this.#open.push({ scope: 'node', row });
    } else if (name === 'edge') this.#edge(attributes, place);
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 'node' || name === 'edge') this.#open.pop();
    if (name === 'default' && this.#attribute >= 0) {
      this.#fallbacks.push({ scope: this.#scope, at: this.#attribute, value: this.#text });
    }
    if (name === 'attribute') this.#attribute = -1;
    if (name === 'description') this.#title = this.#text.trim();
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#text += text;
  }

  graph(budget: Allowance): GraphFile | null {
    if (!this.#choice.settled(this.#file, this.#log)) return null;
    for (const { scope, at, value } of this.#fallbacks) this.#sketches[scope].fill(at, value);
    // The format gives an edge without a weight the weight 1.
    if (this.#weighted) this.#sketches.edge.fill(3, '1');
    const { node, edge } = this.#sketches;
    return graphShapes(this.#file, this.#title || null, node, edge, budget, this.#log);
  }

  #edge(attributes: ReadonlyMap<string, string>, place: Place): void {
    const row: SketchRow = [
      attributes.get('source') ?? '',
      attributes.get('target') ?? '',
      attributes.get('type') ?? this.#direction,
    ];
    const weight = attributes.get('weight');
    if (weight !== undefined) {
      row[3] = weight;
      this.#weighted = true;
    }
    const kind = attributes.get('kind');
    if (kind !== undefined) row[this.#sketches.edge.column('kind', 'layer')] = kind;
    this.#sketches.edge.add(place, row);
    this.#open.push({ scope: 'edge', row });
  }

  #value(id: string, value: string): void {
    const item = this.#open.at(-1);
    if (item !== undefined) item.row[this.#sketches[item.scope].column(`for ${id}`, id)] = value;
  }

  #isOther(name: string, place: Place): boolean {
    return name === 'graph' && !this.#choice.meets(place);
  }

  #leftOut(part: string, place: Place): void {
    this.#log.add('NETWORK_PART_IGNORED', this.#file, place, { part });
  }
}

/** Whether an element says from when to when something holds. */
function isTimed(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'spell') return true;
  if (name !== 'node' && name !== 'edge' && name !== 'attvalue') return false;
  return ['start', 'end', 'startopen', 'endopen', 'timestamp'].some((key) => attributes.has(key));
}
