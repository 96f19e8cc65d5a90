import type { Locale, Localized } from '../study/localized.ts';
import type { Attribute } from '../study/study.ts';
import { isNumber } from './cells.ts';
import type { IssueLog } from './issue-log.ts';
import type { PeoplePlan } from './plan.ts';
import { placeOf, type Table } from './tables/table.ts';

/** What each person is called; the id where no name is given. Names are kept to the letter. */
export function namesOf(
  plan: PeoplePlan,
  rows: readonly number[],
  ids: readonly string[],
): Localized[] {
  const { table, names } = plan;
  return rows.map((row, at) => {
    const cells = table.rows[row]!;
    if (names === null) return ids[at]!;
    if (typeof names === 'number') return cells[names] || ids[at]!;
    const given = [...names].flatMap(([locale, column]): [Locale, string][] => {
      const name = cells[column];
      return name === undefined || name === '' ? [] : [[locale, name]];
    });
    const [first] = given;
    if (first === undefined) return ids[at]!;
    const same = given.length === names.size && given.every(([, name]) => name === first[1]);
    return same ? first[1] : Object.fromEntries(given);
  });
}

/** The attributes of a plan for the people in `rows`; a column of numbers only is of type number. */
export function attributesOf(
  plan: PeoplePlan,
  rows: readonly number[],
  log: IssueLog,
): readonly Attribute[] {
  return plan.attributes.map(({ column, label, type, labels }) => {
    const values = rows.map((row) => plan.table.rows[row]![column] || null);
    const given = values.filter((value) => value !== null);
    if (type === 'number') reportWords(plan.table, column, rows, log);
    const numeric = given.length > 0 && given.every((value) => isNumber(value.trim()));
    return {
      id: plan.table.header[column]!,
      label,
      type: type ?? (numeric ? 'number' : 'text'),
      values,
      labels,
    };
  });
}

function reportWords(table: Table, column: number, rows: readonly number[], log: IssueLog): void {
  for (const row of rows) {
    const text = table.rows[row]![column]!.trim();
    if (text === '' || isNumber(text)) continue;
    log.add('VALUE_NOT_A_NUMBER', table.file, placeOf(table, row, column), {
      column: table.header[column]!,
    });
  }
}
