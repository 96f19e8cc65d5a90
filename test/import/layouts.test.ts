import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { codesOf, studyOf, tiesOf } from '../support/reading.ts';

describe('a list of ties', () => {
  it('is read as it stands, ids as text', async () => {
    const study = await studyOf([
      file('advice.csv', lines('source,target,weight', '007,1E5,2', '1E5,007,1', '1-2,007,3')),
    ]);
    expect(study.people.ids).toEqual(['007', '1E5', '1-2']);
    expect(study.title).toBe('advice');
    expect(study.layers).toHaveLength(1);
    expect(study.layers[0]).toMatchObject({
      id: 'advice',
      kind: 'advice',
      directed: true,
      weights: 'strength',
      flow: 'against',
    });
    expect(tiesOf(study, 'advice')).toEqual(['007>1E5:2', '1E5>007:1', '1-2>007:3']);
    expect(study.layers[0]!.records[0]!.status).toBeNull();
  });

  it.each([
    ['English', 'From,To,Strength,Relation,Time'],
    ['Chinese', '填写人,对象,强度,关系类型,波次'],
    ['traditional Chinese', '發起人,對象,強度,關係類型,波次'],
    ['Gephi-like capitals', 'Source,Target,Weight,Layer,Wave'],
  ])('is known by its headers: %s', async (_, header) => {
    const study = await studyOf([
      file('t.csv', lines(header, 'a,b,2,advice,1', 'b,a,1,trust,1', 'a,b,3,advice,2')),
    ]);
    expect(study.layers.map(({ id, kind }) => [id, kind])).toEqual([
      ['advice', 'advice'],
      ['trust', 'affect'],
    ]);
    expect(study.waves.map(({ id }) => id)).toEqual(['1', '2']);
    expect(tiesOf(study, 'advice', 0)).toEqual(['a>b:2']);
    expect(tiesOf(study, 'advice', 1)).toEqual(['a>b:3']);
    expect(tiesOf(study, 'trust', 1)).toEqual([]);
  });

  it('may come with other separators, decimals and line ends', async () => {
    for (const text of [
      'source;target;weight\r\na;b;1,5\r\nb;a;2\r\n',
      'source\ttarget\tweight\ra\tb\t1.5\rb\ta\t2\r',
      'sep=|\nsource|target|weight\na|b|1.5\nb|a|2',
      'source，target，weight\na，b，１.５\nb，a，2\n',
      '\ufeffsource,target,weight\na,b,1.5\r\nb,a,2',
    ]) {
      const study = await studyOf([file('t.csv', text)]);
      expect(tiesOf(study, 't')).toEqual(['a>b:1.5', 'b>a:2']);
    }
  });

  it('keeps quoted commas, quotes and newlines, and counts lines through them', async () => {
    const { study, issues } = await readStudy([
      file(
        't.csv',
        'source,target,weight\r\n"Smith, J","the ""boss""",1\r\n"two\r\nlines",a,1\r\na,b,x\r\n',
      ),
    ]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'WEIGHT_NOT_A_NUMBER', line: 5, column: 3 });
  });

  it('needs no header', async () => {
    const study = await studyOf([file('t.csv', lines('1,2', '2,3', '3,1'))]);
    expect(tiesOf(study, 't')).toEqual(['1>2:1', '2>3:1', '3>1:1']);
    const weighted = await studyOf([file('t.csv', lines('1,2,4', '2,3,5'))]);
    expect(tiesOf(weighted, 't')).toEqual(['1>2:4', '2>3:5']);
  });

  it('loses a third cell under two unknown titles with a word, not with an exception', async () => {
    const codes = await codesOf([file('ties.csv', 'who,whom\na,b,2\nb,a,3\n')]);
    expect(codes).toContain('HEADER_GUESSED');
    expect(codes).toContain('ROW_RAGGED');
  });

  it('takes the direction from the option or from the column Type', async () => {
    const text = lines('source,target', 'a,b', 'b,c');
    expect((await studyOf([file('t.csv', text)], { directed: false })).layers[0]!.directed).toBe(
      false,
    );
    const gephi = lines(
      'Source,Target,Type,Id,Label,Weight',
      'a,b,Undirected,1,,1',
      'b,c,Undirected,2,,2',
    );
    const study = await studyOf([file('edges.csv', gephi)]);
    expect(study.layers[0]).toMatchObject({ directed: false, weights: 'strength' });
    const mixed = await studyOf([
      file('e.csv', lines('Source,Target,Type', 'a,b,Directed', 'b,c,Undirected')),
    ]);
    expect(mixed.layers[0]!.directed).toBe(true);
    expect(tiesOf(mixed, 'e')).toEqual(['a>b:1', 'b>c:1', 'c>b:1']);
  });

  it('keeps the three states apart', async () => {
    const study = await studyOf(
      [
        file('people.csv', lines('id', 'a', 'b', 'c')),
        file('ties.csv', lines('source,target,weight', 'a,b,2', 'a,c,0', 'b,c,NA', 'c,a,')),
      ],
      { zeros: 'none' },
    );
    expect(tiesOf(study, 'ties')).toEqual(['a>b:2', 'b>c:?', 'c>a:?']);
  });
});

