import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { codesOf, studyOf, tiesOf } from '../support/reading.ts';

const elements = [
  ['ID', 'Label', 'Type', 'Tags'],
  ['elem-1', '张三', 'Person', 'x|y'],
  ['elem-2', 'B|C', 'Person', ''],
  ['elem-3', 'Bo', 'Person', 'x'],
];
const connections = [
  ['From', 'To', 'Direction', 'Type', 'Strength'],
  ['张三', 'Bo', 'directed', 'advice', 3],
  ['张三', 'B|C', 'mutual', 'advice', 1],
  ['Bo', '张三 | B|C', 'undirected', 'trust', 2],
];

describe('a Kumu workbook', () => {
  const sources = [file('map.xlsx', workbook({ Elements: elements, Connections: connections }))];

  it('gives elements by label, directions and types', async () => {
    const study = await studyOf(sources);
    expect(study.people.ids).toEqual(['张三', 'B|C', 'Bo']);
    expect(study.people.attributes.map(({ id }) => id)).toEqual(['Type', 'Tags']);
    expect(tiesOf(study, 'advice')).toEqual(['张三>Bo:3', '张三>B|C:1', 'B|C>张三:1']);
  });

  it('splits cells that name several, and still accounts for every row of the file', async () => {
    const several = [...connections.slice(0, 3), ['Bo', '张三|Bo', 'undirected', 'trust', 2]];
    const book = workbook({ Elements: elements, Connections: several, 'Old (ignore)': [['x']] });
    const { study, issues, accounting } = await readStudy([file('map.xlsx', book)]);
    expect(study!.layers.map(({ id, directed }) => [id, directed])).toEqual([
      ['advice', true],
      ['trust', false],
    ]);
    expect(tiesOf(study!, 'trust')).toEqual(['Bo>张三:2']);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'CELL_NAMES_SEVERAL', sheet: 'Connections', cell: 'B4' }),
    );
    expect(accounting).toEqual({ rowsRead: 6, used: 6, rejected: 0, merged: 0, ignored: 0 });
  });

  it('may hold both tables on one sheet, two blank rows apart', async () => {
    const book = workbook({ Map: [...elements, [], [], ...connections] });
    const study = await studyOf([file('map.xlsx', book)]);
    expect(study.people.ids).toEqual(['张三', 'B|C', 'Bo']);
    expect(tiesOf(study, 'advice')).toHaveLength(3);
  });

  it('is told where a connection names no element', async () => {
    const wrong = [...connections, ['张三', 'Stranger', 'directed', 'advice', 1]];
    const { issues } = await readStudy([
      file('map.xlsx', workbook({ Elements: elements, Connections: wrong })),
    ]);
    expect(issues[0]).toMatchObject({
      code: 'PERSON_NOT_ON_ROSTER',
      sheet: 'Connections',
      cell: 'B5',
    });
  });
});

describe('a NodeXL workbook', () => {
  const book = {
    Edges: [
      ['', '', 'Visual Properties', '', 'Labels', 'Other'],
      ['Vertex 1', 'Vertex 2', 'Color', 'Width', 'Label', 'Relationship', 'Edge Weight'],
      ['张三', '李四', 'red', 2, 'x', 'advice', 3],
      ['李四', 'Bo', 'red', 2, 'y', 'trust', 1],
    ],
    Vertices: [
      ['', 'Visual Properties'],
      ['Vertex', 'Color', 'X', 'Y', 'ID', 'unit', 'Degree'],
      ['张三', 'red', 1, 2, 7, 'R', 3],
      ['李四', 'red', 1, 2, 8, 'S', 3],
      ['Bo', 'red', 1, 2, 9, 'R', 3],
      ['Di', 'red', 1, 2, 9, 'S', 0],
    ],
    'Group Vertices': [
      ['Group', 'Vertex', 'Vertex ID'],
      ['G1', '张三', 7],
      ['G2', 'Bo', 9],
    ],
    'Overall Metrics': [['Graph Metric', 'Value']],
  };

  it('gives vertices as people, without what is only drawn, and its groups', async () => {
    const study = await studyOf([file('net.xlsx', workbook(book))]);
    expect(study.people.ids).toEqual(['张三', '李四', 'Bo', 'Di']);
    expect(study.people.names).toEqual(['张三', '李四', 'Bo', 'Di']);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['unit', ['R', 'S', 'R', 'S']],
      ['Group', ['G1', null, 'G2', null]],
    ]);
    expect(tiesOf(study, 'advice')).toEqual(['张三>李四:3']);
    expect(tiesOf(study, 'trust')).toEqual(['李四>Bo:1']);
    const { issues } = await readStudy([file('net.xlsx', workbook(book))]);
    const ignored = issues.filter(({ code }) => code === 'COLUMN_IGNORED');
    expect(ignored.map(({ sheet, cell, params }) => [sheet, cell, params.columns])).toEqual([
      ['Vertices', 'B2', 'Color, X, Y, ID, Degree'],
      ['Edges', 'C2', 'Color, Width, Label'],
    ]);
  });

  it('takes the label of a vertex for the name of a person', async () => {
    const labelled = book.Vertices.map((row, at) => [
      ...row,
      ...(at < 1 ? [] : [at === 1 ? 'Label' : at === 2 ? 'Zhang San' : '']),
    ]);
    const study = await studyOf([file('net.xlsx', workbook({ ...book, Vertices: labelled }))]);
    expect(study.people.names).toEqual(['Zhang San', '李四', 'Bo', 'Di']);
  });

  it('names cells as the workbook does', async () => {
    const wrong = { ...book, Edges: [...book.Edges, ['Bo', '', '', '', '', 'trust', 1]] };
    const { issues } = await readStudy([file('net.xlsx', workbook(wrong))]);
    expect(issues[0]).toMatchObject({ code: 'ID_EMPTY', sheet: 'Edges', cell: 'B5' });
  });
});

