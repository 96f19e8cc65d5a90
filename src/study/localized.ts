/** The languages guanxi speaks, as BCP 47 tags. */
export type Locale = 'en' | 'zh-Hans';
export const locales: readonly Locale[] = ['en', 'zh-Hans'];

/** A text of the user's, the same in every language or one per language. */
export type Localized = string | Readonly<Partial<Record<Locale, string>>>;

/** The text in `locale`, or in the first other language that has it. */
export function inLocale(text: Localized, locale: Locale): string {
  if (typeof text === 'string') return text;
  const own = text[locale];
  if (own !== undefined) return own;
  for (const other of locales) {
    const found = text[other];
    if (found !== undefined) return found;
  }
  return '';
}
