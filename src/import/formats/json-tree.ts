import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Place } from '../../issue.ts';

/** A JSON text with the place of everything in it. */
export interface JsonTree {
  readonly root: Node;
  place(node: Node): Place;
}

type JsonFault = { readonly place: Place; readonly fault: 'syntax' | 'depth' };

/** The tree of a strict JSON text: no comments, no trailing commas, at most `depth` levels deep. */
export function jsonTree(text: string, depth: number): JsonTree | JsonFault {
  const starts = lineStarts(text);
  const at = (offset: number) => placeAt(starts, offset);
  const deep = firstDeeper(text, depth);
  if (deep >= 0) return { place: at(deep), fault: 'depth' };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined) return { place: at(error.offset), fault: 'syntax' };
  if (root === undefined) return { place: at(0), fault: 'syntax' };
  return { root, place: (node) => at(node.offset) };
}

type Members = readonly { key: string; keyNode: Node; value: Node }[];

/** Members of large objects, since each of them may be asked for by its key. */
const large = new WeakMap<Node, Members>();
const largeFrom = 64;

/** The members of an object, in order, first of equal keys last; empty for anything else. */
export function membersOf(node: Node | undefined): Members {
  if (node?.type !== 'object') return [];
  const known = large.get(node);
  if (known !== undefined) return known;
  const pairs = node.children ?? [];
  const members = pairs.flatMap(({ children }) => {
    const [keyNode, value] = children ?? [];
    if (keyNode === undefined || value === undefined) return [];
    return [{ key: String(getNodeValue(keyNode)), keyNode, value }];
  });
  if (pairs.length >= largeFrom) large.set(node, members);
  return members;
}

/** Keys that an object says again, at their second place, in the whole tree. */
export function* repeatedKeys(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const members = membersOf(node);
    const seen = new Set<string>();
    for (const { key, keyNode } of members) {
      if (seen.has(key)) yield keyNode;
      seen.add(key);
    }
    const inner = node.type === 'array' ? itemsOf(node) : members.map(({ value }) => value);
    for (let at = inner.length - 1; at >= 0; at--) open.push(inner[at]!);
  }
}

export function memberOf(node: Node | undefined, key: string): Node | undefined {
  return membersOf(node).findLast((member) => member.key === key)?.value;
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** The text of a scalar: strings as they are, numbers as they were written. */
export function scalarText(node: Node | undefined, text: string): string | null {
  if (node === undefined || node.type === 'object' || node.type === 'array' || node.type === 'null')
    return null;
  return node.type === 'string'
    ? String(node.value)
    : text.slice(node.offset, node.offset + node.length);
}

function firstDeeper(text: string, limit: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) at += code === 0x5c ? 1 : 0;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return -1;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
