import { interviews } from '../fixtures/interviews.ts';
import { ucinetPair } from '../fixtures/ucinet.ts';
import { zip } from './archive.ts';
import { draftOf, hostileNumbers } from './draft.ts';
import { type Importer, type Input, text } from './input.ts';
import { delimited, lines, peopleRows, tieRows } from './tables.ts';

/** Half of a UCINET dataset is changed, the other stands beside it. */
function ucinet(name: string, half: 0 | 1): Importer {
  const pair = (sources: ReturnType<typeof ucinetPair>): Input => ({
    sources: [sources[half], sources[1 - half]!],
  });
  return {
    name,
    draw(dice) {
      const { ids, ties, layers } = draftOf(dice);
      const known = new Map(ties.toReversed().map((tie) => [`${tie.from}\0${tie.to}`, tie]));
      const cell = (from: string, to: string) => {
        const tie = known.get(`${from}\0${to}`);
        if (dice.oneIn(20)) return Number(dice.pick(hostileNumbers));
        return tie === undefined ? 0 : Number(tie.weight) || 1e38;
      };
      const recent = dice.oneIn(2);
      const columns = dice.oneIn(4) ? ['age', 'unit'] : ids;
      const values = layers.map(() => ids.flatMap((from) => columns.map((to) => cell(from, to))));
      const several = layers.length > 1 && columns === ids;
      return pair(
        ucinetPair('team', {
          rows: ids,
          columns,
          values: several ? values : values.slice(0, 1),
          ...(several ? { levels: layers } : {}),
          version: recent ? 'V6404' : 'DATE:',
          encode: (label) => [...new TextEncoder().encode(label)],
        }),
      );
    },
    bombs: [
      () => pair(ucinetPair('a', { rows: null, values: [Array(250 * 250).fill(1)] })),
      () => pair(ucinetPair('a', { rows: null, values: [Array(250 * 250).fill(1e38)] })),
      () =>
        pair(
          ucinetPair('a', {
            rows: ['a'],
            levels: Array.from({ length: 20_000 }, (_, at) => `l${at}`),
            values: Array.from({ length: 20_000 }, () => [1]),
          }),
        ),
      () =>
        pair(
          ucinetPair('a', {
            rows: Array.from({ length: 8000 }, (_, at) => `p${at}`),
            columns: ['x'],
            values: [Array(8000).fill(1)],
          }),
        ),
      () => {
        const [header, data] = ucinetPair('a', { rows: ['a', 'b'], values: [[0, 1, 1, 0]] });
        const bytes = header.bytes.slice();
        bytes.set([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f], 19);
        return pair([{ ...header, bytes }, data]);
      },
    ],
  };
}

const entry = (content: string) => new TextEncoder().encode(content);

/** An export of interviews in the archive it comes in. */
const canvas: Importer = {
  name: 'network canvas',
  archive: true,
  draw(dice) {
    if (dice.size > 1) return manyInterviews(dice.size);
    const kept = interviews.filter(() => !dice.oneIn(8));
    const odd = dice.oneIn(6) ? [text('c1_s1.graphml', '<graphml/>')] : [];
    return packed([...kept, ...odd].map(({ name, bytes }) => [name, bytes]));
  },
  bombs: [
    () =>
      packed([
        ['c_s_ego.csv', interviews[0]!.bytes],
        [
          'c_s_attributeList_p.csv',
          entry(
            `nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n${lines(6000, (at) => `${at},e${at % 900},u${at},n`)}`,
          ),
        ],
        ['c_s_edgeList_f.csv', interviews[2]!.bytes],
      ]),
    () =>
      packed([
        ['c_s_ego.csv', interviews[0]!.bytes],
        [
          'c_s_edgeList_f.csv',
          entry(
            `edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n${'1,1,2,e1,x,u1,u2\n'.repeat(3000)}`,
          ),
        ],
      ]),
    () =>
      packed(
        Array.from({ length: 1500 }, (_, at) => [
          `c${at}_s_ego.csv`,
          entry(`networkCanvasEgoUUID,networkCanvasCaseID\ne${at},c\n`),
        ]),
      ),
  ],
};

/** Interviews of ten people each. */
function manyInterviews(size: number): Input {
  const at = (count: number, line: (at: number) => string) => entry(lines(count, line));
  const [ego, alters, edges] = interviews.map(
    ({ bytes }) => new TextDecoder().decode(bytes).split('\n')[0]!,
  );
  const line = (head: string, row: (at: number) => string, count: number) =>
    at(count + 1, (index) => (index === 0 ? head : row(index - 1)));
  return packed([
    ['c_s_ego.csv', line(ego!, (i) => `e${i},case ${i},s${i},P,,,,,,5`, size / 10)],
    [
      'c_s_attributeList_p.csv',
      line(alters!, (i) => `${i},e${Math.floor(i / 10)},u${i},n${i},R`, size),
    ],
    [
      'c_s_edgeList_f.csv',
      line(edges!, (i) => `${i},1,2,e1,x${i},u${i},u${(i + 1) % size},3`, size),
    ],
  ]);
}

