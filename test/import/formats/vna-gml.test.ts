import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossesOf } from '../../../src/export/study/losses.ts';
import { writeStudy } from '../../../src/export/study/write-study.ts';
import { readStudy } from '../../../src/import/read-study.ts';
import { file, lines } from '../../fixtures/files.ts';
import { study as anyStudy } from '../../support/arbitrary-study.ts';
import {
  arcsIn,
  asLayers,
  expectHardy,
  isPlain,
  thereAndBack,
  tiesIn,
} from '../../support/network-files.ts';
import { codesOf, released, studyOf, tiesOf } from '../../support/reading.ts';
import { dataset } from '../../support/study.ts';

const vna = lines(
  '*Node data',
  'ID dept tenure',
  '"张 三" RD 5',
  '*Node properties',
  'ID x y color shape size shortlabel',
  '"张 三" 1 2 3 4 5 z',
  '*Tie data',
  'from to advice trust note',
  '"张 三" 李四 3 1 often',
  '李四 "张 三" 0 2 seldom',
);
const gml = lines(
  'graph [ directed 1',
  '  node [ id 1 label "An" dept "RD" graphics [ x 1 y 2 ] ]',
  '  # a remark',
  '  node [ id 2 label "&#26446;" ]',
  '  edge [ source 1 target 2 weight 2 ]',
  ']',
);

describe('VNA', () => {
  it('gives attributes, and a layer for each numeric column', async () => {
    const { study, issues } = await readStudy([file('team.vna', vna)]);
    expect(study!.people.ids).toEqual(['张 三', '李四']);
    expect(study!.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['dept', ['RD', null]],
      ['tenure', ['5', null]],
    ]);
    expect(tiesOf(study!, 'advice')).toEqual(['张 三>李四:3']);
    expect(tiesOf(study!, 'trust')).toEqual(['张 三>李四:1', '李四>张 三:2']);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NODE_NOT_LISTED', 'COLUMN_IGNORED', 'TIE_OF_ZERO']),
    );
  });

  it('takes ties without values as ties', async () => {
    const study = await studyOf([file('t.vna', lines('*tie DATA', 'from to', 'a b', 'b c'))]);
    expect(tiesOf(study, 't')).toEqual(['a>b:1', 'b>c:1']);
  });

  it.each<[string, string, string]>([
    ['nothing', '*Node properties\nID x\na 1\n', 'NETWORK_MISSING'],
    ['a quotation mark that does not close', '*Tie data\nfrom to\n"a b\n', 'NETWORK_SYNTAX'],
    ['a tie with one end', '*Tie data\nfrom to x\na\n', 'NETWORK_SYNTAX'],
    [
      'a node twice, in two units',
      '*Node data\nID unit\na x\na y\nb x\n*Tie data\nfrom to\na b\n',
      'ID_DUPLICATE',
    ],
  ])('%s is refused', async (_, text, code) => {
    expect((await codesOf([file('x.vna', text)]))[0]).toBe(code);
  });

  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(isPlain(study) && !lossesOf(study, 'vna').includes('plainLabels'));
        const names = asLayers(study).layers.map(({ id }) => id);
        fc.pre(new Set(names).size === names.length);
        const again = await thereAndBack(study, 'vna', { directed: true });
        expect(again.people.ids).toEqual(study.people.ids);
        const count = study.people.attributes.length;
        const values = again.people.attributes.slice(0, count).map(({ id, values: all }) => [
          id,
          // The line of a table ends at its last value, so spaces around one are not kept.
          all.map((value) => value?.trim()),
        ]);
        expect(values).toEqual(
          study.people.attributes.map(({ id, values: all }) => [
            id,
            all.map((value) => value?.trim()),
          ]),
        );
        expect(arcsIn(again)).toEqual(arcsIn(asLayers(study)));
      }),
      { seed: 20260108, numRuns: 150 },
    );
  });
});

describe('GML', () => {
  it('gives labels as ids where ids only count', async () => {
    const study = await studyOf([file('team.gml', gml)]);
    expect(study.people.ids).toEqual(['An', '李']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['dept', ['RD', null]],
    ]);
    expect(study.layers[0]!.directed).toBe(true);
    expect(tiesOf(study, 'team')).toEqual(['An>李:2']);
  });

  it('keeps ids that are more than numbers in a row, with labels as names', async () => {
    const study = await studyOf([
      file(
        't.gml',
        'Creator "x"\ngraph [ node [ id 101 label "An" ] node [ id 007 label "An" ] edge [ source 101 target 007 ] ]',
      ),
    ]);
    expect(study.people.ids).toEqual(['101', '007']);
    expect(study.people.names).toEqual(['An', 'An']);
    expect(study.layers[0]!.directed).toBe(false);
  });

  it.each<[string, string, string]>([
    ['a text that does not close', 'graph [ node [ id 1 label "An ] ]', 'NETWORK_SYNTAX'],
    ['a bracket that does not close', 'graph [ node [ id 1 ]', 'NETWORK_SYNTAX'],
    ['a bracket too many', 'graph [ ] ]', 'NETWORK_SYNTAX'],
    ['T3: depth', `graph [ ${'a [ '.repeat(100_000)}`, 'NETWORK_SYNTAX'],
    ['no graph', 'Creator "x"', 'NETWORK_MISSING'],
    [
      'a tie to nobody',
      'graph [ node [ id 1 ] edge [ source 1 target 2 ] ]',
      'PERSON_NOT_ON_ROSTER',
    ],
  ])('%s is refused', async (_, text, code) => {
    expect((await codesOf([file('x.gml', text)]))[0]).toBe(code);
  });

  it('is written in 7 bits', async () => {
    const [out] = await writeStudy(released(await dataset('lanting-instruments')), 'gml');
    expect(out!.bytes.every((byte) => byte < 0x80)).toBe(true);
  });

  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(isPlain(study));
        const again = await thereAndBack(study, 'gml');
        expect(again.people.ids).toEqual(study.people.ids);
        expect(again.people.names).toEqual(study.people.names);
        expect(
          again.people.attributes
            .slice(0, study.people.attributes.length)
            .map(({ values }) => values),
        ).toEqual(study.people.attributes.map(({ values }) => values));
        expect(tiesIn(again)).toEqual(tiesIn(study));
      }),
      { seed: 20260109, numRuns: 150 },
    );
  });
});

it.each([
  ['team.vna', vna],
  ['team.gml', gml],
])(
  '%s may be cut or damaged anywhere',
  async (name, text) => {
    await expectHardy(file(name, text));
  },
  60_000,
);

it.each(['vna', 'gml'] as const)('the datasets keep their ties as %s', async (format) => {
  for (const name of ['krackhardt-hightech', 'kite', 'campnet', 'lanting-instruments']) {
    const study = await dataset(name);
    const again = await thereAndBack(study, format);
    expect(again.people.ids).toEqual(study.people.ids);
    if (format === 'gml') expect(tiesIn(again)).toEqual(tiesIn(study));
    else expect(arcsIn(again)).toEqual(arcsIn(asLayers(study)));
  }
});
