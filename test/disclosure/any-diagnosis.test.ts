import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draft, evidence } from '../../src/diagnosis/draft.ts';
import type { Role, Statement } from '../../src/diagnosis/finding.ts';
import { groups, number, people, percent, statement } from '../../src/diagnosis/params.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { audiences } from '../../src/study/audience.ts';
import { groupIds, made, shown, tableOf, text } from './made.ts';

/* Diagnoses of any mix of findings about people and groups. Who refused and which groups are too small
 * is drawn; every number is unique, so that a number in the output tells what it came from. */

const persons = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const roleOf = fc.constantFrom<Role>('expert', 'bridge', 'champion', 'bottleneck', 'gatekeeper');
const codeOf = fc.constantFrom(
  'conflict.tense-pair',
  'silos.gap',
  'silos.closed',
  'strategic-point.advice',
  'liaisons.pair',
  'gated',
);

/** What the numbers of one finding may be told by, and whom and which groups they are about. */
interface Planted {
  readonly draft: Draft;
  readonly about: readonly { readonly number: number; readonly of: readonly string[] }[];
}

const someGroups = fc.uniqueArray(fc.constantFrom(...groupIds), { maxLength: 3 });
const somePeople = fc.uniqueArray(fc.constantFrom(...persons), { maxLength: 3 });

const planted = (at: number): fc.Arbitrary<Planted> =>
  fc
    .record({
      code: codeOf,
      list: fc.boolean(),
      about: someGroups,
      who: somePeople,
      role: roleOf,
      layer: fc.constantFrom('advice', 'trust', 'clash'),
      unnamed: fc.boolean(),
      mentioned: someGroups,
      asked: somePeople,
    })
    .map(({ code, list, about, who, role, layer, unnamed, mentioned, asked }) => {
      let next = 1000 * (at + 1);
      const numbers: { number: number; of: readonly string[] }[] = [];
      const fresh = (of: readonly string[]) => {
        numbers.push({ number: ++next, of });
        return next;
      };
      const say = (name: string, ids: readonly string[], places: readonly string[]): Statement =>
        statement(name, {
          people: people(...ids),
          groups: groups(...places),
          // A list is told without its hidden groups, and its number stays.
          value: number(fresh([...ids, ...(list && places === about ? [] : places)])),
          part: percent(0.123456),
        });
      const pair = about.length === 2 && !list;
      return {
        about: numbers,
        draft: draft('conflict', say(code, who, about), {
          layers: [layer],
          groups: about,
          groupsAre: list ? 'list' : 'together',
          unnamed: unnamed ? say('conflict.tense-pair', [], about) : null,
          people: who.map((id) => ({
            id,
            role,
            reason: say('reason.x', [id], mentioned),
            certainty: null,
          })),
          ties: who.slice(1).map((id) => ({ source: who[0]!, target: id, layer })),
          subgroups: asked.length > 0 ? [asked] : [],
          evidence: [
            ...who.map((id) =>
              evidence({
                measure: 'inDegree',
                layer,
                of: { kind: 'person', id },
                value: fresh([id]),
              }),
            ),
            ...about.map((id) =>
              evidence({
                measure: 'eiIndex',
                layer,
                of: { kind: 'group', id },
                value: fresh([id]),
              }),
            ),
            ...(pair ? [evidence({ measure: 'tiesBetween', layer, value: fresh(about) })] : []),
          ],
          actions: [say('action.x', asked, mentioned)],
          caveats: [say('caveat.x', [], mentioned)],
        }),
      };
    });

const scene = fc.record({
  parts: fc.tuple(planted(0), planted(1), planted(2), planted(3)),
  consented: fc.uniqueArray(fc.constantFrom(...persons)),
  sizes: fc.tuple(...groupIds.map(() => fc.constantFrom(3, 9, 30))),
  refused: fc.tuple(...groupIds.map(() => fc.boolean())),
  nominators: fc.constantFrom(2, 4, 20),
});

describe('a release of any diagnosis', () => {
  it.each(audiences.filter((audience) => audience !== 'analyst'))(
    'involves no hidden group and nobody who refused, for the %s',
    (audience) => {
      const policy = policyFor(audience);
      fc.assert(
        fc.property(scene, ({ parts, consented, sizes, refused, nominators }) => {
          const answered = sizes.map((size, at) => (refused[at] ? Math.min(size, 2) : size));
          const agreed = new Set(consented);
          const cells = { 'a-b': { nominators } };
          const { value } = shown(
            audience,
            made({
              findings: parts.map((part) => part.draft),
              consented: agreed,
              sizes,
              answered,
              tables: ['advice', 'trust', 'clash'].map((id) => tableOf(id, cells)),
            }),
          );
          const hiddenGroups = groupIds.filter(
            (_, at) => sizes[at]! < policy.minGroup || answered[at]! < policy.minGroup,
          );
          const hiddenPeople = persons.filter(
            (id) => policy.individuals === 'none' || !agreed.has(id),
          );
          const told = text([value.findings, value.leverage, value.names, value.map]);
          const hidden = [...hiddenGroups, ...hiddenPeople];
          for (const id of hidden) expect(told).not.toContain(`"${id}"`);
          expect(told).not.toMatch(/\d\.\d{3}/);
          for (const part of parts) {
            for (const { number: unique, of } of part.about) {
              if (of.some((id) => (hidden as string[]).includes(id))) {
                expect(told).not.toMatch(new RegExp(`\\b${unique}\\b`));
              }
            }
          }
          for (const finding of value.findings) {
            // All or none: nobody is guessed as the one who is missing from the list.
            const { people: before } = parts[Number(finding.id.slice(1))]!.draft;
            expect([0, before.length]).toContain(finding.people.length);
          }
          for (const { ties, groups: ids } of value.tables) {
            ids.forEach((id, g) => {
              if (!(hiddenGroups as string[]).includes(id)) return;
              for (const [h] of ids.entries()) {
                expect([ties[g]![h], ties[h]![g]]).toEqual(['suppressed', 'suppressed']);
              }
            });
          }
        }),
        { numRuns: 300, seed: 12 },
      );
    },
  );
});
