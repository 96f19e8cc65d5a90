import type { Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import { GmlTokens } from './gml-tokens.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import type { NetworkChoice } from './network-choice.ts';
import { TableSketch } from './table-sketch.ts';

/** A node or an edge: its values by key. */
interface Item {
  readonly place: Place;
  readonly values: Map<string, string>;
}

/**
 * Reads GML. Where the ids of nodes merely count and every node has a label of its own, the labels
 * are the ids. What stands in brackets inside a node or an edge, such as its drawing, is passed over.
 */
export function readGml(
  file: string,
  text: string,
  choice: NetworkChoice,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const tokens = new GmlTokens(text);
  const open: string[] = [];
  const nodes: Item[] = [];
  const edges: Item[] = [];
  let isChosen = false;
  let title: string | null = null;
  let directed = false;
  const wrong = (place: Place) => {
    log.add('NETWORK_SYNTAX', file, place);
    return null;
  };
  for (let key = tokens.next(); key !== null; key = tokens.next()) {
    budget.tick(file, () => tokens.place);
    if (key.kind === 'close') {
      if (open.pop() === undefined) return wrong(key.place);
      continue;
    }
    if (key.kind !== 'word') return wrong(key.place);
    const value = tokens.next();
    if (value === null || value.kind === 'close' || value.kind === 'broken')
      return wrong((value ?? key).place);
    const path = open.join('.');
    if (value.kind === 'open') {
      if (open.length >= budget.jsonDepth) return wrong(value.place);
      open.push(key.text);
      if (path === '' && key.text === 'graph') isChosen = choice.meets(key.place);
      const item = { place: key.place, values: new Map<string, string>() };
      if (isChosen && path === 'graph' && key.text === 'node') nodes.push(item);
      if (isChosen && path === 'graph' && key.text === 'edge') edges.push(item);
    } else if (!isChosen) continue;
    else if (path === 'graph.node') nodes.at(-1)!.values.set(key.text, value.text);
    else if (path === 'graph.edge') edges.at(-1)!.values.set(key.text, value.text);
    else if (path === 'graph' && key.text === 'directed') directed = value.text === '1';
    else if (path === 'graph' && (key.text === 'label' || key.text === 'name')) title = value.text;
  }
  if (open.length > 0) return wrong(tokens.place);
  if (!choice.settled(file, log)) return null;
  const ids = idsOf(nodes);
  const nodeSketch = new TableSketch(['id']);
  for (const { place, values } of nodes) {
    const row = nodeSketch.add(place, [ids.get(values.get('id') ?? '') ?? '']);
    for (const [key, value] of values) {
      if (key !== 'id' && !(key === 'label' && row[0] === value))
        row[nodeSketch.column(`key ${key}`, key)] = value;
    }
  }
  const edgeSketch = new TableSketch(['source', 'target', 'directed']);
  for (const { place, values } of edges) {
    const own = values.get('directed');
    const row = edgeSketch.add(place, [
      ...['source', 'target'].map((end) => {
        const id = values.get(end) ?? '';
        return ids.get(id) ?? id;
      }),
      (own === undefined ? directed : own === '1') ? 'directed' : 'undirected',
    ]);
    for (const [key, value] of values) {
      if (!['source', 'target', 'directed'].includes(key))
        row[edgeSketch.column(`key ${key}`, key)] = value;
    }
  }
  return graphShapes(file, title, nodeSketch, edgeSketch, budget, log);
}

/** What each node is called in the study, by its id in the file. */
function idsOf(nodes: readonly Item[]): ReadonlyMap<string, string> {
  const own = nodes.map(({ values }) => values.get('id') ?? '');
  const labels = nodes.map(({ values }) => (values.get('label') ?? '').trim());
  const counts = [0, 1].some((start) => own.every((id, at) => id === String(at + start)));
  const named = counts && !labels.includes('') && new Set(labels).size === labels.length;
  return new Map(own.map((id, at) => [id, named ? labels[at]! : id]));
}
