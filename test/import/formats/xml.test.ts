import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossesOf } from '../../../src/export/study/losses.ts';
import { readStudy } from '../../../src/import/read-study.ts';
import { file } from '../../fixtures/files.ts';
import { study as anyStudy } from '../../support/arbitrary-study.ts';
import {
  expectHardy,
  expectSound,
  isPlain,
  peopleIn,
  thereAndBack,
  tiesIn,
} from '../../support/network-files.ts';
import { codesOf, studyOf, tiesOf } from '../../support/reading.ts';
import { dataset } from '../../support/study.ts';

const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="dept" attr.type="string"><default>NA</default></key>
 <key id="d1" for="edge" attr.name="weight" attr.type="double"/><key id="d2" for="edge" attr.name="relation" attr.type="string"/>
 <graph edgedefault="directed"><node id="n0"><data key="d0">研发</data></node><node id="n1"/>
  <edge id="e0" source="n0" target="n1" directed="true"><data key="d1">2</data><data key="d2">advice</data></edge></graph></graphml>`;
const gexf = `<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="directed" mode="static">
 <attributes class="node"><attribute id="0" title="dept" type="string"/></attributes>
 <nodes><node id="a" label="张三"><attvalues><attvalue for="0" value="研发"/></attvalues><viz:position x="1" y="2"/><viz:color r="0" g="114" b="178"/></node><node id="b"/></nodes>
 <edges><edge id="0" source="a" target="b" weight="2" kind="advice"/></edges></graph></gexf>`;

describe('GraphML', () => {
  it('gives nodes, ties, layers, weights and defaults', async () => {
    const study = await studyOf([file('team.graphml', graphml)]);
    expect(study.people.ids).toEqual(['n0', 'n1']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['dept', ['研发', 'NA']],
    ]);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([['advice', true]]);
    expect(tiesOf(study, 'advice')).toEqual(['n0>n1:2']);
    expect(study.title).toBe('team');
  });

  it('accounts for every node and edge', async () => {
    const { accounting } = await readStudy([file('team.graphml', graphml)]);
    expect(accounting).toEqual({ rowsRead: 3, used: 3, rejected: 0, merged: 0, ignored: 0 });
  });

  it('honours keys for all, keys after use, prefixes and the labels of yEd', async () => {
    const study = await studyOf([
      file(
        'y.graphml',
        `<?xml version="1.0"?><!DOCTYPE graphml>
