import { expect, it } from 'vitest';
import { file } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { fault, issueOf, read } from './fault.ts';

const people = '<node id="a"/><node id="b"/><node id="c"/>';
const tie = '<edge source="a" target="b"/>';
const graphml = (inside: string, keys = '') =>
  `<graphml>${keys}\n<graph edgedefault="directed">${people}\n${inside}${tie}</graph></graphml>`;

fault<readonly [text: string, part: string, line: number, count: number]>(
  'T4',
  'what has no place in a network of people is told by kind, with its number',
  {
    'ties between more than two': [
      graphml('<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge><hyperedge/>'),
      'hyperedge',
      3,
      2,
    ],
    'ports of a node': [
      graphml('<node id="d"><port name="p"/><port name="q"/></node>'),
      'port',
      3,
      2,
    ],
    'a graph within a node': [
      graphml('<node id="d"><graph edgedefault="undirected"><node id="e"/></graph></node>'),
      'nested',
      3,
      1,
    ],
    'attributes of an unknown type': [
      graphml('', '<key id="k" for="node" attr.name="k" attr.type="colour"/>'),
      'type',
      1,
      1,
    ],
    'times in GEXF': [
      `<gexf><graph defaultedgetype="directed"><nodes><node id="a" start="1"/><node id="b" start="2"/></nodes>\n<edges>${tie}</edges></graph></gexf>`,
      'dynamics',
      1,
      2,
    ],
  },
  async ([text, part, line, count]) => {
    const name = text.startsWith('<gexf') ? 'team.gexf' : 'team.graphml';
    const reading = await read([file(name, text)]);
    const issue = reading.issues.find(({ params }) => params.part === part);
    expect(issue).toMatchObject({ code: 'NETWORK_PART_IGNORED', severity: 'warning', line, count });
    expect(tiesOf(reading.study!, 'team')).toEqual(['a>b:1']);
  },
);

const two = {
  graphml: `<graphml><graph edgedefault="directed">${people}${tie}</graph>\n<graph edgedefault="directed">${people}<edge source="b" target="c"/></graph></graphml>`,
  gexf: `<gexf><graph defaultedgetype="directed"><nodes>${people}</nodes><edges>${tie}</edges></graph>\n<graph defaultedgetype="directed"><nodes>${people}</nodes><edges><edge source="b" target="c"/></edges></graph></gexf>`,
  gml: 'graph [ directed 1 node [ id 0 label "a" ] node [ id 1 label "b" ] edge [ source 0 target 1 ] ]\ngraph [ directed 1 node [ id 0 label "b" ] node [ id 1 label "c" ] edge [ source 0 target 1 ] ]',
  paj: '*Network one\n*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n*Partition team\n*Vertices 2\n1\n2\n*Network two\n*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcs\n2 3\n',
};

fault<keyof typeof two>(
  'T4',
  'of two networks in one file none is taken unasked, and either can be had',
  { 'in GraphML': 'graphml', 'in GEXF': 'gexf', 'in GML': 'gml', 'in a project of Pajek': 'paj' },
  async (ending) => {
    const sources = [file(`team.${ending}`, two[ending])];
    const asked = issueOf(await read(sources), 'SEVERAL_NETWORKS');
    expect(asked).toMatchObject({ severity: 'question', params: { networks: 2 } });
    expect(asked.line).toBe(ending === 'paj' ? 12 : 2);
    expect(tiesOf(await studyOf(sources, { network: 1 }), 'team')).toEqual(['a>b:1']);
    expect(tiesOf(await studyOf(sources, { network: 2 }), 'team')).toEqual(['b>c:1']);
    const third = await read(sources, { network: 3 });
    expect(issueOf(third, 'NETWORK_MISSING').params).toEqual({ networks: 2 });
  },
);

it('T4: the command line asks, and takes --network for an answer', async () => {
  const folder = filled(scratch(), { 'team.graphml': two.graphml });
  const asked = await ran(['check', `${folder}/team.graphml`]);
  expect(asked.code).toBe(4);
  expect(asked.stderr).toContain('--network 1 to --network 2');
  expect((await ran(['check', `${folder}/team.graphml`, '--network', '2'])).code).toBe(0);
});

it('T4: a key counts for all, before its use and after it', async () => {
  const data =
    '<node id="d"><data key="k">7</data></node><edge source="d" target="a"><data key="k">3</data></edge>';
  const key = '<key id="k" for="all" attr.name="weight" attr.type="double"/>';
  for (const text of [
    graphml(data, key),
    graphml(data).replace('</graphml>', `${key}</graphml>`),
  ]) {
    const study = await studyOf([file('team.graphml', text)], { directed: true });
    expect(study.people.attributes.map(({ id, values }) => [id, values[3]])).toEqual([
      ['weight', '7'],
    ]);
    expect(tiesOf(study, 'team')).toContain('d>a:3');
  }
});
