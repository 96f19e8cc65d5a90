import type { Random } from 'guanxi';
import type { Cast } from './cast.ts';
import { add, type Draft, draft, drop } from './draft.ts';
import type { Person, Site, UnitId } from './organization.ts';

export interface Layers {
  readonly advice: Draft;
  readonly trust: Draft;
  readonly information: Draft;
  readonly clash: Draft;
}

export function emptyLayers(n: number): Layers {
  return { advice: draft(n), trust: draft(n), information: draft(n), clash: draft(n) };
}

/** Draws people from units, never the same person twice for one purpose. */
type Draw = (
  from: UnitId,
  count: number,
  where?: (person: Person, index: number) => boolean,
) => number[];

/** Lays the planted ties of the first wave, among people who answer. */
export function plant(
  layers: Layers,
  people: readonly Person[],
  parts: Cast,
  answers: (person: number) => boolean,
  random: Random,
): void {
  const draw: Draw = (unit, count, where = () => true) => {
    const pool = people.flatMap((p, i) =>
      p.unit === unit && answers(i) && where(p, i) ? [i] : [],
    );
    return random.shuffle(pool).slice(0, count);
  };
  plantBridges(layers, people, parts, answers, random);
  plantExpert(layers, parts, draw);
  plantGate(layers, people, parts);
  plantStar(layers, parts, draw);
  plantChampions(layers, parts, draw, random);
  plantOpinionLeader(layers, parts, draw);
  for (const silent of people.keys()) {
    if (answers(silent)) continue;
    for (const ties of Object.values(layers)) {
      for (const target of [...ties.out[silent]!]) drop(ties, silent, target);
    }
  }
}

/** Each bridge is close to five people of the other side, and at home on their own. */
function plantBridges(
  { advice, trust, information }: Layers,
  people: readonly Person[],
  parts: Cast,
  answers: (person: number) => boolean,
  random: Random,
): void {
  const [first, second] = parts.bridges;
  for (const ties of [trust, information]) mutual(ties, first, second);
  for (const [at, bridge] of parts.bridges.entries()) {
    for (const [nth, contact] of parts.contacts[at]!.entries()) {
      mutual(information, bridge, contact);
      if (nth < 4) mutual(trust, bridge, contact);
      if (nth < 2) add(advice, contact, bridge);
    }
    const taken = new Set([...parts.contacts.flat(), ...parts.champions, parts.star]);
    const own = people.flatMap((person, i) =>
      person.unit === people[bridge]!.unit && answers(i) && i !== bridge && !taken.has(i)
        ? [i]
        : [],
    );
    for (const colleague of random.shuffle(own).slice(0, 4)) {
      mutual(trust, bridge, colleague);
      mutual(information, bridge, colleague);
    }
  }
}

/** Asked by far the most; for the specialists there is nobody else. */
function plantExpert({ advice, trust }: Layers, parts: Cast, draw: Draw): void {
  const { expert, specialists } = parts;
  for (const specialist of specialists) add(advice, specialist, expert);
  // Two pairs also ask each other, so that the group is not a mere star.
  for (const at of [0, 4]) {
    add(advice, specialists[at]!, specialists[at + 1]!);
    add(advice, specialists[at + 1]!, specialists[at]!);
  }
  const others = [
    ...draw('production', 10),
    ...draw('supply', 4),
    ...draw('service', 2, (_, i) => i !== parts.gate),
    ...draw('sales', 2),
    ...draw('quality', 1),
  ];
  for (const other of others) add(advice, other, expert);
  for (const specialist of specialists.slice(2, 9)) add(trust, specialist, expert);
  for (const specialist of specialists.slice(3, 6)) add(trust, expert, specialist);
}

/** Every unit has several ways up, except that Service has one: its head. */
function plantGate({ information }: Layers, people: readonly Person[], parts: Cast): void {
  const who = (key: string) => people.findIndex((person) => person.key === key);
  for (const [i, person] of people.entries()) {
    if (person.level === 2) mutual(information, i, who(person.boss!));
    if (person.level === 3 && person.unit !== 'service') {
      const head = people[who(person.boss!)]!;
      add(information, i, who(head.boss!));
    }
    if (person.level === 3) mutual(information, i, who(person.boss!));
  }
  for (const member of ['service.1.2', 'service.1.5', 'service.2.3', 'service.2.6']) {
    add(information, who(member), parts.gate);
  }
  for (const outside of ['sales.head', 'quality.head', 'supply.head']) {
    mutual(information, parts.gate, who(outside));
  }
}

/** Much asked, and nobody trusts them: trust in them is ruled out in `nearness.ts`. */
function plantStar({ advice }: Layers, parts: Cast, draw: Draw): void {
  const askers = [
    ...draw('rd', 13, (_, i) => i !== parts.star && i !== parts.bridges[0]),
    ...draw('sales', 4),
    ...draw('finance', 2),
  ];
  for (const asker of askers) add(advice, asker, parts.star);
}

/** Five people who together are named by most of the company, and hardly by the same people. */
function plantChampions(layers: Layers, parts: Cast, draw: Draw, random: Random): void {
  const [production, rd, quality, sales, service] = parts.champions;
  const isChampion = (_: Person, i: number) => !parts.champions.includes(i);
  const inCity = (site: Site) => (person: Person, i: number) =>
    person.site === site && isChampion(person, i);
  const notExpert = (person: Person, i: number) => person.level < 4 && isChampion(person, i);
  const finance = draw('finance', 9);
  const audiences: readonly [number, number[]][] = [
    [production!, [...draw('production', 24, isChampion), ...draw('supply', 10)]],
    [rd!, [...draw('rd', 19, isChampion), ...finance.slice(0, 4)]],
    [quality!, [...draw('quality', 11, isChampion), ...draw('metrology', 2, notExpert)]],
    [
      sales!,
      [...draw('sales', 11, inCity('shaoxing')), ...finance.slice(4, 8), ...draw('management', 5)],
    ],
    [service!, [...draw('service', 14, isChampion), ...draw('sales', 4, inCity('chengdu'))]],
  ];
  for (const [champion, audience] of audiences) {
    for (const [at, person] of random.shuffle([...audience]).entries()) {
      add(at % 2 === 0 ? layers.trust : layers.advice, person, champion);
    }
  }
  for (const specialist of parts.specialists) add(layers.trust, specialist, quality!);
}

/** Trusted across the plant, without any rank. */
function plantOpinionLeader({ advice, trust }: Layers, parts: Cast, draw: Draw): void {
  const { opinionLeader } = parts;
  const trusting = [
    ...draw('production', 17, (_, i) => i !== opinionLeader && !parts.champions.includes(i)),
    ...draw('supply', 4),
    ...draw('quality', 4),
    ...draw('metrology', 1),
  ];
  for (const person of trusting) add(trust, person, opinionLeader);
  for (const person of trusting.slice(0, 6)) add(trust, opinionLeader, person);
  for (const person of trusting.slice(6, 10)) add(advice, person, opinionLeader);
}

function mutual(ties: Draft, a: number, b: number): void {
  add(ties, a, b);
  add(ties, b, a);
}
