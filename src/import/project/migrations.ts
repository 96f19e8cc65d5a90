import { projectKey } from '../../study/project/format.ts';
import { sealed } from '../../study/project/seal.ts';
import type { IssueLog } from '../issue-log.ts';
import { parseRecipe } from '../survey/recipe.ts';

/** A step from one version of the project file to the next. */
interface Migration {
  /** The version it starts from. */
  readonly from: number;
  /** Whether the text is sound by the rules of that version; faults are told at their place in it. */
  isSound(file: string, text: string, depth: number, log: IssueLog): boolean;
  /** The same content in the next version. What the step does not know stays as it is written. */
  next(text: string): string;
}

const migrations: readonly Migration[] = [
  {
    // Version 1 is the recipe.json that stood in every imported study: one recipe and nothing else.
    from: 1,
    isSound: (file, text, depth, log) => parseRecipe(file, text, depth, log) !== null,
    next: (text) =>
      sealed(`{\n  "${projectKey}": 2,\n  "sha256": "",\n  "recipes": [\n${text.trim()}\n  ]\n}\n`),
  },
];

/** The text of an older project file in the present version; `null` where it is not sound. */
export function migrated(
  file: string,
  text: string,
  version: number,
  depth: number,
  log: IssueLog,
): string | null {
  let now = text;
  for (const { from, isSound, next } of migrations.slice(version - 1)) {
    if (from === version && !isSound(file, now, depth, log)) return null;
    now = next(now);
  }
  return now;
}
