import { type Budget, defaultBudget } from '../budget.ts';
import { knownOptions, OptionError, oneOf } from '../errors.ts';
import type { Study } from '../study/study.ts';
import { assemble } from './assemble.ts';
import { numberReader } from './cells.ts';
import { unpacked } from './containers/archive.ts';
import { encodings } from './encoding.ts';
import { isGraph, readGraphFile } from './formats/graph-file.ts';
import { type NetworkText, readNetworkFiles } from './formats/network-file.ts';
import { parseStudyFile } from './formats/study-file.ts';
import { isUcinet, readUcinet } from './formats/ucinet.ts';
import { IssueLog } from './issue-log.ts';
import { Ledger } from './ledger.ts';
import { type Opened, open } from './open.ts';
import type { StudyPlan } from './plan.ts';
import { statedPlan } from './plan-study-file.ts';
import { proposedPlan } from './plan-tables.ts';
import { arranged } from './programs/arranged.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Reading, ReadOptions, Source, SurveyNotes } from './source.ts';
import type { GridsOf } from './stated-inputs.ts';
import { planOfSurvey } from './survey/plan-survey.ts';
import { fingerprintOf } from './survey/tools.ts';
import { baseName, type Grid, type Listing, placeOf } from './tables/table.ts';

export type { Reading, ReadOptions, Source, SurveyNotes } from './source.ts';

/** The steps of one reading share its options and what they found so far. */
interface Session {
  readonly sources: readonly Source[];
  readonly options: ReadOptions;
  readonly missing: readonly string[];
  readonly budget: Budget;
  readonly log: IssueLog;
  readonly ledger: Ledger;
  /** What a survey export was read by; empty for anything else. */
  readonly notes: SurveyNotes[];
}

/**
 * Reads a study from its files: a folder with or without `study.json`, one table of ties, a matrix, a
 * workbook or a graph. Bad data never throws: it becomes issues, and `study` is null when one of them
 * is an error or a question. Throws an OptionError for an unknown option or value, and for a `group`
 * that is no attribute of the study.
 */
export async function readStudy(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<Reading> {
  const asked = sessionOf(sources, options);
  const session = { ...asked, sources: unpacked(sources, asked.budget, asked.log) };
  const { log, ledger, budget, missing } = session;
  const plan = await planOf(session);
  let study: Study | null = null;
  if (plan !== null) study = assemble({ plan, missing, log, ledger }, options.group, budget);
  return {
    study: log.stopped ? null : study,
    issues: log.issues(),
    accounting: ledger.accounting(),
    ...(session.notes[0] === undefined ? {} : { survey: session.notes[0] }),
  };
}

function sessionOf(sources: readonly Source[], options: ReadOptions): Session {
  knownOptions(options, ['encoding', 'group', 'directed', 'missing', 'title', 'recipe', 'budget']);
  if (options.encoding !== undefined) oneOf('encoding', options.encoding, encodings);
  if (options.directed !== undefined && typeof options.directed !== 'boolean') {
    throw new OptionError('directed', options.directed, 'true or false');
  }
  knownOptions(options.budget ?? {}, Object.keys(defaultBudget));
  const budget = { ...defaultBudget, ...options.budget };
  return {
    sources,
    options,
    missing: options.missing ?? [],
    budget,
    log: new IssueLog(),
    ledger: new Ledger(),
    notes: [],
  };
}

async function planOf(session: Session): Promise<StudyPlan | null> {
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
  const grids: GridsOf = async (name, from) => {
    const wanted = folderOf(file) + plainPath(name);
    const source = sources.find((candidate) => candidate.name === wanted);
    if (source === undefined) {
      if (from !== null) log.add('FILE_NOT_FOUND', from.file, from.place, { wanted: name });
      return null;
    }
    if (!opened.has(source.name)) opened.set(source.name, openIn(session, source));
    const content = await opened.get(source.name)!;
    if (content === null) return null;
    if (content.kind === 'tables') return content.grids;
    const kind = content.kind === 'json' ? 'json' : content.format;
    log.add('FILE_NOT_WHAT_NAME_SAYS', source.name, undefined, { promised: 'text', kind });
    return null;
  };
  const plan = await statedPlan(parsed, grids, missing, log, ledger);
  return plan === null || plan.title !== '' ? plan : { ...plan, title: options.title ?? '' };
}

/** Without a study file: a graph, or whatever the names and shapes of the tables suggest. */
async function planOfTables(session: Session): Promise<StudyPlan | null> {
  const { sources, log, ledger, missing, options } = session;
  const shapes: Shape[] = [];
  const grids: Grid[] = [];
  const odd: Grid[] = [];
  const surveys: Grid[] = [];
  const networks: NetworkText[] = [];
  let title = sources.length === 1 ? baseName(sources[0]!.name) : '';
  const tables = sources.some(({ name }) => !isJson(name));
  shapes.push(...readUcinet(sources, options.encoding, session.budget, log));
  for (const source of sources) {
    if (isUcinet(source)) continue;
    if (tables && isJson(source.name)) {
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
    grids.push(...(opened?.grids ?? []));
  }
  for (const grid of arranged(grids, log)) {
    if (fingerprintOf(grid) !== null) {
      surveys.push(grid);
      continue;
    }
    const shape = shapeOf(grid, numberReader(missing, true), log);
    if (shape === null) odd.push(grid);
    else shapes.push(shape);
  }
  const graph = readNetworkFiles(networks, session.budget, log);
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
  if (log.stopped) return null;
  const { directed, group } = options;
  return proposedPlan(
    shapes,
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

function openIn({ options, budget, log }: Session, source: Source): Promise<Opened | null> {
  return open(source, { encoding: options.encoding, budget, log });
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
