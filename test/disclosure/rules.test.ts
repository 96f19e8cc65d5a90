import { describe, expect, it } from 'vitest';
import { type Draft, draft, evidence } from '../../src/diagnosis/draft.ts';
import {
  groups,
  layer,
  number,
  p,
  people,
  percent,
  statement,
} from '../../src/diagnosis/params.ts';
import { groupLevel } from '../../src/disclosure/group-level.ts';
import { findings as sentences } from '../../src/locale/en/findings.ts';
import type { Audience } from '../../src/study/audience.ts';
import { type Made, made, shown, tableOf, text } from './made.ts';

const certainty = { share: 0.9, basis: 'imputation', draws: 10 } as const;

const gap = (g: string, h: string): Draft =>
  draft('silos', statement('silos.gap', { groups: groups(g, h), ties: number(7) }), {
    layers: ['advice'],
    groups: [g, h],
    evidence: [evidence({ measure: 'tiesBetween', layer: 'advice', value: 7, expected: 9.87654 })],
    actions: [statement('action.pair-up', { groups: groups(g, h) })],
  });

const closed = (...ids: readonly string[]): Draft =>
  draft(
    'silos',
    statement('silos.closed', {
      groups: groups(...ids),
      count: number(ids.length),
      all: number(4),
    }),
    {
      layers: ['advice'],
      groups: ids,
      groupsAre: 'list',
      actions: [statement('action.exchange', { groups: groups(...ids) })],
      caveats: [statement('caveat.group-silent', { groups: groups('tiny') })],
      evidence: ids.map((id) =>
        evidence({ measure: 'eiIndex', layer: 'advice', of: { kind: 'group', id }, value: -0.5 }),
      ),
    },
  );

const tense = (reporters = 12): Draft =>
  draft(
    'conflict',
    statement('conflict.tense-pair', {
      groups: groups('a', 'b'),
      clashes: number(80),
      reporters: number(reporters),
    }),
    {
      layers: ['clash'],
      groups: ['a', 'b'],
      evidence: [evidence({ measure: 'tiesBetween', layer: 'clash', value: 80 })],
    },
  );

const experts = (...ids: readonly string[]): Draft =>
  draft(
    'strategic-point',
    statement('strategic-point.advice', { layer: layer('advice'), people: people(...ids) }),
    {
      unnamed: statement('strategic-point.unnamed', { layer: layer('advice'), count: number(17) }),
      layers: ['advice'],
      people: ids.map((id) => ({
        id,
        role: 'expert',
        reason: statement('reason.expert'),
        certainty,
      })),
      evidence: ids.map((id) =>
        evidence({ measure: 'inDegree', layer: 'advice', of: { kind: 'person', id }, value: 17 }),
      ),
      ties: [{ source: ids[0]!, target: ids[0]!, layer: 'advice' }],
    },
  );

const codes = (audience: 'sponsor' | 'manager' | 'public', of: Parameters<typeof made>[0]) =>
  shown(audience, made(of)).value.findings.map(({ code }) => code);

describe('hidden groups', () => {
  it('take numbers about several groups at once with them', () => {
    const { value } = shown('sponsor', made({ findings: [gap('a', 'b'), gap('a', 'tiny')] }));
    expect(value.findings.map((finding) => finding.groups)).toEqual([['a', 'b']]);
    expect(text([value.findings, value.leverage])).not.toContain('tiny');
  });

  it('are found in the values of a sentence too', () => {
    const only = draft('silos', statement('silos.gap', { groups: groups('a', 'tiny') }), {
      layers: ['advice'],
    });
    expect(codes('sponsor', { findings: [only] })).toEqual([]);
  });

  it('leave a list, its counts, and every statement that mentions them', () => {
    const { value, suppressed } = shown('manager', made({ findings: [closed('a', 'tiny')] }));
    const [told] = value.findings;
    expect(told!.groups).toEqual(['a']);
    expect(told!.params).toMatchObject({
      groups: { ids: ['a'] },
      count: { value: 1 },
      all: { value: 3 },
    });
    expect(told!.actions).toEqual([]);
    expect(told!.caveats).toEqual([]);
    expect(text(told)).not.toContain('tiny');
    expect(suppressed).toBeGreaterThan(0);
    expect(codes('manager', { findings: [closed('tiny')] })).toEqual([]);
  });

  it('take a role with them whose reason mentions them, and the other names of the finding', () => {
    const base = experts('x', 'y');
    const reason = statement('reason.bridge', { groups: groups('a', 'tiny'), held: number(2) });
    const [first, second] = base.people;
    const finding = { ...base, people: [{ ...first!, reason }, second!] };
    const { value } = shown('sponsor', made({ findings: [finding] }));
    expect(value.findings.map(({ code }) => code)).toEqual(['strategic-point.unnamed']);
    expect(value.leverage).toEqual([]);
    expect(text([value.findings, value.names])).not.toMatch(/tiny|Canary/);
  });
});

