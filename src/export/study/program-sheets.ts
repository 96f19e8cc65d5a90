import type { Study } from '../../study/study.ts';
import type { Cell, Table } from '../table.ts';
import { tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';

/** The programs whose workbooks are written in their own shape. */
export const programs = ['gephi', 'kumu', 'nodexl', 'polinode'] as const;
type Program = (typeof programs)[number];

/** What a program calls its sheets and columns. */
interface Layout {
  readonly people: string;
  readonly ties: string;
  readonly id: string;
  /** Where ids and names stand apart. */
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly direction: string;
  readonly directed: string;
  readonly undirected: string;
  readonly layer: string;
  readonly weight: string;
  /** Columns that the program fills itself, before those that it calls the user's own. */
  readonly own?: readonly string[];
  readonly captions?: true;
}

const layouts: Readonly<Record<Program, Layout>> = {
  gephi: {
    people: 'Nodes',
    ties: 'Edges',
    id: 'Id',
    name: 'Label',
    source: 'Source',
    target: 'Target',
    direction: 'Type',
    directed: 'Directed',
    undirected: 'Undirected',
    layer: 'Relation',
    weight: 'Weight',
  },
  kumu: {
    people: 'Elements',
    ties: 'Connections',
    id: 'Label',
    source: 'From',
    target: 'To',
    direction: 'Direction',
    directed: 'directed',
    undirected: 'undirected',
    layer: 'Type',
    weight: 'Strength',
  },
  nodexl: {
    people: 'Vertices',
    ties: 'Edges',
    id: 'Vertex',
    name: 'Label',
    source: 'Vertex 1',
    target: 'Vertex 2',
    direction: 'Direction',
    directed: 'Directed',
    undirected: 'Undirected',
    layer: 'Relationship',
    weight: 'Edge Weight',
    own: ['Color', 'Width', 'Add Your Own Columns Here'],
    captions: true,
  },
  polinode: {
    people: 'Nodes',
    ties: 'Edges',
    id: 'Name',
    source: 'Source',
    target: 'Target',
    direction: 'Direction',
    directed: 'Directed',
    undirected: 'Undirected',
    layer: 'Relationship',
    weight: 'Strength',
  },
};

/** A sheet of people and a sheet of ties, called and ordered as a program expects them. */
export function programSheets(study: Study, program: Program): readonly Table[] {
  const layout = layouts[program];
  const own = layout.own ?? [];
  const blank = own.map(() => null);
  const { header, rows, name } = peopleSheet(study);
  const named = typeof name === 'string';
  const first = named ? 2 : 1;
  const people = rows.map((row) => [
    row[0]!,
    ...(layout.name === undefined ? [] : [named ? row[1]! : row[0]!]),
    ...blank,
    // Numbers are text like everything else about people, so that codes such as 007 stay.
    ...row.slice(first).map((cell) => (cell === null ? null : String(cell))),
  ]);
  const { ids } = study.people;
  const records = tieRecords(study);
  const waves = records.some(({ wave }) => wave !== null);
  const ties = records.map(({ source, target, directed, layer, weight, wave }) => [
    ids[source]!,
    ids[target]!,
    ...blank,
    directed ? layout.directed : layout.undirected,
    layer,
    weight,
    ...(waves ? [wave] : []),
  ]);
  const { id, source, target, direction, layer, weight } = layout;
  const names = layout.name === undefined ? [] : [layout.name];
  return [
    sheet(layout, layout.people, [id, ...names, ...own, ...header.slice(first)], people),
    sheet(
      layout,
      layout.ties,
      [source, target, ...own, direction, layer, weight, ...(waves ? ['Wave'] : [])],
      ties,
    ),
  ];
}

/** NodeXL reads its header from the second row; the first one has captions. */
function sheet(
  { captions, own = [] }: Layout,
  title: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  if (captions === undefined)
    return { id: title, title, columns: header.map((key) => ({ key, title: key })), rows };
  const above = header.map((name) => (name === own[0] ? 'Visual Properties' : ''));
  return {
    id: title,
    title,
    columns: above.map((key) => ({ key, title: key })),
    rows: [header, ...rows],
  };
}