describe('a matrix', () => {
  it('is read by its labels, in whatever order', async () => {
    const study = await studyOf([
      file('trust.csv', lines(',a,b,c', 'b,1,0,1', 'c,0,2,0', 'a,0,0,1')),
    ]);
    expect(study.people.ids).toEqual(['b', 'c', 'a']);
    expect(tiesOf(study, 'trust')).toEqual(['b>c:1', 'b>a:1', 'c>b:2', 'a>c:1']);
  });

  it('takes an empty cell as no tie only where it writes no 0', async () => {
    const blank = await studyOf([file('m.csv', lines(',a,b,c', 'a,,1,', 'b,1,,1', 'c,1,,'))]);
    expect(tiesOf(blank, 'm')).toEqual(['a>b:1', 'b>a:1', 'b>c:1', 'c>a:1']);
    const zeros = await studyOf([file('m.csv', lines(',a,b,c', 'a,0,1,0', 'b,1,0,1', 'c,1,,0'))]);
    expect(tiesOf(zeros, 'm')).toEqual(['a>b:1', 'b>a:1', 'b>c:1', 'c>a:1', 'c>b:?']);
  });

  it('shows who did not answer by an empty row', async () => {
    const study = await studyOf([
      file('m.csv', lines(',a,b,c', 'a,0,1,0', 'b,NA,.,NA', 'c,1,1,0')),
    ]);
    expect(study.layers[0]!.records[0]!.status).toEqual(['answered', 'absent', 'answered']);
    expect(tiesOf(study, 'm')).toEqual(['a>b:1', 'c>a:1', 'c>b:1']);
  });

  it('is undirected when both halves say the same, or where the one that is blank would', async () => {
    for (const text of [
      lines(',a,b,c', 'a,0,2,0', 'b,2,0,1', 'c,0,1,0'),
      lines(',a,b,c', 'a,,2,0', 'b,,,1', 'c,,,'),
      lines(',a,b,c', 'a,,,', 'b,2,,', 'c,0,1,'),
    ]) {
      const isHalf = (await codesOf([file('m.csv', text)])).includes('MATRIX_HALF');
      expect(isHalf).toBe(!text.includes('b,2,0,1'));
      const study = await studyOf([file('m.csv', text)], isHalf ? { directed: false } : {});
      expect(study.layers[0]!.directed).toBe(false);
      expect(tiesOf(study, 'm')).toEqual(['a>b:2', 'b>c:1']);
    }
    const asked = await studyOf([file('m.csv', lines(',a,b', 'a,0,1', 'b,1,0'))], {
      directed: true,
    });
    expect(tiesOf(asked, 'm')).toEqual(['a>b:1', 'b>a:1']);
  });

  it('may have labels on top only, or none', async () => {
    const top = await studyOf([file('m.csv', lines('ann,bo,cy', '0,1,0', '0,0,1', '1,0,0'))]);
    expect(tiesOf(top, 'm')).toEqual(['ann>bo:1', 'bo>cy:1', 'cy>ann:1']);
    const none = await studyOf([file('m.csv', lines('0,1,0,0', '0,0,1,0', '1,0,0,0', '1,0,0,0'))]);
    expect(tiesOf(none, 'm')).toEqual(['1>2:1', '2>3:1', '3>1:1', '4>1:1']);
  });

  it('says its size when it is not square', async () => {
    const header = Array.from({ length: 40 }, (_, at) => `p${at + 1}`);
    const rows = Array.from({ length: 41 }, (_, at) =>
      [`p${at + 1}`, ...header.map(() => '0')].join(','),
    );
    const { study, issues, accounting } = await readStudy([
      file('m.csv', lines(`,${header.join(',')}`, ...rows)),
    ]);
    expect(study).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'MATRIX_NOT_SQUARE',
      line: 42,
      column: 1,
      params: { rows: 41, columns: 40 },
    });
    expect(accounting).toEqual({ rowsRead: 41, used: 0, rejected: 41, merged: 0, ignored: 0 });
  });

  it('of a few stands beside a roster of more than a thousand', async () => {
    const roster = Array.from({ length: 1200 }, (_, at) => `p${at + 1},X`);
    const { study, issues } = await readStudy([
      file('advice.csv', ',p1,p2,p3\np1,0,1,1\np2,1,0,1\np3,0,1,0\n'),
      file('people.csv', lines('id,unit', ...roster)),
    ]);
    const [record] = study!.layers[0]!.records;
    expect(record!.source).toHaveLength(5);
    // Everything but the three who were asked about each other.
    expect(record!.unknownSource).toHaveLength(1200 * 1199 - 3 * 2);
    expect(issues.find(({ code }) => code === 'MATRIX_PEOPLE_MISSING')!.count).toBe(1197);
  });
});

