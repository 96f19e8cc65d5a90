import { expect, it } from 'vitest';
import type { StudyFormat } from '../../src/export/study/losses.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { released, studyOf, tiesOf } from '../support/reading.ts';
import { codesIn, fault, issueOf, read } from './fault.ts';

const people = file('people.csv', lines('id', 'a', 'b'));
const ties = file('ties.csv', lines('source,target', 'a,b'));
const study = (text: string) => [people, ties, file('study.json', text)];
const graph = (text: string) => [file('graph.json', text)];
const sound = '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"ties"}]}';

fault<readonly [ReturnType<typeof study>, code: string, place: object]>(
  'T9',
  'JSON that breaks its rules is refused at the place',
  {
    'a hundred thousand levels': [
      graph(`{"nodes":${'['.repeat(1e5)}`),
      'STUDY_FILE_SYNTAX',
      { line: 1, column: 73 },
    ],
    'a hundred thousand levels in a study file': [
      study(`{"guanxi":1,"title":${'{"a":'.repeat(1e5)}`),
      'STUDY_FILE_SYNTAX',
      { line: 1 },
    ],
    'a comma too many': [
      study('{"guanxi":1,\n"layers":[],}'),
      'STUDY_FILE_SYNTAX',
      { line: 2, column: 13 },
    ],
    'one value a line': [
      graph('{"nodes":[]}\n{"edges":[]}\n'),
      'STUDY_FILE_SYNTAX',
      { line: 2, column: 1 },
    ],
    'cut off': [graph('{"nodes":[{"key":"a"'), 'STUDY_FILE_SYNTAX', { line: 1 }],
    'a number too large to be one': [
      graph(
        '{"nodes":[{"key":"a"},{"key":"b"}],\n"edges":[{"source":"a","target":"b","attributes":{"weight":1e400}}]}',
      ),
      'WEIGHT_NOT_A_NUMBER',
      { line: 2 },
    ],
  },
  async ([sources, code, place]) => {
    const { study: found, issues } = await read(sources);
    expect(found).toBeNull();
    expect(issues[0]).toMatchObject({ code, severity: 'error', ...place });
  },
);

fault<readonly [ReturnType<typeof study>, code: 'GRAPH_KEY_REPEATED' | 'STUDY_FILE_KEY_REPEATED']>(
  'T9',
  'a key said twice is told, and the last one counts',
  {
    'in a study file': [
      study(sound.replace('{"guanxi":1', '{"guanxi":1,"title":"x","title":"y"')),
      'STUDY_FILE_KEY_REPEATED',
    ],
    'in a node of a graph': [
      graph('{"nodes":[{"key":"x","key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}'),
      'GRAPH_KEY_REPEATED',
    ],
    'in an edge of a graph': [
      graph(
        '{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"b","target":"b","source":"a"}]}',
      ),
      'GRAPH_KEY_REPEATED',
    ],
    'in the attributes of node-link': [
      graph(
        '{"directed":true,"nodes":[{"id":"a","age":1,"age":2},{"id":"b"}],"links":[{"source":"a","target":"b"}]}',
      ),
      'GRAPH_KEY_REPEATED',
    ],
  },
  async ([sources, code]) => {
    const reading = await read(sources);
    expect(issueOf(reading, code)).toMatchObject({ severity: 'warning', line: 1, count: 1 });
    expect(reading.study!.people.ids).toEqual(['a', 'b']);
    expect(tiesOf(reading.study!, reading.study!.layers[0]!.id)).toEqual(['a>b:1']);
  },
);

const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const formats: Record<string, StudyFormat> = Object.fromEntries(
  (
    [
      'folder',
      'csv',
      'xlsx',
      'graphology',
      'graphml',
      'gexf',
      'pajek',
      'vna',
      'gml',
      'node-link',
    ] as const
  ).map((format) => [`as ${format}`, format]),
);

fault<StudyFormat>(
  'T9',
  'what is called like a part of JavaScript is data, there and back',
  formats,
  async (format) => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const table = lines(
      `id,unit,${keys.join(',')}`,
      ...keys.map((key, at) => `${key},X,${keys.map((_, to) => `v${at}${to}`).join(',')}`),
    );
    const list = lines('source,target', ...keys.map((key, at) => `${key},${keys[(at + 1) % 4]}`));
    const first = await studyOf([file('people.csv', table), file('ties.csv', list)], {
      directed: true,
    });
    const files = await writeStudy(released(first), format);
    const again = await studyOf(files, { directed: true });
    expect(again.people.ids).toEqual(keys);
    expect(tiesOf(again, again.layers[0]!.id)).toEqual(tiesOf(first, 'ties'));
    if (format !== 'csv' && format !== 'pajek' && format !== 'gml') {
      for (const [to, key] of keys.entries())
        expect(again.people.attributes.find(({ id }) => id === key)?.values[2]).toBe(`v2${to}`);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  },
);

it('T9: ids are kept as they are written, however long a number they are', async () => {
  const long = ['9007199254740993', '1e5', '007', '12345678901234567891'];
  const nodes = long.map((id) => `{"id":${id.startsWith('0') || id === '1e5' ? `"${id}"` : id}}`);
  const reading = await read(
    graph(
      `\ufeff{"directed":true,"nodes":[${nodes}],"links":[{"source":9007199254740993,"target":"007"}]}`,
    ),
  );
  expect(reading.study!.people.ids).toEqual(long);
  expect(codesIn(reading)).not.toContain('STUDY_FILE_SYNTAX');
});
