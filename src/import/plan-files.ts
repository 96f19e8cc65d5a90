import { Exceeded } from './allowance.ts';
import { numberReader } from './cells.ts';
import { isGraph, readGraphFile } from './formats/graph-file.ts';
import { type NetworkText, readNetworkFiles } from './formats/network-file.ts';
import { parseStudyFile } from './formats/study-file.ts';
import { isUcinet, readUcinet } from './formats/ucinet.ts';
import type { StudyPlan } from './plan.ts';
import { statedPlan } from './plan-study-file.ts';
import { proposedPlan } from './plan-tables.ts';
import { arranged } from './programs/arranged.ts';
import { interviewShapes, isInterview } from './programs/interviews.ts';
import { vivaShapes } from './programs/viva.ts';
import { openIn, type Session } from './session.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Source } from './source.ts';
import type { GridsOf, TablesOf } from './stated-inputs.ts';
import { planOfSurvey } from './survey/plan-survey.ts';
import { fingerprintOf } from './survey/tools.ts';
import { baseName, type Grid, type Listing, placeOf } from './tables/table.ts';
import type { PlainTies } from './ties/read-plain-ties.ts';
import { oneMode } from './two-mode.ts';

/** How the study is to be put together; `null` where an issue says why it cannot be. */
export async function planOf(session: Session): Promise<StudyPlan | null> {
  const { sources, log, budget } = session;
  if (sources.length === 0) {
    if (!log.stopped) log.add('NOTHING_TO_READ', '');
    return null;
  }
  const studyFile = sources.find(isStudyFile);
  if (studyFile === undefined) return planOfTables(session);
  const opened = await openIn(session, studyFile);
  if (opened === null) return null;
  if (opened.kind !== 'json') {
    log.add('STUDY_FILE_SYNTAX', studyFile.name, undefined, { fault: 'syntax' });
    return null;
  }
  if (isGraph(opened.text, budget.jsonDepth))
    return planOfTables({ ...session, sources: [studyFile] });
  return planOfStudyFile(session, studyFile.name, opened.text, budget.jsonDepth);
}

async function planOfStudyFile(
  session: Session,
  file: string,
  text: string,
  depth: number,
): Promise<StudyPlan | null> {
  const { sources, log, ledger, missing, options } = session;
  const parsed = parseStudyFile(file, text, depth, log);
  if (parsed === null) return null;
  const opened = new Map<string, ReturnType<typeof openIn>>();
  const contentOf = async (name: string, from: Parameters<GridsOf>[1], asTies: boolean) => {
    const wanted = folderOf(file) + plainPath(name);
    const source = sources.find((candidate) => candidate.name === wanted);
    if (source === undefined) {
      if (from !== null) log.add('FILE_NOT_FOUND', from.file, from.place, { wanted: name });
      return null;
    }
    const key = asTies && session.held.has(source.name) ? `ties:${source.name}` : source.name;
    if (!opened.has(key)) opened.set(key, openIn(session, source, asTies));
    const content = await opened.get(key)!;
    if (content === null || content.kind === 'tables' || content.kind === 'ties') return content;
    const kind = content.kind === 'json' ? 'json' : content.format;
    log.add('FILE_NOT_WHAT_NAME_SAYS', source.name, undefined, { promised: 'text', kind });
    return null;
  };
  const tables: TablesOf = {
    async grids(name, from) {
      const content = await contentOf(name, from, false);
      return content?.kind === 'tables' ? content.grids : null;
    },
    async ties(name, from) {
      const content = await contentOf(name, from, true);
      if (content?.kind !== 'ties') return content?.grids ?? null;
      const shape = content.ties.opened(log);
      return shape === null ? null : [shape];
    },
  };
  const plan = await statedPlan(parsed, tables, missing, log, ledger);
  return plan === null || plan.title !== '' ? plan : { ...plan, title: options.title ?? '' };
}