function packed(entries: readonly (readonly [string, Uint8Array])[]): Input {
  return { sources: [{ name: 'export.zip', bytes: zip(new Map(entries)) }] };
}

/** Several tables in one archive, with names as those who attack readers of archives choose them. */
const tablesInZip: Importer = {
  name: 'zip of tables',
  archive: true,
  draw(dice) {
    const draft = draftOf(dice);
    const names = ['ties.csv', 'trust.csv', 'a/b.csv', '../x.csv', 'CON.csv', 'a\u202ecsv.csv'];
    const entries = dice.several(1, 3, (at): [string, Uint8Array] => [
      at === 0 ? 'ties.csv' : dice.pick(names),
      entry(delimited(tieRows(draft, dice), dice, ',')),
    ]);
    if (dice.oneIn(2))
      entries.push(['people.csv', entry(delimited(peopleRows(draft, dice), dice, ','))]);
    return packed(entries);
  },
  bombs: [
    () => packed([['ties.csv', new Uint8Array(24 << 20)]]),
    () => packed([['ties.csv', zip(new Map([['ties.csv', new Uint8Array(1 << 20)]]))]]),
    () => packed(Array.from({ length: 10_500 }, (_, at) => [`${at}.csv`, new Uint8Array(0)])),
    () =>
      packed(Array.from({ length: 3000 }, (_, at) => [`${at}.csv`, entry('source,target\na,b\n')])),
    () =>
      packed([
        ['../../etc/passwd.csv', entry('a,b\n')],
        ['C:\\x.csv', entry('a,b\n')],
      ]),
    () => packed([[`${'x'.repeat(60_000)}.csv`, entry('a,b\n')]]),
    () => ({
      sources: [
        { name: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array(18).fill(0xff)]) },
      ],
    }),
  ],
};

const vivaHeader =
  'PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Diverse_tie_score,Diverse_tie_type,Strong_tie_score,Strong_tie_type,PrimaryCollaborator_Organization,SecondaryCollaborator_Organization';

const viva: Importer = {
  name: 'viva',
  draw(dice) {
    const { ids, ties, units } = draftOf(dice);
    const unitOf = new Map(ids.map((id, at) => [id, units[at]!]));
    const unit = (id: string) => unitOf.get(id)!;
    const rows = ties.map(({ from, to, weight }) => [
      from,
      to,
      dice.pick(['2026-04-26', '2026-05-03', '', 'x', '5/3/2026']),
      weight,
      'Diverse tie',
      dice.pick(['0.9', '0', weight]),
      'Strong tie',
      unit(from),
      unit(to),
    ]);
    return { sources: [text('p2p.csv', delimited([vivaHeader.split(','), ...rows], dice, ','))] };
  },
  bombs: [
    // A date on every row: each would be a wave of its own.
    () => `${vivaHeader}\n${lines(5000, (at) => `a,b,${at},1,x,1,y,R,S`)}`,
    () => `${vivaHeader}\n${lines(5000, (at) => `a${at},b${at},2026-04-26,1,x,1,y,R${at},S`)}`,
    () =>
      `${vivaHeader}${lines(1500, (at) => `,k${at}_tie_score`).replaceAll('\n', '')}\n${'a,b,2026-04-26,1,x,1,y,R,S\n'.repeat(300)}`,
    () =>
      `${vivaHeader}${lines(1500, (at) => `,PrimaryCollaborator_k${at},SecondaryCollaborator_k${at}`).replaceAll('\n', '')}\n${'a,b,2026-04-26,1,x,1,y,R,S\n'.repeat(200)}`,
  ].map((bomb) => () => ({ sources: [text('p2p.csv', bomb())] })),
};

const gephi: Importer = {
  name: 'gephi tables',
  draw(dice) {
    const { ids, ties, units } = draftOf(dice);
    const delimiter = dice.pick([',', ';']);
    const places = new Map(ids.map((id, at) => [id, at]));
    const edges = [
      ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'],
      ...ties.map(({ from, to, weight }, at) => [
        String(places.get(from)),
        String(places.get(to)),
        dice.pick(['Directed', 'Undirected', 'Mixed', '']),
        String(at),
        '',
        weight,
      ]),
    ];
    const nodes = [['Id', 'Label', 'unit'], ...ids.map((id, at) => [String(at), id, units[at]!])];
    return {
      sources: [
        text('edges.csv', delimited(edges, dice, delimiter)),
        text('nodes.csv', delimited(nodes, dice, delimiter)),
      ],
    };
  },
  bombs: [
    () => `Source,Target,Type\n${lines(6000, (at) => `${at},${at + 1},Mixed`)}`,
    () => `Source,Target,Type\n${lines(6000, () => '1,2,Undirected')}`,
  ].map((bomb) => () => ({
    sources: [text('edges.csv', bomb()), text('nodes.csv', 'Id,Label\n1,a\n2,a\n')],
  })),
};

export const programs: readonly Importer[] = [
  ucinet('ucinet ##h', 0),
  ucinet('ucinet ##d', 1),
  canvas,
  tablesInZip,
  viva,
  gephi,
];
