import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { namesOf, phrase } from '../../src/locale/phrase.ts';
import { audiences } from '../../src/study/audience.ts';
import { locales } from '../../src/study/localized.ts';
import {
  type Layer,
  layerKinds,
  type Study,
  statuses,
  usualFlow,
  usualSensitivity,
} from '../../src/study/study.ts';

/** Small studies of every shape: no people, no ties, one group, nobody answered. */
const studies: fc.Arbitrary<Study> = fc
  .record({
    n: fc.integer({ min: 0, max: 20 }),
    groups: fc.integer({ min: 0, max: 4 }),
    layers: fc.array(
      fc.record({
        kind: fc.constantFrom(...layerKinds),
        directed: fc.boolean(),
        density: fc.constantFrom(0, 0.05, 0.2, 1),
        shape: fc.constantFrom('random', 'hub', 'blocks', 'tree'),
        statusKnown: fc.boolean(),
        salt: fc.nat(1e6),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ n, groups, layers }) => ({
    title: 'Any',
    people: {
      ids: Array.from({ length: n }, (_, node) => `p${node}`),
      names: Array.from({ length: n }, (_, node) => `P${node}`),
      attributes: [
        {
          id: 'unit',
          label: 'Unit',
          type: 'text' as const,
          values: Array.from({ length: n }, (_, node) =>
            groups === 0 || node % 7 === 6 ? null : `g${node % groups}`,
          ),
          labels: new Map(),
        },
      ],
    },
    group: groups === 0 ? null : 'unit',
    waves: [{ id: 'w1', label: 'w1' }],
    layers: layers.map((layer, at) => layerOf(`l${at}`, n, groups, layer)),
  }));

function layerOf(
  id: string,
  n: number,
  groups: number,
  drawn: {
    kind: Layer['kind'];
    directed: boolean;
    density: number;
    shape: string;
    statusKnown: boolean;
    salt: number;
  },
): Layer {
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const spread = ((i * 31 + j * 17 + drawn.salt) * 2654435761) % 1000;
      if (i === j || (!drawn.directed && j < i)) continue;
      if (spread >= drawn.density * 1000 && !planted(drawn, groups, i, j)) continue;
      source.push(i);
      target.push(j);
    }
  }
  return {
    id,
    label: id,
    kind: drawn.kind,
    directed: drawn.directed,
    flow: usualFlow(drawn.kind),
    question: null,
    scale: null,
    weights: 'none',
    sensitivity: usualSensitivity(drawn.kind),
    records: [
      {
        source: Uint32Array.from(source),
        target: Uint32Array.from(target),
        weight: new Float64Array(source.length).fill(1),
        status: drawn.statusKnown
          ? Array.from({ length: n }, (_, i) => statuses[(i + drawn.salt) % statuses.length]!)
          : null,
        unknownSource: new Uint32Array(0),
        unknownTarget: new Uint32Array(0),
      },
    ],
  };
}

/** Ties that give the questions something to find. */
function planted(
  { shape, kind }: { shape: string; kind: Layer['kind'] },
  groups: number,
  i: number,
  j: number,
): boolean {
  if (shape === 'hub') return j === 0;
  if (shape === 'tree') return j === Math.floor((i - 1) / 3);
  if (shape !== 'blocks' || groups === 0) return false;
  const [from, to] = [i % groups, j % groups];
  return kind === 'conflict' ? from + to === 1 : from === to || (i === 0 && to === 1);
}

function sentences({ findings }: Diagnosis) {
  return findings.flatMap((finding) => [
    finding,
    ...(finding.unnamed === null ? [] : [finding.unnamed]),
    ...finding.people.map((person) => person.reason),
    ...finding.actions,
    ...finding.caveats,
  ]);
}

it('diagnoses any study, for any audience, in words of both languages', async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(studies, async (study) => {
      const sealed = await diagnose(study, { draws: 5, permutations: 19 });
      for (const audience of audiences) {
        const outcome = release(sealed, policyFor(audience, { minGroup: 3 }));
        if (isRefusal(outcome)) throw new Error('refused');
        for (const locale of locales) {
          const names = namesOf(outcome.value, locale);
          for (const statement of sentences(outcome.value)) {
            codes.add(statement.code);
            expect(phrase(statement, locale, names)).not.toMatch(/undefined|NaN|Infinity/);
          }
        }
        for (const finding of outcome.value.findings) {
          for (const fact of finding.evidence) expect(fact.value).not.toBeNaN();
        }
      }
    }),
    { seed: 20, numRuns: 60 },
  );
  expect(codes.size).toBeGreaterThan(30);
}, 120_000);
