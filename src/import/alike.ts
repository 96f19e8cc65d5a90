import { type Localized, locales } from '../study/localized.ts';
import { Directory, likeKey } from './survey/match-key.ts';

/** People that may be one, by index or id; for the user to judge, never merged. */
export interface Alike<Person = number> {
  readonly first: Person;
  readonly second: Person;
  /** Different writings of one id, or two people of the same name. */
  readonly by: 'id' | 'name';
}

/** Pairs of people whose ids, or names, are one writing of another; each with its first like. */
export function alikeIn(ids: readonly string[], names: readonly Localized[]): readonly Alike[] {
  const found: Alike[] = [];
  const seenIds = new Map<string, number>();
  const seenNames = new Map<string, number>();
  ids.forEach((id, second) => {
    const first = meet(seenIds, likeKey(id), second);
    if (first !== null) {
      found.push({ first, second, by: 'id' });
      return;
    }
    for (const name of writingsOf(names[second]!)) {
      if (name === id) continue;
      const same = meet(seenNames, likeKey(name), second);
      if (same === null) continue;
      found.push({ first: same, second, by: 'name' });
      break;
    }
  });
  return found;
}

/** Who was met under this key before, if it was somebody else. */
function meet(seen: Map<string, number>, key: string, person: number): number | null {
  if (key === '') return null;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, person);
  return before === undefined || before === person ? null : before;
}

function writingsOf(name: Localized): readonly string[] {
  if (typeof name === 'string') return [name];
  return locales.flatMap((locale) => name[locale] ?? []);
}

/** Everybody under id and names, to look for those whom an unknown name may mean. */
export function directoryOfPeople(ids: readonly string[], names: readonly Localized[]): Directory {
  const directory = new Directory();
  ids.forEach((id, at) => {
    for (const name of [id, ...writingsOf(names[at]!)]) directory.add(name, id);
  });
  return directory;
}
