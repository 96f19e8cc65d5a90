import { format, inLocale, measureName, type Scores } from '../index.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { harmless, widthOf, wrapped } from './width.ts';

/** Sets that a terminal shows; files have them all. */
const SHOWN = 10;

/** People chosen together, as a record of the network holds them. */
interface ChosenSets {
  readonly id: string;
  readonly sets: readonly (readonly string[])[];
  readonly values: readonly number[];
  readonly near: number;
  readonly exact: boolean;
  readonly atMost: number;
}

/** The sets of people that measures chose, by name and best first, and how good they are. */
export function chosenSetsText(session: Session, scores: Scores): readonly string[] {
  const { text, locale, io, messages } = session;
  const { sets: words } = text.measures;
  const { ids, names } = scores.people;
  const nameOf = new Map(ids.map((id, node) => [id, inLocale(names[node]!, locale)]));
  const list = messages.words.grammar.list;
  const width = Math.min(io.width, 100);
  return chosenSets(scores).map(({ id, sets, values, near, exact, atMost }) => {
    const title = messages.cards.title(measureName(id, locale), id);
    const rows = sets.slice(0, SHOWN).flatMap((set, at) => {
      const value = `  ${format.number(values[at]!, Number.isInteger(values[at]) ? 0 : 3)}  `;
      const people = harmless(list(set.map((person) => nameOf.get(person) ?? person)));
      return wrapped(people, width - widthOf(value)).map((line, row) =>
        row === 0 ? value + line : ' '.repeat(widthOf(value)) + line,
      );
    });
    const more = near - Math.min(SHOWN, sets.length);
    const most = format.number(atMost, Number.isInteger(atMost) ? 0 : 3);
    const notes = [
      ...(more > 0 ? [words.more(format.count(more, ','))] : []),
      exact ? words.exact : words.searched(most),
    ];
    return [
      paintFor(io, 'stdout').bold(title),
      ...rows,
      ...notes.flatMap((note) => wrapped(note, width)),
    ].join('\n');
  });
}

/** The lists that `chosenSetsText` shows whole or in part. */
export function listsOfSets(scores: Scores): readonly string[] {
  return chosenSets(scores).flatMap(({ id, sets }) =>
    sets.length > SHOWN ? [] : [`${id}.sets`, `${id}.values`],
  );
}

function chosenSets({ network }: Scores): readonly ChosenSets[] {
  return [...network].flatMap(([id, entry]) => {
    if (!('record' in entry) || !Array.isArray(entry.record.sets)) return [];
    return [{ id, ...(entry.record as unknown as Omit<ChosenSets, 'id'>) }];
  });
}
