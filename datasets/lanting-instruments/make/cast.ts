import type { Person } from './organization.ts';

/** Who plays which planted part; numbers are people in file order. */
export interface Cast {
  /** One on each side of the conflict, in the order R&D, Production. */
  readonly bridges: readonly [number, number];
  /** The people on the other side each bridge is close to. */
  readonly contacts: readonly [readonly number[], readonly number[]];
  readonly expert: number;
  readonly specialists: readonly number[];
  readonly deputy: number;
  readonly gate: number;
  readonly opinionLeader: number;
  readonly star: number;
  readonly champions: readonly number[];
}

const BRIDGES = ['rd.3.2', 'production.3.lead'];
const CONTACTS = [
  ['production.1.4', 'production.2.1', 'production.2.3', 'production.3.1', 'production.5.2'],
  ['rd.1.2', 'rd.2.1', 'rd.2.4', 'rd.3.4', 'rd.4.3'],
];
const CHAMPIONS = [
  'production.1.lead',
  'rd.2.lead',
  'quality.1.lead',
  'sales.2.lead',
  'service.2.lead',
];

export function cast(people: readonly Person[]): Cast {
  const who = (key: string) => people.findIndex((person) => person.key === key);
  const expert = who('metrology.1.1');
  const specialists = people.flatMap((person, i) =>
    person.unit === 'metrology' && person.level === 4 && i !== expert ? [i] : [],
  );
  return {
    bridges: [who(BRIDGES[0]!), who(BRIDGES[1]!)],
    contacts: [CONTACTS[0]!.map(who), CONTACTS[1]!.map(who)],
    expert,
    specialists,
    deputy: who('metrology.2.lead'),
    gate: who('service.head'),
    opinionLeader: who('production.4.3'),
    star: who('rd.1.lead'),
    champions: CHAMPIONS.map(who),
  };
}

/** People whose answers the planted facts rest on: they take part in both waves. */
export function keyPeople(people: readonly Person[], parts: Cast): Set<number> {
  const keys = new Set([
    ...parts.bridges,
    ...parts.contacts.flat(),
    parts.expert,
    ...parts.specialists,
    parts.deputy,
    parts.gate,
    parts.opinionLeader,
    parts.star,
    ...parts.champions,
  ]);
  for (const [i, person] of people.entries()) {
    if (person.site === 'chengdu' || ['ceo', 'cto', 'coo', 'cso'].includes(person.key)) keys.add(i);
  }
  return keys;
}
