import { runsOf } from './runs.ts';
import { displayed, type Table } from './table.ts';

/** A table in Markdown, under its title. */
export function toMarkdownTable(
  table: Table,
  words: { readonly yes: string; readonly no: string },
): string {
  return [...markdownPieces(table, words)].join('');
}

/** The same text in pieces: a table of millions of ties is longer than one text can be. */
export function* markdownPieces(
  table: Table,
  words: { readonly yes: string; readonly no: string },
): Generator<string> {
  const head = displayed({ ...table, rows: [] }, words).header.map(escaped);
  yield `## ${escaped(table.title)}\n\n${markdownRows(head, [])}`;
  for (const rows of runsOf(table.rows)) {
    const { cells } = displayed({ ...table, rows }, words);
    yield cells.map((row) => markdownLine(row.map(escaped))).join('');
  }
}

/** Rows of Markdown that is already escaped. */
export function markdownRows(
  header: readonly string[],
  cells: readonly (readonly string[])[],
): string {
  const rule = header.map(() => '---');
  return [header, rule, ...cells].map(markdownLine).join('');
}

function markdownLine(row: readonly string[]): string {
  return `| ${row.join(' | ')} |\n`;
}

/** Any text as it should read in Markdown: on one line, and never as markup, HTML or a link. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/&(?=#|\w)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^(\s*)([-+=#>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?|ftp|www|mailto|javascript)([:.])/gi, '$1\\$2');
}