describe('a Polinode workbook', () => {
  it('gives names as ids and relationships as layers', async () => {
    const study = await studyOf([
      file(
        'net.xlsx',
        workbook({
          Nodes: [
            ['Name', 'Department'],
            ['张三', 'R'],
            ['李四', 'S'],
          ],
          Edges: [
            ['Source', 'Target', 'Relationship', 'Strength'],
            ['张三', '李四', 'advice', 2],
          ],
        }),
      ),
    ]);
    expect(study.people.ids).toEqual(['张三', '李四']);
    expect(tiesOf(study, 'advice')).toEqual(['张三>李四:2']);
  });
});

describe('tables of Gephi', () => {
  const nodes = file('nodes.csv', lines('Id;Label;unit', '1;张三;R', '2;李四;S', '3;Bo;R'));

  it('give labels as names and the type of each edge as its direction', async () => {
    const study = await studyOf([
      nodes,
      file(
        'edges.csv',
        lines(
          'Source;Target;Type;Id;Label;Weight',
          '1;2;Directed;0;;2.5',
          '2;3;Undirected;1;;1',
          '3;1;Mixed;2;;1',
        ),
      ),
    ]);
    expect(study.people.names).toEqual(['张三', '李四', 'Bo']);
    expect(tiesOf(study, 'edges')).toEqual(['1>2:2.5', '2>3:1', '3>2:1', '3>1:1']);
  });

  it('of undirected edges only are an undirected layer', async () => {
    const edges = file(
      'edges.csv',
      lines('Source,Target,Type', '1,2,Undirected', '2,3,Undirected'),
    );
    const study = await studyOf([nodes, edges]);
    expect(study.layers[0]!.directed).toBe(false);
    expect(await codesOf([nodes, edges])).not.toContain('DIRECTION_GUESSED');
  });
});

describe('a person-to-person query of Viva Insights', () => {
  const header =
    'PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Diverse_tie_score,Diverse_tie_type,Strong_tie_score,Strong_tie_type,PrimaryCollaborator_Organization,SecondaryCollaborator_Organization';
  const rows = [
    'a1,b2,2026-04-26,0.4,Diverse tie,0.9,Strong tie,Sales,R&D',
    'b2,a1,2026-04-26,0.4,Diverse tie,0.8,Strong tie,R&D,Sales',
    'a1,c3,2026-05-03,0,,0.2,Not strong tie,Sales,Legal',
  ];

  it('gives a layer for each score, a wave for each date, and attributes once', async () => {
    const { study, accounting } = await readStudy([file('p2p.csv', lines(header, ...rows))]);
    expect(study!.people.ids).toEqual(['a1', 'b2', 'c3']);
    expect(study!.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['Organization', ['Sales', 'R&D', 'Legal']],
    ]);
    expect(study!.waves.map(({ id }) => id)).toEqual(['2026-04-26', '2026-05-03']);
    expect(study!.layers.map(({ id }) => id)).toEqual(['diverse tie', 'strong tie']);
    expect(tiesOf(study!, 'strong tie', 0)).toEqual(['a1>b2:0.9', 'b2>a1:0.8']);
    expect(tiesOf(study!, 'strong tie', 1)).toEqual(['a1>c3:0.2']);
    expect(accounting).toEqual({ rowsRead: 3, used: 3, rejected: 0, merged: 0, ignored: 0 });
  });

  it('knows its columns in other spellings', async () => {
    const spaced = header.replaceAll('Collaborator_', ' Collaborator ').replaceAll('_', ' ');
    const study = await studyOf([file('p2p.csv', lines(spaced, ...rows))]);
    expect(study.people.attributes.map(({ id }) => id)).toEqual(['Organization']);
    expect(study.layers.map(({ id }) => id)).toEqual(['diverse tie', 'strong tie']);
  });

  it('is told where a person is missing', async () => {
    const { issues } = await readStudy([
      file('p2p.csv', lines(header, ...rows, ',b2,2026-05-03,1,,1,,X,Y')),
    ]);
    expect(issues[0]).toMatchObject({ code: 'ID_EMPTY', line: 5 });
  });
});

describe('a long list that names several people far down', () => {
  it('is split all the same', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `p${at},p${at + 1},directed`);
    const study = await studyOf([
      file('c.csv', lines('From,To,Direction', ...rows, 'p0,p5|p6,directed')),
    ]);
    expect(tiesOf(study, 'c')).toEqual(expect.arrayContaining(['p0>p5:1', 'p0>p6:1']));
  });
});
