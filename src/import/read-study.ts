import { defaultBudget } from '../budget.ts';
import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import type { Study } from '../study/study.ts';
import { type Allowance, allowanceOf, Exceeded } from './allowance.ts';
import { assemble } from './assemble.ts';
import { numberReader } from './cells.ts';
import { unpacked } from './containers/archive.ts';
import { encodings } from './encoding.ts';
import type { EncodingQuestion } from './encodings/sample-rows.ts';
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
import { interviewShapes, isInterview } from './programs/interviews.ts';
import { vivaShapes } from './programs/viva.ts';
import { summed } from './project/summed.ts';
import {
  arrangedByProject,
  inputsOf,
  notesOf,
  reportChanged,
  settledOptions,
  takeProject,
} from './project/take-project.ts';
import type { PeopleNotes } from './reports.ts';
import { type Shape, shapeOf } from './shape.ts';
import {
  type AnySource,
  inMemory,
  type Reading,
  type ReadOptions,
  type Reporting,
  type Source,
  type SurveyNotes,
  sizeOf,
} from './source.ts';
import type { GridsOf, TablesOf } from './stated-inputs.ts';
import { planOfSurvey } from './survey/plan-survey.ts';
import type { Recipe } from './survey/recipe.ts';
import { fingerprintOf } from './survey/tools.ts';
import { decimals, delimiters, type StatedDialect } from './tables/dialect.ts';
import { baseName, type Grid, type Listing, placeOf } from './tables/table.ts';
import { repeatedRules, zeroRules } from './tie-rules.ts';
import { type PlainTies, readPlainTies } from './ties/read-plain-ties.ts';
import { oneMode, twoModes } from './two-mode.ts';

export type {
  AnySource,
  ProjectNotes,
  Reading,
  ReadOptions,
  Reporting,
  Source,
  StreamedSource,
  SurveyNotes,
} from './source.ts';

/** The steps of one reading share its options and what they found so far. */
interface Session {
  readonly sources: readonly Source[];
  readonly held: ReadonlyMap<string, Held>;
  readonly options: ReadOptions;
  readonly missing: readonly string[];
  readonly budget: Allowance;
  readonly log: IssueLog;
  readonly ledger: Ledger;
  /** What a survey export was read by; empty for anything else. */
  readonly notes: SurveyNotes[];
  readonly questions: EncodingQuestion[];
  readonly people: PeopleNotes;
  /** The recipes that the project file knows. */
  readonly recipes: readonly Recipe[];
}

/**
 * Reads a study from its files: a folder with or without `study.json`, one table of ties, a matrix, a
 * workbook or a graph. Bad data never throws: it becomes issues, and `study` is null when one of them
 * is an error or a question. Throws an OptionError for an unknown option or value, and for a `group`
 * that is no attribute of the study.
 */
export function readStudy(
  sources: readonly AnySource[],
  options: ReadOptions = {},
): Promise<Reading> {
  return readStudyFrom(sources, options, largeFrom);
}

/** The same with another size from which tables of ties are read from their bytes. */
export async function readStudyFrom(
  given: readonly AnySource[],
  options: ReadOptions,
  large: number,
): Promise<Reading> {
  checkOptions(options);
  const log = new IssueLog();
  const depth = options.budget?.jsonDepth ?? defaultBudget.jsonDepth;
  const acceptEdits = options.acceptEdits === true;
  const { project, sources: rest } = await takeProject(given, { depth, acceptEdits }, log);
  const found = project === null ? rest : arrangedByProject(rest, project, log);
  const { sources, sums } = summed(found);
  const settled = project === null ? options : settledOptions(options, project);
  const session = sessionOf(sources, settled, log, project?.content.recipes ?? []);
  const study = log.stopped ? null : await studyOf(session, sources, large);
  const [notes] = session.notes;
  const inputs =
    project === null && options.sums !== true
      ? null
      : inputsOf(found, await sums(), notes?.file ?? null);
  if (project !== null && inputs !== null) reportChanged(inputs, project, log);
  const { ledger, people } = session;
  const rejects = ledger.rejected(log);
  return {
    study: log.stopped ? null : study,
    issues: log.issues(),
    accounting: ledger.accounting(),
    ...(notes === undefined ? {} : { survey: notes }),
    ...(people.alike.length + people.unlisted.length === 0 ? {} : { people }),
    ...(rejects.length === 0 ? {} : { rejects }),
    ...(session.questions.length === 0 ? {} : { questions: session.questions }),
    ...(project === null ? {} : { project: notesOf(project) }),
    ...(inputs === null ? {} : { inputs }),
  };
}

async function studyOf(
  asked: Omit<Session, 'sources' | 'held'>,
  given: readonly AnySource[],
  large: number,
): Promise<Study | null> {
  const { log, ledger, budget, missing, options } = asked;
  try {
    const { sources, held } = await taken(given, asked, large);
    const session = { ...asked, held, sources: unpacked(sources, budget, log) };
    const plan = await planOf(session);
    if (plan === null) return null;
    return assemble({ plan, missing, log, ledger, notes: session.people }, options, budget);
  } catch (fault) {
    if (!(fault instanceof Exceeded)) throw fault;
    const { file, place, budget: limited, limit } = fault;
    log.add('BUDGET_EXCEEDED', file, place, { budget: limited, limit });
    return null;
  }
}

