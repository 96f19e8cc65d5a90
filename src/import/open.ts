import type { Budget } from '../budget.ts';
import type { Place } from '../issue.ts';
import {
  type FileKind,
  kindOf,
  type NetworkKind,
  networkKinds,
  promisedKind,
} from './containers/kind.ts';
import type { Encoding } from './encoding.ts';
import type { EncodingQuestion } from './encodings/sample-rows.ts';
import type { IssueLog } from './issue-log.ts';
import type { Source } from './source.ts';
import type { StatedDialect } from './tables/dialect.ts';
import { readDelimited } from './tables/read-delimited.ts';
import { readWorkbook } from './tables/read-workbook.ts';
import { type Grid, withDecimal } from './tables/table.ts';
import { textOf } from './text-of.ts';
import type { PlainTies } from './ties/read-plain-ties.ts';

/** A file known by its content: tables, or the text of a JSON file or of another network program. */
export type Opened =
  | { readonly kind: 'tables'; readonly grids: readonly Grid[] }
  /** A table of ties that was read from its bytes. */
  | { readonly kind: 'ties'; readonly ties: PlainTies }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'network'; readonly format: NetworkKind; readonly text: string };

export interface Opening {
  readonly encoding: Encoding | undefined;
  readonly dialect: StatedDialect;
  readonly budget: Budget;
  readonly log: IssueLog;
  /** Takes the files whose encoding only the user can tell. */
  readonly questions: EncodingQuestion[];
}

/** Opens a file by what it is, not by what it is called; `null` if it cannot be read, which is reported. */
export async function open(source: Source, opening: Opening): Promise<Opened | null> {
  const { name, bytes } = source;
  const { log, budget } = opening;
  if (bytes.length > budget.fileBytes) {
    log.add('BUDGET_EXCEEDED', name, undefined, { budget: 'fileBytes', limit: budget.fileBytes });
    return null;
  }
  const kind = readableKind(name, bytes, log);
  if (kind === null) return null;
  if (kind === 'xlsx') {
    const grids = await readWorkbook(name, bytes, budget, log);
    if (grids === null) return null;
    const filled = grids.filter((grid) =>
      grid.rows.some((row) => row.some((cell) => cell.trim() !== '')),
    );
    if (filled.length > 0) return tables(filled.map(withoutBlankRows), opening);
    log.add('FILE_EMPTY', name);
    return null;
  }
  const long = kind === 'text' ? longLine(bytes, budget.lineBytes) : null;
  if (long !== null) {
    log.add('BUDGET_EXCEEDED', name, long, { budget: 'lineBytes', limit: budget.lineBytes });
    return null;
  }
  const text = textOf(
    source,
    kind === 'json' ? undefined : opening.encoding,
    log,
    opening.questions,
  );
  if (text === null) return null;
  if (kind === 'json') return { kind, text };
  if (kind !== 'text') return { kind: 'network', format: kind, text };
  const grid = readDelimited(name, text, opening.dialect, budget, log);
  if (grid.rows.length > 0) return tables([grid], opening);
  log.add('FILE_EMPTY', name);
  return null;
}

function tables(grids: readonly Grid[], { dialect }: Opening): Opened {
  return { kind: 'tables', grids: grids.map((grid) => withDecimal(grid, dialect)) };
}

/** Text, workbook, JSON or a network file; anything else is named for what it is. */
function readableKind(
  name: string,
  bytes: Uint8Array,
  log: IssueLog,
): 'text' | 'xlsx' | 'json' | NetworkKind | null {
  const promised = promisedKind(name);
  const found = kindOf(bytes);
  // A broken JSON file is better told the line of its fault than that it is no JSON.
  const kind: FileKind = isBroken(promised, found) ? promised! : found;
  if (kind === 'empty') log.add('FILE_EMPTY', name);
  else if (isNetwork(kind)) return kind;
  else if (promised !== null && promised !== kind) {
    log.add('FILE_NOT_WHAT_NAME_SAYS', name, undefined, { promised, kind });
  } else if (kind === 'binary') log.add('FILE_KIND_UNKNOWN', name);
  else if (kind === 'text' || kind === 'xlsx' || kind === 'json') return kind;
  else log.add('FILE_KIND_UNSUPPORTED', name, undefined, { kind });
  return null;
}

/** Whether a file is of the kind its name promises, and only its beginning does not show it. */
function isBroken(promised: FileKind | null, found: FileKind): boolean {
  if (promised === 'json') return found === 'text';
  return promised !== null && isNetwork(promised) && (found === 'text' || found === 'xml');
}

function isNetwork(kind: FileKind): kind is NetworkKind {
  return networkKinds.some((known) => known === kind);
}

/** The first line that is longer than allowed; `null` if none is. */
function longLine(bytes: Uint8Array, most: number): Place | null {
  if (bytes.length <= most) return null;
  let start = 0;
  let line = 1;
  for (let at = 0; at < bytes.length; at++) {
    if (at - start > most) return { line, column: 1 };
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    if (bytes[at] === 0x0a) line++;
    start = at + 1;
  }
  return null;
}

function withoutBlankRows(grid: Grid): Grid {
  const kept = grid.rows
    .map((_, at) => at)
    .filter((at) => grid.rows[at]!.some((cell) => cell.trim() !== ''));
  return {
    ...grid,
    rows: kept.map((at) => grid.rows[at]!),
    lines: kept.map((at) => grid.lines[at]!),
  };
}
