import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn, ran, root, scratch } from '../support/cli.ts';

const lanting = 'datasets/lanting-instruments';

async function json(argv: readonly string[]) {
  const { code, stdout, stderr } = await ran([...argv, '--format', 'json', '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('check', () => {
  it('answers by the contract', async () => {
    const told = await json(['check', lanting]);
    const expected = JSON.parse(readFileSync(join(root, lanting, 'expected.json'), 'utf8'));
    expect(Object.keys(told)).toEqual(['guanxi', 'command', 'study', 'issues', 'accounting']);
    expect(told.study).toMatchObject({ title: 'Lanting Instruments', people: 148, wave: 'w1' });
    expect(told.study.layers.map(({ id }: { id: string }) => id)).toEqual([
      'advice',
      'trust',
      'information',
      'clash',
      'reports_to',
    ]);
    for (const layer of told.study.layers) {
      expect(Object.keys(layer)).toEqual([
        'id',
        'kind',
        'directed',
        'ties',
        'invited',
        'answered',
        'groups',
      ]);
      expect(layer.groups).toHaveLength(9);
    }
    const sum = told.study.layers.reduce(
      (all: number, { ties }: { ties: number }) => all + ties,
      0,
    );
    expect(told.study.ties).toBe(sum);
    expect(expected).toBeDefined();
    const { rowsRead, used, rejected, merged, ignored } = told.accounting;
    expect(used + rejected + merged + ignored).toBe(rowsRead);
  });

  it('calls a study without a title by the name of its files', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'pilot.csv'), 'source,target\na,b\nb,c\n');
    expect((await json(['check', join(folder, 'pilot.csv')])).study.title).toBe('pilot');
  });

  it('reads another wave', async () => {
    const [first, second] = [
      await json(['check', lanting]),
      await json(['check', lanting, '--wave', 'w2']),
    ];
    expect(second.study.wave).toBe('w2');
    expect(second.study.ties).not.toBe(first.study.ties);
  });

  it('counts the answers of each group', async () => {
    const { study } = await json(['check', lanting]);
    const [advice] = study.layers;
    const of = (key: 'invited' | 'answered') =>
      advice.groups.reduce((all: number, group: Record<string, number>) => all + group[key]!, 0);
    expect([of('invited'), of('answered')]).toEqual([advice.invited, advice.answered]);
  });
});

