import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossesOf } from '../../../src/export/study/losses.ts';
import { readStudy } from '../../../src/import/read-study.ts';
import type { Study } from '../../../src/study/study.ts';
import { file, lines } from '../../fixtures/files.ts';
import { study as anyStudy } from '../../support/arbitrary-study.ts';
import {
  arcsIn,
  asLayers,
  expectHardy,
  thereAndBack,
  tiesIn,
} from '../../support/network-files.ts';
import { codesOf, studyOf, tiesOf } from '../../support/reading.ts';
import { dataset } from '../../support/study.ts';

const net = lines(
  '*Vertices 3',
  '1 "张 三" 0.1 0.2 0.5',
  '2 "李四"',
  '3 Bo',
  '*Arcs :1 "advice"',
  '1 2 3',
  '*Edges :2 "friend"',
  '2 3',
);
const dlMatrices = lines(
  'DL N=3 NM=2 FORMAT=FULLMATRIX',
  'LABELS: an,bo,cy',
  'LEVEL LABELS: advice,trust',
  'DATA:',
  '0 1 0  1 0 0  1 1 0',
  '0 1 1  1 0 0  NA 0 0',
);
const dlTies = lines(
  'DL N=4 FORMAT=EDGELIST1',
  'LABELS EMBEDDED',
  'DATA:',
  'an bo 3',
  'BO cy',
  '"di wu" an 1',
);

describe('DL', () => {
  it.each([
    ['nodelist1b', 'dl n=3 format=nodelist1b labels: an,bo,cy data:\n2 2 3\n0\n1 1\n'],
    [
      'edgelist1 by its short name',
      'dl n=3 nm=1 format=el1 labels: an,bo,cy data:\n1 2\n1 3\n3 1\n',
    ],
    [
      'lowerhalf without diagonal',
      'dl n=3 format=lowerhalf diagonal=absent labels: an,bo,cy data:\n1\n1 0\n',
    ],
  ])('reads %s', async (_, text) => {
    const study = await studyOf([file('x.dl', text)]);
    expect(study.people.ids).toEqual(['an', 'bo', 'cy']);
    expect(tiesOf(study, 'x').slice(0, 2)).toEqual(['an>bo:1', 'an>cy:1']);
  });

  it('reads several matrices of lists, parted by !', async () => {
    const text =
      'dl n=2 nm=2 format=edgelist1\nlabels: an,bo\nmatrix labels: advice,trust\ndata:\n1 2 3\n!\n2 1 1\n';
    const study = await studyOf([file('x.dl', text)]);
    expect(tiesOf(study, 'advice')).toEqual(['an>bo:3']);
    expect(tiesOf(study, 'trust')).toEqual(['bo>an:1']);
    const half = text.slice(0, text.indexOf('!'));
    expect(await codesOf([file('x.dl', half)])).toEqual(['NETWORK_SIZE_WRONG']);
  });
});

