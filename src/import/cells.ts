import type { Listing } from './tables/table.ts';

/** Texts that say that nothing was observed; users may add codes of their own. */
const missingTexts = ['', 'na', 'n/a', '#n/a', '.', 'nan', 'null', '缺失', '未填', '未答'];

/** What a cell with a number says. `bad`: it is neither a number nor a sign of a missing answer. */
export type NumberCell = { readonly value: number } | 'missing' | 'bad';

export type NumberReader = (text: string) => NumberCell;

/** A reader of weights. `decimalComma` is decided for a whole column, never for a single cell. */
export function numberReader(missing: readonly string[], decimalComma: boolean): NumberReader {
  const absent = new Set([...missingTexts, ...missing.map((text) => text.trim().toLowerCase())]);
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    if (absent.has(plain.toLowerCase())) return 'missing';
    const dotted = decimalComma ? plain.replace(',', '.') : plain;
    return isNumber(dotted) && Number.isFinite(Number(dotted)) ? { value: Number(dotted) } : 'bad';
  };
}

/**
 * Whether a column writes its decimals with a comma: as the user says, or if it has `1,5`, no points,
 * and another separator.
 */
export function usesDecimalComma(
  { delimiter, decimal }: Pick<Listing, 'delimiter' | 'decimal'>,
  texts: Iterable<string>,
): boolean {
  if (decimal !== undefined) return decimal === 'comma';
  if (delimiter === ',') return false;
  let found = false;
  for (const text of texts) {
    if (/\d\.|\.\d/.test(text)) return false;
    found ||= /^\s*[-+]?\d{1,15},\d{1,15}\s*$/.test(text);
  }
  return found;
}

/**
 * What a column leaves open about its signs, told at most once. Each of its commas has three digits
 * after it and nobody said that it parts decimals; or the user said that commas do, and a point in a
 * text file has three digits after it.
 */
export function unclearDecimals(
  listing: Pick<Listing, 'delimiter' | 'decimal' | 'sheet'>,
  texts: readonly string[],
): 'NUMBERS_UNCLEAR' | 'POINTS_UNCLEAR' | null {
  if (!usesDecimalComma(listing, texts)) return null;
  // Workbooks hold numbers, which are written out here with a point.
  if (listing.decimal === 'comma')
    return listing.sheet === null && texts.some((text) => partsThousands(text, '.'))
      ? 'POINTS_UNCLEAR'
      : null;
  const parted = texts.filter((text) => /\d,\d/.test(text));
  return parted.every((text) => partsThousands(text, ',')) ? 'NUMBERS_UNCLEAR' : null;
}

/** Whether a sign in a number may part thousands: three digits follow it, and no 0 stands before. */
function partsThousands(text: string, sign: ',' | '.'): boolean {
  return text.includes(sign) && /^\s*[-+]?[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text);
}

/** A plain decimal number, in text without spaces. No hexadecimal, no `Infinity`, nothing left over. */
export function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
}
