import type { Random } from 'guanxi';
import type { Cast } from './cast.ts';
import type { Person, UnitId } from './organization.ts';

export type Spoken = 'advice' | 'trust' | 'information';

/** How much of a unit's attention goes outside it; the two in conflict keep to themselves. */
const OPENNESS: Readonly<Record<UnitId, number>> = {
  management: 0.16,
  rd: 0.004,
  production: 0.003,
  quality: 0.1,
  metrology: 0.1,
  supply: 0.11,
  sales: 0.13,
  service: 0.4,
  finance: 0.14,
};

/** Units whose work brings them news of each other, even where they keep to themselves otherwise. */
const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ['production quality', 6],
  ['production supply', 6],
  ['metrology production', 3],
  ['rd sales', 5],
  ['management rd', 3],
]);

/**
 * Whether two people have to do with each other at all. R&D and Production do so only through the
 * two bridges (those ties are planted), and everyone outside deals with one of the two at most.
 */
export function haveToDo(people: readonly Person[], parts: Cast) {
  return (a: number, b: number): boolean => {
    const first = sideOf(people[a]!, a, parts);
    const second = sideOf(people[b]!, b, parts);
    if (!isInConflict(people[a]!) && !isInConflict(people[b]!)) return true;
    return first === second;
  };
}

export function isInConflict(person: Person): boolean {
  return person.unit === 'rd' || person.unit === 'production';
}

function sideOf(person: Person, index: number, parts: Cast): string | null {
  if (index === parts.gate) return null;
  return isInConflict(person) ? person.unit : person.side;
}

/** How near people are in one layer before the first word: unit, site, rank, line and popularity. */
export function nearness(
  layer: Spoken,
  people: readonly Person[],
  parts: Cast,
  popularity: Float64Array,
): (source: number, target: number) => number {
  const allowed = haveToDo(people, parts);
  return (source, target) => {
    if (!allowed(source, target) || isRuledOut(layer, people, parts, source, target)) return 0;
    const from = people[source]!;
    const to = people[target]!;
    const outside = harmonicMean(OPENNESS[from.unit], OPENNESS[to.unit]);
    const near = layer === 'information' ? neighbourhood(from.unit, to.unit) : 1;
    const unit = from.unit === to.unit ? 1 : outside * near * (from.site === to.site ? 1.7 : 0.7);
    const team = from.boss === to.boss || from.boss === to.key || to.boss === from.key ? 2.2 : 1;
    return unit * team * byRank(layer, from, to) * popularity[target]!;
  };
}

function neighbourhood(a: UnitId, b: UnitId): number {
  return NEIGHBOURS.get([a, b].sort().join(' ')) ?? 1;
}

/** Near the smaller of the two: it takes both units to be open. */
function harmonicMean(a: number, b: number): number {
  return (2 * a * b) / (a + b);
}

function byRank(layer: Spoken, from: Person, to: Person): number {
  const up = from.level - to.level;
  const toBoss = from.boss === to.key;
  switch (layer) {
    case 'advice':
      return (up > 0 ? 1.5 : up === 0 ? 1.2 : 0.5) * (toBoss ? 1.8 : 1);
    case 'trust':
      return up === 0 ? 1.6 : up === 1 || up === -1 ? 0.9 : 0.4;
    case 'information':
      return (up > 1 ? 0.4 : up < -1 ? 0.5 : 1.1) * (toBoss ? 2 : 1);
  }
}

/** Ties that would undo what is planted. */
function isRuledOut(
  layer: Spoken,
  people: readonly Person[],
  parts: Cast,
  source: number,
  target: number,
): boolean {
  if (layer === 'advice') {
    return parts.specialists.includes(source) || parts.specialists.includes(target);
  }
  if (layer === 'trust') return target === parts.star;
  const leaves = (people[source]!.unit === 'service') !== (people[target]!.unit === 'service');
  return leaves && source !== parts.gate && target !== parts.gate;
}

/** Some people are named far more often than most. */
export function popularities(n: number, random: Random): Float64Array {
  return Float64Array.from({ length: n }, () => {
    const u = random.uniform();
    return 0.35 + 0.5 * random.uniform() + 3.2 * u * u * u * u * u;
  });
}
