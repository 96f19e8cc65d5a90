import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf, tiesOf } from '../support/reading.ts';
import { fault } from './fault.ts';

const names = Array.from({ length: 12 }, (_, at) => `p${at}`);
const ring = names.map((id, at) => [id, names[(at + 1) % 12]!] as const);
const gexf = (drawing: string) =>
  `<gexf xmlns:viz="http://www.gexf.net/1.3/viz"><graph defaultedgetype="directed"><nodes>${names
    .map((id) => `<node id="${id}">${drawing}</node>`)
    .join(
      '',
    )}</nodes><edges>${ring.map(([a, b]) => `<edge source="${a}" target="${b}"/>`).join('')}</edges></graph></gexf>`;
const json = (attributes: object) =>
  JSON.stringify({
    nodes: names.map((key) => ({ key, attributes })),
    edges: ring.map(([source, target]) => ({ source, target })),
  });

fault<readonly [name: string, text: string]>(
  'T13',
  'what a file says of drawing reaches no output, and changes no network',
  {
    'a colour that loads': [
      'team.gexf',
      gexf('<viz:color hex="red;background:url(http://harm.example/x)"/>'),
    ],
    'a colour that ends its attribute': [
      'team.gexf',
      gexf('<viz:color r="1&quot; onload=&quot;harmed=1" g="2" b="3"/>'),
    ],
    'a size beyond all numbers': ['team.gexf', gexf('<viz:size value="1e308"/>')],
    'places that are none': ['team.gexf', gexf('<viz:position x="NaN" y="Infinity" z="1e999"/>')],
    'a shape with a quotation mark': [
      'team.gexf',
      gexf('<viz:shape value="image" uri="http://harm.example/&quot;x"/>'),
    ],
    'the drawing of graphology': [
      'team.json',
      json({
        x: 'url(http://harm.example)',
        y: 1e308,
        size: -1e308,
        color: 'red;background:url(http://harm.example/x)',
      }),
    ],
    'the style of yEd': [
      'team.graphml',
      `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">${names
        .map(
          (id) =>
            `<node id="${id}"><data key="d"><y:ShapeNode><y:Fill color="url(http://harm.example)"/></y:ShapeNode></data></node>`,
        )
        .join(
          '',
        )}${ring.map(([a, b]) => `<edge source="${a}" target="${b}"/>`).join('')}</graph></graphml>`,
    ],
  },
  async ([name, text]) => {
    const study = await studyOf([{ name, bytes: new TextEncoder().encode(text) }], {
      directed: true,
    });
    expect(tiesOf(study, study.layers[0]!.id)).toEqual(ring.map(([a, b]) => `${a}>${b}:1`));
    const folder = filled(scratch(), { [name]: text });
    for (const out of ['out.html', 'out.gexf', 'out.graphml']) {
      const command = out.endsWith('html') ? ['report', '--permutations', '20'] : ['convert'];
      const [verb, ...more] = command as [string, ...string[]];
      const { code, stderr } = await ran([
        verb,
        join(folder, name),
        ...more,
        '-o',
        join(folder, out),
        '--directed',
        'yes',
      ]);
      expect(code, stderr).toBe(0);
      const page = readFileSync(join(folder, out), 'utf8');
      expect(page).not.toMatch(/harm\.example|url\(|NaN|Infinity|1e\+?308|onload/);
    }
  },
);
