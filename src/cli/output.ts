import { extname, resolve } from 'node:path';
import { writeFiles } from '../export/files.ts';
import {
  displayed,
  type Json,
  jsonPieces,
  type Table,
  toCsv,
  toMarkdownTable,
  toXlsx,
} from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { CommonFlags, Format } from './flags.ts';
import { grid } from './grid.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';

/** A result in every form it can leave in; only the form asked for is made. */
export interface Forms {
  json(): Json;
  tables(): readonly Table[];
  /** Where a terminal shows more than the tables. */
  text?(): string;
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
  if (output === undefined) {
    for (const piece of piecesOf(session, format, forms)) session.io.stdout(piece);
    if (format === 'csv' && given.quiet !== true) mentionOthers(session, forms.tables());
  } else if (format === 'csv') {
    // Spreadsheets take a table without a byte-order mark for one in a local encoding.
    for (const [at, table] of forms.tables().entries()) {
      const file = at === 0 ? output : `${output.replace(/\.csv$/i, '')}.${table.id}.csv`;
      await writeOne(session, given, file, encoded(`\ufeff${toCsv(table)}`));
    }
  } else {
    const bytes =
      format === 'xlsx'
        ? await toXlsx(forms.tables())
        : encodedPieces(piecesOf(onPaper(session), format, forms));
    await writeOne(session, given, output, bytes);
  }
}

/** Writes one file and says where. */
export async function writeOne(
  { io, text }: Session,
  { quiet }: CommonFlags,
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  await writeFiles(resolve(io.cwd, file), [{ name: file, bytes }]);
  if (quiet !== true) io.stderr(`${text.written(file)}\n`);
}

/** One CSV is one table; which others there are is told, not left out in silence. */
function mentionOthers({ io, text }: Session, tables: readonly Table[]): void {
  const others = tables.slice(1).map((table) => table.id);
  if (others.length > 0) io.stderr(`${text.otherTables(others.join(', '))}\n`);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Together they may be longer than a text can be. */
function encodedPieces(pieces: Iterable<string>): Uint8Array {
  const parts = Array.from(pieces, encoded);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON comes in pieces; the other forms are for people, and short. */
function piecesOf(session: Session, format: Format, forms: Forms): Iterable<string> {
  return format === 'json' ? jsonPieces(forms.json()) : [textOf(session, format, forms)];
}

/** A file is as wide as paper and has no colours, wherever the command runs. */
function onPaper(session: Session): Session {
  const io = { ...session.io, isTerminal: { stdout: false, stderr: false }, width: 100 };
  return { ...session, io };
}

function textOf(session: Session, format: Exclude<Format, 'json'>, forms: Forms): string {
  const words = session.messages.report.tables;
  switch (format) {
    case 'csv':
      return forms.tables().slice(0, 1).map(toCsv).join('');
    case 'md':
      return (
        forms.markdown?.() ??
        forms
          .tables()
          .map((table) => toMarkdownTable(table, words))
          .join('\n')
      );
    default:
      return (
        forms.text?.() ??
        forms
          .tables()
          .map((table) => block(session, table))
          .join('\n')
      );
  }
}

function block(session: Session, table: Table): string {
  const { header, cells } = displayed(table, session.messages.report.tables);
  return `${paintFor(session.io, 'stdout').bold(table.title)}\n${grid(header, cells, table)}\n`;
}
