import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import { itemsOf, type JsonTree, jsonTree, memberOf, membersOf } from './json-tree.ts';
import { keyedPaths, type StudyFile, studySchema } from './study-schema.ts';

/** A study file that is valid, and where each of its parts stands. */
export interface ParsedStudyFile {
  readonly file: string;
  readonly content: StudyFile;
  /** The place of a value, or of the nearest thing around it; keyed objects count as lists of pairs. */
  place(...path: readonly (string | number)[]): Place;
}

type Path = readonly PropertyKey[];
type SchemaIssue = z.core.$ZodIssue;

/** Reads a study file strictly. Keys it does not know are warnings; anything wrong is an error. */
export function parseStudyFile(
  file: string,
  text: string,
  depth: number,
  log: IssueLog,
): ParsedStudyFile | null {
  const tree = jsonTree(text, depth);
  if ('fault' in tree) {
    log.add('STUDY_FILE_SYNTAX', file, tree.place, { fault: tree.fault });
    return null;
  }
  const place = (...path: Path) => tree.place(nodeAt(tree.root, path));
  reportRepeatedKeys(file, tree, tree.root, log);
  const version = memberOf(tree.root, 'guanxi');
  if (version?.type === 'number' && version.value > 1) {
    log.add('STUDY_FILE_NEWER', file, tree.place(version), { version: version.value });
    return null;
  }
  const value = plainValue(tree.root, '');
  for (;;) {
    const { success, data, error } = studySchema.safeParse(value);
    if (success) return { file, content: data, place };
    const found = error.issues.flatMap((issue) => leaves(issue));
    const unknown = found.filter((issue) => issue.code === 'unrecognized_keys');
    for (const issue of found) {
      if (issue.code !== 'unrecognized_keys') reportInvalid(file, issue, place(...issue.path), log);
    }
    for (const { keys, path } of unknown) reportUnknownKeys(file, tree, path, keys, value, log);
    if (unknown.length === 0 || unknown.length < found.length) return null;
  }
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

function reportInvalid(file: string, issue: SchemaIssue, place: Place, log: IssueLog): void {
  const params = { path: pathText(issue.path), ...expected(issue) };
  log.add('STUDY_FILE_INVALID', file, place, params);
}

/** What was expected, as a code for the catalogues and the choices where there are some. */
function expected(issue: SchemaIssue): { expected: string; choices: string } {
  if (issue.code === 'invalid_value')
    return { expected: 'choice', choices: issue.values.map(String).join(', ') };
  if (issue.code === 'invalid_type') return { expected: issue.expected, choices: '' };
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
  log: IssueLog,
): void {
  const owner = nodeAt(tree.root, path);
  for (const key of keys) {
    const member = membersOf(owner).find((candidate) => candidate.key === key);
    log.add('STUDY_FILE_KEY_UNKNOWN', file, tree.place(member?.keyNode ?? owner), {
      path: pathText([...path, key]),
    });
    const holder = path.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
    Reflect.deleteProperty(Object(holder), key);
  }
}

function reportRepeatedKeys(file: string, tree: JsonTree, node: Node, log: IssueLog): void {
  const seen = new Set<string>();
  for (const { key, keyNode, value } of membersOf(node)) {
    if (seen.has(key)) log.add('STUDY_FILE_KEY_REPEATED', file, tree.place(keyNode), { path: key });
    seen.add(key);
    reportRepeatedKeys(file, tree, value, log);
  }
  for (const item of itemsOf(node)) reportRepeatedKeys(file, tree, item, log);
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
function plainValue(node: Node, path: string): unknown {
  if (node.type === 'array') return itemsOf(node).map((item) => plainValue(item, `${path}/*`));
  if (node.type !== 'object') return node.value;
  if (keyedPaths.includes(path.slice(1))) {
    return membersOf(node).map(({ key, value }) => [key, plainValue(value, `${path}/*`)]);
  }
  const plain = {};
  for (const { key, value } of membersOf(node)) {
    Object.defineProperty(plain, key, {
      value: plainValue(value, `${path}/${key}`),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return plain;
}
