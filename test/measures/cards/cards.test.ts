import { describe, expect, it } from 'vitest';
import { carded, measureCard } from '../../../src/measures/cards/card.ts';
import { type Profile, profiles } from '../../../src/measures/definition.ts';
import { evaluate } from '../../../src/measures/evaluate.ts';
import { type MeasureId, measures } from '../../../src/measures/registry.ts';
import type { Scores } from '../../../src/measures/scores.ts';
import { Sealed } from '../../../src/sealed.ts';
import type { Tie } from '../../support/networks.ts';
import { studyOf } from '../../support/small-study.ts';

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];

/** Two pieces and an isolate, with ties both ways and one way, and people of one contact. */
const ties: readonly Tie[] = [
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [3, 1],
  [4, 5],
  [6, 7],
  [7, 6],
  [7, 8],
];
const groupings = [2, 3, 4].flatMap((k) => [
  (node: number) => node % k,
  (node: number) => Math.floor(node / k),
]);
const studies = groupings.map((unit) =>
  studyOf(
    10,
    { ties: { ties } },
    Array.from({ length: 10 }, (_, node) => `u${unit(node)}`),
  ),
);

describe('the cards', () => {
  it('are there for every measure, and for nothing else', () => {
    expect([...carded].sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s has a formula, sources, cost and an answer at every edge', (id) => {
    const card = measureCard(id);
    expect(card.formula).not.toBe('');
    for (const { definition, edges } of card.levels) {
      expect(definition.sources.length).toBeGreaterThan(0);
      expect(definition.cost).not.toBe('');
      for (const { where, range, reasons, isList } of edges) {
        const silent = where === 'nobody' || definition.level === 'tie' || reasons.length > 0;
        expect(range !== null || isList || silent, `${id} ${where}`).toBe(true);
      }
    }
  });

  it('tell of every profile that changes a measure, and of no other', async () => {
    const told = (id: MeasureId) =>
      measureCard(id).changes.map(([profile, change]) => `${id} ${profile} ${change}`);
    const values = (profile: Profile) =>
      Promise.all(
        ids.map(async (id) => {
          const request = { layer: 'ties', measures: [id], permutations: 50, profile };
          const all = await Promise.all(studies.map((study) => evaluate(study, request)));
          return all.map(shown).join();
        }),
      );
    const usual = await values('default');
    const changed: string[] = [];
    for (const profile of profiles) {
      const own = await values(profile);
      changed.push(...ids.filter((_, at) => own[at] !== usual[at]).map((id) => `${id} ${profile}`));
    }
    const cards = ids.flatMap(told).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(changed.sort()).toEqual(cards.sort());
  });
});

function shown(sealed: Sealed<Scores>): string {
  const { nodes, ties: tieValues, groupValues, network } = Sealed.open(sealed);
  const all = [nodes, tieValues, groupValues, network].map((values) => [...values]);
  return JSON.stringify(all, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, String);
    return typeof value === 'number' ? String(value) : value;
  });
}
