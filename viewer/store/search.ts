import MiniSearch from 'minisearch';
import { locales, type Study } from '../../src/index.ts';

/** Finds people by what one remembers of them. */
interface Finder {
  /** People in the order of how well they fit. */
  find(query: string): readonly number[];
}

/** Spells Chinese names; loaded only where there are some. */
export type Spell = (name: string) => readonly string[];

const HAN = /\p{Script=Han}/u;

export function hasHan(study: Study): boolean {
  return namesOfAll(study).some((names) => names.some((name) => HAN.test(name)));
}

/**
 * An index of names in every language, of ids, and of pinyin once `spell` is there: in full, by
 * syllable and by first letters, so that 王丽 is found by "wang li", "wangli" and "wl".
 */
export function finder(study: Study, spell: Spell | null): Finder {
  const index = new MiniSearch<{ id: number; name: string; key: string; pinyin: string }>({
    fields: ['name', 'key', 'pinyin'],
    tokenize: tokens,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { name: 2, key: 2 },
      fuzzy: (term) => (term.length > 4 && !HAN.test(term) ? 0.2 : false),
    },
  });
  const names = namesOfAll(study);
  index.addAll(
    study.people.ids.map((key, id) => ({
      id,
      key,
      name: names[id]!.join(' '),
      pinyin:
        spell === null
          ? ''
          : names[id]!.filter((name) => HAN.test(name))
              .map(spelled)
              .join(' '),
    })),
  );
  function spelled(name: string): string {
    const syllables = spell?.(name) ?? [];
    return [...syllables, syllables.join(''), syllables.map((each) => each[0]).join('')].join(' ');
  }
  return {
    find: (query) =>
      query.trim() === '' ? [] : index.search(query).map((result) => result.id as number),
  };
}

function namesOfAll(study: Study): readonly (readonly string[])[] {
  return study.people.names.map((name) =>
    typeof name === 'string' ? [name] : locales.flatMap((locale) => name[locale] ?? []),
  );
}

/** Words, and for Chinese single characters: any part of a name then finds it. */
export function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{Letter}\p{Number}]+/gu)
      ?.flatMap(split) ?? []
  );
}

function split(token: string): string[] {
  return token.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
}
