import type { Reading } from '../index.ts';
import { grid } from './grid.ts';
import { unlistedNames } from './mapping.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';

/** The people that issues are about, by name: for those who ask to see values. */
export function peopleNotes(session: Session, people: Reading['people']): string {
  if (people === undefined) return '';
  const { text, io } = session;
  const parts: string[] = [];
  if (people.alike.length > 0) {
    const rows = people.alike.map(({ first, second, by }) => [first, second, text.alikeBy[by]]);
    const title = paintFor(io, 'stdout').bold(text.alike);
    parts.push(`${title}\n${grid(Object.values(text.alikeColumns), rows)}`);
  }
  if (people.unlisted.length > 0) parts.push(unlistedNames(session, people.unlisted));
  return parts.map((part) => `${part}\n\n`).join('');
}
