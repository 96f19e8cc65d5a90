import type { Place } from '../../issue.ts';
import { projectKey, projectVersion } from '../../study/project/format.ts';
import { sealOf, statedSeal } from '../../study/project/seal.ts';
import { checkedJson, placeIn } from '../formats/checked-json.ts';
import { type JsonTree, jsonTree, memberOf, repeatedKeys } from '../formats/json-tree.ts';
import type { IssueLog } from '../issue-log.ts';
import { migrated } from './migrations.ts';
import { type ProjectContent, projectSchema } from './project-schema.ts';

/** A project file that was understood. */
export interface ParsedProject {
  readonly file: string;
  /** The text in the present version, which an older one was brought to. */
  readonly text: string;
  readonly content: ProjectContent;
  /** Where each of the inputs is named. */
  readonly inputPlaces: readonly Place[];
}

export interface ProjectReading {
  /** Levels of nesting that may be. */
  readonly depth: number;
  /** Whether the user stands by entries that the checksum does not cover. */
  readonly acceptEdits: boolean;
}

/**
 * Reads a project file strictly: its version, its checksum, then every entry. A newer version, damage
 * and a wrong entry are errors; a checksum that does not fit is a question, since an editor and a broken disk
 * leave the same trace.
 */
export function parseProject(
  file: string,
  text: string,
  { depth, acceptEdits }: ProjectReading,
  log: IssueLog,
): ParsedProject | null {
  const tree = jsonTree(text, depth);
  if ('fault' in tree) {
    log.add('PROJECT_DAMAGED', file, tree.place, { fault: tree.fault });
    return null;
  }
  const version = versionOf(file, tree, log);
  if (version === null || hasRepeatedKeys(file, tree, log)) return null;
  if (version < projectVersion) {
    const now = migrated(file, text, version, depth, log);
    if (now === null) return null;
    log.add('PROJECT_MIGRATED', file, tree.place(tree.root), { version, current: projectVersion });
    return parseProject(file, now, { depth, acceptEdits }, log);
  }
  if (statedSeal(text) !== sealOf(text) && !acceptEdits) {
    log.add('PROJECT_EDITED', file, placeIn(tree, ['sha256']));
    return null;
  }
  const codes = { invalid: 'PROJECT_INVALID', unknownKey: 'PROJECT_KEY_UNKNOWN' } as const;
  const checking = { file, tree, schema: projectSchema, keyedPaths: [], codes };
  const content = checkedJson(checking, log);
  if (content === null || !isSound(file, tree, content, log)) return null;
  const inputPlaces = (content.inputs ?? []).map((_, at) => placeIn(tree, ['inputs', at, 'file']));
  return { file, text, content, inputPlaces };
}

/** The version a file says it has; a recipe of its own is the first. */
function versionOf(file: string, tree: JsonTree, log: IssueLog): number | null {
  const node = memberOf(tree.root, projectKey);
  if (node === undefined && memberOf(tree.root, 'recipe')?.value === 1) return 1;
  const version = node?.type === 'number' ? Number(node.value) : Number.NaN;
  if (version > projectVersion) {
    log.add('PROJECT_NEWER', file, tree.place(node!), { version, current: projectVersion });
    return null;
  }
  if (version === projectVersion) return version;
  invalid(file, tree.place(node ?? tree.root), projectKey, 'version', log);
  return null;
}

/** An entry that stands twice says two things: which of them holds, only the user can tell. */
function hasRepeatedKeys(file: string, tree: JsonTree, log: IssueLog): boolean {
  const again = [...repeatedKeys(tree.root)];
  for (const key of again) invalid(file, tree.place(key), String(key.value), 'once', log);
  return again.length > 0;
}

/** What the schema cannot say of numbers, checksums and paths. */
function isSound(
  file: string,
  tree: JsonTree,
  { inputs = [], seed, policy }: ProjectContent,
  log: IssueLog,
): boolean {
  const faults: [path: (string | number)[], expected: string][] = [];
  const least = (value: number | undefined, smallest: number) =>
    value === undefined || (Number.isSafeInteger(value) && value >= smallest);
  if (!least(seed, 0)) faults.push([['seed'], 'whole-0']);
  if (!least(policy?.minGroup, 3)) faults.push([['policy', 'minGroup'], 'whole-3']);
  const named = new Set<string>();
  inputs.forEach(({ file: input, sha256 }, at) => {
    if (!isInside(input)) faults.push([['inputs', at, 'file'], 'inside']);
    if (named.has(input)) faults.push([['inputs', at, 'file'], 'once']);
    if (!/^[0-9a-f]{64}$/.test(sha256)) faults.push([['inputs', at, 'sha256'], 'checksum']);
    named.add(input);
  });
  for (const [path, expected] of faults)
    invalid(file, placeIn(tree, path), path.join('.'), expected, log);
  return faults.length === 0;
}

function invalid(file: string, place: Place, path: string, expected: string, log: IssueLog): void {
  log.add('PROJECT_INVALID', file, place, { path, expected, choices: '' });
}

/** Whether a path stays within the folder of the project, on every system. */
function isInside(path: string): boolean {
  const parts = path.split('/');
  return (
    !path.includes('\\') &&
    !path.includes('\0') &&
    !/^[a-z]:/i.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
