import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { IssueCode, Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import { itemsOf, type JsonTree, memberOf, membersOf } from './json-tree.ts';

type Path = readonly PropertyKey[];
type SchemaIssue = z.core.$ZodIssue;

/** A JSON text that is to follow a schema, and how its faults are called. */
interface Checking<T> {
  readonly file: string;
  readonly tree: JsonTree;
  readonly schema: z.ZodMiniType<T>;
  /** Where the schema has objects keyed by the user's names; `*` stands for any key or index. */
  readonly keyedPaths: readonly string[];
  readonly codes: { readonly invalid: IssueCode; readonly unknownKey: IssueCode };
}

/** As many faults as are told one by one; the file is refused whatever follows. */
const mostTold = 1000;

/**
 * The content of a JSON text, strictly by its schema; `null` where it does not follow. Keys the schema
 * does not know are told and left out of the content.
 */
export function checkedJson<T>(checking: Checking<T>, log: IssueLog): T | null {
  const { file, tree, schema, keyedPaths, codes } = checking;
  const value = plainValue(tree.root, '', keyedPaths);
  for (;;) {
    const { success, data, error } = schema.safeParse(value);
    if (success) return data;
    const found = error.issues.flatMap((issue) => leaves(issue));
    const unknown = found.filter((issue) => issue.code === 'unrecognized_keys');
    const wrong = found.filter((issue) => issue.code !== 'unrecognized_keys');
    for (const issue of wrong.slice(0, mostTold)) {
      const params = { path: pathText(issue.path), ...expected(issue) };
      log.add(codes.invalid, file, placeIn(tree, issue.path), params);
    }
    for (const { keys, path } of unknown)
      reportUnknownKeys(file, tree, path, keys, value, codes.unknownKey, log);
    if (unknown.length === 0 || unknown.length < found.length) return null;
  }
}

/** The place of a value, or of the nearest thing around it. */
export function placeIn(tree: JsonTree, path: Path): Place {
  return tree.place(nodeAt(tree.root, path));
}

/** The complaints inside a choice: about unknown keys if one of its forms has no other fault. */
function leaves(issue: SchemaIssue, around: Path = []): SchemaIssue[] {
  const path = [...around, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => leaves(inner, path)));
    const mild = branches.find(
      (branch) => branch.length > 0 && branch.every(({ code }) => code === 'unrecognized_keys'),
    );
    if (mild !== undefined) return mild;
    // A form that fits down to some inner value is the one that was meant.
    const deeper = branches.filter((branch) =>
      branch.some((inner) => inner.path.length > path.length),
    );
    if (deeper.length === 1) return deeper[0]!;
  }
  return [{ ...issue, path } as SchemaIssue];
}

/** What was expected, as a code for the catalogues and the choices where there are some. */
function expected(issue: SchemaIssue): { expected: string; choices: string } {
  if (issue.code === 'invalid_value')
    return { expected: 'choice', choices: issue.values.map(String).join(', ') };
  if (issue.code === 'invalid_type') return { expected: issue.expected, choices: '' };
  if (issue.code === 'too_small' && (issue.origin === 'number' || issue.origin === 'int'))
    return { expected: 'at-least', choices: String(issue.minimum) };
  if (issue.code === 'too_small') return { expected: 'not-empty', choices: '' };
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.flatMap(([first]) => {
      if (first === undefined) return [];
      const { expected: form, choices } = expected(first);
      return [choices === '' ? form : choices];
    });
    return { expected: 'choice', choices: [...new Set(forms)].join(', ') };
  }
  return { expected: 'other', choices: '' };
}

function reportUnknownKeys(
  file: string,
  tree: JsonTree,
  path: Path,
  keys: readonly string[],
  value: unknown,
  code: IssueCode,
  log: IssueLog,
): void {
  const owner = nodeAt(tree.root, path);
  const first = new Map(
    membersOf(owner)
      .toReversed()
      .map(({ key, keyNode }) => [key, keyNode]),
  );
  for (const key of keys) {
    log.add(code, file, tree.place(first.get(key) ?? owner), {
      path: pathText([...path, key]),
    });
    const holder = path.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
    Reflect.deleteProperty(Object(holder), key);
  }
}

function pathText(path: Path): string {
  return path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** The node at a path of the schema, or the last one on the way that exists. */
function nodeAt(root: Node, path: Path): Node {
  let node = root;
  let pair: { keyNode: Node; value: Node } | null = null;
  for (const step of path) {
    if (pair !== null) {
      node = step === 0 ? pair.keyNode : pair.value;
      pair = null;
      continue;
    }
    if (node.type === 'object' && typeof step === 'number') {
      const member = membersOf(node)[step];
      if (member === undefined) return node;
      pair = member;
      continue;
    }
    const next = typeof step === 'number' ? itemsOf(node)[step] : memberOf(node, String(step));
    if (next === undefined) return node;
    node = next;
  }
  return pair?.keyNode ?? node;
}

/** Plain values for the schema; objects keyed by the user's names become lists of pairs. */
function plainValue(node: Node, path: string, keyedPaths: readonly string[]): unknown {
  if (node.type === 'array')
    return itemsOf(node).map((item) => plainValue(item, `${path}/*`, keyedPaths));
  if (node.type !== 'object') return node.value;
  if (keyedPaths.includes(path.slice(1))) {
    return membersOf(node).map(({ key, value }) => [
      key,
      plainValue(value, `${path}/*`, keyedPaths),
    ]);
  }
  const plain = {};
  for (const { key, value } of membersOf(node)) {
    Object.defineProperty(plain, key, {
      value: plainValue(value, `${path}/${key}`, keyedPaths),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return plain;
}