describe('a folder without study.json', () => {
  const people = lines(
    'id,name,unit,tenure',
    '1,Ann,Lab,3',
    '2,Bo,Lab,5',
    '3,Cy,Sales,1',
    '4,Di,Sales,2',
    '5,Ed,Lab,9',
    '6,Flo,Sales,4',
  );

  it('has people, ties and perhaps layers', async () => {
    const study = await studyOf([
      file('layers.csv', lines('layer,directed,valued,kind', 'talk,0,1,information', 'boss,1,0,')),
      file('nodes.csv', people),
      file(
        'edges.csv',
        lines('layer,source,target,weight', 'talk,1,2,3', 'boss,2,1,7', 'news,3,4,1'),
      ),
    ]);
    expect(study.people.names).toEqual(['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']);
    expect(study.people.attributes.map(({ id, type }) => [id, type])).toEqual([
      ['unit', 'text'],
      ['tenure', 'number'],
    ]);
    expect(study.group).toBe('unit');
    expect(
      study.layers.map(({ id, kind, directed, weights }) => [id, kind, directed, weights]),
    ).toEqual([
      ['talk', 'information', false, 'strength'],
      ['boss', 'formal', true, 'none'],
      ['news', 'information', true, 'none'],
    ]);
    expect(tiesOf(study, 'boss')).toEqual(['2>1:1']);
  });

  it('can be a matrix per layer', async () => {
    const study = await studyOf([
      file('people.csv', people),
      file('advice.csv', lines(',1,2,3', '1,0,1,0', '2,0,0,1', '3,1,0,0')),
      file('trust.csv', lines('source,target', '1,6')),
    ]);
    expect(study.layers.map(({ id }) => id)).toEqual(['advice', 'trust']);
    expect(tiesOf(study, 'advice').filter((tie) => !tie.endsWith('?'))).toEqual([
      '1>2:1',
      '2>3:1',
      '3>1:1',
    ]);
    // Three of six people are in the matrix: of 30 cells 6 were observed.
    expect(study.layers[0]!.records[0]!.unknownSource.length).toBe(24);
  });

  it('takes the group it is told', async () => {
    const study = await studyOf(
      [file('people.csv', people), file('ties.csv', lines('source,target', '1,2'))],
      { group: 'tenure' },
    );
    expect(study.group).toBe('tenure');
    await expect(
      readStudy([file('people.csv', people), file('ties.csv', lines('source,target', '1,2'))], {
        group: 'team',
      }),
    ).rejects.toThrow('one of the attributes unit, tenure');
  });

  it('ignores JSON files that are no part of it', async () => {
    const codes = await codesOf([
      file('ties.csv', lines('source,target', '1,2', '2,3')),
      file('expected.json', '{"n": 3}'),
    ]);
    expect(codes).toContain('FILE_NOT_USED');
  });
});

