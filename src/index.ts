export { type Budget, defaultBudget } from './budget.ts';
export { type DiagnoseOptions, diagnose } from './diagnosis/diagnose.ts';
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
export { BudgetError, type IoCode, IoError, OptionError } from './errors.ts';
export { toCsv } from './export/csv.ts';
export { diagnosisJson } from './export/diagnosis-json.ts';
export { diagnosisTables } from './export/diagnosis-tables.ts';
export { toJsonText } from './export/json-text.ts';
export { toMarkdownTable } from './export/markdown-table.ts';
export { measuresJson } from './export/measures-json.ts';
export { measuresTables } from './export/measures-tables.ts';
export type { OutFile } from './export/out-file.ts';
export type { Json } from './export/plain.ts';
export { type Loss, lossesOf, type StudyFormat, studyFormats } from './export/study/losses.ts';
export { writeStudy } from './export/study/write-study.ts';
export { type Cell, type Column, displayed, type Table } from './export/table.ts';
export { toXlsx } from './export/xlsx.ts';
export { type Encoding, encodingCandidates, encodings } from './import/encoding.ts';
export { readStudy } from './import/read-study.ts';
export type { Reading, ReadOptions, Source } from './import/source.ts';
export type { Accounting, Issue, IssueCode, Place, Severity } from './issue.ts';
export { type LayoutOptions, layout, type Positions } from './layout/layout.ts';
export { catalogue } from './locale/catalogue.ts';
export type { Messages } from './locale/en.ts';
export * as format from './locale/format.ts';
export { issueWords } from './locale/issue-words.ts';
export { type MeasureWords, measureName, measureWords } from './locale/measure-words.ts';
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
export { type FromGraphologyOptions, fromGraphology, toGraphology } from './network/graphology.ts';
export { type Network, network } from './network/network.ts';
export { union } from './network/union.ts';
export { type Random, stream } from './random.ts';
export { groupsOf } from './report/groups-of.ts';
export { type ReportOptions, toHtml } from './report/html.ts';
export { toMarkdown } from './report/markdown.ts';
export { type Told, told } from './report/told.ts';
export { Sealed } from './sealed.ts';
export { inLocale, type Locale, type Localized, locales } from './study/localized.ts';
export {
  type LayerOverview,
  overview,
  type ResponseCount,
  type StudyOverview,
} from './study/overview.ts';
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
export { version } from './version.ts';
