import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../src/import/read-study.ts';
import { file, gbk, lines } from '../../fixtures/files.ts';
import { ucinetPair } from '../../fixtures/ucinet.ts';
import { expectHardy, expectSound } from '../../support/network-files.ts';
import { codesOf, studyOf, tiesOf } from '../../support/reading.ts';

const rows = ['张三', '李 四', 'Bo'];

describe('a UCINET dataset', () => {
  it('gives labels as ids, levels as layers and large numbers as not observed', async () => {
    const pair = ucinetPair('team', {
      rows,
      levels: ['advice', 'trust'],
      values: [
        [0, 0.1, 1e38, 2, 0, 0, 0, 0, 0],
        [0, 1, 0, 1, 0, 0, 0, 0, 0],
      ],
    });
    const study = await studyOf(pair);
    expect(study.people.ids).toEqual(rows);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['trust', false],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['张三>李 四:0.1', '李 四>张三:2', '张三>Bo:?']);
    expect(tiesOf(study, 'trust')).toEqual(['张三>李 四:1']);
  });

  it('is named by its file, and may be given in any order and case', async () => {
    const [header, data] = ucinetPair('x', { rows, values: [[0, 1, 0, 0, 0, 0, 0, 0, 0]] });
    const sources = [file('Advice.##D', data.bytes), file('ADVICE.##H', header.bytes)];
    expect(tiesOf(await studyOf(sources), 'ADVICE')).toEqual(['张三>李 四:1']);
  });

  it('needs no labels', async () => {
    const study = await studyOf(ucinetPair('bare', { rows: null, values: [[0, 1, 0, 0]] }));
    expect(tiesOf(study, 'bare')).toEqual(['1>2:1']);
  });

  it('holds attributes where its rows are the people of a network beside it', async () => {
    const study = await studyOf([
      ...ucinetPair('advice', { rows, values: [[0, 1, 0, 0, 0, 1, 0, 0, 0]] }),
      ...ucinetPair('about', { rows, columns: ['age', 'unit'], values: [[31, 1, 42, 2, 1e38, 2]] }),
    ]);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['age', ['31', '42', null]],
      ['unit', ['1', '2', '2']],
    ]);
  });

  it('of an older version has labels of one byte a character', async () => {
    const plain = ucinetPair('old', { rows: ['a', 'b'], values: [[0, 1, 0, 0]], version: 'DATE:' });
    expect(tiesOf(await studyOf(plain), 'old')).toEqual(['a>b:1']);
    const chinese = ucinetPair('old', {
      rows: ['张三', '李四'],
      values: [[0, 1, 0, 0]],
      version: 'DATE:',
      encode: gbk,
    });
    expect(await codesOf(chinese)).toContain('ENCODING_RECOGNIZED');
    expect(tiesOf(await studyOf(chinese, { encoding: 'gb18030' }), 'old')).toEqual(['张三>李四:1']);
  });

  it.each([
    [
      'T26: sizes of two billion',
      [0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f],
      'BUDGET_EXCEEDED',
    ],
    ['T26: more labels than bytes', [0xff, 0xff, 0, 0, 0xff, 0xff, 0, 0], 'NETWORK_SYNTAX'],
    ['a size of nothing', [0, 0, 0, 0, 2, 0, 0, 0], 'NETWORK_SYNTAX'],
  ])('%s is refused', async (_, sizes, code) => {
    const [header, data] = ucinetPair('x', { rows: ['a', 'b'], values: [[0, 1, 0, 0]] });
    const bytes = header.bytes.slice();
    bytes.set(sizes, 19);
    expect((await codesOf([file('x.##h', bytes), data]))[0]).toBe(code);
  });

  it('is refused where the values are too few, at the byte where they end', async () => {
    const [header, data] = ucinetPair('x', { rows: ['a', 'b'], values: [[0, 1, 0, 0]] });
    const { issues } = await readStudy([header, file('x.##d', data.bytes.slice(0, 12))]);
    expect(issues[0]).toMatchObject({
      code: 'NETWORK_SIZE_WRONG',
      file: 'x.##d',
      byte: 12,
      params: { declared: 4, found: 3 },
    });
  });

  it('may be cut or damaged anywhere', async () => {
    const [header, data] = ucinetPair('x', { rows: ['a', 'b'], values: [[0, 1, 0, 0]] });
    for (let length = 0; length < header.bytes.length; length++) {
      await expectSound([file('x.##h', header.bytes.slice(0, length)), data]);
    }
    await expectHardy(header);
    await expectHardy(data);
  }, 60_000);

  it('beside a table of people takes its names from there', async () => {
    const study = await studyOf([
      ...ucinetPair('advice', { rows: ['a', 'b'], values: [[0, 1, 0, 0]] }),
      file('people.csv', lines('id,name', 'a,An', 'b,Bo')),
    ]);
    expect(study.people.names).toEqual(['An', 'Bo']);
  });
});
