import type { Node } from 'jsonc-parser';
import type { Budget } from '../../budget.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import { columnFor } from '../tables/columns.ts';
import type { Table } from '../tables/table.ts';
import { itemsOf, type JsonTree, jsonTree, memberOf, membersOf, scalarText } from './json-tree.ts';
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
  return memberOf(tree.root, 'guanxi') === undefined && memberOf(tree.root, 'nodes') !== undefined;
}

/** Reads a graph in the JSON of graphology, `{ options, attributes, nodes, edges }`, or as node-link. */
export function readGraphFile(
  file: string,
  text: string,
  budget: Budget,
  log: IssueLog,
): GraphFile | null {
  const tree = jsonTree(text, budget.jsonDepth);
  if ('fault' in tree) {
    log.add('STUDY_FILE_SYNTAX', file, tree.place, { fault: tree.fault });
    return null;
  }
  const { root } = tree;
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
  if (isNodeLink(root)) return readNodeLink(file, text, tree, budget, log);
  const general = scalarText(memberOf(memberOf(root, 'options'), 'type'), text);
  const people = tableOf(file, text, tree, itemsOf(nodes), (node) => [
    ['id', scalarText(memberOf(node, 'key'), text)],
  ]);
  const ties = tableOf(file, text, tree, itemsOf(edges), (edge) => [
    ['source', scalarText(memberOf(edge, 'source'), text)],
    ['target', scalarText(memberOf(edge, 'target'), text)],
    ['directed', directionOf(edge, general)],
  ]);
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
  const title = scalarText(memberOf(attributes, 'title') ?? memberOf(attributes, 'name'), text);
  return { title, shapes };
}

function directionOf(edge: Node, general: string | null): string {
  const own = memberOf(edge, 'undirected');
  const undirected = own === undefined ? general === 'undirected' : own.value === true;
  return undirected ? 'undirected' : 'directed';
}

/** One row per object: the fixed fields, then every attribute that any of them has. */
function tableOf(
  file: string,
  text: string,
  tree: JsonTree,
  objects: readonly Node[],
  fixed: (object: Node) => readonly (readonly [string, string | null])[],
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
    for (const { key, value } of membersOf(memberOf(object, 'attributes'))) {
      if (!drawn.has(key) && !given.some(([name]) => name === key))
        put(key, scalarText(value, text));
    }
    return row;
  });
  const places = objects.map((object) => tree.place(object));
  const header = [...columns.keys()];
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
