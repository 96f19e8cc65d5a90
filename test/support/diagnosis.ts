import type { Diagnosis, GroupTable, LeveragePoint } from '../../src/diagnosis/diagnosis.ts';
import {
  type Certainty,
  type Evidence,
  type Finding,
  questionIds,
} from '../../src/diagnosis/finding.ts';
import {
  groups,
  layer,
  number,
  p,
  people,
  percent,
  statement,
} from '../../src/diagnosis/params.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { stream } from '../../src/random.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Audience } from '../../src/study/audience.ts';
import type { Localized } from '../../src/study/localized.ts';

/* A diagnosis made by hand, as large and as mixed as a real one: 60 people, seven groups, one of
 * them too small to report, two languages, every kind of evidence. */

const surnames = [
  '王 Wang',
  '李 Li',
  '张 Zhang',
  '刘 Liu',
  '陈 Chen',
  '杨 Yang',
  '欧阳 Ouyang',
  '赵 Zhao',
];
const given = [
  '磊 Lei',
  '晓彤 Xiaotong',
  '建国 Jianguo',
  '敏 Min',
  '思远 Siyuan',
  '静 Jing',
  '志强 Zhiqiang',
];

export const groupSizes: readonly (readonly [string, Localized, number])[] = [
  ['rd', { en: 'Research and development', 'zh-Hans': '研发部' }, 14],
  ['prod', { en: 'Production', 'zh-Hans': '生产部' }, 13],
  ['sales', { en: 'Sales', 'zh-Hans': '销售部' }, 10],
  ['qa', { en: 'Quality', 'zh-Hans': '质量部' }, 8],
  ['it', { en: 'IT', 'zh-Hans': '信息技术部' }, 6],
  ['fin', { en: 'Finance', 'zh-Hans': '财务部' }, 5],
  ['exec', { en: 'Management', 'zh-Hans': '管理层' }, 3],
];

interface Member {
  readonly id: string;
  readonly name: Localized;
  readonly group: string | null;
}

const members: readonly Member[] = [...groupSizes, [null, '', 1] as const].flatMap(
  ([group, , size], at) =>
    Array.from({ length: size }, (_, nth) => {
      const index = at * 31 + nth * 3;
      const [zhSurname, enSurname] = surnames[index % surnames.length]!.split(' ') as [
        string,
        string,
      ];
      const [zhGiven, enGiven] = given[(index + nth) % given.length]!.split(' ') as [
        string,
        string,
      ];
      return {
        id: `LT${String(at * 20 + nth + 1).padStart(3, '0')}`,
        name: { en: `${enSurname} ${enGiven}`, 'zh-Hans': `${zhSurname}${zhGiven}` },
        group,
      };
    }),
);

const member = (group: string, nth = 0) => members.filter((one) => one.group === group)[nth]!.id;
const sure = (share: number): Certainty => ({ share, basis: 'imputation', draws: 200 });
const fact = (
  measure: Evidence['measure'],
  value: number | null,
  more: Partial<Evidence> = {},
): Evidence => ({
  measure,
  layer: 'advice',
  of: null,
  value,
  expected: null,
  pLower: null,
  pUpper: null,
  interval: null,
  ...more,
});
const about = (id: string) => ({ of: { kind: 'person', id } }) as const;
const finding = (
  parts: Partial<Finding> & Pick<Finding, 'id' | 'question' | 'code' | 'params'>,
): Finding => ({
  unnamed: null,
  layer: 'advice',
  layers: ['advice'],
  evidence: [],
  people: [],
  ties: [],
  groups: [],
  groupsAre: 'together',
  subgroups: [],
  actions: [],
  caveats: [],
  ...parts,
});

const expert = member('rd', 2);
const bridges = [member('rd', 0), member('prod', 0)] as const;
const gate = member('exec', 1);
const champions = [expert, member('sales', 1), member('qa', 0)];
const joins = groups('rd', 'prod');

