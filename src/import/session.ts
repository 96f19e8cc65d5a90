import { defaultBudget } from '../budget.ts';
import { type Allowance, allowanceOf } from './allowance.ts';
import type { EncodingQuestion } from './encodings/sample-rows.ts';
import type { IssueLog } from './issue-log.ts';
import { Ledger } from './ledger.ts';
import { type Opened, open } from './open.ts';
import type { PeopleNotes } from './reports.ts';
import {
  type AnySource,
  inMemory,
  type ReadOptions,
  type Reporting,
  type Source,
  type SurveyNotes,
  sizeOf,
} from './source.ts';
import type { Recipe } from './survey/recipe.ts';
import type { StatedDialect } from './tables/dialect.ts';
import { type PlainTies, readPlainTies } from './ties/read-plain-ties.ts';

/** The steps of one reading share its options and what they found so far. */
export interface Session {
  readonly sources: readonly Source[];
  readonly held: ReadonlyMap<string, Held>;
  readonly options: ReadOptions;
  readonly missing: readonly string[];
  readonly budget: Allowance;
  readonly log: IssueLog;
  readonly ledger: Ledger;
  /** What a survey export was read by; empty for anything else. */
  readonly notes: SurveyNotes[];
  readonly questions: EncodingQuestion[];
  readonly people: PeopleNotes;
  /** The recipes that the project file knows. */
  readonly recipes: readonly Recipe[];
}

/**
 * What is known of a large source before it is opened: it was read as ties, or it is too large. Its
 * stand-in among the sources has no bytes.
 */
interface Held {
  readonly origin: AnySource;
  readonly ties: PlainTies | 'too-large';
}

/** What a reading starts with, before its sources are taken in. */
export function sessionOf(
  given: readonly AnySource[],
  options: ReadOptions,
  log: IssueLog,
  recipes: readonly Recipe[],
): Omit<Session, 'sources' | 'held'> {
  const bytes = given.reduce((sum, source) => sum + sizeOf(source), 0);
  const budget = allowanceOf({ ...defaultBudget, ...options.budget }, bytes, options.now);
  return {
    options,
    missing: options.missing ?? [],
    budget,
    log,
    ledger: new Ledger(),
    notes: [],
    questions: [],
    people: { alike: [], unlisted: [] },
    recipes,
  };
}

/** Takes in all sources: large tables of ties in a stream, everything else as a whole. */
export async function taken(
  given: readonly AnySource[],
  { options, missing, budget }: Omit<Session, 'sources' | 'held'>,
  large: number,
): Promise<Pick<Session, 'sources' | 'held'>> {
  const held = new Map<string, Held>();
  const sources: Source[] = [];
  const total = given.reduce((sum, source) => sum + sizeOf(source), 0);
  let before = 0;
  for (const origin of given) {
    const { name } = origin;
    const size = sizeOf(origin);
    const reporting: Reporting = {
      signal: options.signal,
      onProgress: (share) => options.onProgress?.((before + share * size) / Math.max(1, total)),
    };
    const reading = { encoding: options.encoding, dialect: dialectIn(options), missing, budget };
    const ties =
      size > budget.fileBytes
        ? ('too-large' as const)
        : size < large || options.recipe !== undefined
          ? null
          : await readPlainTies(origin, reading, reporting);
    if (ties === null) sources.push(await inMemory(origin, budget.fileBytes, reporting));
    else {
      held.set(name, { origin, ties });
      sources.push({ name, bytes: new Uint8Array(0) });
    }
    before += size;
  }
  return { sources, held };
}

function dialectIn({ delimiter, decimal }: ReadOptions): StatedDialect {
  return { delimiter, decimal };
}

/** Opens a source; one that was read as ties stays so unless its rows are wanted for something else. */
export async function openIn(
  { options, budget, log, questions, held }: Session,
  source: Source,
  asTies = true,
): Promise<Opened | null> {
  const opening = {
    encoding: options.encoding,
    dialect: dialectIn(options),
    budget,
    log,
    questions,
  };
  const large = held.get(source.name);
  if (large === undefined) return open(source, opening);
  if (large.ties === 'too-large') {
    const { fileBytes } = budget;
    log.add('BUDGET_EXCEEDED', source.name, undefined, { budget: 'fileBytes', limit: fileBytes });
    return null;
  }
  if (!asTies) return open(await inMemory(large.origin, budget.fileBytes, {}), opening);
  return { kind: 'ties', ties: large.ties };
}
