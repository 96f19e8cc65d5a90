import type { Dice } from './dice.ts';
import { type Draft, draftOf, hostileNumbers } from './draft.ts';
import { type Importer, type Input, text } from './input.ts';
import { lines } from './tables.ts';

const size = 100_000;

export function importer(
  name: string,
  ending: string,
  write: (draft: Draft, dice: Dice) => string,
  bombs: readonly (() => string)[],
): Importer {
  const input = (content: string): Input => ({ sources: [text(`team.${ending}`, content)] });
  return {
    name,
    draw: (dice) => input(write(draftOf(dice), dice)),
    bombs: bombs.map((bomb) => () => input(bomb())),
  };
}

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Bombs of any XML reader, around a root element. */
const xmlBombs = (root: string): (() => string)[] => [
  () =>
    `<!DOCTYPE ${root} [${lines(20, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]><${root}>&e20;</${root}>`,
  () => `<!DOCTYPE ${root} SYSTEM "file:///etc/passwd"><${root}/>`,
  () => `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}>&x;</${root}>`,
  () => `<${root}>${'<a>'.repeat(size / 3)}`,
  () => `<${root} ${lines(10_000, (at) => `a${at}="1"`)}/>`,
  () => `<${root} a="${'x'.repeat(2_000_000)}"/>`,
  () => `<${root}>${'x'.repeat(2_000_000)}</${root}>`,
  () => `<${root}><!--${'-'.repeat(size)}`,
  () => `<${root}><![CDATA[${']'.repeat(size)}`,
  () => `<${root}><?${'?'.repeat(size)}`,
  () => `<${root} ${'<'.repeat(size)}`,
  () => `<${root}>${'&'.repeat(size)}`,
  () => `<${root}>${'&#'.repeat(size / 2)}`,
  () => `<${root}>${'&amp;'.repeat(size / 5)}</${root}>`,
  () => `<${root} a=${'"'.repeat(size)}`,
  () => `<${root}>${'<a/>'.repeat(size / 4)}</${root}>`,
  () => `<${root}><xi:include href="file:///etc/passwd"/></${root}>`,
  () => `<?xml-stylesheet href="http://x/"?><${root} xsi:schemaLocation="http://x http://y"/>`,
  () => `${' '.repeat(size)}<${root}/>`,
];

const graphml = importer(
  'graphml',
  'graphml',
  (draft, dice) => {
    const direction = dice.pick(['directed', 'undirected']);
    const data = (key: string, value: string) => `<data key="${key}">${escaped(value)}</data>`;
    return [
      dice.oneIn(2) ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      `<key id="d0" for="${dice.pick(['node', 'all'])}" attr.name="dept" attr.type="string"><default>NA</default></key>`,
      '<key id="d1" for="edge" attr.name="weight" attr.type="double"/>',
      '<key id="d2" for="edge" attr.name="layer" attr.type="string"/>\n',
      `<graph edgedefault="${direction}">`,
      ...draft.ids.map(
        (id, at) => `<node id="${escaped(id)}">${data('d0', draft.units[at]!)}</node>\n`,
      ),
      dice.oneIn(8) ? '<hyperedge><endpoint node="x"/></hyperedge>' : '',
      dice.oneIn(8)
        ? '<node id="g"><graph edgedefault="directed"><node id="h"/></graph></node>'
        : '',
      ...draft.ties.map(
        ({ from, to, layer, weight }) =>
          `<edge source="${escaped(from)}" target="${escaped(to)}">${data('d1', weight)}${data('d2', layer)}</edge>`,
      ),
      '</graph>',
      dice.oneIn(10) ? '<graph/>' : '',
      '</graphml>',
    ].join('');
  },
  [
    ...xmlBombs('graphml'),
    () =>
      `<graphml>${lines(8000, (at) => `<key id="k${at}" for="node" attr.name="a${at}"/>`)}<graph>${lines(2000, (at) => `<node id="n${at}"><data key="k${at}">1</data></node>`)}</graph></graphml>`,
    () =>
      `<graphml><graph>${lines(2500, (at) => `<node id="n${at}"><data key="k${at}">1</data></node>`)}</graph></graphml>`,
    () =>
      `<graphml>${lines(4000, (at) => `<key id="k${at}" for="node" attr.name="same"/>`)}<graph><node id="a"/></graph></graphml>`,
    () => `<graphml><graph>${'<node id="a"/>'.repeat(5000)}</graph></graphml>`,
    () => `<graphml><graph>${'<edge source="a" target="a"/>'.repeat(4000)}</graph></graphml>`,
  ],
);