const findings: readonly Finding[] = [
  finding({
    id: 'conflict-1',
    question: 'conflict',
    ...statement('conflict.tense-pair-with-bridges', {
      groups: joins,
      clashes: number(21),
      reporters: number(9),
      expectedClashes: number(3.4, 1),
      p: p(0.0002),
      layer: layer('trust'),
      eiFirst: number(-0.83, 2),
      eiSecond: number(-0.79, 2),
      positive: number(6),
      bridges: people(...bridges),
    }),
    layer: 'clash',
    layers: ['clash', 'trust'],
    groups: ['rd', 'prod'],
    evidence: [
      fact('tiesBetween', 21, { layer: 'clash', expected: 3.4, pUpper: 0.0002 }),
      fact('tiesBetween', 6, { layer: 'trust', expected: 24.8, pLower: 0.001 }),
    ],
    people: bridges.map((id, at) => ({
      id,
      role: 'bridge' as const,
      reason: statement('reason.bridge', { held: number(3), all: number(6), groups: joins }),
      certainty: sure(at === 0 ? 0.96 : 0.74),
    })),
    ties: [
      { source: bridges[0], target: member('prod', 3), layer: 'trust' },
      { source: member('prod', 4), target: bridges[0], layer: 'trust' },
      { source: bridges[1], target: member('rd', 5), layer: 'trust' },
    ],
    actions: [
      statement('action.work-through', { people: people(...bridges) }),
      statement('action.mixed-team', { groups: joins }),
    ],
    caveats: [statement('caveat.clash-not-fault')],
  }),
  finding({
    id: 'strategic-point-1',
    question: 'strategic-point',
    ...statement('strategic-point.advice', {
      people: people(expert),
      count: number(31),
      expected: number(12),
      p: p(0.001),
    }),
    evidence: [
      fact('inDegree', 31, { ...about(expert), expected: 5.2, pUpper: 0.001, interval: [29, 34] }),
      fact('askedShare', 0.574, about(expert)),
    ],
    people: [
      {
        id: expert,
        role: 'expert',
        reason: statement('reason.expert-without-rank', {
          count: number(31),
          answered: number(54),
        }),
        certainty: sure(1),
      },
    ],
    actions: [statement('action.expert', { people: people(expert) })],
    caveats: [statement('caveat.not-performance')],
  }),
  finding({
    id: 'leaders-1',
    question: 'leaders',
    ...statement('leaders.none', { first: layer('advice'), second: layer('trust') }),
    layers: ['advice', 'trust'],
  }),
  finding({
    id: 'information-1',
    question: 'information',
    ...statement('information.one-way-up-scattered', {
      layer: layer('information'),
      people: people(gate),
      dependents: number(38),
    }),
    layer: 'information',
    layers: ['information', 'reports_to'],
    evidence: [fact('dependents', 38, { ...about(gate), layer: 'information' })],
    people: [
      {
        id: gate,
        role: 'gatekeeper',
        reason: statement('reason.gatekeeper', { dependents: number(38) }),
        certainty: null,
      },
    ],
    actions: [statement('action.second-way', { people: people(gate) })],
    caveats: [statement('caveat.channel-not-fault')],
  }),
  finding({
    id: 'champions-1',
    question: 'champions',
    ...statement('champions.set', {
      people: people(...champions),
      reached: number(47),
      share: percent(47 / 60),
      mostNamed: number(39),
    }),
    layers: ['advice', 'trust'],
    evidence: [fact('peopleReached', 47, { expected: 39 })],
    people: champions.map((id) => ({
      id,
      role: 'champion' as const,
      reason: statement('reason.champion', { count: number(18), alone: number(7) }),
      certainty: sure(0.88),
    })),
    actions: [statement('action.win-first', { people: people(...champions) })],
    caveats: [statement('caveat.ask-first')],
  }),
  finding({
    id: 'silos-1',
    question: 'silos',
    ...statement('silos.closed', {
      count: number(2),
      all: number(7),
      layer: layer('information'),
      groups: groups('rd', 'exec'),
      value: number(-0.43, 2),
      expected: number(0.66, 2),
      p: p(0.001),
    }),
    layer: 'information',
    layers: ['information'],
    groups: ['rd', 'exec'],
    evidence: [
      fact('eiIndex', -0.43, { layer: 'information', expected: 0.66, pLower: 0.001 }),
      fact('eiIndex', -0.8, {
        layer: 'information',
        of: { kind: 'group', id: 'rd' },
        expected: 0.5,
        pLower: 0.001,
      }),
    ],
    actions: [statement('action.open-groups', { groups: groups('rd', 'exec') })],
    caveats: [statement('caveat.closed-not-conflict')],
  }),
];

const leverage: readonly LeveragePoint[] = [...bridges, gate, ...champions].map((person) => ({
  person,
  roles: findings.flatMap((one) =>
    one.people.filter(({ id }) => id === person).map((role) => ({ ...role, finding: one.id })),
  ),
}));

