import { expect } from 'vitest';
import { file } from '../fixtures/files.ts';
import { fault, read } from './fault.ts';

const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join('');

fault<readonly [name: string, text: string, code: string, params: object]>(
  'T3',
  'depth, length and number of what XML holds have limits, and the first excess is named',
  {
    'a hundred thousand elements in each other': [
      'deep.graphml',
      `<graphml>\n${'<graph>'.repeat(100_000)}`,
      'XML_DEPTH',
      { limit: 64 },
    ],
    'the same in GEXF': [
      'deep.gexf',
      `<gexf>${'<nodes>'.repeat(100_000)}`,
      'XML_DEPTH',
      { limit: 64 },
    ],
    'an attribute of ten million characters': [
      'long.graphml',
      `<graphml>\n<graph id="${'x'.repeat(1e7)}"/></graphml>`,
      'XML_TOKEN_TOO_LONG',
      { limit: 1024 ** 2 },
    ],
    'a text of ten million characters': [
      'long.graphml',
      `<graphml><desc>${'x'.repeat(1e7)}</desc></graphml>`,
      'XML_TOKEN_TOO_LONG',
      { limit: 1024 ** 2 },
    ],
    'a million attributes': [
      'wide.gexf',
      `<gexf>\n<graph ${many(1_000_000, (at) => `a${at}="" `)}/></gexf>`,
      'BUDGET_EXCEEDED',
      { budget: 'attributes', limit: 4096 },
    ],
    'a comment that is never closed': [
      'open.graphml',
      `<graphml><!-- ${'- '.repeat(500_000)}`,
      'XML_SYNTAX',
      {},
    ],
  },
  async ([name, text, code, params]) => {
    const { study, issues } = await read([file(name, text)]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code, params });
    expect(issues[0]!.line).toBeGreaterThanOrEqual(1);
  },
);
