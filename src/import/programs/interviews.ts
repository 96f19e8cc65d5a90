import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import { plainHeader } from '../tables/columns.ts';
import { tableOf } from '../tables/header.ts';
import { baseName, type Grid, type Listing, placeAt, type Table } from '../tables/table.ts';

import { reportIgnored } from './ignored.ts';

/** The tables of interviews: who was interviewed, whom they named, and ties among these. */
interface Interviews {
  readonly egos: readonly Table[];
  readonly alters: readonly Table[];
  readonly ties: readonly Table[];
}

/** What the program writes about itself beside the answers. */
const own = new Set(
  (
    'nodeid,edgeid,from,to,networkcanvasegouuid,networkcanvasuuid,networkcanvassourceuuid,' +
    'networkcanvastargetuuid,networkcanvascaseid,networkcanvassessionid,networkcanvasprotocolname,' +
    'sessionstart,sessionfinish,sessionexported,appversion,commithash,' +
    'networkcanvasinterviewlocale,networkcanvasfinishoutcome,name'
  ).split(','),
);

/** The layer of who named whom. Only those interviewed could name anybody. */
const naming = 'named';

/** Above this many pairs across interviews, not each of them is noted as not observed. */
const mostPairs = 500_000;

/** Whether a table is one of those that Network Canvas exports. */
export function isInterview(grid: Grid): boolean {
  return (grid.rows[0] ?? []).some((name) => plainHeader(name) === 'networkcanvasegouuid');
}

/**
 * The people and ties of interviews exported from Network Canvas, one or several; `null` if there are
 * none. Whoever was interviewed is tied to whom they named; each type of tie is a layer of its own.
 * People are known by the identifiers of the export, so two people of one name in different interviews
 * stay two. What nobody was asked, ties across interviews, is not observed.
 */
export function interviewShapes(grids: readonly Grid[], log: IssueLog): readonly Shape[] | null {
  const tables = grids.filter(isInterview).map((grid) => tableOf(grid, 0, log));
  if (tables.length === 0) return null;
  const has = (table: Table, name: string) => columnOf(table, name) >= 0;
  const interviews: Interviews = {
    egos: tables.filter((table) => has(table, 'networkcanvascaseid')),
    alters: tables.filter((table) => has(table, 'nodeid')),
    ties: tables.filter((table) => has(table, 'networkcanvassourceuuid')),
  };
  const people = peopleOf(interviews, tables[0]!, log);
  if (people === null) return [];
  return [people.shape, ...namings(interviews), ...tiesAmong(interviews, people.interviewOf, log)];
}

function columnOf(table: Table, name: string): number {
  return table.header.findIndex((header) => plainHeader(header) === name);
}

function cell(table: Table, row: number, column: number): string {
  return column < 0 ? '' : (table.rows[row]![column] ?? '').trim();
}

/** Everybody of all interviews, and the interview each belongs to. */
function peopleOf(
  { egos, alters }: Interviews,
  met: Table,
  log: IssueLog,
): { readonly shape: Shape; readonly interviewOf: ReadonlyMap<string, string> } | null {
  const header = ['id', 'name', 'interview', 'type', 'status'];
  const place = new Map<string, number>();
  const rows: string[][] = [];
  const lines: number[] = [];
  const cases = new Map<string, string>();
  for (const table of egos) {
    for (const row of table.rows.keys())
      cases.set(
        cell(table, row, columnOf(table, 'networkcanvasegouuid')),
        cell(table, row, columnOf(table, 'networkcanvascaseid')),
      );
  }
  const take = (table: Table, idName: string, nameName: string, type: string) => {
    const [id, ego, name] = [idName, 'networkcanvasegouuid', nameName].map((wanted) =>
      columnOf(table, wanted),
    ) as [number, number, number];
    for (const row of table.rows.keys()) {
      const who = cell(table, row, ego);
      const cells = [cell(table, row, id), cell(table, row, name), cases.get(who) || who, type];
      cells.push(id === ego ? 'answered' : 'not-invited');
      for (const [column, title] of table.header.entries()) {
        if (own.has(plainHeader(title))) continue;
        if (!place.has(title)) place.set(title, header.push(free(title, header)) - 1);
        cells[place.get(title)!] = table.rows[row]![column] ?? '';
      }
      rows.push(cells);
      lines.push(table.lines[row] ?? 1);
    }
  };
  for (const table of egos) take(table, 'networkcanvasegouuid', 'networkcanvascaseid', 'ego');
  for (const table of alters)
    take(table, 'networkcanvasuuid', 'name', typeOf(table, '_attributeList_'));
  const [first] = [...egos, ...alters];
  if (first === undefined || egos.length === 0) {
    log.add('INTERVIEW_PART_MISSING', (first ?? met).file, undefined, { part: 'ego' });
    return null;
  }
  const interviewOf = new Map(rows.map((cells) => [cells[0]!, cells[2]!]));
  const table: Table = {
    file: first.file,
    sheet: first.sheet,
    delimiter: ',',
    header,
    headerLine: 1,
    rows: rows.map((cells) => header.map((_, at) => cells[at] ?? '')),
    lines,
  };
  return { shape: { role: 'people', table, asked: new Set([naming]) }, interviewOf };
}

