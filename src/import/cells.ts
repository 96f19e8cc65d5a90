import type { Decimal } from './tables/dialect.ts';
import type { Listing } from './tables/table.ts';

/** Texts that say that nothing was observed; users may add codes of their own. */
const missingTexts = ['', 'na', 'n/a', '#n/a', '.', 'nan', 'null', '缺失', '未填', '未答'];

/** What a cell with a number says. `bad`: it is neither a number nor a sign of a missing answer. */
type NumberCell = { readonly value: number } | 'missing' | 'bad';

export type NumberReader = (text: string) => NumberCell;

/** A reader of weights. The decimal sign is decided for a whole column, never for a single cell. */
export function numberReader(missing: readonly string[], decimal: Decimal): NumberReader {
  const absent = new Set([...missingTexts, ...missing.map((text) => text.trim().toLowerCase())]);
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    if (absent.has(plain.toLowerCase())) return 'missing';
    const whole = decimal === 'point-comma' ? withoutThousands(plain) : plain;
    const dotted = decimal === 'point' ? whole : whole.replace(',', '.');
    return isNumber(dotted) && Number.isFinite(Number(dotted)) ? { value: Number(dotted) } : 'bad';
  };
}

/** A number whose points part thousands, without them; any other point spoils the number. */
function withoutThousands(plain: string): string {
  if (!plain.includes('.')) return plain;
  return /^[-+]?[1-9]\d{0,2}(?:\.\d{3}){1,5}(?:,\d*)?$/.test(plain)
    ? plain.replaceAll('.', '')
    : '';
}

/**
 * How a column writes its decimals: as the user says, or with a comma if it has `1,5`, no points, and
 * another separator.
 */
export function decimalOf(
  { delimiter, decimal, sheet }: Pick<Listing, 'delimiter' | 'decimal' | 'sheet'>,
  texts: Iterable<string>,
): Decimal {
  // Workbooks hold numbers, which are written out here with a point.
  if (decimal !== undefined) return decimal === 'point-comma' && sheet !== null ? 'comma' : decimal;
  if (delimiter === ',') return 'point';
  let found = false;
  for (const text of texts) {
    if (/\d\.|\.\d/.test(text)) return 'point';
    found ||= /^\s*[-+]?\d{1,15},\d{1,15}\s*$/.test(text);
  }
  return found ? 'comma' : 'point';
}

/** What a column leaves open about its signs. */
type Unclear =
  | { readonly code: 'NUMBERS_UNCLEAR'; readonly params: { readonly sign: ',' | '.' } }
  | { readonly code: 'POINTS_UNCLEAR'; readonly params: { readonly sign: '.' } };

/**
 * What a column leaves open about its signs, told at most once. Each of its commas has three digits
 * after it and nobody said that it parts decimals, or each of its points between semicolons, which
 * spreadsheets write where decimals have commas; or the user said that commas part decimals, and a
 * point in a text file has three digits after it.
 */
export function unclearDecimals(
  listing: Pick<Listing, 'delimiter' | 'decimal' | 'sheet'>,
  texts: readonly string[],
): Unclear | null {
  const decimal = decimalOf(listing, texts);
  if (listing.decimal !== undefined) {
    const isAsked = decimal === 'comma' && listing.sheet === null;
    return isAsked && texts.some((text) => partsThousands(text, '.'))
      ? { code: 'POINTS_UNCLEAR', params: { sign: '.' } }
      : null;
  }
  if (decimal === 'point' && listing.delimiter !== ';') return null;
  const sign = decimal === 'point' ? '.' : ',';
  const parted = texts.filter((text) => /\d[.,]\d/.test(text) && text.includes(sign));
  const isUnclear = parted.length > 0 && parted.every((text) => partsThousands(text, sign));
  return isUnclear ? { code: 'NUMBERS_UNCLEAR', params: { sign } } : null;
}

/** Whether a sign in a number may part thousands: three digits follow it, and no 0 stands before. */
function partsThousands(text: string, sign: ',' | '.'): boolean {
  return text.includes(sign) && /^\s*[-+]?[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text);
}

/** A plain decimal number, in text without spaces. No hexadecimal, no `Infinity`, nothing left over. */
export function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
}
