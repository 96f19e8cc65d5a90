export type { Diagnosis, LeveragePoint } from './diagnosis/diagnosis.ts';
export {
  type Certainty,
  type Evidence,
  type Finding,
  type PersonRole,
  type QuestionId,
  questionIds,
  type Role,
  roles,
  type Statement,
} from './diagnosis/finding.ts';
export { type Audience, audiences, type Policy, policyFor } from './disclosure/policy.ts';
export { release } from './disclosure/release.ts';
export { isRefusal, type Refusal, type Released } from './disclosure/released.ts';
export { BudgetError, OptionError } from './errors.ts';
export type { Source } from './import/source.ts';
export type { Accounting, Issue, IssueCode, Place, Severity } from './issue.ts';
export { type LayoutOptions, layout, type Positions } from './layout/layout.ts';
export { catalogue } from './locale/catalogue.ts';
export * as format from './locale/format.ts';
export { namesOf, phrase } from './locale/phrase.ts';
export type { Names } from './locale/say.ts';
export type {
  MeasureDefinition,
  MeasureOptions,
  NodeColumn,
  Reason,
} from './measures/definition.ts';
export { evaluate } from './measures/evaluate.ts';
export { type MeasureId, measureOf, measures } from './measures/registry.ts';
export type { Scores } from './measures/scores.ts';
export { type Network, network } from './network/network.ts';
export { union } from './network/union.ts';
export { type Random, stream } from './random.ts';
export { Sealed } from './sealed.ts';
export { inLocale, type Locale, type Localized, locales } from './study/localized.ts';
export { NO_GROUP, type Partition, partition } from './study/partition.ts';
export type {
  Attribute,
  Layer,
  LayerKind,
  LayerRecord,
  People,
  Sensitivity,
  Status,
  Study,
  Wave,
} from './study/study.ts';
