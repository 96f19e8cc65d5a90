import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Audience } from '../../study/audience.ts';
import {
  type EntryPath,
  withEntry,
  withFirstItem,
  withoutEntry,
} from '../../study/project/edit.ts';
import { type ProjectInput, projectKey, projectVersion } from '../../study/project/format.ts';
import { sealed } from '../../study/project/seal.ts';
import { version } from '../../version.ts';
import { toJsonText } from '../json-text.ts';
import type { Json } from '../plain.ts';

/** What is to be kept in a project file. What is left out stays as it was. */
export interface ProjectChange {
  /** The files that the project is made from, all of them. */
  readonly inputs?: readonly ProjectInput[];
  /** Answers by the names that reading knows them by. */
  readonly answers?: Readonly<Record<string, Json>>;
  /** A recipe, and the place of the one whose place it takes; in front of all others where that is -1. */
  readonly recipe?: { readonly at: number; readonly recipe: Readonly<Record<string, Json>> };
  readonly seed?: number;
  /** A limit belongs to its audience: `null` takes away the one that is there. */
  readonly policy?: { readonly audience: Audience; readonly minGroup: number | null };
}

/**
 * The text of a project file with some entries changed. All else, entries that this version does not
 * know included, stays as it is written, letter by letter; a change that changes nothing gives back the same
 * text. `former` is null for a new project.
 */
export function toProjectText(former: string | null, change: ProjectChange): string {
  const blank = `{\n  "${projectKey}": ${projectVersion},\n  "sha256": "",\n  "program": "${version}"\n}\n`;
  const { inputs, answers = {}, recipe, seed, policy } = change;
  let text = former ?? blank;
  const set = (path: EntryPath, value: Json) => {
    text = withValue(text, path, value);
  };
  if (inputs !== undefined) text = withInputs(text, inputs);
  for (const [name, answer] of Object.entries(answers)) set(['answers', name], answer);
  if (recipe !== undefined && recipe.at < 0)
    text = withFirstItem(text, ['recipes'], jsonOf(recipe.recipe));
  else if (recipe !== undefined) {
    for (const [name, entry] of Object.entries(recipe.recipe))
      set(['recipes', recipe.at, name], entry);
  }
  if (seed !== undefined) set(['seed'], seed);
  if (policy !== undefined) {
    set(['policy', 'audience'], policy.audience);
    if (policy.minGroup === null) text = withoutEntry(text, ['policy', 'minGroup']);
    else set(['policy', 'minGroup'], policy.minGroup);
  }
  if (former !== null && text === former && sealed(text) === former) return former;
  return sealed(withValue(text, ['program'], version));
}

/** Inputs that are named already keep what else their entries say. */
function withInputs(text: string, inputs: readonly ProjectInput[]): string {
  const named = valueAt(text, ['inputs']);
  const known = Array.isArray(named)
    ? named.map((input) => Reflect.get(Object(input), 'file'))
    : [];
  const same = known.length === inputs.length && inputs.every(({ file }, at) => known[at] === file);
  if (!same) return withEntry(text, ['inputs'], jsonOf(inputs.map(inputJson)));
  return inputs.reduce((rest, { sha256, role }, at) => {
    const summed = withValue(rest, ['inputs', at, 'sha256'], sha256);
    return role === undefined ? summed : withValue(summed, ['inputs', at, 'role'], role);
  }, text);
}

function inputJson({ file, sha256, role }: ProjectInput): Json {
  return role === undefined ? { file, sha256 } : { file, sha256, role };
}

/** The text with an entry of that value, which stays as it is written where it says the same. */
function withValue(text: string, path: EntryPath, value: Json): string {
  if (JSON.stringify(valueAt(text, path)) === JSON.stringify(value)) return text;
  return withEntry(text, path, jsonOf(value));
}

function valueAt(text: string, path: EntryPath): unknown {
  const node = findNodeAtLocation(parseTree(text)!, [...path]);
  return node === undefined ? undefined : getNodeValue(node);
}

function jsonOf(value: Json): string {
  return toJsonText(value).trimEnd();
}
