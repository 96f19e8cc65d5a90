import type { Finding } from '../../src/index.ts';
import { nobody, type Selection } from './state.ts';

/** The selection after a click on one person: alone, or added to and taken from the others. */
export function clicked(selection: Selection, person: number, adding: boolean): Selection {
  if (!adding) {
    const only = selection.people.size === 1 && selection.people.has(person);
    return only && selection.finding === null ? nobody : just([person]);
  }
  const people = new Set(selection.people);
  if (!people.delete(person)) people.add(person);
  return just(people);
}

export function just(people: Iterable<number>): Selection {
  return { ...nobody, people: new Set(people) };
}

/** The selection after a finding was chosen; choosing it again lets it go. */
export function chosen(
  selection: Selection,
  finding: Finding,
  index: ReadonlyMap<string, number>,
): Selection {
  if (selection.finding === finding.id) return nobody;
  return { ...nobody, people: peopleOf(finding, index), finding: finding.id };
}

/** The people a finding names; where it names groups only, nobody is singled out. */
export function peopleOf(
  finding: Finding,
  index: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const ids = [
    ...finding.people.map((role) => role.id),
    ...(finding.people.length === 0 ? finding.subgroups.flat() : []),
  ];
  return new Set(ids.flatMap((id) => index.get(id) ?? []));
}

/** Whether two selections hold the same people. */
export function samePeople(a: Selection, b: Selection): boolean {
  return a.people.size === b.people.size && [...a.people].every((person) => b.people.has(person));
}
