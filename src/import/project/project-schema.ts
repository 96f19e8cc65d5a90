import * as z from 'zod/mini';
import { audiences } from '../../study/audience.ts';
import { projectKey, projectVersion } from '../../study/project/format.ts';
import { encodings } from '../encoding.ts';
import { recipeSchema } from '../survey/recipe.ts';
import { decimals, delimiters } from '../tables/dialect.ts';
import { repeatedRules, zeroRules } from '../tie-rules.ts';
import { twoModes } from '../two-mode.ts';
import type { AnswerName } from './answers.ts';

// Without this zod probes for `eval`, which the viewer's content policy reports as a violation.
z.config({ jitless: true });

/** What the user has settled about files that do not say it themselves; called as `ReadOptions` are. */
const answers = z.strictObject({
  encoding: z.optional(z.enum(encodings)),
  twoMode: z.optional(z.enum(twoModes)),
  network: z.optional(z.int().check(z.minimum(1))),
  repeated: z.optional(z.enum(repeatedRules)),
  zeros: z.optional(z.enum(zeroRules)),
  delimiter: z.optional(z.enum(delimiters)),
  decimal: z.optional(z.enum(decimals)),
  directed: z.optional(z.boolean()),
  missing: z.optional(z.array(z.string())),
} satisfies Readonly<Record<AnswerName, unknown>>);

const input = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  role: z.optional(z.literal('survey')),
});

const policy = z.strictObject({
  audience: z.enum(audiences),
  minGroup: z.optional(z.number()),
});

/** The project file in the version that is written. */
export const projectSchema = z.strictObject({
  [projectKey]: z.literal(projectVersion),
  sha256: z.optional(z.string()),
  /** The version of the program that wrote it. */
  program: z.optional(z.string()),
  inputs: z.optional(z.array(input)),
  answers: z.optional(answers),
  recipes: z.optional(z.array(recipeSchema)),
  seed: z.optional(z.number()),
  policy: z.optional(policy),
});

export type ProjectContent = z.infer<typeof projectSchema>;
