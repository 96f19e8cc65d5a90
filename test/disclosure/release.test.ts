import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { type Draft, draft, evidence } from '../../src/diagnosis/draft.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { groups, layer, number, people, statement } from '../../src/diagnosis/params.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { Sealed } from '../../src/sealed.ts';
import { type Audience, audiences } from '../../src/study/audience.ts';
import type { Study } from '../../src/study/study.ts';

const numbered = (drafts: readonly Draft[]): Finding[] =>
  drafts.map((one, at) => ({ ...one, id: `f${at}` }));

/** Two large groups and a small one; Canary-… are the names that must not leak. */
function diagnosis(): Diagnosis {
  const certainty = { share: 0.9, basis: 'imputation', draws: 10 } as const;
  const findings = numbered([
    draft(
      'conflict',
      statement('conflict.tense-pair-with-bridges', {
        groups: groups('big', 'other'),
        clashes: number(42),
        reporters: number(9),
        bridges: people('bridge'),
      }),
      {
        unnamed: statement('conflict.tense-pair', { groups: groups('big', 'other') }),
        layers: ['clash', 'trust'],
        groups: ['big', 'other'],
        people: [{ id: 'bridge', role: 'bridge', reason: statement('reason.bridge'), certainty }],
        ties: [{ source: 'bridge', target: 'far', layer: 'trust' }],
        actions: [statement('action.work-through', { people: people('bridge') })],
        evidence: [
          evidence({ measure: 'tiesBetween', layer: 'clash', value: 42, expected: 3.16159 }),
        ],
      },
    ),
    draft(
      'strategic-point',
      statement('strategic-point.advice', { layer: layer('advice'), people: people('expert') }),
      {
        unnamed: statement('strategic-point.unnamed', { layer: layer('advice') }),
        layers: ['advice'],
        people: [{ id: 'expert', role: 'expert', reason: statement('reason.expert'), certainty }],
      },
    ),
    draft('leaders', statement('leaders.expert-without-trust', { people: people('star') }), {
      layers: ['advice', 'trust'],
      people: [
        { id: 'star', role: 'expert-without-trust', reason: statement('reason.x'), certainty },
      ],
    }),
    draft('silos', statement('silos.closed', { groups: groups('tiny') }), {
      layers: ['advice'],
      groups: ['tiny'],
    }),
  ]);
  const layerOf = (id: string, sensitivity: 'low' | 'medium' | 'high') => ({
    id,
    label: id,
    kind: 'other' as const,
    directed: true,
    question: null,
    sensitivity,
    ties: 10,
    density: 0.1,
    answered: 30,
    invited: 32,
  });
  return {
    kind: 'diagnosis',
    study: {
      title: 'Test',
      wave: { id: 'w1', label: 'w1' },
      people: 34,
      groupAttribute: 'unit',
      groups: [
        { id: 'big', label: 'Big', size: 20, answered: 18, invited: 20 },
        { id: 'other', label: 'Other', size: 11, answered: 10, invited: 11 },
        { id: 'tiny', label: 'Tiny', size: 4, answered: 4, invited: 4 },
      ],
      layers: [layerOf('advice', 'low'), layerOf('trust', 'medium'), layerOf('clash', 'high')],
    },
    questions: ['conflict'],
    findings,
    leverage: [
      { person: 'expert', roles: [{ ...findings[1]!.people[0]!, finding: 'f1' }] },
      { person: 'bridge', roles: [{ ...findings[0]!.people[0]!, finding: 'f0' }] },
      { person: 'star', roles: [{ ...findings[2]!.people[0]!, finding: 'f2' }] },
    ],
    tables: [
      { id: 'advice', across: [4, 2] },
      { id: 'clash', across: [6, 5] },
    ].map(({ id, across }) => ({
      layer: id,
      attribute: 'unit',
      groups: ['big', 'other', 'tiny'],
      ties: [
        [30, 5, 1],
        [6, 12, 0],
        [2, 0, 12],
      ],
      possible: [
        [380, 220, 80],
        [220, 110, 44],
        [80, 44, 12],
      ],
      density: [
        [30 / 380, 5 / 220, 1 / 80],
        [6 / 220, 12 / 110, 0],
        [2 / 80, 0, 1],
      ],
      nominators: [
        [15, across[0]!, 1],
        [across[1]!, 4, 0],
        [2, 0, 4],
      ],
      largest: null,
      eiIndex: { value: 0.1, expected: 0.2, pLower: 0.3, pUpper: 0.7 },
    })),
    map: { layer: 'trust', people: [{ id: 'bridge', group: 'big', x: 0, y: 0 }], ties: [] },
    names: new Map(
      ['bridge', 'far', 'expert', 'star', 'nobody'].map((id) => [id, `Canary-${id}`] as const),
    ),
    consented: new Set(['bridge', 'expert', 'star']),
    options: { seed: 1, permutations: 10, draws: 10 },
  };
}

