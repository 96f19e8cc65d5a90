import type { Node } from 'jsonc-parser';
import { type Allowance, Exceeded } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import { columnFor } from '../tables/columns.ts';
import type { Table } from '../tables/table.ts';
import { gephiLiteGraph, isElements, readElements } from './json-graphs.ts';
import {
  itemsOf,
  type JsonTree,
  jsonTree,
  memberOf,
  membersOf,
  repeatedKeys,
  scalarText,
} from './json-tree.ts';
import { isNodeLink, linksOf, readNodeLink } from './node-link.ts';

/** A graph file as the tables it amounts to, with the title it bears. */
export interface GraphFile {
  readonly title: string | null;
  readonly shapes: readonly Shape[];
}

/** What drawing programs write beside the data. */
const drawn = new Set([
  'x',
  'y',
  'z',
  'size',
  'color',
  'hidden',
  'forceLabel',
  'zIndex',
  'highlighted',
  'borderColor',
]);

/** Whether a JSON text is a graph rather than a study file, whatever its name. */
export function isGraph(text: string, depth: number): boolean {
  const tree = jsonTree(text, depth);
  if ('fault' in tree) return false;
  const { root } = tree;
  if (memberOf(root, 'guanxi') !== undefined) return false;
  return memberOf(root, 'nodes') !== undefined || isElements(root) || gephiLiteGraph(root) !== null;
}

/**
 * Reads a graph in the JSON of graphology, `{ options, attributes, nodes, edges }`, alone or in a file
 * of Gephi Lite; as node-link; or as Cytoscape.js and Kumu write it.
 */
export function readGraphFile(
  file: string,
  text: string,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const tree = jsonTree(text, budget.jsonDepth);
  if ('fault' in tree) {
    log.add('STUDY_FILE_SYNTAX', file, tree.place, { fault: tree.fault });
    return null;
  }
  for (const key of repeatedKeys(tree.root)) log.add('GRAPH_KEY_REPEATED', file, tree.place(key));
  if (isElements(tree.root)) return readElements({ file, text, tree, budget, log });
  const lite = gephiLiteGraph(tree.root);
  const root = lite?.graph ?? tree.root;
  const nodes = memberOf(root, 'nodes');
  const edges = linksOf(root);
  for (const [path, part] of [
    ['nodes', nodes],
    ['edges', edges],
  ] as const) {
    if (part?.type === 'array') continue;
    log.add('GRAPH_FILE_INVALID', file, tree.place(part ?? root), { path });
  }
  if (nodes?.type !== 'array' || edges?.type !== 'array') return null;
  if (lite === null && isNodeLink(root)) return readNodeLink(file, text, tree, budget, log);
  const general = scalarText(memberOf(memberOf(root, 'options'), 'type'), text);
  const more = { nodes: partsOf(lite?.nodeData), edges: partsOf(lite?.edgeData) };
  const keyOf = (object: Node) => scalarText(memberOf(object, 'key'), text) ?? '';
  const moreOf = (parts: ReadonlyMap<string, Node>) => (object: Node) => [
    memberOf(object, 'attributes'),
    parts.get(keyOf(object)),
  ];
  const people = tableOf(
    file,
    text,
    tree,
    itemsOf(nodes),
    moreOf(more.nodes),
    (node) => [['id', scalarText(memberOf(node, 'key'), text)]],
    budget,
  );
  const ties = tableOf(
    file,
    text,
    tree,
    itemsOf(edges),
    moreOf(more.edges),
    (edge) => [
      ['source', scalarText(memberOf(edge, 'source'), text)],
      ['target', scalarText(memberOf(edge, 'target'), text)],
      ['directed', directionOf(edge, general)],
    ],
    budget,
  );
  const shapes: Shape[] = [];
  if (people.rows.length > 0) shapes.push({ role: 'people', table: people });
  if (ties.rows.length > 0) {
    shapes.push({
      role: 'ties',
      table: ties,
      source: 0,
      target: 1,
      weight: columnFor(ties.header, 'weight'),
    });
  }
  const attributes = memberOf(root, 'attributes');
  const title = scalarText(
    lite?.title ?? memberOf(attributes, 'title') ?? memberOf(attributes, 'name'),
    text,
  );
  return { title: title || null, shapes };
}

function directionOf(edge: Node, general: string | null): string {
  const own = memberOf(edge, 'undirected');
  const undirected = own === undefined ? general === 'undirected' : own.value === true;
  return undirected ? 'undirected' : 'directed';
}

/** The members of an object by their keys. */
function partsOf(object: Node | undefined): ReadonlyMap<string, Node> {
  return new Map(membersOf(object).map(({ key, value }) => [key, value]));
}

/** One row per object: the fixed fields, then every attribute that any of them has. */
function tableOf(
  file: string,
  text: string,
  tree: JsonTree,
  objects: readonly Node[],
  attributes: (object: Node) => readonly (Node | undefined)[],
  fixed: (object: Node) => readonly (readonly [string, string | null])[],
  { emptyCells }: Allowance,
): Table {
  const columns = new Map<string, number>();
  const cells = objects.map((object) => {
    const row: string[] = [];
    const put = (name: string, value: string | null) => {
      if (!columns.has(name)) columns.set(name, columns.size);
      row[columns.get(name)!] = value ?? '';
    };
    const given = fixed(object);
    for (const [name, value] of given) put(name, value);
    for (const { key, value } of attributes(object).flatMap(membersOf)) {
      if (!drawn.has(key) && !given.some(([name]) => name === key))
        put(key, scalarText(value, text));
    }
    return row;
  });
  const places = objects.map((object) => tree.place(object));
  const header = [...columns.keys()];
  const written = cells.reduce((sum, row) => sum + Object.keys(row).length, 0);
  if (header.length * cells.length - written > emptyCells)
    throw new Exceeded('emptyCells', emptyCells, file, tree.place(objects[0]!));
  return {
    file,
    sheet: null,
    delimiter: null,
    header,
    headerLine: 1,
    rows: cells.map((row) => header.map((_, column) => row[column] ?? '')),
    lines: places.map(({ line }) => line ?? 1),
    starts: places.map(({ column }) => column ?? 1),
  };
}
