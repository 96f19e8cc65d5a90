import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';

/** Where an entry stands: keys of objects, places in lists. */
export type EntryPath = readonly (string | number)[];

/**
 * A JSON text with one entry set to `value`, itself JSON; everything else stays as it is written,
 * letter by letter. Objects on the way that are missing are made.
 */
export function withEntry(text: string, path: EntryPath, value: string): string {
  const root = parseTree(text)!;
  const found = findNodeAtLocation(root, [...path]);
  const deep = indented(value, path.length);
  if (found !== undefined) return spliced(text, found.offset, found.length, deep);
  const above = path.slice(0, -1);
  const owner = findNodeAtLocation(root, above);
  if (owner === undefined) return withEntry(withEntry(text, above, '{}'), path, value);
  return added(text, owner, `${JSON.stringify(path.at(-1))}: ${deep}`, path.length, 'last');
}

/** The same text with one more item at the front of a list, which is made where it is missing. */
export function withFirstItem(text: string, path: EntryPath, value: string): string {
  const list = findNodeAtLocation(parseTree(text)!, [...path]);
  if (list?.type !== 'array') return withFirstItem(withEntry(text, path, '[]'), path, value);
  const depth = path.length + 1;
  return added(text, list, indented(value, depth), depth, 'first');
}

/** The same text without an entry, where it is there. */
export function withoutEntry(text: string, path: EntryPath): string {
  return applyEdits(text, modify(text, [...path], undefined, {}));
}

function added(
  text: string,
  { offset, length, children = [] }: Node,
  entry: string,
  depth: number,
  where: 'first' | 'last',
): string {
  const line = `\n${'  '.repeat(depth)}${entry}`;
  const last = children.at(-1);
  if (last === undefined) {
    const open = text[offset]!;
    const close = text[offset + length - 1]!;
    return spliced(text, offset, length, `${open}${line}\n${'  '.repeat(depth - 1)}${close}`);
  }
  if (where === 'first') return spliced(text, offset + 1, 0, `${line},`);
  return spliced(text, last.offset + last.length, 0, `,${line}`);
}

function spliced(text: string, offset: number, length: number, part: string): string {
  return text.slice(0, offset) + part + text.slice(offset + length);
}

/** Deeper lines of a value moved in by as many steps. Line ends within texts are escaped in JSON. */
function indented(value: string, depth: number): string {
  return value.replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