<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
<g:graph edgedefault="undirected">
<g:node id="a"><g:data key="k">1</g:data><g:data key="g"><y:ShapeNode><y:NodeLabel>张三</y:NodeLabel></y:ShapeNode></g:data></g:node>
<g:node id="b"><g:data key="__proto__">x</g:data></g:node><g:edge source="a" target="b"/></g:graph>
<g:key id="k" for="all" attr.name="__proto__" attr.type="string"/>
<g:key id="g" for="node" yfiles.type="nodegraphics"/></g:graphml>`,
      ),
    ]);
    expect(study.people.names).toEqual(['张三', 'b']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['__proto__', ['1', null]],
      ['__proto__-2', [null, 'x']],
    ]);
    expect(study.layers[0]!.directed).toBe(false);
  });

  it('tells directed layers from undirected ones', async () => {
    const edge = (layer: string, directed: boolean) =>
      `<edge source="a" target="b" directed="${directed}"><data key="l">${layer}</data></edge>`;
    const study = await studyOf([
      file(
        'm.graphml',
        `<graphml><key id="l" for="edge" attr.name="layer"/><graph edgedefault="directed"><node id="a"/><node id="b"/>${edge('advice', true)}${edge('friendship', false)}</graph></graphml>`,
      ),
    ]);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['friendship', false],
    ]);
  });
});

describe('GEXF', () => {
  it('gives nodes, labels, ties, and kinds as layers', async () => {
    const study = await studyOf([file('team.gexf', gexf)]);
    expect(study.people.ids).toEqual(['a', 'b']);
    expect(study.people.names).toEqual(['张三', 'b']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['dept', ['研发', null]],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['a>b:2']);
  });

  it('takes an edge without a weight as one of weight 1', async () => {
    const study = await studyOf([
      file(
        'w.gexf',
        '<gexf><graph defaultedgetype="undirected"><nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges><edge source="a" target="b" weight="3"/><edge source="b" target="c"/></edges></graph></gexf>',
      ),
    ]);
    expect(tiesOf(study, 'w')).toEqual(['a>b:3', 'b>c:1']);
    expect(study.layers[0]!.directed).toBe(false);
  });

  it('drops times with a warning', async () => {
    const source = file(
      't.gexf',
      '<gexf><graph mode="dynamic"><nodes><node id="a" start="1"/><node id="b"><spells><spell start="1" end="2"/></spells></node></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
    );
    const { study, issues } = await readStudy([source]);
    expect(study!.people.ids).toEqual(['a', 'b']);
    expect(issues.find(({ code }) => code === 'NETWORK_PART_IGNORED')).toMatchObject({
      count: 2,
      params: { part: 'dynamics' },
    });
  });
});

describe('hostile XML', () => {
  it.each([
    [
      'T1: billion laughs',
      '<!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
    ],
    ['T1: parameter entity', '<!DOCTYPE graphml [<!ENTITY % p "x"> %p;]><graphml/>'],
    [
      'T2: external entity',
      '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
    ],
  ])('%s is refused', async (_, text) => {
    expect(await codesOf([file('x.graphml', text)])).toEqual(['XML_DTD_FORBIDDEN']);
  });

  it('T2: an entity nobody declared is an error, not a request', async () => {
    expect(await codesOf([file('x.graphml', '<graphml>&x;</graphml>')])).toEqual(['XML_SYNTAX']);
  });

  it.each([
    ['T3: depth', '<graphml>'.repeat(100_000), 'XML_DEPTH'],
    ['T3: attribute', `<graphml a="${'x'.repeat(3_000_000)}"/>`, 'XML_TOKEN_TOO_LONG'],
    ['T3: comment', `<graphml><!--${'x'.repeat(3_000_000)}`, 'XML_SYNTAX'],
    [
      'T3: attributes',
      `<graphml ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'BUDGET_EXCEEDED',
    ],
  ])('%s ends at once', async (_, text, code) => {
    expect(await codesOf([file('x.graphml', text)])).toEqual([code]);
  });

  it('T4: what has no place is counted by kind', async () => {
    const text = `<graphml><graph edgedefault="directed"><node id="a"><port name="p"/><graph edgedefault="directed"><node id="b"/></graph></node><hyperedge><endpoint node="a"/></hyperedge><hyperedge/><edge source="a" target="b"/></graph><graph/></graphml>`;
    const { study, issues } = await readStudy([file('x.graphml', text)]);
    expect(study).toBeNull();
    const first = await readStudy([file('x.graphml', text)], { network: 1 });
    expect(first.study!.people.ids).toEqual(['a', 'b']);
    const parts = issues.filter(({ code }) => code === 'NETWORK_PART_IGNORED');
    expect(parts.map(({ params, count }) => [params.part, count])).toEqual([
      ['port', 1],
      ['nested', 1],
      ['hyperedge', 2],
    ]);
    expect(issues.map(({ code }) => code)).toContain('SEVERAL_NETWORKS');
  });

  it('a tie to a node that is not there is an error at its place', async () => {
    const text =
      '<graphml><graph edgedefault="directed">\n<node id="a"/>\n <edge source="a" target="b"/></graph></graphml>';
    const { issues } = await readStudy([file('x.graphml', text)]);
    expect(issues[0]).toMatchObject({ code: 'PERSON_NOT_ON_ROSTER', line: 3, column: 2 });
  });

  it('many attributes on many nodes do not make a table of all by all', async () => {
    const nodes = Array.from(
      { length: 9000 },
      (_, at) => `<node id="${at}"><data key="k${at}">1</data></node>`,
    );
    const text = `<graphml><graph edgedefault="directed">${nodes.join('')}</graph></graphml>`;
    expect(await codesOf([file('x.graphml', text)])).toContain('BUDGET_EXCEEDED');
  });

  it.each([
    ['team.graphml', graphml],
    ['team.gexf', gexf],
  ])(
    '%s may be cut or damaged anywhere',
    async (name, text) => {
      await expectHardy(file(name, text));
      await expectSound([file('no-ending', text)]);
    },
    60_000,
  );
});

describe.each(['graphml', 'gexf'] as const)('written as %s', (format) => {
  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(isPlain(study) && !lossesOf(study, format).includes('controlCharacters'));
        const again = await thereAndBack(study, format);
        expect(again.people.ids).toEqual(study.people.ids);
        expect(again.people.names).toEqual(study.people.names);
        const count = study.people.attributes.length;
        expect(
          again.people.attributes.slice(0, count).map(({ id, values }) => [id, values]),
        ).toEqual(study.people.attributes.map(({ id, values }) => [id, values]));
        expect(tiesIn(again)).toEqual(tiesIn(study));
      }),
      { seed: 20260105, numRuns: 150 },
    );
  });

  it.each(['krackhardt-hightech', 'kite', 'campnet', 'lanting-instruments'])(
    '%s keeps its people and ties',
    async (name) => {
      const study = await dataset(name);
      const again = await thereAndBack(study, format);
      expect(tiesIn(again)).toEqual(tiesIn(study));
      expect(again.people.ids).toEqual(study.people.ids);
      expect(peopleIn(again)).toBeDefined();
    },
  );

  it('control characters become a sign, never a broken file', async () => {
    const study = await dataset('kite');
    const odd = { ...study, title: 'a\u0000b\u0008\ud800' };
    expect(lossesOf(odd, format)).toContain('controlCharacters');
    expect((await thereAndBack(odd, format)).title).toBe('a\ufffdb\ufffd\ufffd');
  });
});
