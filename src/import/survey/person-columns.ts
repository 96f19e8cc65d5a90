import type { Directory } from './match-key.ts';
import type { SurveyTable } from './survey-table.ts';

/** A longer heading is a question, not a name. */
const longestName = 30;

/**
 * Whom each column is about in exports that keep only the rows of a grid: a heading that is a known
 * person, or a name beside such columns with answers on the same scale. `null` for other columns.
 */
export function personColumns(
  survey: SurveyTable,
  respondent: number,
  known: Directory,
): readonly (string | null)[] {
  const { table, columns } = survey;
  const people = columns.map(({ key, role }, at) =>
    role === 'answer' && at !== respondent ? knownIn(key, known) : null,
  );
  const answersIn = (at: number) =>
    table.rows.map((row) => row[at]!.trim()).filter((cell) => cell !== '');
  const scale = new Set(people.flatMap((person, at) => (person === null ? [] : answersIn(at))));
  const fits = (at: number) => {
    const { key, role } = columns[at]!;
    const answers = answersIn(at);
    return (
      people[at] === null &&
      role === 'answer' &&
      at !== respondent &&
      key.length <= longestName &&
      !'?？'.includes(key.at(-1) ?? '?') &&
      answers.length > 0 &&
      answers.every((answer) => scale.has(answer))
    );
  };
  const join = (at: number, beside: number) => {
    if ((people[beside] ?? null) === null || !fits(at)) return;
    const { key } = columns[at]!;
    const bare = withoutCount(key);
    people[at] = people.includes(bare) ? bare : key;
  };
  for (let at = 1; at < columns.length; at++) join(at, at - 1);
  for (let at = columns.length - 2; at >= 0; at--) join(at, at + 1);
  return people;
}

function knownIn(heading: string, known: Directory): string | null {
  if (known.has(heading)) return heading;
  const bare = withoutCount(heading);
  return known.has(bare) ? bare : null;
}

/** `李四2` is the second column of that name. */
function withoutCount(heading: string): string {
  let length = heading.length;
  while (length > 0 && heading[length - 1]! >= '0' && heading[length - 1]! <= '9') length--;
  return heading.slice(0, length);
}
