import type { Node } from 'jsonc-parser';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import { itemsOf, type JsonTree, memberOf, membersOf, scalarText } from './json-tree.ts';
import { type SketchRow, TableSketch } from './table-sketch.ts';

/** A JSON text whose graph is to be read. */
interface JsonGraph {
  readonly file: string;
  readonly text: string;
  readonly tree: JsonTree;
  readonly budget: Allowance;
  readonly log: IssueLog;
}

/** Whether JSON is a session of Cytoscape.js or a blueprint of Kumu: both call their data `elements`. */
export function isElements(root: Node): boolean {
  return memberOf(root, 'elements') !== undefined && memberOf(root, 'nodes') === undefined;
}

/** Reads `elements` as Cytoscape.js or as Kumu writes them. */
export function readElements(graph: JsonGraph): GraphFile | null {
  const { root } = graph.tree;
  const elements = memberOf(root, 'elements');
  const items = itemsOf(elements);
  const blueprint =
    memberOf(root, 'connections') !== undefined ||
    (items.length > 0 && items.every((item) => memberOf(item, 'data') === undefined));
  return blueprint ? readKumuJson(graph) : readCytoscape(graph);
}

/**
 * Cytoscape.js: everything about a node or an edge stands in its `data`. Elements are one list, or one
 * of nodes and one of edges.
 */
function readCytoscape(graph: JsonGraph): GraphFile | null {
  const elements = memberOf(graph.tree.root, 'elements');
  const isEdge = (item: Node) => memberOf(memberOf(item, 'data'), 'source') !== undefined;
  const all = itemsOf(elements);
  const nodes =
    elements?.type === 'object'
      ? itemsOf(memberOf(elements, 'nodes'))
      : all.filter((item) => !isEdge(item));
  const edges =
    elements?.type === 'object' ? itemsOf(memberOf(elements, 'edges')) : all.filter(isEdge);
  if (elements?.type !== 'array' && memberOf(elements, 'nodes')?.type !== 'array')
    return invalid(graph, elements, 'elements.nodes');
  const people = new TableSketch(['id']);
  for (const node of nodes) {
    const data = memberOf(node, 'data');
    fill(
      people,
      people.add(graph.tree.place(node), [cell(data, 'id', graph)]),
      data,
      ['id'],
      graph,
    );
  }
  const ties = new TableSketch(['source', 'target']);
  const own = ['id', 'source', 'target'];
  for (const edge of edges) {
    const data = memberOf(edge, 'data');
    const ends = [cell(data, 'source', graph), cell(data, 'target', graph)];
    fill(ties, ties.add(graph.tree.place(edge), ends), data, own, graph);
  }
  const data = memberOf(graph.tree.root, 'data');
  const title = cell(data, 'title', graph) || cell(data, 'name', graph) || null;
  return graphShapes(graph.file, title, people, ties, graph.budget, graph.log);
}

/** Kumu: connections name elements by label, and say their direction in a word. */
function readKumuJson(graph: JsonGraph): GraphFile | null {
  const { root } = graph.tree;
  const elements = memberOf(root, 'elements');
  if (elements?.type !== 'array') return invalid(graph, elements, 'elements');
  const people = new TableSketch(['id']);
  for (const element of itemsOf(elements)) {
    const row = people.add(graph.tree.place(element), [cell(element, 'label', graph)]);
    fill(people, row, element, ['label', 'id', '_id'], graph);
    fill(people, row, memberOf(element, 'attributes'), ['label', 'id'], graph);
  }
  const ties = new TableSketch(['source', 'target', 'directed']);
  const own = ['from', 'to', 'direction', 'label', 'id', '_id'];
  for (const connection of itemsOf(memberOf(root, 'connections'))) {
    const row = ties.add(graph.tree.place(connection), [
      cell(connection, 'from', graph),
      cell(connection, 'to', graph),
      cell(connection, 'direction', graph) || 'directed',
    ]);
    fill(ties, row, connection, own, graph);
    fill(ties, row, memberOf(connection, 'attributes'), own, graph);
  }
  const title = cell(root, 'name', graph) || cell(root, 'title', graph) || null;
  return graphShapes(graph.file, title, people, ties, graph.budget, graph.log);
}

/** The graph in a file of Gephi Lite, and what it keeps of nodes and edges beside the graph. */
export function gephiLiteGraph(root: Node): {
  readonly graph: Node;
  readonly nodeData?: Node;
  readonly edgeData?: Node;
  title?: Node;
} | null {
  const dataset = memberOf(root, 'graphDataset');
  const graph = memberOf(dataset, 'fullGraph');
  if (graph === undefined) return null;
  const [nodeData, edgeData, title] = [
    memberOf(dataset, 'nodeData'),
    memberOf(dataset, 'edgeData'),
    memberOf(memberOf(dataset, 'metadata'), 'title'),
  ];
  return {
    graph,
    ...(nodeData === undefined ? {} : { nodeData }),
    ...(edgeData === undefined ? {} : { edgeData }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Every plain value of an object as a cell; lists of plain values are joined as Kumu joins them. */
function fill(
  sketch: TableSketch,
  row: SketchRow,
  object: Node | undefined,
  own: readonly string[],
  { text }: JsonGraph,
): void {
  for (const { key, value } of membersOf(object)) {
    if (own.includes(key)) continue;
    const plain =
      value.type === 'array'
        ? itemsOf(value)
            .map((item) => scalarText(item, text) ?? '')
            .join('|')
        : scalarText(value, text);
    if (plain !== null) row[sketch.column(`key ${key}`, key)] = plain;
  }
}

function cell(object: Node | undefined, key: string, { text }: JsonGraph): string {
  return scalarText(memberOf(object, key), text) ?? '';
}

function invalid({ file, tree, log }: JsonGraph, part: Node | undefined, path: string): null {
  log.add('GRAPH_FILE_INVALID', file, tree.place(part ?? tree.root), { path });
  return null;
}