describe('a number that its table hides', () => {
  const few = (cell: string) => [tableOf('advice', { [cell]: { nominators: 2 } })];

  it.each(['a-b', 'b-a'])('is not told by a finding, whichever direction: %s', (cell) => {
    expect(codes('sponsor', { findings: [gap('a', 'b')] })).toEqual(['silos.gap']);
    expect(codes('sponsor', { findings: [gap('a', 'b')], tables: few(cell) })).toEqual([]);
    expect(codes('sponsor', { findings: [gap('b', 'c')], tables: few(cell) })).toEqual([
      'silos.gap',
    ]);
  });

  it('is not told where there is no table', () => {
    expect(codes('manager', { findings: [gap('a', 'b')], tables: [] })).toEqual([]);
  });

  it('goes with its evidence where the sentence does without it', () => {
    const pair = tense();
    const finding: Draft = {
      ...pair,
      code: 'conflict.tense-pair-positive',
      params: { ...pair.params, positive: number(3) },
      unnamed: pair,
      layers: ['clash', 'trust'],
      evidence: [...pair.evidence, evidence({ measure: 'tiesBetween', layer: 'trust', value: 3 })],
    };
    const tables = [tableOf('clash'), tableOf('trust', { 'a-b': { nominators: 1 } })];
    const { value } = shown('manager', made({ findings: [finding], tables }));
    expect(value.findings.map(({ code }) => code)).toEqual(['conflict.tense-pair']);
    expect(value.findings[0]!.evidence.map((fact) => fact.layer)).toEqual(['clash']);
    expect(value.findings[0]!.params).not.toHaveProperty('positive');
  });

  it('of a sensitive layer needs enough reporters on each side, not only in all', () => {
    const tables = (nominators: number) => [tableOf('clash', { 'b-a': { nominators } })];
    expect(codes('manager', { findings: [tense()], tables: tables(5) })).toEqual([
      'conflict.tense-pair',
    ]);
    expect(codes('manager', { findings: [tense()], tables: tables(4) })).toEqual([]);
    expect(codes('manager', { findings: [tense(4)], tables: tables(5) })).toEqual([]);
  });

  it('of a sensitive layer is refused where nothing says who answered', () => {
    const of = made({ findings: [tense()], answered: [null, null, null, null] });
    const { value } = shown('sponsor', of);
    const cells = (id: string) => value.tables.find((table) => table.layer === id)!.ties.flat();
    expect(cells('clash').every((cell) => cell === 'suppressed')).toBe(true);
    expect(cells('advice')).toContain(40);
    expect(value.findings).toEqual([]);
  });
});

describe('people', () => {
  it('are all named or none', () => {
    const of = made({ findings: [experts('x', 'y', 'z')], consented: new Set(['x', 'y']) });
    const { value, suppressed } = shown('sponsor', of);
    const [told] = value.findings;
    expect(told).toMatchObject({
      code: 'strategic-point.unnamed',
      people: [],
      evidence: [],
      ties: [],
      unnamed: null,
    });
    expect([...value.names]).toEqual([]);
    // How much is held back says nothing of how many people are.
    const one = made({ findings: [experts('x')], consented: new Set() });
    expect(shown('sponsor', one).suppressed).toBe(suppressed);
    const all = shown('sponsor', made({ findings: [experts('x', 'y')] }));
    expect([...all.value.names.keys()]).toEqual(['x', 'y']);
  });

  it.each(['manager', 'public'] as const)('lend no value to a sentence for the %s', (audience) => {
    const personal = [
      'strategic-point.unnamed',
      'loss.single-point-unnamed',
      'loss.overload-unnamed',
      'information.one-way-up-unnamed',
      'conflict.only-tie-unnamed',
    ].map((code) => ({ ...experts('x'), unnamed: statement(code, { count: number(17) }) }));
    expect(codes(audience, { findings: personal })).toEqual([]);
    const five = { ...experts('x'), unnamed: statement('champions.unnamed') };
    expect(codes(audience, { findings: [five] })).toEqual(['champions.unnamed']);
  });

  it('are in no sentence of group level', () => {
    const told = sentences.sentences as Record<string, (say: (param: string) => string) => string>;
    for (const code of groupLevel) {
      const used = new Set<string>();
      told[code]!((param) => {
        used.add(param);
        return '2';
      });
      expect(used, code).not.toContain('people');
      expect(used, code).not.toContain('person');
    }
  });
});