/**
 * What is known of a large source before it is opened: it was read as ties, or it is too large. Its
 * stand-in among the sources has no bytes.
 */
interface Held {
  readonly origin: AnySource;
  readonly ties: PlainTies | 'too-large';
}

/** Bytes from which a file is worth the reader of plain ties. */
const largeFrom = 1 << 20;

/** Takes in all sources: large tables of ties in a stream, everything else as a whole. */
async function taken(
  given: readonly AnySource[],
  { options, missing, budget }: Omit<Session, 'sources' | 'held'>,
  large: number,
): Promise<Pick<Session, 'sources' | 'held'>> {
  const held = new Map<string, Held>();
  const sources: Source[] = [];
  const total = given.reduce((sum, source) => sum + sizeOf(source), 0);
  let before = 0;
  for (const origin of given) {
    const { name } = origin;
    const size = sizeOf(origin);
    const reporting: Reporting = {
      signal: options.signal,
      onProgress: (share) => options.onProgress?.((before + share * size) / Math.max(1, total)),
    };
    const reading = { encoding: options.encoding, dialect: dialectIn(options), missing, budget };
    const ties =
      size > budget.fileBytes
        ? ('too-large' as const)
        : size < large || options.recipe !== undefined
          ? null
          : await readPlainTies(origin, reading, reporting);
    if (ties === null) sources.push(await inMemory(origin, budget.fileBytes, reporting));
    else {
      held.set(name, { origin, ties });
      sources.push({ name, bytes: new Uint8Array(0) });
    }
    before += size;
  }
  return { sources, held };
}

function checkOptions(options: ReadOptions): void {
  knownOptions(options, [
    'encoding',
    'group',
    'directed',
    'missing',
    'title',
    'recipe',
    'acceptEdits',
    'sums',
    'twoMode',
    'network',
    'repeated',
    'zeros',
    'delimiter',
    'decimal',
    'budget',
    'now',
    'signal',
    'onProgress',
  ]);
  if (options.encoding !== undefined) oneOf('encoding', options.encoding, encodings);
  if (options.twoMode !== undefined) oneOf('twoMode', options.twoMode, twoModes);
  if (options.network !== undefined) wholeNumber('network', options.network, 1);
  if (options.repeated !== undefined) oneOf('repeated', options.repeated, repeatedRules);
  if (options.zeros !== undefined) oneOf('zeros', options.zeros, zeroRules);
  if (options.delimiter !== undefined) oneOf('delimiter', options.delimiter, delimiters);
  if (options.decimal !== undefined) oneOf('decimal', options.decimal, decimals);
  for (const name of ['directed', 'acceptEdits', 'sums'] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== 'boolean')
      throw new OptionError(name, value, 'true or false');
  }
  knownOptions(options.budget ?? {}, Object.keys(defaultBudget));
}

function sessionOf(
  given: readonly AnySource[],
  options: ReadOptions,
  log: IssueLog,
  recipes: readonly Recipe[],
): Omit<Session, 'sources' | 'held'> {
  const bytes = given.reduce((sum, source) => sum + sizeOf(source), 0);
  const budget = allowanceOf({ ...defaultBudget, ...options.budget }, bytes, options.now);
  return {
    options,
    missing: options.missing ?? [],
    budget,
    log,
    ledger: new Ledger(),
    notes: [],
    questions: [],
    people: { alike: [], unlisted: [] },
    recipes,
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
    const shape = shapeOf(table, numberReader(missing, true), log);
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

function dialectIn({ delimiter, decimal }: ReadOptions): StatedDialect {
  return { delimiter, decimal };
}

/** The tables of a file, with the decimal sign that the user states for all of them. */
function withDecimal(opened: Opened | null, { decimal }: StatedDialect): Opened | null {
  if (opened?.kind !== 'tables' || decimal === undefined) return opened;
  return { ...opened, grids: opened.grids.map((grid) => ({ ...grid, decimal })) };
}

/** Opens a source; one that was read as ties stays so unless its rows are wanted for something else. */
async function openIn(
  { options, budget, log, questions, held }: Session,
  source: Source,
  asTies = true,
): Promise<Opened | null> {
  const dialect = dialectIn(options);
  const opening = { encoding: options.encoding, dialect, budget, log, questions };
  const large = held.get(source.name);
  if (large === undefined) return withDecimal(await open(source, opening), dialect);
  if (large.ties === 'too-large') {
    const { fileBytes } = budget;
    log.add('BUDGET_EXCEEDED', source.name, undefined, { budget: 'fileBytes', limit: fileBytes });
    return null;
  }
  if (!asTies) {
    const source = await inMemory(large.origin, budget.fileBytes, {});
    return withDecimal(await open(source, opening), dialect);
  }
  return { kind: 'ties', ties: large.ties };
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
