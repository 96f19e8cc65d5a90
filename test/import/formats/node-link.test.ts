import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file } from '../../fixtures/files.ts';
import { study as anyStudy } from '../../support/arbitrary-study.ts';
import { expectHardy, isPlain, thereAndBack, tiesIn } from '../../support/network-files.ts';
import { codesOf, studyOf, tiesOf } from '../../support/reading.ts';
import { dataset } from '../../support/study.ts';

const networkx =
  '{"directed":true,"multigraph":false,"graph":{"name":"team"},"nodes":[{"id":"a","__proto__":"x"},{"id":"b"}],"links":[{"source":"a","target":"b","weight":2}]}';

describe('node-link JSON', () => {
  it.each([networkx, networkx.replace('links', 'edges')])('gives nodes and ties', async (text) => {
    const study = await studyOf([file('graph.json', text)]);
    expect(study.title).toBe('team');
    expect(study.people.ids).toEqual(['a', 'b']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['__proto__', ['x', null]],
    ]);
    expect(study.layers[0]!.directed).toBe(true);
    expect(tiesOf(study, 'graph')).toEqual(['a>b:2']);
  });

  it('reads ends as places where they are no ids', async () => {
    const d3 =
      '{"nodes":[{"name":"An"},{"name":"Bo"},{"name":"Cy"}],"links":[{"source":0,"target":2,"value":3}]}';
    expect(tiesOf(await studyOf([file('d3.json', d3)]), 'd3')).toEqual(['An>Cy:3']);
  });

  it('reads ends as ids where they are ids, even if they are numbers', async () => {
    const ids =
      '{"directed":false,"nodes":[{"id":1},{"id":0},{"id":2}],"links":[{"source":1,"target":2},{"source":{"id":0},"target":2}]}';
    const study = await studyOf([file('ids.json', ids)]);
    expect(tiesOf(study, 'ids')).toEqual(['1>2:1', '0>2:1']);
    expect(study.layers[0]!.directed).toBe(false);
  });

  it.each<[string, string, string]>([
    ['links that are no list', '{"nodes":[{"id":1}],"links":3}', 'GRAPH_FILE_INVALID'],
    [
      'a tie to nobody',
      '{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"z"}]}',
      'PERSON_NOT_ON_ROSTER',
    ],
    [
      'a node twice, in two units',
      '{"nodes":[{"id":"a","unit":"x"},{"id":"a","unit":"y"}],"links":[{"source":"a","target":"a"}]}',
      'ID_DUPLICATE',
    ],
  ])('%s is refused', async (_, text, code) => {
    expect((await codesOf([file('x.json', text)]))[0]).toBe(code);
  });

  it('may be cut or damaged anywhere', async () => {
    await expectHardy(file('graph.json', networkx));
  }, 60_000);

  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(isPlain(study));
        const again = await thereAndBack(study, 'node-link');
        expect(again.people.ids).toEqual(study.people.ids);
        expect(again.people.names).toEqual(study.people.names);
        expect(
          again.people.attributes
            .map(({ id, values }) => JSON.stringify([id, values]))
            .filter((text) => !text.startsWith('["status')),
        ).toEqual(
          expect.arrayContaining(
            study.people.attributes.map(({ id, values }) => JSON.stringify([id, values])),
          ),
        );
        expect(tiesIn(again)).toEqual(tiesIn(study));
      }),
      { seed: 20260110, numRuns: 150 },
    );
  });

  it.each(['krackhardt-hightech', 'kite', 'lanting-instruments'])('keeps %s', async (name) => {
    const study = await dataset(name);
    const again = await thereAndBack(study, 'node-link');
    expect(again.people.ids).toEqual(study.people.ids);
    expect(tiesIn(again)).toEqual(tiesIn(study));
  });
});
