import type { Budget } from '../budget.ts';
import type { Accounting, Issue, RejectedRow } from '../issue.ts';
import type { ProjectInput } from '../study/project/format.ts';
import type { Study } from '../study/study.ts';
import type { Encoding } from './encoding.ts';
import type { EncodingQuestion } from './encodings/sample-rows.ts';
import type { ProjectContent } from './project/project-schema.ts';
import type { PeopleNotes } from './reports.ts';
import type { Recipe } from './survey/recipe.ts';
import type { UnlistedName } from './survey/unlisted.ts';
import type { Decimal, Delimiter } from './tables/dialect.ts';
import type { RepeatedRule, ZeroRule } from './tie-rules.ts';
import type { TwoMode } from './two-mode.ts';

/** One file to read. `name` is its path relative to the study folder, or the file name. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is read piece by piece, and again from the start each time it is asked for. */
export interface StreamedSource {
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** A piece is good until the next one is asked for. */
  stream(): AsyncIterable<Uint8Array>;
}

export type AnySource = Source | StreamedSource;

/** Long reading can be watched and broken off. */
export interface Reporting {
  /** Heard between pieces of a file; the reading then ends with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Told which share of the bytes is read. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export function sizeOf(source: AnySource): number {
  return 'bytes' in source ? source.bytes.length : source.size;
}

/** A source piece by piece. */
export async function* chunksOf(
  source: AnySource,
  { signal, onProgress }: Reporting,
): AsyncGenerator<Uint8Array> {
  const size = sizeOf(source);
  let read = 0;
  for await (const chunk of 'bytes' in source ? pieces(source.bytes) : source.stream()) {
    signal?.throwIfAborted();
    yield chunk;
    read += chunk.length;
    onProgress?.(Math.min(1, read / size));
  }
}

/** A source in memory; one that goes on past `most` bytes is cut off soon after. */
export async function inMemory(
  source: AnySource,
  most = Number.POSITIVE_INFINITY,
  reporting: Reporting = {},
): Promise<Source> {
  if ('bytes' in source) return source;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(source, reporting)) {
    chunks.push(chunk.slice());
    length += chunk.length;
    if (length > most) break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { name: source.name, bytes };
}

const pieceBytes = 1 << 22;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

export interface ReadOptions extends Reporting {
  /** The encoding of text files that are not UTF-8; the answer to the question ENCODING_UNSURE. */
  encoding?: Encoding;
  /** The attribute to group people by, over what the study says or the reading would propose. */
  group?: string;
  /** Whether ties have a direction, where the files do not say so. */
  directed?: boolean;
  /** Whose network ties between two kinds of nodes become; the answer to TWO_MODE_NETWORK. */
  twoMode?: TwoMode;
  /** Which of several networks in one file is read, from 1; the answer to SEVERAL_NETWORKS. */
  network?: number;
  /** What several reports of a tie become where they differ; the answer to TIE_VALUES_DIFFER. */
  repeated?: RepeatedRule;
  /** What the value 0 of a tie means; the answer to ZERO_UNCLEAR. */
  zeros?: ZeroRule;
  /** What parts the cells of text files, over what each of them suggests. */
  delimiter?: Delimiter;
  /** What parts whole numbers from decimals, over what each column suggests. */
  decimal?: Decimal;
  /** Further cell texts that mean "not observed", besides an empty cell, `NA`, `N/A` and `.`. */
  missing?: readonly string[];
  /** A title for files that bring none of their own. */
  title?: string;
  /**
   * How a survey export becomes a study: a recipe, a file that holds one, `propose` to follow the one that
   * the export itself suggests, or `as-needed` to do so only where the project knows none. When left out,
   * an export that the project does not know is a question.
   */
  recipe?: Source | Recipe | 'propose' | 'as-needed';
  /** Follows a project file whose checksum does not fit; the answer to PROJECT_EDITED. */
  acceptEdits?: boolean;
  /** Tells the checksum of every file in `inputs`, as a project file is made from. */
  sums?: boolean;
  budget?: Partial<Budget>;
  /** A clock in milliseconds, from any start; without one a reading has no limit of time. */
  now?: () => number;
}

/** What a reading gives back; `study` is null when an error or a question stopped it. */
export interface Reading {
  readonly study: Study | null;
  readonly issues: readonly Issue[];
  readonly accounting: Accounting;
  /** Of a survey export: the recipe that was followed, and names that are not on the roster. */
  readonly survey?: SurveyNotes;
  /** Pairs of people that may be one, and names in ties that nobody on the roster goes by. */
  readonly people?: Readonly<PeopleNotes>;
  /** The rows that `accounting` counts as rejected. */
  readonly rejects?: readonly RejectedRow[];
  /** Files whose encoding is in doubt, as they read in each that is possible. */
  readonly questions?: readonly EncodingQuestion[];
  /** The project file among the sources, as it was followed. */
  readonly project?: ProjectNotes;
  /** The files that were read, without the project file; where there is one, or `sums` asks for them. */
  readonly inputs?: readonly ProjectInput[];
}

/** A survey export and how it was read; where it is a question still, how it might be. */
export interface SurveyNotes {
  readonly file: string;
  readonly recipe: Recipe;
  /** Whether the recipe was settled before, and is not this reading's proposal. */
  readonly settled: boolean;
  readonly unlisted: readonly UnlistedName[];
  /** The export's columns, as recipes call them. */
  readonly columns: readonly string[];
}

/** A project file, and its text for writing it anew. */
export interface ProjectNotes {
  readonly file: string;
  /** The SHA-256 of the file as it was read. */
  readonly sha256: string;
  /** In the present version. */
  readonly text: string;
  /** Whether the file is in an older version. */
  readonly migrated: boolean;
  readonly content: ProjectContent;
}
