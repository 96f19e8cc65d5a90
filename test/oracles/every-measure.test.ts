import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnOption } from '../../src/measures/own-options.ts';
import { measures } from '../../src/measures/registry.ts';
import type { Study } from '../../src/study/study.ts';
import { type Answer, answers, check, command, titleOf, versions } from './answers.ts';
import type { Told } from './compared.ts';
import { knownStudies } from './make/cases.ts';

/*
 * Every measure of the registry against values that other programs, or its definition written out once
 * more, give for small studies: missing answers, people without a group, isolates, equals, weights.
 */

const key = ({ measure, level }: Pick<Answer, 'measure' | 'level'>) => `${measure} (${level})`;

const byMeasure = new Map<string, Answer[]>();
for (const answer of answers) {
  const known = byMeasure.get(key(answer));
  if (known === undefined) byMeasure.set(key(answer), [answer]);
  else known.push(answer);
}

let studies: ReadonlyMap<string, Study> = new Map();
beforeAll(async () => {
  studies = await knownStudies();
});

describe('known answers', () => {
  it('say what gave them', () => {
    expect(command).toBe('npm run oracles');
    expect(Object.keys(versions)).toEqual(['Python', 'NumPy', 'SciPy', 'NetworkX']);
    expect(answers.filter(({ tool }) => tool === '')).toEqual([]);
  });

  it('are about nothing but the registry', () => {
    const there = new Set(measures.map(({ id, level }) => key({ measure: id, level })));
    expect([...byMeasure.keys()].filter((each) => !there.has(each))).toEqual([]);
  });
});

describe('every measure', () => {
  it.each(measures.map(({ id, level }) => [key({ measure: id, level })] as const))(
    '%s as it is known',
    async (measure) => {
      const known = byMeasure.get(measure) ?? [];
      const told = new Set<Told>();
      for (const answer of known) {
        try {
          for (const value of await check(answer, studies.get(answer.study)!)) told.add(value);
        } catch (error) {
          throw new Error(`${titleOf(answer)}: ${(error as Error).message}`);
        }
      }
      // One value alone, the same everywhere, could be met by what measures nothing.
      expect([...told].filter((value) => value !== null).length).toBeGreaterThan(1);
    },
  );

  /** Drawn by chance within bounds of its own: see sampled-betweenness.test.ts. */
  const estimated = ['betweenness.samples'];

  it.each(
    measures.flatMap(({ id, level, own = [] }) => own.map((option) => ({ id, level, option }))),
  )('$id ($level) with $option.name as it is known', ({ id, level, option }) => {
    if (estimated.includes(`${id}.${option.name}`)) return;
    const known = byMeasure.get(key({ measure: id, level })) ?? [];
    const asked = new Set(known.map(({ request }) => request.set?.[id]?.[option.name]));
    expect(unasked(option, asked), `${id}.${option.name}`).toEqual([]);
  });
});

/** The choices nobody asked for; what is usual is asked by leaving the option out. */
function unasked({ accepts, usual }: OwnOption, asked: ReadonlySet<unknown>): readonly string[] {
  if (!Array.isArray(accepts)) return asked.size > 1 ? [] : ['any other number'];
  const left = (accepts as string[]).filter((choice) => choice !== usual && !asked.has(choice));
  return usual === null && left.length === 1 ? [] : left;
}
