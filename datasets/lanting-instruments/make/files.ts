import { type Random, stream } from 'guanxi';
import { type Draft, tieList } from './draft.ts';
import type { Person } from './organization.ts';
import { study } from './study.ts';
import { SEED, type Survey, survey, type Wave } from './survey.ts';
import { expected, truth } from './truth.ts';

const LAYERS = ['advice', 'trust', 'information', 'clash', 'reports_to'] as const;

/** Every file of the study by name, the same at every run. */
export function files(): ReadonlyMap<string, string> {
  const made = survey();
  const ids = staffNumbers(made.people.length);
  const idOf = (person: number) => ids[person]!;
  return new Map([
    ['study.json', json(study())],
    ['people.csv', peopleTable(made, ids)],
    ['ties.csv', tieTable(made.waves[0], made.people, ids, stream(SEED, 8, 1))],
    ['ties-w2.csv', tieTable(made.waves[1], made.people, ids, stream(SEED, 8, 2))],
    ['truth.json', json(truth(made, idOf))],
    ['expected.json', json(expected(made))],
  ]);
}

function staffNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `LT${String(i + 1).padStart(3, '0')}`);
}

function peopleTable({ people, waves }: Survey, ids: readonly string[]): string {
  const header = 'id,name_en,name_zh,unit,site,level,tenure,status,status_w2';
  const rows = people.map((person, i) =>
    [
      ids[i],
      person.name.en,
      person.name.zh,
      person.unit,
      person.site,
      person.level,
      person.tenure,
      waves[0].status[i],
      waves[1].status[i],
    ].join(','),
  );
  return lines([header, ...rows]);
}

function tieTable(
  { layers }: Wave,
  people: readonly Person[],
  ids: readonly string[],
  random: Random,
): string {
  const rows = LAYERS.flatMap((layer) => {
    const ties = layers[layer];
    const isRated = layer !== 'clash' && layer !== 'reports_to';
    return tieList(ties).map(([source, target]) => {
      const weight = isRated ? strength(ties, people, source, target, random) : 1;
      return `${ids[source]},${ids[target]},${layer},${weight}`;
    });
  });
  return lines(['source,target,layer,weight', ...rows]);
}

/** 1 to 5: stronger where the tie is returned and within a unit. */
function strength(
  ties: Draft,
  people: readonly Person[],
  source: number,
  target: number,
  random: Random,
): number {
  const returned = Number(ties.out[target]!.has(source));
  const sameUnit = Number(people[source]!.unit === people[target]!.unit);
  return 1 + returned + sameUnit + random.integer(3);
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
