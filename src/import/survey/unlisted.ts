import { type Directory, matchKey } from './match-key.ts';

/** A name that is not on the roster, as it was first written. */
export interface UnlistedName {
  readonly written: string;
  readonly role: 'named' | 'respondent';
  readonly count: number;
  /** People whose names are nearly this one; for the user to judge, never applied. */
  readonly candidates: readonly string[];
}

/** Collects names that are not on the roster. */
export class Unlisted {
  readonly #names = new Map<
    string,
    { written: string; role: UnlistedName['role']; count: number }
  >();

  note(written: string, role: UnlistedName['role']): void {
    const key = `${role}\0${matchKey(written)}`;
    const known = this.#names.get(key);
    if (known === undefined) this.#names.set(key, { written, role, count: 1 });
    else known.count++;
  }

  /** The first of them; where a whole column is off the roster, more would not help. */
  names(directory: Directory, most = 100): readonly UnlistedName[] {
    return [...this.#names.values()].slice(0, most).map((name) => ({
      ...name,
      candidates: directory.near(name.written),
    }));
  }
}
