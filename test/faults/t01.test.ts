import { expect, it } from 'vitest';
import { file } from '../fixtures/files.ts';
import { tiesOf } from '../support/reading.ts';
import { codesIn, fault, read } from './fault.ts';

const graph =
  '<graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>';
const laughs = [
  '<!DOCTYPE graphml [',
  ' <!ENTITY a "ha">',
  ...'bcdefghij'.split('').map((name, at) => {
    const before = 'abcdefghi'[at]!;
    return ` <!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
  }),
  ']>',
  `<graphml>${graph.replace('"a"', '"&j;"')}</graphml>`,
].join('\n');

/** The file, the rest of its name, and where the declarations end. */
fault<readonly [text: string, ending: string, line: number, column: number]>(
  'T1',
  'a document type with declarations of its own is refused, and nothing in it is expanded',
  {
    'entities of entities': [laughs, 'graphml', 12, 3],
    'one long entity used very often': [
      `<!DOCTYPE graphml [<!ENTITY a "${'x'.repeat(100_000)}">]>\n<graphml>${'&a;'.repeat(10_000)}</graphml>`,
      'graphml',
      1,
      100_036,
    ],
    'parameter entities': [
      `<!DOCTYPE gexf [\n<!ENTITY % a "<!ENTITY b 'c'>">\n%a;\n]>\n<gexf>${graph}</gexf>`,
      'gexf',
      4,
      3,
    ],
    'an empty list of declarations': [`<!DOCTYPE gexf []><gexf>${graph}</gexf>`, 'gexf', 1, 19],
  },
  async ([text, ending, line, column]) => {
    const { study, issues } = await read([file(`team.${ending}`, text)]);
    expect(study).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'XML_DTD_FORBIDDEN', line, column });
  },
);

it.each(['<!DOCTYPE graphml>', '<!DOCTYPE graphml SYSTEM "http://graphml.example/1.1.dtd">'])(
  'T1: %s is passed over',
  async (declaration) => {
    const reading = await read([file('team.graphml', `${declaration}<graphml>${graph}</graphml>`)]);
    expect(tiesOf(reading.study!, 'team')).toEqual(['a>b:1']);
  },
);

it('T1: an entity that nobody declared is an error where it stands', async () => {
  const { issues } = await read([
    file('team.graphml', `<graphml>\n<desc>&a;</desc>${graph}</graphml>`),
  ]);
  expect(issues[0]).toMatchObject({ code: 'XML_SYNTAX', line: 2 });
  expect(codesIn({ issues })).toEqual(['XML_SYNTAX']);
});
