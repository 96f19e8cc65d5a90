import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import { checkedJson, placeIn } from './checked-json.ts';
import { jsonTree, memberOf, repeatedKeys } from './json-tree.ts';
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
  for (const key of repeatedKeys(tree.root))
    log.add('STUDY_FILE_KEY_REPEATED', file, tree.place(key), { path: String(key.value) });
  const version = memberOf(tree.root, 'guanxi');
  if (version?.type === 'number' && version.value > 1) {
    log.add('STUDY_FILE_NEWER', file, tree.place(version), { version: version.value });
    return null;
  }
  const codes = { invalid: 'STUDY_FILE_INVALID', unknownKey: 'STUDY_FILE_KEY_UNKNOWN' } as const;
  const content = checkedJson({ file, tree, schema: studySchema, keyedPaths, codes }, log);
  return content === null ? null : { file, content, place: (...path) => placeIn(tree, path) };
}