describe('how closed all groups are', () => {
  const fact = evidence({ measure: 'eiIndex', layer: 'advice', value: 0.25 });
  const index = (parts: Made, audience: Audience = 'sponsor') => {
    const findings = [{ ...gap('a', 'b'), evidence: [fact] }];
    const { value } = shown(audience, made({ findings, ...parts }));
    return [value.tables[0]!.eiIndex.value, value.findings.length];
  };
  const withIndex = (value: number, table = tableOf('advice')) => [
    { ...table, eiIndex: { ...table.eiIndex, value } },
  ];

  it('is told where no single answer follows from it', () => {
    expect(index({})).toEqual([-0.12, 1]);
    expect(index({ sizes: [30, 30, 30, 30] })).toEqual([-0.12, 1]);
  });

  it.each<[string, Made]>([
    ['one person is hidden', { sizes: [30, 30, 30, 1] }],
    ['two have answered in what is hidden', { answered: [30, 30, 30, 2] }],
    ['one group stands against a handful', { sizes: [30, 4, 4, 4] }],
    ['no tie is inside', { tables: withIndex(1) }],
    ['no tie is across', { tables: withIndex(-1) }],
    [
      'one cell is hidden',
      {
        sizes: [30, 30, 30, 30],
        tables: withIndex(0.5, tableOf('advice', { 'a-b': { nominators: 2 } })),
      },
    ],
  ])('is hidden, also in findings, where %s', (_, parts) => {
    expect(index(parts)).toEqual([null, 0]);
    expect(index(parts, 'analyst')[0]).not.toBeNull();
  });

  it('is hidden of a sensitive layer of which nothing says who answered', () => {
    const { value } = shown('sponsor', made({ answered: [null, null, null, null] }));
    expect(value.tables.map(({ eiIndex }) => eiIndex.value)).toEqual([-0.12, -0.12, null]);
  });
});

describe('exactness', () => {
  it('is that of the policy in values, not only in print, and counts stay whole', () => {
    const base = gap('a', 'b');
    const params = {
      ...base.params,
      expected: number(12.345678, 1),
      share: percent(0.123456),
      p: p(0.001234),
    };
    const fact = evidence({
      measure: 'eiIndex',
      layer: 'advice',
      value: 12.345678,
      expected: 0.123456,
      pLower: 0.050001,
      interval: [0.111111, 7.777777],
    });
    const { value } = shown('manager', made({ findings: [{ ...base, params, evidence: [fact] }] }));
    expect(value.findings[0]!.params).toMatchObject({
      ties: { value: 7 },
      expected: { value: 12.35 },
      share: { value: 0.12 },
      // Upwards: rounding must not make a difference look surer than it is.
      p: { value: 0.01 },
    });
    expect(value.findings[0]!.evidence[0]).toMatchObject({
      value: 12.35,
      expected: 0.12,
      pLower: 0.06,
      interval: [0.11, 7.78],
    });
    expect(value.tables[0]!.eiIndex).toEqual({
      value: -0.12,
      expected: 0.65,
      pLower: 0.01,
      pUpper: 1,
    });
    expect(value.study.layers[0]).toMatchObject({ ties: 987, density: 0.12 });
    expect(text(value)).not.toMatch(/\d\.\d{3}/);
  });
});

describe('the public', () => {
  it('learns nothing of how many ties a sensitive layer has', () => {
    const layers = shown('public', made()).value.study.layers;
    expect(layers[2]).toMatchObject({ ties: 'suppressed', density: 'suppressed' });
    expect(layers[0]).toMatchObject({ ties: 987, density: 0.12 });
    expect(shown('manager', made()).value.study.layers[2]).toMatchObject({ ties: 987 });
  });

  it('is told of no pair in need of a liaison: clashes may be the reason', () => {
    const nobody = draft('liaisons', statement('liaisons.nobody', { groups: groups('a', 'b') }), {
      layers: ['advice'],
      groups: ['a', 'b'],
    });
    expect(codes('public', { findings: [nobody] })).toEqual([]);
    expect(codes('manager', { findings: [nobody] })).toEqual(['liaisons.nobody']);
  });
});

describe('dominance', () => {
  const cell = (largest: readonly [number, number]) =>
    shown('sponsor', made({ tables: [tableOf('advice', {}, largest)] })).value.tables[0]!;

  it('hides a cell of which two people gave nearly all, and shows the two to nobody', () => {
    // 40 − 25 − 12 = 3 ≥ 2.5: shown; 40 − 30 − 8 = 2 < 3: hidden.
    expect(cell([25, 12]).ties[0]![1]).toBe(40);
    expect(cell([30, 8]).ties[0]![1]).toBe('suppressed');
    expect(cell([30, 8]).density[0]![1]).toBe('suppressed');
    expect(cell([25, 12]).largest).toBeNull();
  });
});
