/*
 * What users typed (names, titles, questions) may hold anything a cell can: control characters,
 * marks that turn the reading direction, towers of accents, a megabyte of text. These functions
 * make it readable and harmless for the page; data files keep it to the byte.
 */

/** Around each piece of user text in a sentence: the marks that isolate its reading direction. */
export const isolate = { open: '\u2068', close: '\u2069' } as const;

const codePointsPerCharacter = 12;

/** User text on one line, without control or direction marks, at most `longest` characters. */
export function tidy(text: string, longest = 80): string {
  const line = text
    .slice(0, longest * codePointsPerCharacter)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .trim();
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(line)) {
    if (characters.length === longest) return `${characters.join('')}…`;
    characters.push([...segment].slice(0, codePointsPerCharacter).join(''));
  }
  return characters.join('');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The same, set apart from the sentence around it. */
export function isolated(text: string, longest?: number): string {
  return `${isolate.open}${tidy(text, longest)}${isolate.close}`;
}

/** Without the isolating marks, for places where nothing stands around the text. */
export function bare(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}
