import { type Random, stream } from 'guanxi';
import { type Cast, cast, keyPeople } from './cast.ts';
import { addClashes } from './clash.ts';
import { add, type Draft, draft, tieList } from './draft.ts';
import { fillUp, grow, type Habits } from './grow.ts';
import { nearness, popularities, type Spoken } from './nearness.ts';
import { organization, type Person, type UnitId } from './organization.ts';
import { emptyLayers, type Layers, plant } from './planted.ts';
import { hasRoom } from './room.ts';
import { carriedOver, changeByWaveTwo } from './year-later.ts';

export type Status = 'answered' | 'declined' | 'absent' | 'not-invited';

export interface Wave {
  readonly status: readonly Status[];
  readonly layers: Layers & { readonly reports_to: Draft };
}

export interface Survey {
  readonly people: readonly Person[];
  readonly parts: Cast;
  readonly waves: readonly [Wave, Wave];
}

export const SEED = 84;
const SPOKEN: readonly Spoken[] = ['advice', 'trust', 'information'];
const MEAN_NAMED: Readonly<Record<Spoken, number>> = { advice: 5, trust: 5, information: 6 };

/** How many of a unit did not answer in the first wave. */
const SILENT: Readonly<Partial<Record<UnitId, number>>> = {
  management: 1,
  rd: 2,
  production: 3,
  quality: 2,
  metrology: 1,
  supply: 2,
  sales: 2,
  finance: 1,
};

/** Both waves of the survey, from one seed. */
export function survey(seed = SEED): Survey {
  const people = organization(stream(seed, 0));
  const parts = cast(people);
  const n = people.length;
  const keys = keyPeople(people, parts);
  const popularity = SPOKEN.map((_, at) => popularities(n, stream(seed, 1, at)));
  const degrees = SPOKEN.map((layer, at) => outDegrees(n, MEAN_NAMED[layer], stream(seed, 2, at)));

  const firstStatus = statuses(people, keys, SILENT, stream(seed, 3, 1));
  const first = emptyLayers(n);
  const answersFirst = (i: number) => firstStatus[i] === 'answered';
  plant(first, people, parts, answersFirst, stream(seed, 4));
  const planted = snapshot(first);
  fill(first, firstStatus, stream(seed, 5, 1));
  addClashes(
    first.clash,
    people,
    parts,
    answersFirst,
    { fromRd: 22, fromProduction: 20, elsewhere: 14 },
    stream(seed, 6, 1),
  );

  const later = { ...SILENT, rd: 1, finance: 0, quality: 1, sales: 3 };
  const secondStatus = statuses(people, keys, later, stream(seed, 3, 2));
  secondStatus[parts.bridges[0]] = 'not-invited';
  const answersSecond = (i: number) => secondStatus[i] === 'answered';
  const second = carriedOver(first, planted, answersSecond, stream(seed, 7));
  changeByWaveTwo(second, parts);
  fill(second, secondStatus, stream(seed, 5, 2));
  addClashes(
    second.clash,
    people,
    parts,
    answersSecond,
    { fromRd: 16, fromProduction: 18, elsewhere: 3 },
    stream(seed, 6, 2),
  );
  const waves: [Wave, Wave] = [
    { status: firstStatus, layers: { ...first, reports_to: chart(people, firstStatus) } },
    { status: secondStatus, layers: { ...second, reports_to: chart(people, secondStatus) } },
  ];
  return { people, parts, waves };

  /** Everything that is not planted. */
  function fill(layers: Layers, status: readonly Status[], random: Random): void {
    const answers = (i: number) => status[i] === 'answered';
    const isThere = (i: number) => status[i] !== 'not-invited';
    for (const [at, layer] of SPOKEN.entries()) {
      const pull = nearness(layer, people, parts, popularity[at]!);
      const habits: Habits = {
        answers,
        outDegree: (i) => degrees[at]![i]!,
        pull: (source, target) =>
          isThere(target) ? pull(source, target) * bothWays(layers, layer, source, target) : 0,
        hasRoom: (target, source) => hasRoom(layers, layer, people, parts, target, source),
      };
      grow(layers[layer], habits, random);
      // Only the star is much asked and not trusted at all.
      const named = (i: number) => (layer === 'trust' && layers.advice.in[i]!.size >= 7 ? 4 : 1);
      fillUp(layers[layer], habits, 4, named, random);
    }
  }
}

/** People trust those they ask rather than others. */
function bothWays(layers: Layers, layer: Spoken, source: number, target: number): number {
  return layer === 'trust' && layers.advice.out[source]!.has(target) ? 2.5 : 1;
}

/** Who reports to whom, from the records: it needs nobody's answer. */
function chart(people: readonly Person[], status: readonly Status[]): Draft {
  const lines = draft(people.length);
  for (const [i, { boss }] of people.entries()) {
    if (boss === null || status[i] === 'not-invited') continue;
    add(
      lines,
      i,
      people.findIndex(({ key }) => key === boss),
    );
  }
  return lines;
}

function outDegrees(n: number, mean: number, random: Random): number[] {
  return Array.from({ length: n }, () => mean - 2 + random.integer(3) + random.integer(3));
}

function statuses(
  people: readonly Person[],
  keys: ReadonlySet<number>,
  silent: Readonly<Partial<Record<UnitId, number>>>,
  random: Random,
): Status[] {
  const status: Status[] = people.map(() => 'answered');
  for (const [unit, count] of Object.entries(silent)) {
    const pool = people.flatMap((p, i) => (p.unit === unit && !keys.has(i) ? [i] : []));
    for (const i of random.shuffle(pool).slice(0, count)) {
      status[i] = random.uniform() < 0.4 ? 'declined' : 'absent';
    }
  }
  return status;
}

function snapshot(layers: Layers): Layers {
  const copy = emptyLayers(layers.advice.out.length);
  for (const layer of [...SPOKEN, 'clash'] as const) {
    for (const [source, target] of tieList(layers[layer])) add(copy[layer], source, target);
  }
  return copy;
}
