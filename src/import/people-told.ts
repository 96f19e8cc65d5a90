import { smallestGroup } from '../study/audience.ts';
import type { Attribute, Layer } from '../study/study.ts';
import { trimmedId } from './ids.ts';
import type { Intake } from './reports.ts';
import { likeKey } from './survey/match-key.ts';
import { placeAt, placeOf } from './tables/table.ts';

/** More different values are no groups. */
const mostGroups = 1000;

/** Tells before any analysis what about the people and their groups will not come out as hoped. */
export function tellPeople(intake: Intake, layers: readonly Layer[], group: string | null): void {
  const { plan, roster, log } = intake;
  if (log.stopped || plan.people === null || plan.people.derived === true) return;
  tellUntied(intake, layers);
  const attribute = roster.attributes.find(({ id }) => id === group);
  if (attribute === undefined) return;
  tellGroups(intake, attribute);
}

/** People in no tie of any layer, where no layer says who was asked. */
function tellUntied({ plan, roster, log }: Intake, layers: readonly Layer[]): void {
  const records = layers.flatMap((layer) => layer.records);
  if (records.some(({ status }) => status !== null)) return;
  const tied = new Uint8Array(roster.ids.length);
  for (const { source, target, unknownSource, unknownTarget } of records) {
    for (const ends of [source, target, unknownSource, unknownTarget])
      for (const person of ends) tied[person] = 1;
  }
  const people = tied.reduce((sum, is) => sum + 1 - is, 0);
  if (people === 0) return;
  const { table, id } = plan.people!;
  const first = roster.ids[tied.indexOf(0)];
  const row = table.rows.findIndex((cells) => trimmedId(cells[id] ?? '') === first);
  log.add('PERSON_IN_NO_TIE', table.file, placeOf(table, Math.max(row, 0), id), {
    people,
    of: roster.ids.length,
  });
}

function tellGroups({ plan, log }: Intake, { id: column, values }: Attribute): void {
  const { table, id } = plan.people!;
  const at = table.header.indexOf(column);
  const sizes = new Map<string, number>();
  for (const value of values) if (value !== null) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  if (sizes.size > mostGroups) return;
  const small = [...sizes.values()].filter((size) => size < smallestGroup);
  if (small.length > 0)
    log.add('GROUPS_SMALL', table.file, placeAt(table, table.headerLine, at), {
      column,
      groups: sizes.size,
      small: small.length,
      people: small.reduce((sum, size) => sum + size, 0),
    });
  const seen = new Map<string, string>();
  for (const value of sizes.keys()) {
    const key = likeKey(value);
    if (seen.has(key)) {
      const row = table.rows.findIndex(
        (cells) => cells[at] === value && trimmedId(cells[id] ?? '') !== '',
      );
      log.add('GROUPS_NEARLY_SAME', table.file, placeOf(table, Math.max(row, 0), at), { column });
    } else seen.set(key, value);
  }
}