/** Without a study file: a graph, or whatever the names and shapes of the tables suggest. */
async function planOfTables(session: Session): Promise<StudyPlan | null> {
  const { sources, log, ledger, missing, options } = session;
  const shapes: Shape[] = [];
  const grids: Grid[] = [];
  const plain: { readonly file: string; readonly ties: PlainTies }[] = [];
  const odd: Grid[] = [];
  const surveys: Grid[] = [];
  const networks: NetworkText[] = [];
  let title = sources.length === 1 ? baseName(sources[0]!.name) : '';
  const tabular = sources.some(({ name }) => !isJson(name));
  shapes.push(...readUcinet(sources, options.encoding, session.budget, log));
  for (const source of sources) {
    if (isUcinet(source)) continue;
    if (tabular && isJson(source.name)) {
      log.add('FILE_NOT_USED', source.name);
      continue;
    }
    const opened = await openIn(session, source);
    if (opened?.kind === 'json') {
      const graph = readGraphFile(source.name, opened.text, session.budget, log);
      shapes.push(...(graph?.shapes ?? []));
      title = graph?.title ?? title;
      if (graph !== null && graph.shapes.length === 0) log.add('TIES_MISSING', source.name);
      continue;
    }
    if (opened?.kind === 'network') {
      networks.push({ file: source.name, format: opened.format, text: opened.text });
      continue;
    }
    if (opened?.kind === 'ties') plain.push({ file: source.name, ties: opened.ties });
    else grids.push(...(opened?.grids ?? []));
  }
  const order = new Map(sources.map(({ name }, at) => [name, at]));
  shapes.push(...(interviewShapes(grids, log) ?? []));
  const others = grids.filter((grid) => !isInterview(grid));
  const tables = [...arranged(others, session.budget, log), ...plain];
  for (const table of tables.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0))) {
    if (shapes.length > session.budget.layers)
      throw new Exceeded('layers', session.budget.layers, table.file);
    if ('ties' in table) {
      const shape = table.ties.opened(log);
      if (shape !== null) shapes.push(shape);
      continue;
    }
    const viva = vivaShapes(table, session.budget, log);
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
  const graph = readNetworkFiles(networks, options.network, session.budget, log);
  if (graph !== null) {
    // A network brings its own people; tables beside it would have to be joined by a study file.
    for (const { file } of shapes.splice(0).map(gridOf)) log.add('FILE_NOT_USED', file);
    shapes.push(...graph.shapes);
    title = graph.title ?? title;
    if (graph.shapes.length === 0) log.add('TIES_MISSING', networks[0]!.file);
  }
  if (surveys.length > 0 || options.recipe !== undefined) {
    return planOfSurvey({ surveys, shapes, odd }, { ...session, title: options.title ?? title });
  }
  const code = shapes.some(({ role }) => role === 'ties' || role === 'matrix')
    ? 'FILE_NOT_USED'
    : 'SHAPE_UNKNOWN';
  for (const grid of odd) log.add(code, grid.file, placeOf(grid, 0));
  for (const shape of shapes) ledger.open(gridOf(shape));
  const { directed, group, twoMode } = options;
  const settled = oneMode(shapes, { twoMode, missing, budget: session.budget }, log, ledger);
  if (log.stopped) return null;
  return proposedPlan(
    settled,
    { title: options.title ?? title, directed, group, missing },
    log,
    ledger,
  );
}

function gridOf(shape: Shape): Listing {
  return shape.role === 'matrix' ? shape.matrix.table : shape.table;
}

function isJson(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

/** A study file at the top of a folder, or anywhere in an archive. */
function isStudyFile({ name }: Source): boolean {
  return name === 'study.json' || (name.endsWith('/study.json') && /\.zip\//i.test(name));
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** A path of the study file as sources are named: forward slashes, no `./` before it. */
function plainPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('./') ? slashed.slice(2) : slashed;
}