/** A title that is not taken, and not one of those that mean something else among people. */
function free(title: string, taken: readonly string[]): string {
  let name = title;
  for (let copy = 2; taken.includes(name); copy++) name = `${title}-${copy}`;
  return name;
}

/** `p1_s1_attributeList_友人.csv` → `友人`. */
function typeOf({ file }: Listing, mark: string): string {
  const name = baseName(file);
  const at = name.lastIndexOf(mark);
  return at < 0 ? name : name.slice(at + mark.length);
}

/** A tie from the person interviewed to everybody they named. */
function namings({ alters }: Interviews): readonly Shape[] {
  return alters.map((table) => {
    const [ego, alter] = [
      columnOf(table, 'networkcanvasegouuid'),
      columnOf(table, 'networkcanvasuuid'),
    ];
    const rows = table.rows.map((_, row) => [
      cell(table, row, ego),
      cell(table, row, alter),
      naming,
      'directed',
    ]);
    return list(table, ['source', 'target', 'layer', 'directed'], rows, table.lines, null);
  });
}

/** The ties of each type, and the pairs that no interview could tell of. */
function tiesAmong(
  { ties }: Interviews,
  interviewOf: ReadonlyMap<string, string>,
  log: IssueLog,
): readonly Shape[] {
  const header = ['source', 'target', 'layer', 'directed', 'weight'];
  const shapes: Shape[] = ties.map((table) => {
    const [source, target] = [
      columnOf(table, 'networkcanvassourceuuid'),
      columnOf(table, 'networkcanvastargetuuid'),
    ];
    const layer = typeOf(table, '_edgeList_');
    const weight = table.header.findIndex((name) =>
      ['weight', 'strength', 'closeness'].includes(plainHeader(name)),
    );
    reportIgnored(
      table,
      (column) => column === weight || own.has(plainHeader(table.header[column]!)),
      log,
    );
    const rows = table.rows.map((_, row) => [
      cell(table, row, source),
      cell(table, row, target),
      layer,
      'undirected',
      weight < 0 ? '1' : cell(table, row, weight) || 'NA',
    ]);
    return list(table, header, rows, table.lines, table);
  });
  const [first] = ties;
  if (first === undefined) return shapes;
  const layers = [...new Set(ties.map((table) => typeOf(table, '_edgeList_')))];
  const ids = [...interviewOf.keys()];
  const apart = ids.flatMap((id, at) =>
    ids.length ** 2 * layers.length > 2 * mostPairs
      ? []
      : ids
          .slice(at + 1)
          .filter((other) => interviewOf.get(other) !== interviewOf.get(id))
          .map((other) => [id, other]),
  );
  const interviews = new Set(interviewOf.values()).size;
  if (interviews > 1) {
    const params = { interviews, noted: apart.length > 0 ? 'yes' : 'no' };
    log.add('INTERVIEWS_APART', first.file, placeAt(first, first.headerLine), params);
  }
  if (apart.length === 0) return shapes;
  const unknown = layers.flatMap((layer) =>
    apart.map(([one, other]) => [one!, other!, layer, 'undirected', 'NA']),
  );
  const none: Listing = { ...first, rows: [], lines: [] };
  const lines = unknown.map(() => first.headerLine);
  shapes.push(list(first, header, unknown, lines, none));
  return shapes;
}

function list(
  { file, sheet }: Table,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  listing: Listing | null,
): Shape {
  const table: Table = {
    file,
    sheet,
    delimiter: ',',
    header,
    headerLine: 1,
    rows,
    lines,
    // Rows that another table accounts for are not counted a second time.
    origin: {
      listing: listing ?? { file, sheet, delimiter: ',', rows: [], lines: [] },
      rows: rows.map((_, row) => row),
    },
  };
  return { role: 'ties', table, source: 0, target: 1, weight: header.indexOf('weight') };
}
