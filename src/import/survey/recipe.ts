import * as z from 'zod/mini';
import { layerKinds } from '../../study/study.ts';
import { placeIn } from '../formats/checked-json.ts';
import { jsonTree } from '../formats/json-tree.ts';
import type { IssueLog } from '../issue-log.ts';
import { surveyTools } from './tools.ts';

// Without this zod probes for `eval`, which the viewer's content policy reports as a violation.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));

/** What an answer is worth, 0 for no tie; `null` where only the user can say. */
const worth = z.nullable(z.number().check(z.nonnegative()));
const recode = z.array(z.strictObject({ answer: text, value: worth }));

const block = {
  /** The layer its ties go to. */
  layer: text,
  layerKind: z.enum(layerKinds),
  question: z.string(),
};

const grid = z.strictObject({
  form: z.literal('grid'),
  ...block,
  /** One column per person, and the person as the heading writes them. */
  columns: z.array(z.strictObject({ column: text, person: text })).check(z.minLength(1)),
  recode,
  /** What an empty cell means where the respondent answered others of the block. */
  empty: z.enum(['none', 'missing']),
});

const names = z.strictObject({
  form: z.literal('names'),
  ...block,
  columns: z.array(text).check(z.minLength(1)),
  /** What may stand between two names of one cell. */
  separators: z.array(text),
});

const filter = z.strictObject({
  column: text,
  /** Why a response is left out; those who refuse consent count as having declined. */
  reason: z.enum(['test', 'unfinished', 'consent']),
  keep: z.nullable(z.array(z.string())),
  leaveOut: z.nullable(z.array(z.string())),
});

/** How a survey export becomes a study. Columns are meant by name, so that their order may change. */
export const recipeSchema = z.strictObject({
  recipe: z.literal(1),
  tool: z.enum(surveyTools),
  /** The column that says who answers; `null` where only the user can say. */
  respondent: z.nullable(text),
  /** Who belongs to the study: a table of people beside the export, the headings, or whoever answered. */
  roster: z.enum(['people', 'columns', 'respondents']),
  /** What becomes of names that are not on the roster; a table of people takes nobody in. */
  unlisted: z.enum(['leave-out', 'add']),
  /** People under another writing, as the user has settled it. */
  aliases: z.array(z.strictObject({ written: text, person: text })),
  blocks: z.array(z.discriminatedUnion('form', [grid, names])),
  attributes: z.array(text),
  /** The attribute that says who belongs together. */
  group: z.nullable(text),
  filters: z.array(filter),
  /** Cells that mean "not answered", besides empty ones. */
  missing: z.array(z.string()),
  /** Cells that mean "I name nobody". */
  nobody: z.array(z.string()),
  /** Columns that are known and not used. */
  drop: z.array(z.string()),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Block = Recipe['blocks'][number];
export type GridBlock = Extract<Block, { form: 'grid' }>;
export type NamesBlock = Extract<Block, { form: 'names' }>;

/** The columns that a question is answered in. */
export function columnsOf(block: Block): readonly string[] {
  return block.form === 'grid' ? block.columns.map(({ column }) => column) : block.columns;
}

/** Reads a recipe strictly; `null` if it is none, with the place of every fault. */
export function parseRecipe(
  file: string,
  content: string,
  depth: number,
  log: IssueLog,
): Recipe | null {
  const tree = jsonTree(content, depth);
  if ('fault' in tree) {
    log.add('STUDY_FILE_SYNTAX', file, tree.place, { fault: tree.fault });
    return null;
  }
  const { success, data, error } = recipeSchema.safeParse(JSON.parse(content));
  if (success) return data;
  for (const { path } of error.issues) {
    const place = placeIn(tree, path);
    log.add('RECIPE_INVALID', file, place, { path: path.map(String).join('.') });
  }
  return null;
}