const gexf = importer(
  'gexf',
  'gexf',
  (draft, dice) =>
    [
      `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="${dice.pick(['directed', 'undirected', 'mutual'])}">`,
      '<attributes class="node"><attribute id="0" title="dept" type="string"><default>x</default></attribute></attributes>\n<nodes>',
      ...draft.ids.map(
        (id, at) =>
          `<node id="${escaped(id)}" label="${escaped(id)}"${dice.oneIn(9) ? ' start="1"' : ''}><attvalues><attvalue for="0" value="${escaped(draft.units[at]!)}"/></attvalues></node>\n`,
      ),
      '</nodes><edges>',
      ...draft.ties.map(
        ({ from, to, layer, weight }, at) =>
          `<edge id="${at}" source="${escaped(from)}" target="${escaped(to)}" weight="${weight}" kind="${layer}"/>\n`,
      ),
      '</edges></graph></gexf>',
    ].join(''),
  [
    ...xmlBombs('gexf'),
    () =>
      `<gexf><graph><attributes class="node">${lines(5000, (at) => `<attribute id="${at}" title="t" type="string"/>`)}</attributes><nodes><node id="a"/></nodes></graph></gexf>`,
    () =>
      `<gexf><graph><nodes>${lines(2500, (at) => `<node id="${at}"><attvalue for="${at}" value="x"/></node>`)}</nodes></graph></gexf>`,
    () =>
      `<gexf><graph><edges>${'<edge source="a" target="b"/>'.repeat(4000)}</edges></graph></gexf>`,
  ],
);

const dlFormats =
  'fullmatrix,lowerhalf,upperhalf,nodelist1,nodelist1b,edgelist1,edgearray1,nodelist2';
const dl = importer(
  'dl',
  'dl',
  (draft, dice) => {
    const { ids, ties } = draft;
    const format = dice.pick(dlFormats.split(','));
    const places = new Map(ids.map((id, at) => [id, at + 1]));
    const place = (id: string) => String(places.get(id) ?? 0);
    const embedded = dice.oneIn(4);
    const name = (id: string) => (embedded ? `"${id.replaceAll('"', '')}"` : place(id));
    const tied = new Set(ties.map(({ from, to }) => `${from}\0${to}`));
    const cell = (from: number, to: number) => (tied.has(`${ids[from]}\0${ids[to]}`) ? '1' : '0');
    const rows = ids.map((id, from) => {
      if (format === 'nodelist1')
        return `${name(id)} ${ties.flatMap((tie) => (tie.from === id ? [name(tie.to)] : [])).join(' ')}`;
      if (format === 'nodelist1b') return `1 ${place(id)}`;
      const to = format === 'lowerhalf' ? from + 1 : ids.length;
      const start = format === 'upperhalf' ? from : 0;
      return ids
        .slice(start, to)
        .map((_, at) => cell(from, start + at))
        .join(' ');
    });
    const pairs = ties.map(({ from, to, weight }) => `${name(from)} ${name(to)} ${weight || '1'}`);
    return [
      `DL N=${dice.oneIn(12) ? dice.pick(hostileNumbers) : ids.length}${dice.oneIn(6) ? ` NM=${dice.pick(['2', '1', ...hostileNumbers])}` : ''} FORMAT=${format}`,
      dice.oneIn(5) ? `DIAGONAL=${dice.pick(['ABSENT', 'PRESENT'])}` : '',
      embedded
        ? 'LABELS EMBEDDED'
        : dice.oneIn(2)
          ? `LABELS:\n${ids.map((id) => `"${id.replaceAll('"', '')}"`).join(',')}`
          : '',
      'DATA:',
      ...(format.startsWith('edge') ? pairs : rows),
    ]
      .filter((line) => line !== '')
      .join('\n');
  },
  [
    () => 'DL N=2000000000\nDATA:\n0 1\n1 0\n',
    () => 'DL N=2 NM=2000000000\nDATA:\n0 1\n1 0\n',
    () => `DL N=1 NM=20000\nDATA:\n${'0 '.repeat(20_000)}`,
    () => `DL N=1 DIAGONAL=ABSENT NM=20000\nDATA:\n${' '.repeat(20_000)}`,
    () => `DL N=300\nDATA:\n${'1 '.repeat(90_000)}`,
    () => `DL N=10000 FORMAT=EDGELIST1\nDATA:\n1 2\n`,
    () => `DL N=3 FORMAT=EDGEARRAY1 NM=9\nDATA:\n${'1 2 '.repeat(size / 4)}`,
    () => `DL N=3 LABELS:\n${'a,'.repeat(size / 2)}`,
    () => `DL ${'N=3 '.repeat(size / 4)}`,
    () => `DL N=3\n${'LABELS: a '.repeat(size / 10)}`,
    () => `DL N=3 FORMAT=EDGELIST1\nDATA:\n${'!\n'.repeat(size / 2)}`,
    () => `DL N=3 FORMAT=NODELIST1\nDATA:\n${'1 2 3\n'.repeat(size / 6)}`,
    () => `DL N=3 FORMAT=EDGELIST1\nLABELS EMBEDDED\nDATA:\n${'"'.repeat(size)}`,
  ],
);

