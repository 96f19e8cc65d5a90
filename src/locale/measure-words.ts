import type { Locale } from '../study/localized.ts';
import { catalogue } from './catalogue.ts';

/** What a measure is called and what it says, in plain words. */
export interface MeasureWords {
  readonly name: string;
  readonly plain: string;
  readonly caution?: string;
}

/** Words for every id of a table of the registry: one that is missing does not compile. */
export type WordsOf<Definitions extends readonly { readonly id: string }[]> = Readonly<
  Record<Definitions[number]['id'], MeasureWords>
>;

/** The words of a measure; `null` for what is not in the registry. */
export function measureWords(measure: string, locale: Locale): MeasureWords | null {
  const known = new Map<string, MeasureWords>(Object.entries(catalogue(locale).measures.byId));
  return known.get(measure) ?? null;
}

/** The name of anything that stands as evidence: a measure, or a fact of the diagnosis itself. */
export function measureName(measure: string, locale: Locale): string {
  const words = measureWords(measure, locale);
  if (words !== null) return words.name;
  const other = new Map<string, string>(Object.entries(catalogue(locale).words.evidence));
  return other.get(measure) ?? measure;
}
