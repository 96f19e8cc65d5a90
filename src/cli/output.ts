import { extname, resolve } from 'node:path';
import { writeFile } from '../export/files.ts';
import {
  csvPieces,
  displayed,
  type Json,
  jsonPieces,
  markdownPieces,
  type Table,
  toXlsx,
} from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { CommonFlags, Format } from './flags.ts';
import { gridPieces } from './grid.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';

/** A result in every form it can leave in; only the form asked for is made. */
export interface Forms {
  json(): Json;
  tables(): readonly Table[];
  /** Where a terminal shows more than the tables; long text in pieces. */
  text?(): string | Iterable<string>;
  markdown?(): string;
}

const endings: ReadonlyMap<string, Format> = new Map([
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
  ['.md', 'md'],
  ['.txt', 'table'],
]);

/** The form to write: the one asked for, or the one the name of the file asks for. */
export function formatOf({ text }: Session, { format, output }: CommonFlags): Format {
  if (format !== undefined) {
    if (format === 'xlsx' && output === undefined) {
      throw new Ending(exit.usage, text.errors.workbookToTerminal);
    }
    return format;
  }
  if (output === undefined) return 'table';
  const found = endings.get(extname(output).toLowerCase());
  if (found !== undefined) return found;
  throw new Ending(exit.usage, text.errors.endingUnknown(output, [...endings.keys()]));
}

/** Writes a result to the terminal or to its file, whole or not at all. */
export async function deliver(session: Session, given: CommonFlags, forms: Forms): Promise<void> {
  const format = formatOf(session, given);
  const { output } = given;
  if (format === 'csv') {
    await deliverCsv(session, given, forms.tables());
  } else if (output === undefined) {
    for (const piece of piecesOf(session, format, forms)) session.io.stdout(piece);
  } else {
    const bytes =
      format === 'xlsx'
        ? await toXlsx(forms.tables())
        : encodedPieces(piecesOf(onPaper(session), format, forms));
    await writeOne(session, given, output, bytes);
  }
}

/** One CSV is one table: each has a file, and a terminal gets the first and the names of the others. */
async function deliverCsv(
  session: Session,
  given: CommonFlags,
  tables: readonly Table[],
): Promise<void> {
  const { io, text } = session;
  const { output, quiet } = given;
  const [first, ...others] = tables;
  if (output === undefined) {
    for (const piece of first === undefined ? [] : csvPieces(first)) io.stdout(piece);
    const names = others.map((table) => table.id).join(', ');
    if (names !== '' && quiet !== true) io.stderr(`${text.otherTables(names)}\n`);
    return;
  }
  for (const table of tables) {
    const file = table === first ? output : `${output.replace(/\.csv$/i, '')}.${table.id}.csv`;
    // Spreadsheets take a table without a byte-order mark for one in a local encoding.
    await writeOne(session, given, file, encodedPieces(marked(csvPieces(table))));
  }
}

/** Writes one file and says where; what comes in pieces goes to the disk piece by piece. */
export async function writeOne(
  { io, text }: Session,
  { quiet }: CommonFlags,
  file: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  await writeFile(resolve(io.cwd, file), bytes);
  if (quiet !== true) io.stderr(`${text.written(file)}\n`);
}

function* encodedPieces(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

function* marked(pieces: Iterable<string>): Generator<string> {
  yield '\ufeff';
  yield* pieces;
}

/** A file is as wide as paper and has no colours, wherever the command runs. */
function onPaper(session: Session): Session {
  const io = { ...session.io, isTerminal: { stdout: false, stderr: false }, width: 100 };
  return { ...session, io };
}

/** A result as text in pieces: that about a million people is longer than one text can be. */
function* piecesOf(
  session: Session,
  format: Exclude<Format, 'csv'>,
  forms: Forms,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* jsonPieces(forms.json());
      break;
    case 'md':
      if (forms.markdown !== undefined) yield forms.markdown();
      else yield* markdownOf(session, forms.tables());
      break;
    default: {
      const text = forms.text?.() ?? blocks(session, forms.tables());
      if (typeof text === 'string') yield text;
      else yield* text;
    }
  }
}

function* markdownOf(session: Session, tables: readonly Table[]): Generator<string> {
  for (const [at, table] of tables.entries()) {
    if (at > 0) yield '\n';
    yield* markdownPieces(table, session.messages.report.tables);
  }
}

function* blocks(session: Session, tables: readonly Table[]): Generator<string> {
  const { bold } = paintFor(session.io, 'stdout');
  for (const [at, table] of tables.entries()) {
    const { header, cells } = displayed(table, session.messages.report.tables);
    yield `${at === 0 ? '' : '\n'}${bold(table.title)}\n`;
    yield* gridPieces(header, cells, table);
    yield '\n';
  }
}