function tableOf(id: string, inside: number, across: number): GroupTable {
  const cell = (value: (g: number, h: number) => number) =>
    groupSizes.map((_, g) => groupSizes.map((_, h) => value(g, h)));
  const possible = (g: number, h: number) =>
    groupSizes[g]![2] * (groupSizes[h]![2] - (g === h ? 1 : 0));
  const ties = (g: number, h: number) =>
    Math.round(possible(g, h) * (g === h ? inside : across / (1 + Math.abs(g - h))));
  return {
    layer: id,
    attribute: 'unit',
    groups: groupSizes.map(([group]) => group),
    ties: cell(ties),
    possible: cell(possible),
    density: cell((g, h) => ties(g, h) / possible(g, h)),
    nominators: cell((g, h) => Math.min(groupSizes[g]![2], ties(g, h))),
    largest: null,
    eiIndex: { value: -0.31, expected: 0.62, pLower: 0.001, pUpper: 1 },
  };
}

function pictureOf(): Diagnosis['map'] {
  const random = stream(7);
  const angle = (at: number) => [Math.cos(at * 0.9), Math.sin(at * 0.9)] as const;
  const placed = members.map((one) => {
    const at = groupSizes.findIndex(([id]) => id === one.group);
    const [dx, dy] = at < 0 ? [2, 2] : angle(at);
    return {
      id: one.id,
      group: one.group,
      x: dx * 90 + random.uniform() * 60,
      y: dy * 70 + random.uniform() * 50,
    };
  });
  const ties = members.flatMap((from, at) =>
    members.flatMap((to, other) => {
      const chance = to.id === expert ? 0.5 : from.group === to.group ? 0.3 : 0.02;
      return at !== other && random.uniform() < chance ? [{ source: from.id, target: to.id }] : [];
    }),
  );
  return { layer: 'advice', people: placed, ties };
}

/** The whole of it, sealed as it would leave the diagnosis. */
export function sampleDiagnosis(changes: Partial<Diagnosis> = {}): Diagnosis {
  const layerOf = (
    id: string,
    label: Localized,
    kind: Diagnosis['study']['layers'][number]['kind'],
    ties: number,
    question: Localized | null,
  ) => ({
    id,
    label,
    kind,
    directed: true,
    question,
    sensitivity: kind === 'conflict' ? ('high' as const) : ('low' as const),
    ties,
    density: ties / (60 * 59),
    answered: kind === 'formal' ? 60 : 54,
    invited: 60,
  });
  return {
    kind: 'diagnosis',
    study: {
      title: { en: 'Lanting Instruments', 'zh-Hans': '兰亭仪器' },
      wave: { id: 'w1', label: { en: 'Spring 2026', 'zh-Hans': '2026 年春季' } },
      people: members.length,
      groupAttribute: 'unit',
      groups: groupSizes.map(([id, label, size], at) => ({
        id,
        label,
        size,
        invited: size,
        answered: at === 3 ? size - 3 : size - (at % 2),
      })),
      layers: [
        layerOf('advice', { en: 'Advice', 'zh-Hans': '咨询' }, 'advice', 312, {
          en: 'Whom do you ask when you need advice on your work?',
          'zh-Hans': '工作上遇到问题，你会向谁请教？',
        }),
        layerOf('trust', { en: 'Trust', 'zh-Hans': '信任' }, 'affect', 268, {
          en: 'With whom do you talk about matters you would not tell everyone?',
          'zh-Hans': '不便公开谈的事，你会跟谁说？',
        }),
        layerOf('information', { en: 'News', 'zh-Hans': '消息' }, 'information', 401, null),
        layerOf('clash', { en: 'Clashes', 'zh-Hans': '摩擦' }, 'conflict', 37, {
          en: 'With whom is working together difficult?',
          'zh-Hans': '跟谁合作比较困难？',
        }),
        layerOf('reports_to', { en: 'Reporting lines', 'zh-Hans': '汇报关系' }, 'formal', 59, null),
      ],
    },
    questions: questionIds,
    findings,
    leverage,
    tables: [tableOf('advice', 0.31, 0.06), tableOf('clash', 0.01, 0.03)],
    map: pictureOf(),
    names: new Map(members.map((one) => [one.id, one.name])),
    consented: new Set([bridges[0], expert]),
    options: { seed: 1, permutations: 1000, draws: 200 },
    ...changes,
  };
}

/** What an audience gets to see of it. */
export function sampleReleased(
  audience: Audience = 'analyst',
  diagnosis: Diagnosis = sampleDiagnosis(),
): Released<Diagnosis> {
  const outcome = release(Sealed.of(diagnosis), policyFor(audience));
  if (isRefusal(outcome)) throw new Error('the sample diagnosis was refused');
  return outcome;
}
