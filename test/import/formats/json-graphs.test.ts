import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../src/import/read-study.ts';
import { file } from '../../fixtures/files.ts';
import { expectHardy } from '../../support/network-files.ts';
import { studyOf, tiesOf } from '../../support/reading.ts';

const json = (value: unknown) => file('net.json', JSON.stringify(value));

const cytoscape = {
  data: { name: 'Team' },
  elements: {
    nodes: [
      { data: { id: 'a', name: '张三', unit: 'R' }, position: { x: 1, y: 2 } },
      { data: { id: 'b' } },
    ],
    edges: [{ data: { id: 'e', source: 'a', target: 'b', weight: 2, relation: 'advice' } }],
  },
};
const kumu = {
  elements: [
    { _id: 'elem-1', label: '张三', type: 'Person', tags: ['x', 'y'] },
    { label: 'B', type: 'Person', attributes: { unit: 'R' } },
  ],
  connections: [
    { from: '张三', to: 'B', type: 'advice', direction: 'directed' },
    { from: '张三', to: 'B', type: 'trust', direction: 'mutual' },
  ],
};
const lite = {
  type: 'gephi-lite',
  version: '1.0.1',
  graphDataset: {
    metadata: { title: 'Team' },
    nodeData: { a: { label: '张三', unit: 'R' }, b: { label: 'Bo', unit: 'S' } },
    edgeData: { e0: { weight: 2, relation: 'advice' } },
    layout: { a: { x: 0, y: 1 }, b: { x: 0, y: 1 } },
    nodeFields: [],
    edgeFields: [],
    fullGraph: {
      attributes: {},
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: [{ key: 'a' }, { key: 'b' }],
      edges: [{ key: 'e0', source: 'a', target: 'b', undirected: true }],
    },
  },
  filters: {},
  appearance: {},
};

describe('JSON of other programs', () => {
  it('of Cytoscape.js, in two lists or one', async () => {
    const { nodes, edges } = cytoscape.elements;
    for (const value of [cytoscape, { elements: [...nodes, ...edges], data: { name: 'Team' } }]) {
      const study = await studyOf([json(value)]);
      expect(study.title).toBe('Team');
      expect(study.people.ids).toEqual(['a', 'b']);
      expect(study.people.names).toEqual(['张三', 'b']);
      expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
        ['unit', ['R', null]],
      ]);
      expect(tiesOf(study, 'advice')).toEqual(['a>b:2']);
    }
  });

  it('of Kumu', async () => {
    const study = await studyOf([json(kumu)]);
    expect(study.people.ids).toEqual(['张三', 'B']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['type', ['Person', 'Person']],
      ['tags', ['x|y', null]],
      ['unit', [null, 'R']],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['张三>B:1']);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['trust', false],
    ]);
  });

  it('of Gephi Lite', async () => {
    const study = await studyOf([json(lite)]);
    expect(study.title).toBe('Team');
    expect(study.people.names).toEqual(['张三', 'Bo']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['unit', ['R', 'S']],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['a>b:2']);
    expect(study.layers[0]!.directed).toBe(false);
  });

  it('of D3 with places for ends', async () => {
    const nodes = [{ name: 'a' }, { name: 'b' }];
    const study = await studyOf([json({ nodes, links: [{ source: 0, target: 1, value: 3 }] })]);
    expect(tiesOf(study, 'net')).toEqual(['a>b:3']);
  });

  it.each<[string, unknown, string]>([
    ['elements that are no list', { elements: { nodes: 3 } }, 'elements.nodes'],
    ['a blueprint without elements', { elements: 3, connections: [] }, 'elements'],
    ['Gephi Lite without edges', { graphDataset: { fullGraph: { nodes: [] } } }, 'edges'],
  ])('%s are refused by name', async (_, value, path) => {
    const { issues } = await readStudy([json(value)]);
    expect(issues[0]).toMatchObject({ code: 'GRAPH_FILE_INVALID', params: { path } });
  });

  it('T9: keeps __proto__ as data', async () => {
    const text =
      '{"elements":[{"data":{"id":"__proto__","constructor":"x"}},{"data":{"id":"b"}},{"data":{"source":"__proto__","target":"b"}}]}';
    const study = await studyOf([file('net.json', text)]);
    expect(study.people.ids).toEqual(['__proto__', 'b']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['constructor', ['x', null]],
    ]);
  });

  it.each([
    ['Cytoscape.js', cytoscape],
    ['Kumu', kumu],
    ['Gephi Lite', lite],
  ])(
    'of %s may be cut or damaged anywhere',
    async (_, value) => {
      await expectHardy(json(value));
    },
    60_000,
  );
});