describe('a workbook', () => {
  it('has sheets of people and ties', async () => {
    const bytes = workbook({
      人员: [
        ['工号', '姓名', '部门'],
        [1001, '张三', '研发'],
        [1002, '李四', '研发'],
        ['1003', '王五', '销售'],
        ['1004', '赵六', '销售'],
      ],
      关系: [
        ['填写人', '对象', '关系', '强度'],
        [1001, 1002, '咨询', 5],
        [1003, 1001, '信任', 2.5],
      ],
    });
    const study = await studyOf([{ name: '调查.xlsx', bytes }]);
    expect(study.people.ids).toEqual(['1001', '1002', '1003', '1004']);
    expect(study.people.names).toEqual(['张三', '李四', '王五', '赵六']);
    expect(study.group).toBe('部门');
    expect(study.layers.map(({ id, kind }) => [id, kind])).toEqual([
      ['咨询', 'advice'],
      ['信任', 'affect'],
    ]);
    expect(tiesOf(study, '信任')).toEqual(['1003>1001:2.5']);
  });

  it('has a matrix per sheet', async () => {
    const bytes = workbook({
      advice: [
        [null, 'a', 'b'],
        ['a', 0, 1],
        ['b', 0, 0],
      ],
      trust: [
        [null, 'a', 'b'],
        ['a', 0, 0],
        ['b', 3, 0],
      ],
      notes: [['whatever']],
    });
    const { study, issues } = await readStudy([{ name: 's.xlsx', bytes }]);
    expect(tiesOf(study!, 'advice')).toEqual(['a>b:1']);
    expect(tiesOf(study!, 'trust')).toEqual(['b>a:3']);
    expect(issues.find(({ code }) => code === 'FILE_NOT_USED')).toMatchObject({
      sheet: 'notes',
      cell: 'A1',
    });
  });

  it('names the cell of a fault', async () => {
    const bytes = workbook({
      Ties: [
        ['source', 'target', 'weight'],
        ['a', 'b', 1],
        ['b', 'a', 'abc'],
      ],
    });
    const { issues } = await readStudy([{ name: 's.xlsx', bytes }]);
    expect(issues[0]).toMatchObject({
      code: 'WEIGHT_NOT_A_NUMBER',
      file: 's.xlsx',
      sheet: 'Ties',
      cell: 'C3',
    });
  });
});

describe('a graph of graphology', () => {
  const graph = {
    options: { type: 'mixed', multi: true },
    attributes: { title: 'Two teams' },
    nodes: [
      { key: 'a', attributes: { label: '张三', team: 'X', x: 1, y: 2 } },
      { key: 'b', attributes: { team: 'X' } },
      { key: 'c', attributes: { label: 'Cy', team: 'Y' } },
    ],
    edges: [
      { key: 'e0', source: 'a', target: 'b', attributes: { relation: 'advice', weight: 2 } },
      { key: 'e1', source: 'b', target: 'c', undirected: true, attributes: { relation: 'talk' } },
    ],
  };

  it('gives people, attributes and layers', async () => {
    const study = await studyOf([file('graph.json', JSON.stringify(graph))]);
    expect(study.title).toBe('Two teams');
    expect(study.people.names).toEqual(['张三', 'b', 'Cy']);
    expect(study.people.attributes.map(({ id }) => id)).toEqual(['team']);
    expect(study.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['talk', false],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['a>b:2']);
  });

  it('points into the file', async () => {
    const text =
      '{ "nodes": [{ "key": "a" }, { "key": "b" }],\n  "edges": [\n    { "source": "a", "target": "z" }] }';
    const { issues } = await readStudy([file('graph.json', text)]);
    expect(issues[0]).toMatchObject({ code: 'PERSON_NOT_ON_ROSTER', line: 3, column: 5 });
  });
});