function pajekNet(draft: Draft, dice: Dice): string {
  const { ids, ties, layers } = draft;
  const places = new Map(ids.map((id, at) => [id, at + 1]));
  const place = (id: string) => places.get(id) ?? 0;
  return [
    `*Vertices ${dice.oneIn(12) ? dice.pick(hostileNumbers) : ids.length}`,
    ...ids.map((id, at) => `${at + 1} "${id.replaceAll('"', '')}" 0.1 0.2`),
    ...layers.flatMap((layer, at) => [
      `*${dice.pick(['Arcs', 'Edges', 'arcs'])} :${at + 1} "${layer}"`,
      ...ties.flatMap((tie) =>
        tie.layer === layer
          ? [`${place(tie.from)} ${place(tie.to)} ${tie.weight}${dice.oneIn(15) ? ' [1-3]' : ''}`]
          : [],
      ),
    ]),
    dice.oneIn(5) ? `*Arcslist\n1 1 1` : '',
    dice.oneIn(6) ? `*Matrix\n${lines(ids.length, () => ids.map(() => '1').join(' '))}` : '',
    dice.oneIn(6) ? '% a remark' : '',
  ].join('\n');
}

const values = (draft: Draft, dice: Dice) =>
  `*Vertices ${draft.ids.length}\n${lines(draft.ids.length, () => dice.pick(['1', '2', '9999999', ...hostileNumbers]))}`;

const pajekBombs: (() => string)[] = [
  () => '*Vertices 2000000000\n1 "a"\n',
  () => '*Vertices 1000000\n1 "a"\n*Arcs\n1 2\n',
  () => '*Vertices 99999\n*Arcs\n1 2\n',
  () => '*Vertices -2\n',
  () => `*Vertices 2\n*Arcs\n${lines(6000, (at) => `${at}: 1 2`)}`,
  () => `*Vertices 2\n${lines(6000, (at) => `*Arcs :${at}`)}`,
  () => `*Vertices 2\n${'*Matrix\n0 1\n1 0\n'.repeat(5000)}`,
  () => `*Vertices 2\n*Arcs\n${'1 2\n'.repeat(20_000)}`,
  () => `*Vertices 300\n*Matrix\n${lines(300, () => '1 '.repeat(300))}`,
  () => `*Vertices 1\n1 "${'&#'.repeat(size / 2)}x;"\n`,
  () => `*Vertices 1\n1 ${'"'.repeat(size)}\n`,
  () => `*Vertices 1\n1 "${'a'.repeat(size)}`,
  () => '*Vertices 1\n'.repeat(8000),
  () => `*Network\n${'*Partition x\n*Vertices 1\n1\n'.repeat(3000)}`,
  () => `${'%'.repeat(size)}\n*Vertices 0`,
];

const pajek = importer('pajek net', 'net', pajekNet, pajekBombs);
const paj = importer(
  'pajek paj',
  'paj',
  (draft, dice) =>
    `*Network team\n${pajekNet(draft, dice)}\n*Partition dept\n${values(draft, dice)}*Vector tenure\n${values(draft, dice)}`,
  pajekBombs.slice(-3),
);

