import { headerRow, isNamed } from '../shape.ts';
import { plainHeader } from '../tables/columns.ts';
import type { Grid } from '../tables/table.ts';

/** What NodeXL writes about drawing and measuring, beside the data. */
const drawn = new Set(
  (
    'id,color,width,style,opacity,visibility,label,labeltextcolor,labelfontsize,reciprocated?,' +
    'dynamicfilter,addyourowncolumnshere,shape,size,imagefile,labelfillcolor,labelposition,tooltip,' +
    'layoutorder,x,y,locked?,polarr,polarangle,degree,indegree,outdegree,betweennesscentrality,' +
    'closenesscentrality,eigenvectorcentrality,pagerank,clusteringcoefficient,' +
    'reciprocatedvertexpairratio,subgraph,vertextype,edgecolor,edgeweightscaled'
  ).split(','),
);

/** Sheets of the template that hold neither people nor ties. */
const others =
  'groups,groupvertices,groupedges,groupmetrics,overallmetrics,misc,donotdelete,summary,control';

/**
 * The tables of a NodeXL workbook: a row of captions stands above each header, and groups have a sheet
 * of their own, which becomes an attribute. `null` if it is none.
 */
export function nodexlGrids(grids: readonly Grid[]): readonly Grid[] | null {
  const isEdges = (grid: Grid) => headerAt(grid, 'vertex1', 'vertex2') >= 0;
  if (!grids.some(isEdges)) return null;
  const groups = groupsIn(grids.find((grid) => headerAt(grid, 'group', 'vertex') >= 0));
  return grids.flatMap((grid) => {
    if (others.split(',').includes(plainHeader(grid.sheet ?? ''))) return [];
    const at = isEdges(grid) ? headerAt(grid, 'vertex1', 'vertex2') : headerAt(grid, 'vertex');
    if (at < 0) return [grid];
    const own = isNamed(grid, 'people') && groups !== null ? withGroups(grid, at, groups) : grid;
    return [{ ...own, drawn: drawnColumns(own.rows[at]!, isEdges(grid)) }];
  });
}

function headerAt(grid: Grid, ...names: readonly string[]): number {
  return headerRow(grid, (header) => {
    const plain = header.map(plainHeader);
    return names.every((name) => plain.includes(name));
  });
}

/** The label of a vertex is the name of a person; that of an edge is drawn beside it. */
function drawnColumns(header: readonly string[], edges: boolean): ReadonlySet<number> {
  const plain = header.map(plainHeader);
  // Behind this column everything is the user's, whatever it is called.
  const end = plain.indexOf('addyourowncolumnshere');
  return new Set(
    plain.flatMap((name, at) =>
      drawn.has(name) && (edges || name !== 'label') && (end < 0 || at <= end) ? [at] : [],
    ),
  );
}

function groupsIn(grid: Grid | undefined): ReadonlyMap<string, string> | null {
  if (grid === undefined) return null;
  const at = headerAt(grid, 'group', 'vertex');
  const header = grid.rows[at]!.map(plainHeader);
  const [group, person] = [header.indexOf('group'), header.indexOf('vertex')];
  return new Map(
    grid.rows.slice(at + 1).map((row) => [(row[person] ?? '').trim(), row[group] ?? '']),
  );
}

/** The people with one more column, unless one of that name is there. */
function withGroups(grid: Grid, at: number, groups: ReadonlyMap<string, string>): Grid {
  const header = grid.rows[at]!;
  if (header.some((name) => plainHeader(name) === 'group')) return grid;
  const person = header.findIndex((name) => plainHeader(name) === 'vertex');
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = grid.rows.map((row, index) => {
    if (index < at) return row;
    const last = index === at ? 'Group' : (groups.get((row[person] ?? '').trim()) ?? '');
    return [...row, ...Array<string>(width - row.length).fill(''), last];
  });
  return { ...grid, rows };
}
