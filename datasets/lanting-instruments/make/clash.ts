import type { Random } from 'guanxi';
import type { Cast } from './cast.ts';
import { add, type Draft } from './draft.ts';
import { isInConflict } from './nearness.ts';
import type { Person, UnitId } from './organization.ts';

/** How often someone quarrels with a person who named them, if there is one. */
const RETURNED = 0.5;

export interface Quarrels {
  readonly fromRd: number;
  readonly fromProduction: number;
  readonly elsewhere: number;
}

/**
 * Adds clashes between R&D and Production, and a few elsewhere: never more than one more between
 * any other two units. Bridges, champions and the opinion leader have none.
 */
export function addClashes(
  clash: Draft,
  people: readonly Person[],
  parts: Cast,
  answers: (person: number) => boolean,
  quarrels: Quarrels,
  random: Random,
): void {
  const calm = new Set([
    ...parts.bridges,
    ...parts.champions,
    parts.opinionLeader,
    parts.expert,
    parts.gate,
    parts.star,
  ]);
  const members = (unit: UnitId) =>
    people.flatMap((person, i) => (person.unit === unit && !calm.has(i) ? [i] : []));
  const rd = members('rd');
  const production = members('production');
  between(clash, rd.filter(answers), production, parts.contacts[1], quarrels.fromRd, random);
  between(
    clash,
    production.filter(answers),
    rd,
    parts.contacts[0],
    quarrels.fromProduction,
    random,
  );

  const met = new Set<string>();
  for (let left = quarrels.elsewhere; left > 0; ) {
    const source = random.integer(people.length);
    const target = random.integer(people.length);
    const a = people[source]!;
    const b = people[target]!;
    const pair = [a.unit, b.unit].sort().join();
    if (source === target || calm.has(source) || calm.has(target) || !answers(source)) continue;
    if (met.has(pair) || (isInConflict(a) && isInConflict(b))) continue;
    met.add(pair);
    add(clash, source, target);
    left--;
  }
}

/** `first` are those who must be among the sources: they too quarrel, save with the bridge. */
function between(
  clash: Draft,
  sources: readonly number[],
  targets: readonly number[],
  first: readonly number[],
  count: number,
  random: Random,
): void {
  const waiting = first.filter((person) => clash.out[person]!.size === 0);
  for (let made = 0; made < count; ) {
    const source = waiting[made] ?? sources[random.integer(sources.length)]!;
    const accusers = [...clash.in[source]!].filter((other) => targets.includes(other));
    const back = random.uniform() < RETURNED ? accusers[0] : undefined;
    const target = back ?? targets[random.integer(targets.length)]!;
    const isNew = !clash.out[source]!.has(target);
    if (!isNew || clash.out[source]!.size >= 4 || clash.in[target]!.size >= 5) continue;
    add(clash, source, target);
    made++;
  }
}
