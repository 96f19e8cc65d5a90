import type { Node } from 'jsonc-parser';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import { itemsOf, type JsonTree, memberOf, membersOf, scalarText } from './json-tree.ts';
import { nodeNumber } from './node-numbers.ts';
import { TableSketch } from './table-sketch.ts';

/** The list of ties: `links` in D3 and older NetworkX, `edges` in newer. */
export function linksOf(root: Node): Node | undefined {
  return memberOf(root, 'links') ?? memberOf(root, 'edges');
}

/** Whether a graph is in node-link form: its nodes have no keys as those of graphology do. */
export function isNodeLink(root: Node): boolean {
  const [first] = itemsOf(memberOf(root, 'nodes'));
  if (memberOf(root, 'links') !== undefined) return true;
  return first !== undefined && memberOf(first, 'key') === undefined;
}

/**
 * Reads node-link JSON. Ends of ties are ids; they are places in the list of nodes where they are
 * whole numbers that are no ids, as older D3 writes them.
 */
export function readNodeLink(
  file: string,
  text: string,
  tree: JsonTree,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const { root } = tree;
  const nodes = itemsOf(memberOf(root, 'nodes'));
  const links = itemsOf(linksOf(root));
  const people = new TableSketch(['id']);
  const given = nodes.map((node) => scalarText(memberOf(node, 'id'), text));
  const ids = given.map((id, at) => id ?? scalarText(memberOf(nodes[at], 'name'), text) ?? '');
  nodes.forEach((node, at) => {
    const row = people.add(tree.place(node), [ids[at]!]);
    for (const { key, value } of membersOf(node)) {
      const cell = value.type === 'null' ? '' : scalarText(value, text);
      if (key !== 'id' && cell !== null) row[people.column(`key ${key}`, key)] = cell;
    }
  });
  const known = new Set(ids);
  const ends = links.map((link) => ['source', 'target'].map((end) => endOf(link, end, text)));
  const places = ends.flat().every((end) => {
    const at = nodeNumber(end);
    return at !== null && at < ids.length;
  });
  const asPlaces = places && ends.flat().some((end) => !known.has(end));
  const general = memberOf(root, 'directed')?.value;
  const ties = new TableSketch(['source', 'target', 'directed']);
  links.forEach((link, at) => {
    const own = memberOf(link, 'directed')?.value ?? general;
    const direction = own === true ? 'directed' : own === false ? 'undirected' : '';
    const row = ties.add(tree.place(link), [
      ...ends[at]!.map((end) => (asPlaces ? ids[Number(end)]! : end)),
      direction,
    ]);
    for (const { key, value } of membersOf(link)) {
      const cell = scalarText(value, text);
      if (!['source', 'target', 'directed'].includes(key) && cell !== null)
        row[ties.column(`key ${key}`, key)] = cell;
    }
  });
  const graph = memberOf(root, 'graph');
  const title = scalarText(memberOf(graph, 'title') ?? memberOf(graph, 'name'), text);
  return graphShapes(file, title, people, ties, budget, log);
}

/** One end of a tie: an id, or a whole node as D3 leaves it behind. */
function endOf(link: Node, end: string, text: string): string {
  const value = memberOf(link, end);
  return scalarText(value?.type === 'object' ? memberOf(value, 'id') : value, text) ?? '';
}
