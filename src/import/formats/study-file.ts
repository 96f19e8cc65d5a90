import type { Node } from 'jsonc-parser';
import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import { checkedJson, placeIn } from './checked-json.ts';
import { itemsOf, type JsonTree, jsonTree, memberOf, membersOf } from './json-tree.ts';
import { keyedPaths, type StudyFile, studySchema } from './study-schema.ts';

/** A study file that is valid, and where each of its parts stands. */
export interface ParsedStudyFile {
  readonly file: string;
  readonly content: StudyFile;
  /** The place of a value, or of the nearest thing around it; keyed objects count as lists of pairs. */
  place(...path: readonly (string | number)[]): Place;
}

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
  reportRepeatedKeys(file, tree, tree.root, log);
  const version = memberOf(tree.root, 'guanxi');
  if (version?.type === 'number' && version.value > 1) {
    log.add('STUDY_FILE_NEWER', file, tree.place(version), { version: version.value });
    return null;
  }
  const codes = { invalid: 'STUDY_FILE_INVALID', unknownKey: 'STUDY_FILE_KEY_UNKNOWN' } as const;
  const content = checkedJson({ file, tree, schema: studySchema, keyedPaths, codes }, log);
  return content === null ? null : { file, content, place: (...path) => placeIn(tree, path) };
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
