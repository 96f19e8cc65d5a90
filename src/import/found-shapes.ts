import { Exceeded } from './allowance.ts';
import { numberReader } from './cells.ts';
import { readGraphFile } from './formats/graph-file.ts';
import { type NetworkText, readNetworkFiles } from './formats/network-file.ts';
import { isUcinet, readUcinet } from './formats/ucinet.ts';
import { arranged } from './programs/arranged.ts';
import { interviewShapes, isInterview } from './programs/interviews.ts';
import { vivaShapes } from './programs/viva.ts';
import { openIn, type Session } from './session.ts';
import { listingOf, type Shape, shapeOf } from './shape.ts';
import { fingerprintOf } from './survey/tools.ts';
import { baseName, type Grid } from './tables/table.ts';
import type { PlainTies } from './ties/read-plain-ties.ts';

/** What the files of an input hold, where no study file says so. */
export interface Found {
  readonly shapes: readonly Shape[];
  /** Exports of survey tools. */
  readonly surveys: readonly Grid[];
  /** Tables of no known shape. */
  readonly odd: readonly Grid[];
  readonly title: string;
}

interface OpenedFiles {
  /** Those of files that say themselves what is in them. */
  readonly shapes: readonly Shape[];
  readonly grids: readonly Grid[];
  readonly plain: readonly { readonly file: string; readonly ties: PlainTies }[];
  readonly networks: readonly NetworkText[];
  readonly title: string;
}

/** Opens every file and tells the shapes of what is in it. */
export async function foundIn(session: Session): Promise<Found> {
  const { log, budget, options } = session;
  const opened = await openedFiles(session);
  const tables = told(session, opened);
  const graph = readNetworkFiles(opened.networks, options.network, budget, log);
  if (graph === null) return { ...tables, title: opened.title };
  // A network brings its own people; tables beside it would have to be joined by a study file.
  for (const { file } of tables.shapes.map(listingOf)) log.add('FILE_NOT_USED', file);
  if (graph.shapes.length === 0) log.add('TIES_MISSING', opened.networks[0]!.file);
  return { ...tables, shapes: graph.shapes, title: graph.title ?? opened.title };
}

async function openedFiles(session: Session): Promise<OpenedFiles> {
  const { sources, options, budget, log } = session;
  const shapes: Shape[] = [...readUcinet(sources, options.encoding, budget, log)];
  const grids: Grid[] = [];
  const plain: { readonly file: string; readonly ties: PlainTies }[] = [];
  const networks: NetworkText[] = [];
  let title = sources.length === 1 ? baseName(sources[0]!.name) : '';
  const tabular = sources.some(({ name }) => !isJson(name));
  for (const source of sources) {
    if (isUcinet(source)) continue;
    const { name } = source;
    if (tabular && isJson(name)) {
      log.add('FILE_NOT_USED', name);
      continue;
    }
    const opened = await openIn(session, source);
    if (opened === null) continue;
    if (opened.kind === 'json') {
      const graph = readGraphFile(name, opened.text, budget, log);
      shapes.push(...(graph?.shapes ?? []));
      title = graph?.title ?? title;
      if (graph !== null && graph.shapes.length === 0) log.add('TIES_MISSING', name);
    } else if (opened.kind === 'network')
      networks.push({ file: name, format: opened.format, text: opened.text });
    else if (opened.kind === 'ties') plain.push({ file: name, ties: opened.ties });
    else grids.push(...opened.grids);
  }
  return { shapes, grids, plain, networks, title };
}

/** What each table is, in the order of their files. */
function told(
  { sources, options, missing, budget, log }: Session,
  { shapes: known, grids, plain }: OpenedFiles,
): Omit<Found, 'title'> {
  const shapes: Shape[] = [...known, ...(interviewShapes(grids, log) ?? [])];
  const surveys: Grid[] = [];
  const odd: Grid[] = [];
  const order = new Map(sources.map(({ name }, at) => [name, at]));
  const others = grids.filter((grid) => !isInterview(grid));
  const tables = [...arranged(others, budget, log), ...plain];
  for (const table of tables.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0))) {
    if (shapes.length > budget.layers) throw new Exceeded('layers', budget.layers, table.file);
    if ('ties' in table) {
      const shape = table.ties.opened(log);
      if (shape !== null) shapes.push(shape);
      continue;
    }
    const viva = vivaShapes(table, budget, log);
    if (viva !== null) {
      shapes.push(...viva);
      continue;
    }
    if (fingerprintOf(table) !== null) {
      surveys.push(table);
      continue;
    }
    const shape = shapeOf(table, numberReader(missing, options.decimal ?? 'comma'), log);
    if (shape === null) odd.push(table);
    else shapes.push(shape);
  }
  return { shapes, surveys, odd };
}

function isJson(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}
