import { Option } from 'commander';
import {
  associationIds,
  audiences,
  type Decimal,
  type Delimiter,
  decimals,
  delimiters,
  densityModelIds,
  type Encoding,
  encodings,
  givens,
  locales,
  mrqapMethods,
  type RepeatedRule,
  repeatedRules,
  studyFormats,
  testModels,
  type ZeroRule,
  zeroRules,
} from '../index.ts';
import { Ending, exit } from './ending.ts';
import { localeNamed } from './language.ts';
import { recipeAnswer } from './recipe-answers.ts';
import { chosen, type Session } from './session.ts';
import { settings } from './settings.ts';

export const formats = ['table', 'json', 'csv', 'xlsx', 'md'] as const;
export type Format = (typeof formats)[number];

/** What every command takes. */
export interface CommonFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly encoding?: Encoding;
  readonly twoMode?: 'rows' | 'columns';
  readonly project?: string;
  readonly acceptEdits?: true;
  readonly network?: number;
  readonly directed?: 'yes' | 'no';
  readonly repeated?: RepeatedRule;
  readonly zeros?: ZeroRule;
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  readonly seed: number;
  readonly workers?: number;
  readonly quiet?: true;
}

type FlagName = keyof Session['text']['flags'];

/** How each flag is written, and how its value is read; what it does is told by the catalogue. */
const spelling: Record<
  FlagName,
  readonly [flags: string, read?: (value: string, session: Session, before: unknown) => unknown]
> = {
  layer: ['--layer <id>'],
  measure: ['--measure <ids>', list],
  group: ['--group <attribute>'],
  weight: ['--weight <meaning>', among('--weight', ['none', 'strength', 'cost'])],
  normalized: ['--normalized <yes|no>', among('--normalized', ['yes', 'no'])],
  symmetrize: ['--symmetrize <rule>', among('--symmetrize', ['any', 'confirmed', 'none'])],
  weightOfTests: ['--weight <meaning>', among('--weight', ['none', 'strength'])],
  symmetrizeOfTests: ['--symmetrize <rule>', among('--symmetrize', ['any', 'confirmed', 'none'])],
  profile: ['--profile <name>', among('--profile', ['default', 'ucinet', 'igraph', 'sna'])],
  set: ['--set <settings>', settings],
  bounds: ['--bounds'],
  model: ['--model <name>', among('--model', testModels)],
  outcome: ['--outcome <layer>'],
  predictors: ['--predictors <list>', list],
  association: ['--association <name>', among('--association', associationIds)],
  method: ['--method <name>', among('--method', mrqapMethods)],
  blocks: ['--blocks <name>', among('--blocks', densityModelIds)],
  given: ['--given <what>', among('--given', givens)],
  strata: ['--strata <attribute>'],
  wave: ['--wave <id>'],
  question: ['--question <ids>', list],
  recipe: ['--recipe <file>'],
  answer: ['--answer <what>', several(recipeAnswer)],
  rejects: ['--rejects <file>'],
  showValues: ['--show-values'],
  twoMode: ['--two-mode <kind>', among('--two-mode', ['rows', 'columns'])],
  project: ['--project <file>'],
  acceptEdits: ['--accept-edits'],
  network: ['--network <n>', whole('--network', 1)],
  directed: ['--directed <yes|no>', among('--directed', ['yes', 'no'])],
  repeated: ['--repeated <rule>', among('--repeated', repeatedRules)],
  delimiter: ['--delimiter <name>', among('--delimiter', delimiters)],
  decimal: ['--decimal <sign>', among('--decimal', decimals)],
  zeros: ['--zeros <meaning>', among('--zeros', zeroRules)],
  as: ['--as <format>', among('--as', studyFormats)],
  audience: ['--audience <name>', among('--audience', audiences)],
  minGroup: ['--min-group <n>', whole('--min-group', 3)],
  permutations: ['--permutations <n>', whole('--permutations', 0)],
  list: ['--list'],
  port: ['--port <n>', whole('--port', 0, 65_535)],
  format: ['--format <name>', among('--format', formats)],
  output: ['-o, --output <file>'],
  encoding: ['--encoding <name>', among('--encoding', encodings)],
  lang: ['--lang <tag>', language],
  seed: ['--seed <n>', whole('--seed', 0)],
  patience: ['--patience <minutes>', whole('--patience', 1)],
  workers: ['--workers <n>', whole('--workers', 1)],
  quiet: ['-q, --quiet'],
};

/** Flags of one command, followed by those that every command has. */
export function flags(session: Session, ...names: readonly FlagName[]): Option[] {
  return flagsWithout(session, [], ...names);
}

/** The same for a command to which some of the common ones say nothing. */
export function flagsWithout(
  session: Session,
  without: readonly FlagName[],
  ...names: readonly FlagName[]
): Option[] {
  const common = [
    'format',
    'output',
    'encoding',
    'twoMode',
    'project',
    'acceptEdits',
    'network',
    'directed',
    'repeated',
    'zeros',
    'delimiter',
    'decimal',
    'lang',
    'seed',
    'workers',
    'quiet',
  ] as const;
  return [...names, ...common.filter((name) => !without.includes(name))].map((name) => {
    const [written, read] = spelling[name];
    const option = new Option(written, session.text.flags[name]);
    if (read !== undefined) option.argParser((value, before) => read(value, session, before));
    return name === 'seed' ? option.default(1) : option;
  });
}

/** A flag that may be given several times. */
function several<T>(read: (value: string, session: Session) => T) {
  return (value: string, session: Session, before: unknown): readonly T[] => [
    ...((before as readonly T[] | undefined) ?? []),
    read(value, session),
  ];
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function among<T extends string>(flag: string, choices: readonly T[]) {
  return (value: string, session: Session): T => chosen(session, flag, value, choices);
}

function whole(flag: string, least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: string, { text }: Session): number => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new Ending(exit.usage, text.errors.notAWholeNumber(flag, value, least));
  };
}

function language(value: string, session: Session) {
  return localeNamed(value) ?? chosen(session, '--lang', value, locales);
}
