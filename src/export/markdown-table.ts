import { displayed, type Table } from './table.ts';

/** A table in Markdown, under its title. */
export function toMarkdownTable(
  table: Table,
  words: { readonly yes: string; readonly no: string },
): string {
  const { header, cells } = displayed(table, words);
  return `## ${escaped(table.title)}\n\n${markdownRows(
    header.map(escaped),
    cells.map((row) => row.map(escaped)),
  )}`;
}

/** Rows of Markdown that is already escaped. */
export function markdownRows(
  header: readonly string[],
  cells: readonly (readonly string[])[],
): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + cells.map(line).join('');
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