function shown(audience: Audience, of = diagnosis()): Released<Diagnosis> {
  const outcome = release(Sealed.of(of), policyFor(audience));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome;
}

/** All that a writer could get at, maps and sets included. */
const text = (value: unknown) =>
  JSON.stringify(value, (_, part) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );

describe('release of a diagnosis', () => {
  it('shows the analyst everything that is mentioned, and no name that is not', () => {
    const { value, suppressed } = shown('analyst');
    expect(suppressed).toBe(0);
    expect(value.findings).toEqual(diagnosis().findings);
    expect(text(value)).toContain('Canary-star');
    expect(text(value)).not.toContain('Canary-nobody');
  });

  it('names to the sponsor only people who agreed, in positive roles, from layers not sensitive', () => {
    const { value, suppressed } = shown('sponsor');
    expect([...value.names.keys()]).toEqual(['expert']);
    expect(value.leverage.map((point) => point.person)).toEqual(['expert']);
    expect(value.findings.map((finding) => finding.code)).toEqual([
      'conflict.tense-pair',
      'strategic-point.advice',
    ]);
    expect(text(value)).not.toMatch(/bridge|star|Canary-far/);
    expect(value.map).toBeNull();
    expect(suppressed).toBeGreaterThan(0);
  });

  it('names nobody to the sponsor where nobody was asked', () => {
    const { value } = shown('sponsor', { ...diagnosis(), consented: null });
    expect(text(value)).not.toContain('Canary');
  });

  it.each(['manager', 'public'] as const)('names nobody to the audience %s', (audience) => {
    const { value } = shown(audience);
    expect(text(value)).not.toMatch(/Canary|bridge|expert"|star/);
    expect(value.leverage).toEqual([]);
  });

  it('keeps conflict from the public and from managers with too few reporters', () => {
    expect(text(shown('public').value.findings)).not.toContain('clash');
    expect(shown('public').value.tables.map((table) => table.layer)).toEqual(['advice']);
    const few = diagnosis();
    const [tense, ...rest] = few.findings;
    const quiet = { ...tense!, params: { ...tense!.params, reporters: number(4) } };
    expect(shown('manager').value.findings.map(({ code }) => code)).toEqual([
      'conflict.tense-pair',
    ]);
    const { value } = shown('manager', { ...few, findings: [quiet, ...rest] });
    expect(value.findings).toEqual([]);
  });

  it('holds back what is about a group that is too small', () => {
    const { value } = shown('manager');
    expect(value.findings.some((finding) => finding.question === 'silos')).toBe(false);
    expect(value.study.groups[2]).toMatchObject({ size: 'suppressed', answered: 'suppressed' });
    const [advice, clash] = value.tables;
    expect(advice!.ties).toEqual([
      [30, 5, 'suppressed'],
      ['suppressed', 12, 'suppressed'],
      ['suppressed', 'suppressed', 'suppressed'],
    ]);
    // Cells of a sensitive layer need five different people, not three.
    expect(clash!.ties[1]![1]).toBe('suppressed');
    expect(clash!.ties[0]![1]).toBe(5);
    expect(advice!.density[0]![0]).toBe(0.08);
  });

  it('hides a table cell that everybody or nobody filled', () => {
    const whole = diagnosis();
    const [table] = whole.tables;
    const all = { ...table!, density: table!.density.map((row) => row.map(() => 1)) };
    const { value } = shown('sponsor', { ...whole, tables: [all] });
    expect(value.tables[0]!.density.flat().every((cell) => cell === 'suppressed')).toBe(true);
  });
});

describe('the door', () => {
  const study: Study = {
    title: 'Canary',
    people: { ids: ['a'], names: ['Canary'], attributes: [] },
    group: null,
    layers: [],
    waves: [{ id: 'w1', label: 'w1' }],
  };

  it.each(audiences)('lets single answers through to the analyst alone: %s', (audience) => {
    const outcome = release(Sealed.of(study), policyFor(audience));
    expect(isRefusal(outcome)).toBe(audience !== 'analyst');
    if (audience !== 'analyst') expect(text(outcome)).not.toContain('Canary');
  });

  it('keeps a sealed result from every way of writing it down', () => {
    const sealed = Sealed.of(study);
    expect(() => JSON.stringify(sealed)).toThrow(/sealed/);
    expect(`${sealed}`).not.toContain('Canary');
    expect(Object.keys(sealed)).toEqual([]);
    expect(() => structuredClone({ sealed }).sealed.toString()).not.toThrow(/Canary/);
  });

  it('opens only what is sealed', () => {
    const forged = JSON.parse('{}') as Sealed<Study>;
    expect(() => release(forged, policyFor('analyst'))).toThrow(/sealed/);
  });

  it('refuses a group size below three', () => {
    expect(() => policyFor('manager', { minGroup: 2 })).toThrow(/minGroup/);
    expect(policyFor('manager', { minGroup: 12 }).minGroup).toBe(12);
  });
});
