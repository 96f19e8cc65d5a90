import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { codesOf, studyOf, tiesOf } from '../support/reading.ts';

const people = file(
  'people.csv',
  lines(
    'no,en,zh,unit,level,status,status2',
    '1,Ann,安,L,1,answered,拒答',
    '2,Bo,,L,2,declined,已答',
    '3,,赵,S,3,请假,not-invited',
    '4,,,S,3,no,已答',
  ),
);
const study = (content: object) =>
  file('study.json', JSON.stringify({ guanxi: 1, ...content }, null, 2));

describe('a study file', () => {
  it('states names, attributes, layers, waves and who answered', async () => {
    const read = await studyOf([
      people,
      file(
        'ties.csv',
        lines('source,target,layer,weight', '1,2,advice,2', '1,3,clash,1', '4,1,reports_to,1'),
      ),
      file('second.csv', lines('source,target,layer,weight', '2,1,advice,5', '4,1,reports_to,1')),
      study({
        title: { en: 'Lab', 'zh-Hans': '实验室' },
        group: 'unit',
        people: {
          file: 'people.csv',
          id: 'no',
          name: { en: 'en', 'zh-Hans': 'zh' },
          attributes: {
            level: 'ordinal',
            unit: { type: 'text', label: { en: 'Unit', 'zh-Hans': '部门' } },
          },
          labels: { unit: { L: { en: 'Laboratory', 'zh-Hans': '实验室' } } },
        },
        layers: [
          {
            id: 'advice',
            kind: 'advice',
            question: { en: 'Whom do you ask?' },
            scale: { min: 1, max: 5 },
          },
          { id: 'clash', kind: 'conflict', sensitivity: 'medium', label: 'Clash' },
          { id: 'reports_to', kind: 'formal', flow: 'with' },
        ],
        coverage: { column: 'status', layers: { reports_to: null } },
        waves: [
          { id: 'w1', label: '2025', ties: 'ties.csv' },
          { id: 'w2', ties: 'second.csv', status: 'status2' },
        ],
      }),
    ]);
    expect(read.title).toEqual({ en: 'Lab', 'zh-Hans': '实验室' });
    expect(read.people.ids).toEqual(['1', '2', '3', '4']);
    expect(read.people.names).toEqual([
      { en: 'Ann', 'zh-Hans': '安' },
      { en: 'Bo' },
      { 'zh-Hans': '赵' },
      '4',
    ]);
    expect(read.people.attributes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['unit', { en: 'Unit', 'zh-Hans': '部门' }, 'text'],
      ['level', 'level', 'ordinal'],
    ]);
    expect(read.people.attributes[0]!.labels).toEqual(
      new Map([['L', { en: 'Laboratory', 'zh-Hans': '实验室' }]]),
    );
    expect(read.group).toBe('unit');
    expect(read.waves).toEqual([
      { id: 'w1', label: '2025' },
      { id: 'w2', label: 'w2' },
    ]);
    const [advice, clash, formal] = read.layers;
    expect(advice).toMatchObject({
      kind: 'advice',
      weights: 'strength',
      flow: 'against',
      sensitivity: 'low',
      scale: { min: 1, max: 5 },
    });
    expect(clash).toMatchObject({
      kind: 'conflict',
      weights: 'none',
      flow: 'with',
      sensitivity: 'medium',
      label: 'Clash',
    });
    expect(formal).toMatchObject({ kind: 'formal', flow: 'with' });
    expect(advice!.records.map(({ status }) => status)).toEqual([
      ['answered', 'declined', 'absent', 'absent'],
      ['declined', 'answered', 'not-invited', 'answered'],
    ]);
    expect(formal!.records[0]!.status).toEqual(['answered', 'answered', 'answered', 'answered']);
    expect(tiesOf(read, 'advice', 0)).toEqual(['1>2:2']);
    expect(tiesOf(read, 'advice', 1)).toEqual(['2>1:5']);
    expect(tiesOf(read, 'clash', 1)).toEqual([]);
  });

  it('needs only people and layers', async () => {
    const read = await studyOf([
      file('people.csv', lines('id', 'a', 'b')),
      file('ties.csv', lines('source,target', 'a,b')),
      study({ people: { file: 'people.csv' }, layers: [{ id: 'advice' }, { id: 'trust' }] }),
    ]);
    // Without a layer column every layer reads all rows.
    expect(tiesOf(read, 'advice')).toEqual(['a>b:1']);
    expect(tiesOf(read, 'trust')).toEqual(['a>b:1']);
    expect(read.waves).toEqual([{ id: 'w1', label: 'w1' }]);
    expect(read.group).toBeNull();
    expect(read.layers[0]!.records[0]!.status).toBeNull();
  });

  it('finds waves in a column of the ties', async () => {
    const read = await studyOf([
      file('people.csv', lines('id', 'a', 'b')),
      file('ties.csv', lines('source,target,wave', 'a,b,spring', 'b,a,autumn')),
      study({ people: { file: 'people.csv' }, layers: [{ id: 'advice' }] }),
    ]);
    expect(read.waves.map(({ id }) => id)).toEqual(['spring', 'autumn']);
    expect(tiesOf(read, 'advice', 1)).toEqual(['b>a:1']);
  });

  it('lets a layer keep a file of its own, a matrix too, for every wave', async () => {
    const read = await studyOf([
      file('people.csv', lines('id', 'a', 'b')),
      file('one.csv', lines('source,target', 'a,b')),
      file('two.csv', lines('source,target', 'b,a')),
      file('boss.csv', lines(',a,b', 'a,0,0', 'b,1,0')),
      study({
        people: { file: './people.csv' },
        layers: [
          { id: 'advice', file: 'one.csv' },
          { id: 'boss', file: 'boss.csv' },
        ],
        waves: [
          { id: 'w1', ties: 'one.csv' },
          { id: 'w2', ties: 'two.csv' },
        ],
      }),
    ]);
    expect([0, 1].map((wave) => tiesOf(read, 'advice', wave))).toEqual([['a>b:1'], ['b>a:1']]);
    expect([0, 1].map((wave) => tiesOf(read, 'boss', wave))).toEqual([['b>a:1'], ['b>a:1']]);
  });

  it('leaves people out who withdrew, with their ties, and says so', async () => {
    const {
      study: read,
      issues,
      accounting,
    } = await readStudy([
      file('people.csv', lines('id,status', 'a,answered', 'b,withdrawn', 'c,answered')),
      file('ties.csv', lines('source,target', 'a,b', 'b,c', 'a,c')),
      study({
        people: { file: 'people.csv' },
        layers: [{ id: 'advice', kind: 'advice' }],
        coverage: { column: 'status' },
      }),
    ]);
    expect(read!.people.ids).toEqual(['a', 'c']);
    expect(tiesOf(read!, 'advice')).toEqual(['a>c:1']);
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ['PERSON_WITHDRAWN', 1],
      ['TIE_OF_WITHDRAWN', 2],
    ]);
    expect(accounting).toEqual({ rowsRead: 6, used: 3, rejected: 0, merged: 0, ignored: 3 });
  });

  it('takes any text as an attribute, an id and a layer', async () => {
    const read = await studyOf([
      file('people.csv', lines('id,__proto__,constructor', '__proto__,x,1', 'toString,y,2')),
      file('ties.csv', lines('source,target,layer', '__proto__,toString,__proto__')),
      file(
        'study.json',
        '{"guanxi":1,"people":{"file":"people.csv","attributes":{"__proto__":"text","constructor":"ordinal"},"labels":{"__proto__":{"__proto__":"!","x":"X"}}},"layers":[{"id":"__proto__","kind":"advice"}],"coverage":{"layers":{"__proto__":null}}}',
      ),
    ]);
    expect(read.people.ids).toEqual(['__proto__', 'toString']);
    expect(read.people.attributes.map(({ id, type, values }) => [id, type, values])).toEqual([
      ['__proto__', 'text', ['x', 'y']],
      ['constructor', 'ordinal', ['1', '2']],
    ]);
    expect(read.people.attributes[0]!.labels.get('__proto__')).toBe('!');
    expect(tiesOf(read, '__proto__')).toEqual(['__proto__>toString:1']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each<[string, object, number, number, string, object]>([
    [
      'a wrong kind',
      { people: { file: 'people.csv' }, layers: [{ id: 'x', kind: 'trust' }] },
      9,
      15,
      'STUDY_FILE_INVALID',
      { path: 'layers[0].kind', expected: 'choice' },
    ],
    [
      'no people',
      { layers: [{ id: 'x' }] },
      1,
      1,
      'STUDY_FILE_INVALID',
      { path: 'people', expected: 'object' },
    ],
    [
      'no layers',
      { people: { file: 'people.csv' }, layers: [] },
      6,
      13,
      'STUDY_FILE_INVALID',
      { path: 'layers', expected: 'not-empty' },
    ],
    [
      'a number for a text',
      { people: { file: 7 }, layers: [{ id: 'x' }] },
      4,
      13,
      'STUDY_FILE_INVALID',
      { path: 'people.file', expected: 'string' },
    ],
    [
      'a text for yes and no',
      { people: { file: 'people.csv' }, layers: [{ id: 'x', directed: 'yes' }] },
      9,
      19,
      'STUDY_FILE_INVALID',
      { path: 'layers[0].directed', expected: 'boolean' },
    ],
    [
      'two layers of one name',
      {
        people: { file: 'people.csv' },
        layers: [
          { id: 'x', kind: 'advice' },
          { id: 'x', kind: 'advice' },
        ],
      },
      12,
      13,
      'STUDY_FILE_INVALID',
      { path: 'layers[1].id', expected: 'unique' },
    ],
    [
      'a column that is not there',
      { people: { file: 'people.csv', name: 'nickname' }, layers: [{ id: 'x', kind: 'advice' }] },
      5,
      13,
      'COLUMN_MISSING',
      { column: 'nickname', file: 'people.csv' },
    ],
    [
      'an attribute that is not there',
      {
        people: { file: 'people.csv', attributes: { age: 'number' } },
        layers: [{ id: 'x', kind: 'advice' }],
      },
      6,
      7,
      'COLUMN_MISSING',
      { column: 'age', file: 'people.csv' },
    ],
    [
      'a wrong type',
      {
        people: { file: 'people.csv', attributes: { unit: 'words' } },
        layers: [{ id: 'x', kind: 'advice' }],
      },
      6,
      15,
      'STUDY_FILE_INVALID',
      { path: 'people.attributes[0][1]', expected: 'choice' },
    ],
    [
      'coverage by a missing column',
      {
        people: { file: 'people.csv' },
        layers: [{ id: 'x', kind: 'advice' }],
        coverage: { column: 'answered' },
      },
      13,
      15,
      'COLUMN_MISSING',
      { column: 'answered' },
    ],
  ])('says where it is wrong: %s', async (_, content, line, column, code, params) => {
    const { study: read, issues } = await readStudy([
      people,
      file('ties.csv', lines('source,target', '1,2')),
      study(content),
    ]);
    expect(read).toBeNull();
    expect(issues[0]).toMatchObject({ code, file: 'study.json', line, column, params });
  });

  it('warns of keys it does not know and goes on, even inside choices', async () => {
    const { study: read, issues } = await readStudy([
      people,
      file('ties.csv', lines('source,target', '1,2')),
      study({
        people: { file: 'people.csv', id: 'no', colour: 'red' },
        layers: [{ id: 'x', kind: 'advice', label: { en: 'X', fr: 'X' } }],
        notes: {},
        coverage: { column: 'status' },
      }),
    ]);
    expect(read).not.toBeNull();
    const warnings = issues.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code, params, line }) => [code, params.path, line])).toEqual([
      ['STUDY_FILE_KEY_UNKNOWN', 'people.colour', 6],
      ['STUDY_FILE_KEY_UNKNOWN', 'layers[0].label.fr', 14],
      ['STUDY_FILE_KEY_UNKNOWN', 'notes', 18],
    ]);
  });

  it('is refused when it is no JSON, too deep, or too new', async () => {
    expect(await codesOf([file('study.json', 'guanxi: 1')])).toEqual(['STUDY_FILE_SYNTAX']);
    expect(await codesOf([file('study.json', '{ // remark\n "guanxi": 1 }')])).toEqual([
      'STUDY_FILE_SYNTAX',
    ]);
    expect(await codesOf([file('study.json', `{"guanxi":1,"x":${'['.repeat(100_000)}`)])).toEqual([
      'STUDY_FILE_SYNTAX',
    ]);
    expect(await codesOf([file('study.json', '{"guanxi":3}')])).toEqual(['STUDY_FILE_NEWER']);
    expect(await codesOf([file('study.json', '[]')])).toEqual(['STUDY_FILE_INVALID']);
  });

  it('never looks outside its folder', async () => {
    const codes = await codesOf([
      study({ people: { file: '../../etc/passwd' }, layers: [{ id: 'x', kind: 'advice' }] }),
    ]);
    expect(codes.every((code) => code === 'FILE_NOT_FOUND')).toBe(true);
  });
});