describe('Pajek', () => {
  it('gives labels as ids, relations as layers, arcs and edges', async () => {
    const study = await studyOf([file('team.net', net)]);
    expect(study.people.ids).toEqual(['张 三', '李四', 'Bo']);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['friend', false],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['张 三>李四:3']);
    expect(tiesOf(study, 'friend')).toEqual(['李四>Bo:1']);
    const { accounting } = await readStudy([file('team.net', net)]);
    expect(accounting).toEqual({ rowsRead: 5, used: 5, rejected: 0, merged: 0, ignored: 0 });
  });

  it('takes partitions and vectors beside it as attributes', async () => {
    const study = await studyOf([
      file('tenure.vec', lines('*Vertices 3', '0.5', '0.25', '1.0')),
      file('team.net', net),
      file('unit.clu', lines('*Vertices 3', '1', '2', '9999999')),
    ]);
    expect(study.people.attributes.map(({ id, type, values }) => [id, type, values])).toEqual([
      ['tenure', 'number', ['0.5', '0.25', '1.0']],
      ['unit', 'number', ['1', '2', null]],
    ]);
  });

  it('takes a permutation beside it as an attribute', async () => {
    const study = await studyOf([
      file('order.per', lines('*Vertices 3', '3', '1', '2')),
      file('team.net', net),
    ]);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['order', ['3', '1', '2']],
    ]);
  });

  it('reads a project', async () => {
    const study = await studyOf([
      file(
        'team.paj',
        `*Network team\n${net}*Partition unit\n*Vertices 3\n1\n1\n2\n*Vector age\n*Vertices 3\n31\n42\n53\n`,
      ),
    ]);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['unit', ['1', '1', '2']],
      ['age', ['31', '42', '53']],
    ]);
  });

  it('numbers nodes without labels, and reads lists and matrices', async () => {
    const listed = await studyOf([
      file('l.net', lines('*Vertices 3', '% no labels', '*Arcslist', '1 2 3')),
    ]);
    expect(listed.people.ids).toEqual(['1', '2', '3']);
    expect(tiesOf(listed, 'l')).toEqual(['1>2:1', '1>3:1']);
    const matrix = await studyOf([
      file('m.net', lines('*Vertices 2', '*Matrix :1 "help"', '0 2', '0 0')),
    ]);
    expect(tiesOf(matrix, 'help')).toEqual(['1>2:2']);
  });

  it.each<[string, string, string]>([
    ['T26: a size of two billion', '*Vertices 2000000000\n', 'NETWORK_SIZE_WRONG'],
    ['T26: a negative size', '*Vertices -2\n', 'NETWORK_SYNTAX'],
    ['T26: a node twice', '*Vertices 2\n1 a\n1 b\n*Arcs\n1 2\n', 'ID_DUPLICATE'],
    ['T26: a number out of range', '*Vertices 2\n*Arcs\n1 3\n', 'NODE_NUMBER_WRONG'],
    [
      'a partition of another size',
      '*Vertices 2\n*Arcs\n1 2\n*Partition u\n*Vertices 3\n1\n2\n3\n',
      'NETWORK_SIZE_WRONG',
    ],
    ['a short matrix', '*Vertices 2\n*Matrix\n0 1\n', 'NETWORK_SIZE_WRONG'],
    ['values without a network', '*Partition u\n*Vertices 1\n1\n', 'NETWORK_MISSING'],
  ])('%s is refused', async (_, text, code) => {
    expect((await codesOf([file('x.net', text)]))[0]).toBe(code);
  });

  it('may be cut or damaged anywhere', async () => {
    await expectHardy(file('team.net', net));
  }, 60_000);

  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(new Set(names(study)).size === names(study).length);
        const again = await thereAndBack(study, 'pajek');
        expect(again.people.ids).toEqual(study.people.ids);
        expect(tiesIn(again)).toEqual(tiesIn(asLayers(study)));
      }),
      { seed: 20260106, numRuns: 150 },
    );
  });
});