function beside(name: string, ending: string): Importer {
  return {
    name,
    draw(dice) {
      const draft = draftOf(dice);
      return {
        sources: [
          text(`dept.${ending}`, values(draft, dice)),
          text('team.net', pajekNet(draft, dice)),
        ],
      };
    },
    bombs: [
      () => ({
        sources: [text(`x.${ending}`, `*Vertices 2000000000\n1\n`), text('t.net', '*Vertices 1\n')],
      }),
      () => ({
        sources: [
          text(`x.${ending}`, `*Vertices 1\n${'1 '.repeat(size / 2)}`),
          text('t.net', '*Vertices 1\n'),
        ],
      }),
    ],
  };
}

const vna = importer(
  'vna',
  'vna',
  (draft, dice) => {
    const quoted = (value: string) => `"${value.replaceAll('"', '')}"`;
    return [
      '*Node data',
      'ID dept',
      ...draft.ids.map((id, at) => `${quoted(id)} ${quoted(draft.units[at]!)}`),
      dice.oneIn(4) ? '*Node properties\nID x y\na 1 2' : '',
      '*Tie data',
      `from to ${draft.layers.join(' ')}`,
      ...draft.ties.map(
        ({ from, to, weight }) =>
          `${quoted(from)} ${quoted(to)} ${draft.layers.map(() => weight || '0').join(' ')}`,
      ),
    ].join('\n');
  },
  [
    () => `*Node data\nID${' x'.repeat(5000)}\n${lines(5000, (at) => `n${at} 1`)}`,
    () =>
      `*Tie data\nfrom to${lines(3000, (at) => ` l${at}`).replaceAll('\n', '')}\na b ${'1 '.repeat(3000)}\n`,
    () =>
      `*Tie data\nfrom to${lines(300, (at) => ` l${at}`).replaceAll('\n', '')}\n${lines(1000, (at) => `a b${at}`)}`,
    () => `*Node data\nID\n${'a\n'.repeat(20_000)}`,
    () => `*Node data\n${'"'.repeat(size)}`,
    () => `*Tie data\nfrom to x\n${lines(8000, (at) => `a${at} b${at} 1`)}`,
    () => '*Tie data\n'.repeat(9000),
  ],
);

const gml = importer(
  'gml',
  'gml',
  (draft, dice) => {
    const coded = (value: string) =>
      [...value.replaceAll('"', '&quot;')]
        .map((letter) => (letter < '\u0080' ? letter : `&#${letter.codePointAt(0)};`))
        .join('');
    const places = new Map(draft.ids.map((id, at) => [id, at]));
    const place = (id: string) => places.get(id) ?? -1;
    return [
      `graph [ directed ${dice.pick(['0', '1'])}`,
      dice.oneIn(5) ? '# a remark' : '',
      ...draft.ids.map(
        (id, at) =>
          ` node [ id ${at} label "${coded(id)}" dept "${draft.units[at]}"${dice.oneIn(6) ? ' graphics [ x 1 ]' : ''} ]`,
      ),
      ...draft.ties.map(
        ({ from, to, layer, weight }) =>
          ` edge [ source ${place(from)} target ${place(to)} weight ${weight || '1'} layer "${layer}" ]`,
      ),
      ']',
    ].join('\n');
  },
  [
    () => `graph [ ${'a [ '.repeat(size / 4)}`,
    () => `graph [ node [ id 1 label "${'&#'.repeat(size / 2)};" ] ]`,
    () => `graph [ ${lines(2500, (at) => `node [ id ${at} k${at} 1 ]`)} ]`,
    () => `graph [ ${'node [ id 1 ] '.repeat(6000)} ]`,
    () => `graph [ ${'edge [ source 1 target 2 ] '.repeat(4000)} ]`,
    () => `graph [ node [ id 1 label ${'"'.repeat(size)} ] ]`,
    () => `graph [ ${'#'.repeat(size)}\n ]`,
    () => `graph [ ${' '.repeat(size)} ]`,
    () => 'graph [ ] '.repeat(9000),
    () => `graph [ node [ ${lines(4000, (at) => `k${at} 1`)} ] ]`,
  ],
);

export const networks: readonly Importer[] = [
  graphml,
  gexf,
  dl,
  pajek,
  paj,
  beside('pajek clu', 'clu'),
  beside('pajek vec', 'vec'),
  beside('pajek per', 'per'),
  vna,
  gml,
];
