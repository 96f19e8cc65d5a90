import type { Locale } from '../study/localized.ts';
import { en, type Messages } from './en.ts';
import { zhHans } from './zh-hans.ts';

const catalogues: Readonly<Record<Locale, Messages>> = { en, 'zh-Hans': zhHans };

/** All texts of one language. */
export function catalogue(locale: Locale): Messages {
  return catalogues[locale];
}
