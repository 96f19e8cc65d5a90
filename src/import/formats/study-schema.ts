import * as z from 'zod/mini';
import { layerKinds } from '../../study/study.ts';
import { repeatedRules, zeroRules } from '../tie-rules.ts';

// Without this zod probes for `eval`, which the viewer's content policy reports as a violation.
z.config({ jitless: true });

const localized = z.union([
  z.string(),
  z.strictObject({ en: z.optional(z.string()), 'zh-Hans': z.optional(z.string()) }),
]);

/** Objects keyed by the user's own names arrive as lists of [name, value], so that any name is safe. */
const keyed = <T extends z.ZodMiniType>(value: T) => z.array(z.tuple([z.string(), value]));

const attributeType = z.enum(['text', 'number', 'ordinal']);

const attribute = z.union([
  attributeType,
  z.strictObject({
    type: z.optional(attributeType),
    label: z.optional(localized),
    labels: z.optional(keyed(localized)),
  }),
]);

const column = z.string().check(z.minLength(1));

const people = z.strictObject({
  file: column,
  id: z.optional(column),
  name: z.optional(
    z.union([column, z.strictObject({ en: z.optional(column), 'zh-Hans': z.optional(column) })]),
  ),
  attributes: z.optional(keyed(attribute)),
  labels: z.optional(keyed(keyed(localized))),
});

const layer = z.strictObject({
  id: column,
  kind: z.optional(z.enum(layerKinds)),
  file: z.optional(column),
  directed: z.optional(z.boolean()),
  label: z.optional(localized),
  question: z.optional(localized),
  scale: z.optional(z.strictObject({ min: z.number(), max: z.number() })),
  weights: z.optional(z.enum(['none', 'strength', 'cost', 'count'])),
  repeated: z.optional(z.enum(repeatedRules)),
  zeros: z.optional(z.enum(zeroRules)),
  flow: z.optional(z.enum(['with', 'against'])),
  sensitivity: z.optional(z.enum(['low', 'medium', 'high'])),
});

const coverage = z.strictObject({
  column: z.optional(column),
  layers: z.optional(keyed(z.union([z.null(), column, keyed(z.nullable(column))]))),
});

const wave = z.strictObject({
  id: column,
  label: z.optional(localized),
  ties: z.optional(column),
  status: z.optional(column),
});

/** The study file, version 1. */
export const studySchema = z.strictObject({
  guanxi: z.literal(1),
  title: z.optional(localized),
  group: z.optional(z.nullable(column)),
  people,
  layers: z.array(layer).check(z.minLength(1)),
  coverage: z.optional(coverage),
  waves: z.optional(z.array(wave).check(z.minLength(1))),
});

export type StudyFile = z.infer<typeof studySchema>;

/** Where the schema has objects keyed by the user's names; `*` stands for any key or index. */
export const keyedPaths: readonly string[] = [
  'people/attributes',
  'people/attributes/*/labels',
  'people/labels',
  'people/labels/*',
  'coverage/layers',
  'coverage/layers/*',
];