describe('UCINET DL', () => {
  it('gives matrices as layers, and NA as not observed', async () => {
    const study = await studyOf([file('team.dl', dlMatrices)]);
    expect(study.people.ids).toEqual(['an', 'bo', 'cy']);
    expect(tiesOf(study, 'advice')).toEqual(['an>bo:1', 'bo>an:1', 'cy>an:1', 'cy>bo:1']);
    expect(tiesOf(study, 'trust')).toEqual(['an>bo:1', 'an>cy:1', 'bo>an:1', 'cy>an:?']);
    const { accounting } = await readStudy([file('team.dl', dlMatrices)]);
    expect(accounting).toEqual({ rowsRead: 6, used: 6, rejected: 0, merged: 0, ignored: 0 });
  });

  it('reads ties with embedded labels, whatever their case', async () => {
    const study = await studyOf([file('team.txt', dlTies)]);
    expect(study.people.ids).toEqual(['an', 'bo', 'cy', 'di wu']);
    expect(tiesOf(study, 'team')).toEqual(['an>bo:3', 'bo>cy:1', 'di wu>an:1']);
  });

  it.each<[string, string, string[]]>([
    [
      'nodelist1',
      'dl n=3 format=nodelist1 labels: a b c data:\n1 2 3\n3 1\n',
      ['a>b:1', 'a>c:1', 'c>a:1'],
    ],
    [
      'nodelist1b',
      'dl n=3 format=nodelist1b labels: a b c data:\n2 2 3\n0\n1 1\n',
      ['a>b:1', 'a>c:1', 'c>a:1'],
    ],
    [
      'lowerhalf',
      'dl n=3 format=lowerhalf labels: a b c data:\n0\n1 0\n0 2 0\n',
      ['a>b:1', 'b>c:2'],
    ],
    [
      'upperhalf',
      'dl n=3 format=uh diagonal=absent labels: a b c data:\n1 0\n2\n',
      ['a>b:1', 'b>c:2'],
    ],
    ['embedded', 'dl n=2 format=fm labels embedded data:\n a b\na 0 1\nb 0 0\n', ['a>b:1']],
    ['edgearray1', 'dl n=2 nm=1 format=edgearray1 labels: a,b data:\n1 2 4\n', ['a>b:4']],
  ])('reads %s', async (_, text, ties) => {
    const study = await studyOf([file('t.dl', text)]);
    expect(tiesOf(study, study.layers[0]!.id)).toEqual(ties);
  });

  it('parts several lists of ties by an exclamation mark', async () => {
    const study = await studyOf([
      file(
        't.dl',
        'dl n=2 nm=2 format=el1 labels: a,b matrix labels: help,trust data:\n1 2\n!\n2 1 3\n',
      ),
    ]);
    expect(tiesOf(study, 'help')).toEqual(['a>b:1']);
    expect(tiesOf(study, 'trust')).toEqual(['b>a:3']);
  });

  it.each<[string, string, string]>([
    ['T26: a size of two billion', 'dl n=2000000000 data: 1 0', 'NETWORK_SIZE_WRONG'],
    [
      'T26: two billion matrices',
      'dl n=1 nm=2000000000 diagonal=absent data:',
      'NETWORK_SIZE_WRONG',
    ],
    ['T26: rows too short', 'dl n=3 data: 0 1 0 1 0 0 1 1', 'NETWORK_SIZE_WRONG'],
    ['T26: rows too long', 'dl n=2 data: 0 1 1 0 1', 'NETWORK_SYNTAX'],
    ['T26: too few labels', 'dl n=3 labels: a b data: 0 1 0 1 0 0 1 1 0', 'NETWORK_SIZE_WRONG'],
    ['T26: a label twice', 'dl n=2 labels: ann,ann data: 0 1 1 0', 'ID_DUPLICATE'],
    [
      'two modes',
      'dl nr=2 nc=3 format=nodelist2 row labels embedded column labels embedded data:\nan meetA\n',
      'TWO_MODE_NETWORK',
    ],
    ['no data', 'dl n=2 labels: a b', 'NETWORK_SYNTAX'],
    ['an unknown format', 'dl n=2 format=blockmatrix data: 1', 'NETWORK_SYNTAX'],
  ])('%s is refused', async (_, text, code) => {
    expect((await codesOf([file('x.dl', text)]))[0]).toBe(code);
  });

  it.each([dlMatrices, dlTies])(
    'may be cut or damaged anywhere',
    async (text) => {
      await expectHardy(file('team.dl', text));
    },
    60_000,
  );

  it('a study reads back up to the losses', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        fc.pre(!lossesOf(study, 'dl').includes('plainLabels'));
        fc.pre(new Set(names(study)).size === names(study).length);
        const again = await thereAndBack(study, 'dl', { directed: true });
        expect(again.people.ids).toEqual(study.people.ids);
        expect(arcsIn(again)).toEqual(arcsIn(asLayers(study)));
      }),
      { seed: 20260107, numRuns: 150 },
    );
  });

  it('makes labels that can be quoted, and no two alike', async () => {
    const again = await thereAndBack(
      await studyOf([file('t.csv', 'source,target\n"a ""b""",a \'b\'\n')]),
      'dl',
    );
    expect(again.people.ids).toEqual(["a 'b'", "a 'b'-2"]);
  });
});

it.each(['pajek', 'dl'] as const)('the datasets keep their ties as %s', async (format) => {
  for (const name of ['krackhardt-hightech', 'kite', 'campnet', 'lanting-instruments']) {
    const study = await dataset(name);
    const again = await thereAndBack(study, format);
    expect(again.people.ids).toEqual(study.people.ids);
    expect(arcsIn(again)).toEqual(arcsIn(asLayers(study)));
  }
});

function names(study: Study): readonly string[] {
  return asLayers(study).layers.map(({ id }) => id);
}
