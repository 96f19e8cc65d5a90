import papaparse from 'papaparse';

/** How a text file separates its rows and cells. */
export interface Dialect {
  readonly text: string;
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
  /** Lines before the text that belong to no table, such as `sep=;`. */
  readonly skipped: number;
}

/** What may part cells, by the names that users know them by. */
const signs = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  'wide-comma': '，',
  'wide-semicolon': '；',
} as const;
export type Delimiter = keyof typeof signs;
export const delimiters = Object.keys(signs) as readonly Delimiter[];

/** What parts whole numbers from their decimals: 1,5 or 1.5, or 1.234,5 where points part thousands. */
export const decimals = ['comma', 'point', 'point-comma'] as const;
export type Decimal = (typeof decimals)[number];

/** What the user says about how files are written; what is left open is told from each file. */
export interface StatedDialect {
  readonly delimiter?: Delimiter | undefined;
  readonly decimal?: Decimal | undefined;
}

/**
 * The separators of a text. A first line `sep=;` is obeyed, then what the user says; else the
 * steadiest column count wins.
 */
export function dialectOf(original: string, { delimiter }: StatedDialect): Dialect {
  const { text, newline } = oneNewline(original);
  const told = /^sep=(.)\r?\n?/i.exec(text.slice(0, 8));
  if (told !== null) {
    return { text: text.slice(told[0].length), delimiter: told[1]!, newline, skipped: 1 };
  }
  const stated = delimiter === undefined ? null : signs[delimiter];
  const found = stated ?? steadiest(text.slice(0, 65_536), newline);
  return { text, delimiter: found, newline, skipped: 0 };
}

function steadiest(sample: string, newline: Dialect['newline']): string {
  let best: { delimiter: string; steadiness: number; columns: number } = {
    delimiter: ',',
    steadiness: 0,
    columns: 1,
  };
  for (const delimiter of Object.values(signs)) {
    if (!sample.includes(delimiter)) continue;
    const { data } = papaparse.parse(sample, { delimiter, newline, preview: 20 });
    const rows = data.filter((row) => row.some((cell) => cell !== ''));
    const { columns, share } = mode(rows.map((row) => row.length));
    if (columns < 2) continue;
    // A separator inside a quoted cell tears its quotation marks apart.
    const torn = rows.filter((row) => row.some(hasLoneQuote)).length / rows.length;
    const steadiness = share * (1 - torn);
    const better =
      steadiness > best.steadiness || (steadiness === best.steadiness && columns > best.columns);
    if (better) best = { delimiter, steadiness, columns };
  }
  return best.delimiter;
}

function hasLoneQuote(cell: string): boolean {
  let quotes = 0;
  for (let at = cell.indexOf('"'); at >= 0; at = cell.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function mode(widths: readonly number[]): { columns: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  for (const [width, count] of counts) if (count > most) [columns, most] = [width, count];
  return { columns, share: widths.length === 0 ? 0 : most / widths.length };
}

/** Rows must end alike for the parser; mixed endings become `\n`, those inside quotes stay as they are. */
function oneNewline(text: string): { text: string; newline: Dialect['newline'] } {
  const found = new Set<Dialect['newline']>();
  const cuts: number[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (!quoted && code === 0x0a) found.add('\n');
    else if (!quoted && code === 0x0d) {
      const pair = text.charCodeAt(at + 1) === 0x0a;
      found.add(pair ? '\r\n' : '\r');
      cuts.push(at);
      if (pair) at++;
    }
  }
  const [only] = found;
  if (found.size <= 1) return { text, newline: only ?? '\n' };
  const parts: string[] = [];
  let from = 0;
  for (const cut of cuts) {
    const pair = text.charCodeAt(cut + 1) === 0x0a;
    parts.push(text.slice(from, cut), pair ? '' : '\n');
    from = cut + 1;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), newline: '\n' };
}