describe('measures', () => {
  it('answers by the contract', async () => {
    const told = await json([
      'measures',
      'datasets/kite',
      '--measure',
      'betweenness,density,inDegree,bridge',
    ]);
    expect(told).toMatchObject({
      command: 'measures',
      layer: 'friendship',
      options: { weight: 'none', seed: 1 },
    });
    expect(told.nodes.id).toHaveLength(10);
    expect(told.nodes.betweenness[7]).toBe(14);
    expect(told.network.density).toBe(0.4);
    expect(told.ties.source).toHaveLength(18);
  });

  it('says in one word what a network is too large for, in a file as on the terminal', async () => {
    const folder = scratch();
    const people = 5001;
    const rows = Array.from({ length: people }, (_, at) => `${at},${(at + 1) % people}\n`);
    writeFileSync(join(folder, 'ring.csv'), `source,target\n${rows.join('')}`);
    const asked = ['measures', join(folder, 'ring.csv'), '--measure', 'coreScore', '--quiet'];
    const file = join(folder, 'out.json');
    expect(await ran([...asked, '-o', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    const written = readFileSync(file, 'utf8');
    expect(JSON.parse(written).undefined).toEqual({ coreScore: 'too-large' });
    expect((await ran([...asked, '--format', 'json'])).stdout).toBe(written);
    const { stdout } = await ran(asked);
    expect(stdout).toContain('coreScore: too large to work out for people.');
    expect(namesIn(folder)).toEqual(['out.json', 'ring.csv']);
  });

  it('takes the flags for what they are', async () => {
    const told = await json([
      ...[
        'measures',
        'datasets/krackhardt-hightech',
        '--layer',
        'advice',
        '--measure',
        'constraint',
        '--seed',
        '5',
      ],
      ...[
        '--symmetrize',
        'confirmed',
        '--profile',
        'ucinet',
        '--permutations',
        '50',
        '--weight',
        'none',
      ],
    ]);
    expect(told.options).toMatchObject({
      symmetrize: 'confirmed',
      profile: 'ucinet',
      seed: 5,
      permutations: 50,
      weight: 'none',
    });
  });

  it('takes options of single measures, and tells them', async () => {
    const argv = ['measures', 'datasets/kite', '--measure', 'kPlexes,reach,betweenness'];
    const told = await json([...argv, '--set', 'kPlexes.k=3, reach.steps=1']);
    expect(told.options.set).toEqual({
      betweenness: { samples: null },
      reach: { steps: 1 },
      kPlexes: { k: 3, minSize: null },
    });
    expect(told.nodes.reach).toEqual([4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
  });

  it('lists sets of people chosen together, how good they are, and whether all were tried', async () => {
    const negative = ['measures', 'datasets/kite', '--measure', 'keyPlayersNegative'];
    const golden = [
      ['1', 'fragmentation', ['7'], 0.3889],
      ['1', 'distance-fragmentation', ['7'], 0.4861],
      ['2', 'fragmentation', ['5', '6'], 0.5357],
      ['2', 'distance-fragmentation', ['5', '6'], 0.6071],
    ] as const;
    for (const [size, objective, set, value] of golden) {
      const asked = `keyPlayersNegative.size=${size},keyPlayersNegative.objective=${objective}`;
      const { network, nodes } = await json([...negative, '--set', asked]);
      const found = network.keyPlayersNegative;
      expect(found).toMatchObject({ sets: [set], exact: true, near: 1, size: Number(size) });
      expect(found.value).toBeCloseTo(value, 4);
      expect(found.atMost).toBe(found.value);
      if (objective === 'distance-fragmentation') expect(found.before).toBeCloseTo(0.3537, 4);
      const inside = nodes.id.filter((_: string, at: number) => nodes.keyPlayersNegative[at] === 1);
      expect(inside).toEqual(set);
    }
    const positive = ['measures', 'datasets/kite', '--measure', 'keyPlayersPositive', '--set'];
    for (const [size, value, set] of [
      ['1', 0.8083, ['3']],
      ['2', 1, ['3', '8']],
    ] as const) {
      const own = `keyPlayersPositive.size=${size},keyPlayersPositive.objective=distance-reach`;
      const { network } = await json([...positive, own]);
      expect(network.keyPlayersPositive.sets).toEqual([set]);
      expect(network.keyPlayersPositive.value).toBeCloseTo(value, 4);
    }
    const told = await ran([...positive, 'keyPlayersPositive.size=2']);
    expect(told.stdout).toMatch(/^ {2}10 {2}Diane and Ike$/m);
    expect(told.stdout).toContain('Every set was tried');
    expect(told.stdout).not.toContain('keyPlayersPositive.sets');
    const large = ['measures', lanting, '--layer', 'advice', '--measure', 'keyPlayersPositive'];
    const searched = await ran([...large, '--set', 'keyPlayersPositive.size=9', '--lang', 'zh']);
    expect(searched.stdout).toContain('未逐一试过所有组合');
    const csv = await ran([...negative, '--format', 'csv', '-o', join(scratch(), 'k.csv')]);
    expect(csv.code).toBe(0);
  });

  it('tells both ends of what nobody answered, in words too', async () => {
    const argv = ['measures', lanting, '--layer', 'advice', '--measure', 'density', '--bounds'];
    const { network, bounds, unknown } = await json(argv);
    expect(bounds.ifNone.network.density).toBeLessThan(network.density);
    expect(bounds.ifAll.network.density).toBeGreaterThan(network.density);
    expect(unknown.density).toBeGreaterThan(0);
    const { stdout } = await ran([...argv, '--quiet']);
    expect(stdout).toContain('if all unknown are yes');
    expect(stdout).toContain('the truth may lie outside');
  });

  it('leaves out what needs joined reports under --symmetrize none, and refuses it by name', async () => {
    const high = [
      'measures',
      'datasets/krackhardt-hightech',
      '--layer',
      'advice',
      '--symmetrize',
      'none',
    ];
    const told = await json(high);
    expect(Object.values(told.reads)).not.toContain('symmetrized');
    const refused = await ran([...high, '--measure', 'closeness']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('closeness: defined on ties that go both ways');
  });

  it('says which layer it took', async () => {
    const { stderr } = await ran([
      'measures',
      'datasets/krackhardt-hightech',
      '--measure',
      'inDegree',
    ]);
    expect(stderr).toMatch(/^Layer advice; there are also friendship, reports_to/m);
  });

  it('lists what there is, in both languages', async () => {
    const { measures } = await json(['measures', '--list']);
    const ids = measures.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['inDegree', 'betweenness', 'constraint', 'eiIndex']),
    );
    const { stdout } = await ran(['measures', '--list', '--lang', 'zh-Hans']);
    expect(stdout).toContain('中介');
  });

  it('shows people in columns that fit the terminal', async () => {
    const { code, stdout } = await ran(['measures', 'datasets/kite'], { width: 80 });
    expect(code).toBe(0);
    expect(stdout).toContain('Heather');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('heads columns with the name of a measure over its id, and calls groups by their labels', async () => {
    const argv = ['measures', lanting, '--measure', 'inDegree,coleman'];
    const english = await ran(argv);
    expect(english.stdout).toMatch(/name +In-degree\n +inDegree\n/);
    expect(english.stdout).toMatch(/^supply +Supply Chain /m);
    const chinese = await ran([...argv, '--lang', 'zh-Hans']);
    expect(chinese.stdout).toMatch(/姓名 +入度\n +inDegree\n/);
    expect(chinese.stdout).toMatch(/^supply +供应链部 /m);
  });

  it('writes every table of a CSV to a file of its own', async () => {
    const folder = scratch();
    const { code } = await ran([
      'measures',
      'datasets/kite',
      '-o',
      join(folder, 'kite.csv'),
      '--quiet',
    ]);
    expect(code).toBe(0);
    expect(namesIn(folder)).toEqual(
      expect.arrayContaining(['kite.csv', 'kite.network.csv', 'kite.ties.csv']),
    );
  });
});

describe('convert', () => {
  it.each([
    'study',
    ...['study.xlsx', 'study.json', 'study.csv', 'study.graphml', 'study.gexf', 'study.net'],
    ...['study.dl', 'study.vna', 'study.gml', 'study.node-link.json'],
  ])('to %s keeps every tie', async (name) => {
    const out = join(scratch(), name);
    const { code, stdout, stderr } = await ran([
      'convert',
      'datasets/krackhardt-hightech',
      '-o',
      out,
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      name === 'study' ? /holds everything of this study/ : /cannot hold:\n {2}\w/,
    );
    const [before, after] = [
      await json(['check', 'datasets/krackhardt-hightech']),
      await json(['check', out]),
    ];
    const ties = ({ study }: { study: { layers: { id: string; ties: number }[] } }) =>
      study.layers.map((layer) => [layer.id, layer.ties]);
    expect(ties(after)).toEqual(ties(before));
  });

  it.each(['gephi', 'kumu', 'nodexl', 'polinode'])(
    'to the workbook of %s keeps every tie',
    async (program) => {
      const out = join(scratch(), 'net.xlsx');
      const argv = ['convert', 'datasets/krackhardt-hightech', '--as', program, '-o', out];
      expect((await ran(argv)).code).toBe(0);
      const { study } = await json(['check', out]);
      const ties = study.layers.map((layer: { id: string; ties: number }) => [
        layer.id,
        layer.ties,
      ]);
      expect(Object.fromEntries(ties)).toEqual({ advice: 190, friendship: 102, reports_to: 20 });
    },
  );

  it('to a bundle for another program is a folder', async () => {
    const folder = scratch();
    const out = join(folder, 'siena');
    const argv = ['convert', 'datasets/krackhardt-hightech', '--as', 'rsiena', '-o', out];
    const { code, stderr } = await ran(argv);
    expect([code, namesIn(out)]).toEqual([0, expect.arrayContaining(['model.R', 'people.csv'])]);
    expect(stderr).toMatch(/cannot hold:\n/);
    for (const [program, name] of [
      ['rsiena', 'siena.csv'],
      ['kumu', 'map.json'],
    ]) {
      const wrong = await ran([...argv.slice(0, 3), program!, '-o', join(folder, name!)]);
      expect([wrong.code, wrong.stderr]).toEqual([
        2,
        expect.stringMatching(/is written (as a folder|with the ending \.xlsx)/),
      ]);
    }
    expect(namesIn(folder)).toEqual(['siena']);
  });

  it('overwrites no folder that holds other things', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'diary.txt'), 'mine');
    const { code } = await ran(['convert', 'datasets/kite', '-o', folder]);
    expect([code, namesIn(folder)]).toEqual([5, ['diary.txt']]);
  });
});

describe('audiences', () => {
  it.each(['sponsor', 'manager', 'public'])(
    '%s gets no scores of people and no answers',
    async (audience) => {
      const folder = scratch();
      const table = [
        ['measures', 'datasets/kite', '-o', join(folder, 'x.json')],
        ['convert', 'datasets/kite', '-o', join(folder, 'x.csv')],
        ['view', 'datasets/kite'],
      ];
      for (const argv of table) {
        const { code, stdout, stderr } = await ran([...argv, '--audience', audience]);
        expect([code, stdout]).toEqual([7, '']);
        expect(stderr).toMatch(/analyst only/);
        expect(stderr).not.toMatch(/may see groups/);
      }
      expect(namesIn(folder)).toEqual([]);
    },
  );
});

describe('diagnose', () => {
  const quick = ['diagnose', lanting, '--permutations', '99'];

  it('answers by the contract', async () => {
    const told = await json([...quick, '--question', 'leaders']);
    expect(told).toMatchObject({
      command: 'diagnose',
      questions: ['leaders'],
      policy: { audience: 'analyst' },
    });
    const [finding] = told.findings;
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining([
        'id',
        'question',
        'layer',
        'code',
        'params',
        'text',
        'evidence',
        'people',
        'ties',
        'actions',
        'caveats',
      ]),
    );
    expect(finding.text).not.toBe('');
  });

  it('names every planted truth, in both languages', async () => {
    const truth = readFileSync(join(root, lanting, 'truth.json'), 'utf8');
    const english = await ran(['diagnose', lanting]);
    const chinese = await ran(['diagnose', lanting, '--lang', 'zh-Hans']);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    const { planted } = JSON.parse(truth);
    const people = [
      ...planted.conflict.bridges,
      planted.overloadedExpert.person,
      planted.upwardGate.person,
      planted.opinionLeader.person,
    ];
    for (const { name_en, name_zh } of people) {
      expect(english.stdout).toContain(name_en);
      expect(chinese.stdout).toContain(name_zh);
    }
    expect(english.stdout).not.toMatch(/undefined|NaN|\[object|[\u4e00-\u9fff]/);
    expect(chinese.stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('shows no name to the public', async () => {
    const told = await ran([...quick, '--audience', 'public', '--question', 'leaders,conflict']);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('People are not named to this audience.');
    expect(told.stdout).not.toContain('Nobody stands out');
    const people = readFileSync(join(root, lanting, 'people.csv'), 'utf8')
      .split(/\r?\n/)
      .slice(1);
    for (const row of people.filter((line) => line !== ''))
      expect(told.stdout).not.toContain(row.split(',')[1]);
  });
});

describe('every run', () => {
  it.each([
    ['check', lanting, '--format', 'json'],
    ['measures', 'datasets/kite', '--format', 'json'],
    ['measures', 'datasets/kite', '--format', 'md'],
    [
      'diagnose',
      lanting,
      '--question',
      'silos,leaders',
      '--permutations',
      '99',
      '--format',
      'json',
    ],
  ])('gives the same bytes twice: %s %s', async (...argv) => {
    const first = await ran(argv);
    expect(first.code).toBe(0);
    expect(await ran([...argv, '--workers', '3'])).toEqual(first);
  });

  it('gives the same files twice', async () => {
    const folder = scratch();
    for (const ending of ['html', 'md', 'xlsx', 'json']) {
      const bytes = [];
      for (const turn of ['a', 'b']) {
        const out = join(folder, `${turn}.${ending}`);
        const argv = ['report', lanting, '-o', out, '--question', 'silos', '--permutations', '99'];
        expect((await ran(argv)).code).toBe(0);
        bytes.push(readFileSync(out));
      }
      expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
      expect(bytes[0]!.length).toBeGreaterThan(500);
    }
  });

  it('draws and colours on a terminal only, and never against NO_COLOR', async () => {
    const argv = ['diagnose', lanting, '--question', 'silos', '--permutations', '99'];
    const terminal = { isTerminal: { stdout: true, stderr: true } };
    const coloured = await ran(argv, terminal);
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(coloured.stderr).toMatch(/\rComputing … \d+ ?%/);
    expect(coloured.stderr.endsWith('\r\u001b[K')).toBe(true);
    const plain = await ran(argv, { ...terminal, env: { LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b');
    const quiet = await ran([...argv, '--quiet'], terminal);
    expect(quiet.stderr).toBe('');
    const piped = await ran(argv);
    expect(piped.stdout + piped.stderr).not.toContain('\u001b');
  });
});
