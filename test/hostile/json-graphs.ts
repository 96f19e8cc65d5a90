import type { Dice } from './dice.ts';
import type { Importer } from './input.ts';
import { importer } from './networks.ts';
import { lines } from './tables.ts';

const size = 100_000;

/** Bombs of any JSON reader. */
export const jsonBombs: (() => string)[] = [
  () => '['.repeat(size),
  () => '{"a":'.repeat(size / 5),
  () => `{"nodes":[${'0,'.repeat(size / 2)}0],"edges":[]}`,
  () => `{"nodes":[${'{},'.repeat(size / 3)}{}],"edges":[]}`,
  () => `{"nodes":[{"key":"${'\\u0041'.repeat(size / 6)}"}],"edges":[]}`,
  () => `{"nodes":[{"key":"${'x'.repeat(size)}`,
  () => `{${'"nodes":[],'.repeat(8000)}"edges":[]}`,
  () => `{"nodes":[],"edges":[${'['.repeat(60)}${']'.repeat(60)}]}`,
  () => `{"nodes":[${'1'.repeat(size)}],"edges":[]}`,
  () => `{${lines(6000, (at) => `"k${at}":1,`)}"nodes":[],"edges":[]}`,
  () => '{"a":1}\n'.repeat(9000),
  () => `//${'x'.repeat(size)}\n{}`,
  () =>
    `{"nodes":[${lines(1500, (at) => `{"id":"n${at}","key":"n${at}","k${at}":1,"attributes":{"a${at}":1}},`)}{}],"edges":[]}`,
  () =>
    `{"nodes":[{"key":"a","attributes":{${lines(5000, (at) => `"a${at}":1,`)}"z":1}}],"edges":[]}`,
  () => `{"nodes":[{"key":"a"}],"edges":[${'{"source":"a","target":"a"},'.repeat(4000)}{}]}`,
];

const json = (value: unknown, dice: Dice) => JSON.stringify(value, null, dice.pick([0, 0, 1]));

const graphology = importer(
  'graphology',
  'json',
  (draft, dice) =>
    json(
      {
        options: { type: dice.pick(['directed', 'undirected', 'mixed']), multi: true },
        attributes: { title: 'T' },
        nodes: draft.ids.map((key, at) => ({ key, attributes: { dept: draft.units[at], x: 1 } })),
        edges: draft.ties.map(({ from, to, layer, weight }) => ({
          source: from,
          target: to,
          attributes: { layer, weight: Number(weight) || weight },
          ...(dice.oneIn(5) ? { undirected: true } : {}),
        })),
      },
      dice,
    ),
  jsonBombs,
);

const nodeLink = importer(
  'node-link',
  'json',
  (draft, dice) => {
    const byPlace = dice.oneIn(3);
    const end = (id: string) => (byPlace ? draft.ids.indexOf(id) : id);
    return json(
      {
        directed: dice.oneIn(2),
        nodes: draft.ids.map((id, at) => ({
          ...(byPlace ? { name: id } : { id }),
          dept: draft.units[at],
        })),
        [dice.pick(['links', 'edges'])]: draft.ties.map(({ from, to, layer, weight }) => ({
          source: end(from),
          target: end(to),
          layer,
          weight,
        })),
      },
      dice,
    );
  },
  jsonBombs.map((bomb) => () => bomb().replace('"edges"', '"links"')),
);

const lists = [
  () => `{"elements":[${'{"data":{"id":"a"}},'.repeat(4000)}{"data":{"id":"b"}}]}`,
  () =>
    `{"elements":{"nodes":[${lines(1500, (at) => `{"data":{"id":"n${at}","k${at}":1}},`)}{}],"edges":[]}}`,
  () => `{"elements":[${'{"label":"a","tags":["x"]},'.repeat(4000)}{}],"connections":[]}`,
  () => `{"elements":[],"connections":[${'{"from":"a","to":"b"},'.repeat(4000)}{}]}`,
  () => `{"elements":[{"label":"a","tags":[${'"x",'.repeat(20_000)}"y"]}],"connections":[{}]}`,
  () => `{"elements":${'['.repeat(50)}${']'.repeat(50)}}`,
];

const cytoscape = importer(
  'cytoscape json',
  'json',
  (draft, dice) => {
    const nodes = draft.ids.map((id, at) => ({ data: { id, dept: draft.units[at] } }));
    const edges = draft.ties.map(({ from, to, layer, weight }, at) => ({
      data: { id: `e${at}`, source: from, target: to, layer, weight: Number(weight) || weight },
    }));
    const elements = dice.oneIn(2) ? [...nodes, ...edges] : { nodes, edges };
    return json({ elements, data: { name: 'T' } }, dice);
  },
  lists,
);

const kumu = importer(
  'kumu json',
  'json',
  (draft, dice) =>
    json(
      {
        name: 'T',
        elements: draft.ids.map((label, at) => ({
          label,
          type: draft.units[at],
          tags: ['x', 'y'],
          ...(dice.oneIn(3) ? { attributes: { label: 'z', dept: draft.units[at] } } : {}),
        })),
        connections: draft.ties.map(({ from, to, layer, weight }) => ({
          from,
          to,
          type: layer,
          direction: dice.pick(['directed', 'undirected', 'mutual', '']),
          attributes: { strength: weight },
        })),
      },
      dice,
    ),
  lists,
);

const gephiLite = importer(
  'gephi lite',
  'json',
  (draft, dice) =>
    json(
      {
        type: 'gephi-lite',
        version: '1.0.1',
        graphDataset: {
          metadata: { title: 'T' },
          nodeData: Object.fromEntries(
            draft.ids.map((id, at) => [id, { label: id, unit: draft.units[at] }]),
          ),
          edgeData: Object.fromEntries(
            draft.ties.map(({ layer, weight }, at) => [`e${at}`, { weight, relation: layer }]),
          ),
          layout: Object.fromEntries(draft.ids.map((id) => [id, { x: 0, y: 1 }])),
          fullGraph: {
            options: { type: dice.pick(['directed', 'undirected', 'mixed']), multi: true },
            nodes: draft.ids.map((key) => ({ key })),
            edges: draft.ties.map(({ from, to }, at) => ({
              key: `e${at}`,
              source: from,
              target: to,
              ...(dice.oneIn(4) ? { undirected: true } : {}),
            })),
          },
        },
        filters: {},
        appearance: {},
      },
      dice,
    ),
  [
    () =>
      `{"type":"gephi-lite","graphDataset":{"nodeData":{${lines(4000, (at) => `"n${at}":{"k${at % 900}":1},`)}"z":{}},"fullGraph":{"nodes":[${lines(4000, (at) => `{"key":"n${at}"},`)}{}],"edges":[]}}}`,
    () =>
      `{"type":"gephi-lite","graphDataset":{"nodeData":{},"fullGraph":{"nodes":[],"edges":[${'{"source":"a","target":"b"},'.repeat(4000)}{}]}}}`,
    () =>
      `{"type":"gephi-lite","graphDataset":{"nodeData":{${'"__proto__":{"x":1},'.repeat(3000)}"a":{}},"fullGraph":{"nodes":[{"key":"__proto__"}],"edges":[]}}}`,
  ],
);

export const jsonGraphs: readonly Importer[] = [graphology, nodeLink, cytoscape, kumu, gephiLite];
