import {
  type Attribute,
  catalogue,
  format,
  inLocale,
  type Locale,
  type Localized,
  measureName,
  measureWords,
  type Reason,
  type Study,
  tidy,
} from '../../src/index.ts';
import type { Category } from '../store/categories.ts';

/** What a measure tells in plain words, and the term of the field, empty where both are one. */
export function measureTitle(id: string, locale: Locale): { plain: string; term: string } {
  const term = measureName(id, locale);
  const plain = new Map(Object.entries(catalogue(locale).viewer.plainNames)).get(id);
  return plain === undefined || plain === term ? { plain: term, term: '' } : { plain, term };
}

/** Both in one line. */
export function measureInFull(id: string, locale: Locale): string {
  const { plain, term } = measureTitle(id, locale);
  return term === '' ? plain : catalogue(locale).viewer.named(plain, term);
}

/** One line that says what a measure means. */
export function measurePlain(id: string, locale: Locale): string {
  return measureWords(id, locale)?.plain ?? '';
}

/** Why a value does not exist. */
export function reasonText(reason: Reason | undefined, locale: Locale): string {
  return reason === undefined ? '' : catalogue(locale).measures.reasons[reason];
}

/** A value of a measure: whole and large numbers without a fraction, others so that they can be told apart. */
export function amount(value: number | null, locale: Locale): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) {
    const { thousands } = catalogue(locale).words.grammar;
    const text = format.count(Math.round(Math.abs(value)), thousands);
    return value < 0 ? `−${text}` : text;
  }
  return format.number(value, Math.abs(value) >= 10 ? 1 : 2);
}

/** A share in whole per cents, rounded down: nobody is above all, themselves included. */
export function shareBelow(share: number): string {
  return format.percent(Math.floor(share * 100) / 100);
}

/** What users typed, as the page shows it: in one language, on one line, of a bearable length. */
export function shown(text: Localized, locale: Locale): string {
  return tidy(inLocale(text, locale));
}

export function layerName(study: Study, id: string | null, locale: Locale): string {
  const layer = study.layers.find((each) => each.id === id);
  return layer === undefined ? '' : shown(layer.label, locale);
}

/** The name of an attribute; a bare column name that many surveys use is said in words. */
export function attributeName({ id, label }: Attribute, locale: Locale): string {
  const said = shown(label, locale);
  if (said !== id) return said;
  return new Map(Object.entries(catalogue(locale).viewer.attributes)).get(id.toLowerCase()) ?? said;
}

export function attributeValue(
  { values, labels }: Attribute,
  person: number,
  locale: Locale,
): string | null {
  const value = values[person];
  if (value === null || value === undefined || value === '') return null;
  return shown(labels.get(value) ?? value, locale);
}

/** What tells a person from others of the same name: group and id, the id only if it is not the name. */
export function besideName(study: Study, person: number, name: string, locale: Locale): string {
  const id = shown(study.people.ids[person]!, locale);
  return [groupName(study, person, locale), id === name ? null : id].filter(Boolean).join(' · ');
}

/** The group of a person in words, `null` for none. */
export function groupName(study: Study, person: number, locale: Locale): string | null {
  const column = study.people.attributes.find(({ id }) => id === study.group);
  return column === undefined ? null : attributeValue(column, person, locale);
}

export function categoryName({ label, number }: Category, locale: Locale): string {
  return label === null ? catalogue(locale).viewer.map.group(number) : shown(label, locale);
}
