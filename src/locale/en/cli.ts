import type { IoCode } from '../../errors.ts';

/** What the flags of the command line do. */
const flags = {
  layer: 'the layer to read; the first one when left out',
  measure: 'measures by id, separated by commas; see measures --list',
  group: 'the attribute of people that says who belongs together',
  weight: 'what the weights of ties mean to path measures: none, strength or cost',
  normalized: 'yes: on a scale from 0 to 1 where there is one; no: as counted',
  symmetrize:
    'how two reports of one tie become one: any (either is enough), confirmed (both are needed), none (leave out measures that need it)',
  weightOfTests: 'none: a tie counts 1; strength: a tie counts its weight',
  symmetrizeOfTests:
    'none: each report counts by itself; any: people are tied if either says so; confirmed: if both do',
  profile: 'whose conventions to follow: default, ucinet, igraph or sna',
  set: 'options of single measures, such as kPlexes.k=3,closeness.unreachable=n; measures --explain names them',
  bounds: 'tell every value twice more: as if all unanswered cells were no, and as if all were yes',
  model:
    'the test: qap (two networks), mrqap (what explains a network), logistic (the same for tie or no tie), density (groups) or cug (random networks)',
  outcome: 'the layer that is tested or explained; the first one when left out',
  predictors:
    'what explains it, separated by commas: a layer, reverse:LAYER, same:ATTRIBUTE, difference:, signed:, sender:, receiver:ATTRIBUTE, sender:ATTRIBUTE=VALUE',
  association: 'how qap compares: pearson, jaccard, match, gamma, hamming, hubert or euclidean',
  method: 'how mrqap tests: semi-partialling or permute-outcome',
  blocks:
    'what the density model tells apart: constant-homophily, variable-homophily or structural-blockmodel',
  given: 'what random networks of cug keep: size, ties or dyads',
  strata: 'let people change places only with those of the same value of this attribute',
  wave: 'the wave to read; the first one when left out',
  question: 'questions by id, separated by commas; all when left out',
  showValues: 'name the people that issues are about; what is shown then is personal',
  rejects: 'write where each rejected row stands, and why, to this CSV file',
  recipe:
    'follow the recipe in this file (a project file will do); propose: a new recipe, whatever the project says',
  answer:
    'settle what an import asks, as often as needed: respondent=COLUMN, group=COLUMN, value:ANSWER=NUMBER, name:WRITTEN=PERSON, kind:LAYER=KIND; kept in the recipe',
  project:
    'the project file that answers are kept in and taken from, made where there is none; the one beside the input when left out; none: follow none',
  acceptEdits: 'follow a project file that was edited by hand, and seal it anew',
  twoMode:
    'of a table of two kinds of things, such as people and meetings: whose network it becomes, rows or columns',
  network: 'which network of a file that holds several, counted from 1',
  directed: 'whether ties have a direction, where the files do not say: yes or no',
  repeated:
    'what counts where a tie is told again with another value: max, min, mean, sum, first or last',
  delimiter:
    'what parts the cells of text files: comma, semicolon, tab, pipe, wide-comma or wide-semicolon; told from each file when left out',
  decimal:
    'the decimal sign of numbers: comma, point, or point-comma for 1.234,5; told from each column when left out',
  zeros: 'what the value 0 of a tie means: none (no tie) or tie (a tie whose value is 0)',
  as: 'the format, where the name of the file leaves it open: gephi, kumu, nodexl, polinode (.xlsx), rsiena, egor (folders)',
  audience: 'who will read it: analyst, sponsor, manager or public',
  minGroup: 'the smallest group that is reported, at least 3',
  permutations: 'how many random rearrangements a test against chance makes',
  list: 'list all measures instead of reading a study',
  port: 'the port to serve on; a free one when left out',
  format: 'table, json, csv, xlsx or md; from the ending of the output file when left out',
  output: 'write to this file instead of the terminal',
  encoding: 'the encoding of text files, such as gb18030, when it cannot be told for sure',
  lang: 'en or zh-Hans; the language of the system when left out',
  seed: 'the number that all chance comes from',
  patience:
    'minutes of one processor that the work may take; more is refused before it begins (default: 240)',
  workers:
    'how many workers may compute; results are the same for any number (default: one per processor)',
  quiet: 'say nothing but results and errors',
};

const commands = {
  check: 'read a study and report what is wrong or unusual in its files',
  measures: 'the measures of one layer, for people, ties, groups and the whole network',
  test: 'a test against chance: do networks go together, what explains them, is a feature more than chance',
  diagnose: 'who the leverage points are, and why, with evidence for each',
  report: 'the diagnosis as one file to hand over: .html, .md, .xlsx or .json',
  convert: 'write a study in another format: a folder, a table, a workbook or a network file',
  import: 'turn a survey export into a study folder, and keep its recipe in a project file',
  view: 'open a study in the viewer, on this computer only',
};

/** The command line's own words. */
export const cli = {
  tagline:
    'guanxi 关系 turns a survey about who asks, trusts, informs and clashes with whom into named, evidenced leverage points.',
  help: {
    titles: new Map([
      ['Usage:', 'Usage:'],
      ['Options:', 'Options:'],
      ['Arguments:', 'Arguments:'],
      ['Commands:', 'Commands:'],
    ]),
    usage: '<command> INPUT [options]',
    options: '[options]',
    examples: 'Examples:',
    input:
      'a study folder, a study.json, a project file (.guanxi.json), a file (CSV, TSV, XLSX, JSON …), or - for stdin',
    help: 'show this help',
    version: 'show the version',
    byDefault: (value: string) => `(default: ${value})`,
    exits:
      'Exit codes: 0 done · 2 wrong usage · 3 error in the input · 4 a question needs an answer ·\n5 a file cannot be read or written · 6 too large · 7 refused by policy · 70 internal fault',
    more: 'guanxi <command> --help tells more about a command.',
  },
  commands,
  flags,
  progress: (percent: number) => `Computing … ${percent}%`,
  errors: {
    unknownFlag: (name: string, near: string | null) =>
      `There is no option ${name} here.${near === null ? '' : ` Did you mean ${near}?`}`,
    unknownCommand: (name: string, near: string | null) =>
      `There is no command ${name}.${near === null ? '' : ` Did you mean ${near}?`}`,
    missingInput: 'The input is missing: a study folder, a study.json or a file.',
    missingValue: (flag: string) => `${flag} needs a value.`,
    missingOutput: 'Say where to write: -o FILE.',
    tooManyInputs: 'There is more than one input; this command takes one.',
    otherUsage: 'This command cannot be read.',
    notAChoice: (flag: string, value: string, choices: readonly string[]) =>
      `${flag} ${value} is not possible; choose from: ${choices.join(', ')}.`,
    noSuchMeasure: (id: string) => `There is no measure ${id}; measures --list names all.`,
    notASetting: (text: string) =>
      `--set ${text} cannot be read; write measure.option=value, such as kPlexes.k=3.`,
    noSuchSetting: (id: string, name: string, names: readonly string[]) =>
      names.length === 0
        ? `${id} has no options of its own.`
        : `${id} has no option ${name}; it has ${names.join(', ')}.`,
    notMeasured: (id: string) =>
      `--set is about ${id}, which is not among the measures asked for: add it to --measure.`,
    notANumber: (flag: string, value: string) => `${flag} ${value} is not possible; give a number.`,
    notAWholeNumber: (flag: string, value: string, least: number) =>
      `${flag} ${value} is not possible; give a whole number of at least ${least}.`,
    option: (flag: string, received: string, expected: string) =>
      `${flag} ${received} is not possible; expected ${expected}.`,
    noLayers: 'This study has no layer.',
    noGroups:
      'This study says of nobody which group they belong to; name an attribute with --group.',
    endingUnknown: (file: string, endings: readonly string[]) =>
      `${file}: its ending must be one of ${endings.join(', ')}, or say --format.`,
    reportEnding: (file: string, endings: readonly string[]) =>
      `${file}: a report ends in one of ${endings.join(', ')}.`,
    studyEnding: (file: string, endings: readonly string[]) =>
      `${file}: a study can be written as a folder (no ending) or with one of ${endings.join(', ')}.`,
    formatEnding: (file: string, format: string, ending: string) =>
      ending === ''
        ? `${file}: ${format} is written as a folder; give a name without an ending.`
        : `${file}: ${format} is written with the ending ${ending}.`,
    workbookToTerminal: 'A workbook cannot be shown in a terminal: add -o FILE.xlsx.',
    seeHelp: (command: string) => `${command} --help shows what is possible.`,
    stopped: (errors: number, questions: number): string =>
      questions > 0 && errors === 0
        ? 'Stopped: a question needs an answer first. Nothing was written.'
        : 'Stopped: the input has errors. Nothing was written.',
    need: (
      budget: string,
      need: { people: string; ties: string; megabytes: string; minutes: number },
    ) =>
      `Not begun: for ${need.people} people and ${need.ties} ties this would take about ${need.megabytes} MB and ${need.minutes} ${need.minutes === 1 ? 'minute' : 'minutes'} of one processor. ` +
      (budget === 'seconds'
        ? 'Ask for fewer measures (--measure), questions (--question) or draws (--permutations), or allow more minutes with --patience.'
        : 'Ask for one layer or fewer people, or use a machine with more memory.'),
    memory: (megabytes: number) =>
      `This input needs more memory than reading may use (${megabytes} MB). Read fewer rows, columns or waves at a time.`,
    budget: (name: string, limit: string) => `Too large: the limit ${name} is ${limit}.`,
    refused: {
      'study-data':
        'The answers themselves are shown to the analyst only; this audience may see results, not answers.',
      scores:
        'Measures are shown to the analyst only; diagnose and report hold what this audience may see.',
      test: 'This test rests on too few people who are known to have answered, or on answers that this audience may not see.',
    },
    policy: (audience: string, why: string) => `Refused for the audience "${audience}". ${why}`,
    files: {
      NOT_FOUND: (path: string) => `There is no such file or folder: ${path}.`,
      NOT_READABLE: (path: string) => `${path} cannot be read with your rights.`,
      CHANGED: (path: string) =>
        `${path} changed while it was being read. Wait until it is complete and try again.`,
      NOT_A_FILE: (path: string) => `${path} is not a file that could be read or written.`,
      EXISTS: (path: string) => `${path} exists already and is not overwritten.`,
      NOT_WRITABLE: (path: string) => `${path} cannot be written.`,
      NO_SPACE: (path: string) =>
        `${path}: the disk or your share of it is full. What stood there before is as it was.`,
      NO_PERMISSION: (path: string) => `${path} cannot be written with your rights.`,
      READ_ONLY: (path: string) => `${path} lies on a disk that can only be read.`,
      NAME_TOO_LONG: (path: string) => `${path}: the name is too long for this disk.`,
      DISK_FAULT: (path: string) =>
        `${path}: the disk reports a fault. What stood there before is as it was; save elsewhere.`,
      IN_USE: (path: string) =>
        `${path} is in use by another program; close it there and try again.`,
      LOCKED: (path: string) =>
        `Another run of guanxi is writing ${path}; wait until it has ended.`,
    } satisfies Record<IoCode, (path: string) => string>,
    portTaken: (port: number) =>
      `Another program uses port ${port}; choose another with --port, or leave it out.`,
    system: (code: string) => `The system refuses (${code}).`,
    workerLost:
      'A worker was lost twice in the same piece of work, which happens when memory runs out. Nothing was written; try again with fewer --workers.',
    fault: (kind: string) =>
      `guanxi has hit a fault of its own (${kind}); your files are as they were. Please report it with these lines, which hold no data:`,
  },
  severity: { error: 'error', question: 'question', warning: 'warning', info: 'note' },
  issue: {
    times: (count: number) => `(${count} times)`,
    also: (places: string) => `Also at ${places}.`,
  },
  check: {
    people: (count: string) => `${count} people`,
    ties: (count: string) => `${count} ties`,
    wave: (label: string) => `wave ${label}`,
    layer: 'Id',
    name: 'Layer',
    kind: 'Kind',
    direction: 'Direction',
    tiesTitle: 'Ties',
    answered: 'Answered',
    group: 'Group',
    size: 'People',
    directed: 'directed',
    undirected: 'undirected',
    unknown: 'not known',
    rateOf: (answered: number, invited: number, percent: string) =>
      `${answered} of ${invited} (${percent})`,
    rows: (read: string, used: string, rejected: string, merged: string, ignored: string) =>
      `${read} rows read = ${used} used + ${rejected} rejected + ${merged} merged + ${ignored} ignored`,
    layersTitle: 'Layers',
    groupsTitle: 'Who answered, by group',
    issuesTitle: 'Issues',
    noIssues: 'Nothing wrong was found.',
    issueColumns: {
      severity: 'Severity',
      code: 'Code',
      file: 'File',
      line: 'Line',
      column: 'Column',
      count: 'Count',
      text: 'What it is',
      advice: 'What to do',
    },
  },
  measures: {
    layerChosen: (layer: string, others: string) =>
      `Layer ${layer}; there are also ${others} (--layer).`,
    listTitle: 'Measures',
    columns: {
      id: 'Id',
      name: 'Name',
      level: 'Level',
      reads: 'Reads ties',
      weights: 'Weights',
    },
    levels: { node: 'person', tie: 'tie', group: 'group', network: 'network' },
    readsOf: {
      reported: 'as reported',
      flow: 'as the resource flows',
      symmetrized: 'both ways',
      either: 'as reported or as it flows',
    },
    weightsOf: { ignored: 'ignored', option: 'with --weight', always: 'used' },
    elsewhere: (names: string) =>
      `Lists and tables (${names}) are shown with --format json, csv or xlsx.`,
    unknown: (count: string) =>
      `${count} possible ties were not observed, because people did not answer; density and reciprocity leave them out, most measures read them as no tie.`,
    estimated: (
      id: string,
      {
        samples,
        error,
        confidence,
        seed,
      }: { samples: number; error: number; confidence: number; seed: number },
    ) =>
      `${id} is an estimate from ${samples} people drawn by chance (seed ${seed}): with ${Math.round(confidence * 100)} % confidence no value is off by more than ${error.toPrecision(3)}; most are far nearer.`,
    notWorkedOut: (measures: string, level: 'node' | 'tie', reason: string) =>
      `${measures}: ${reason} for ${level === 'tie' ? 'ties' : 'people'}.`,
    bounds:
      'The two columns beside a value are the two ends of what nobody answered: all of it no, all of it yes (with weight 1). They are the least and the largest value only for measures that rise, or fall, with every tie; for others the truth may lie outside.',
    notSymmetrized: (measures: string) =>
      `${measures}: defined on ties that go both ways, so --symmetrize none leaves nothing of it.`,
    suppressed: (count: number) => `${count} values are hidden from this audience.`,
    sets: {
      more: (count: string) =>
        `and ${count} more within 1 % of the best; --format json has the first thousand.`,
      exact: 'Every set was tried; no other is within 1 % of the best.',
      searched: (most: string) =>
        `Not every set was tried: a greedy choice and random ones were improved by swaps. No set can be worth more than ${most}.`,
    },
  },
  diagnose: {
    facts: (people: string, groups: number, wave: string) =>
      `${people} people · ${groups} groups · wave ${wave}`,
    noGroups: (people: string, wave: string) => `${people} people · wave ${wave}`,
    answered: (rates: string) => `Answered: ${rates}`,
    leverage: 'Leverage points',
    leverageNone: 'Nobody stands out from what chance alone would give.',
    leverageHidden: {
      positive:
        'Nobody may be named to this audience: only people whose consent column says yes are, and only for their strengths.',
      none: 'People are not named to this audience.',
    },
    findings: 'Findings, question by question',
    nothing: 'Nothing found that chance alone would not explain.',
    nothingShown: 'Nothing that this audience may see.',
    expected: (value: string) => `by chance ${value}`,
    rank: (low: string, high: string) => (low === high ? `rank ${low}` : `rank ${low} to ${high}`),
    certainty: (draws: readonly string[]) =>
      `The percentage says how sure a role is: in how many of ${draws.join(', or where no answer is missing, of ')} it stays.`,
    certaintyOf: {
      imputation: (draws: string) => `${draws} plausible completions of the missing answers`,
      'case-dropping': (draws: string) => `${draws} samples with a tenth of the answers left out`,
    },
    everything: (audience: string) =>
      `For the audience "${audience}": names, single ties and small groups are all shown; pass it on with care.`,
    policy: (audience: string, minGroup: number) =>
      `For the audience "${audience}": figures of groups with fewer than ${minGroup} people or answers are hidden.`,
    suppressed: (count: number) => `${count} values or names are hidden from this audience.`,
    run: (seed: number, permutations: string) =>
      `Seed ${seed}; tests against chance with at least ${permutations} rearrangements, or exact.`,
    cautions:
      'These are answers of one survey at one time, not a judgement of anyone. Not for pay, appraisal or dismissal.',
    more: (count: number) => `and ${count} more`,
  },
  alike: 'People who may be one',
  alikeBy: { id: 'written alike', name: 'same name' },
  alikeColumns: { first: 'Id', second: 'Id', by: 'Why' },
  readsAs: (file: string) => `How ${file} reads; answer with the option beside what is right:`,
  written: (file: string) => `Written: ${file}`,
  otherTables: (tables: string) =>
    `There are more tables (${tables}); -o FILE.csv writes each to a file of its own.`,
  project: {
    followed: (file: string) => `Following the project ${file}.`,
    kept: (file: string) => `Kept in the project: ${file}`,
    several: (files: string) =>
      `There are several project files here (${files}); none is followed. Name one with --project.`,
    noProject: (file: string) =>
      `${file} is there and is no project file; name another one with --project.`,
    outside: (project: string, file: string) =>
      `${project}: a project file must lie in the folder of ${file} or in one above it.`,
  },
  convert: {
    losses: (format: string) => `What ${format} cannot hold:`,
    nothingLost: (format: string) => `${format} holds everything of this study.`,
  },
  import: {
    tools: {
      qualtrics: 'Qualtrics',
      surveymonkey: 'SurveyMonkey',
      'google-forms': 'Google Forms',
      'microsoft-forms': 'Microsoft Forms',
      wenjuanxing: 'Wenjuanxing',
    },
    tool: (tool: string) => `Survey export of ${tool}`,
    respondent: (column: string) => `Who answers: ${column}`,
    roster: {
      people: 'People: the table of people',
      columns: 'People: those in the headings',
      respondents: 'People: those who answer',
    },
    notSettled: 'not settled',
    blocks: 'Questions about others',
    columns: {
      layer: 'Layer',
      kind: 'Kind',
      form: 'Form',
      columns: 'Columns',
      question: 'Question',
      answers: 'Answers',
    },
    forms: { grid: 'a column per person', names: 'names in cells' },
    attributes: (columns: string) => `About people: ${columns}`,
    group: (column: string) => `Groups: ${column}`,
    filters: (columns: string) => `Filters: ${columns}`,
    left: (columns: string) => `Left out: ${columns}`,
    unlisted: 'Names that are not on the roster',
    unlistedColumns: { written: 'Name', role: 'As', count: 'Count', candidates: 'Nearly the same' },
    roles: { named: 'named by others', respondent: 'respondent' },
    found: (people: string, ties: string) => `${people} people, ${ties} ties.`,
    folderOnly: (file: string) =>
      `${file}: an import is written as a folder, whose name has no ending.`,
    settled: 'By the recipe that was settled before',
    notWritten: 'Nothing was written; -o FOLDER writes the study and keeps the recipe.',
    notKept: 'Nothing was written; -o FOLDER writes the study.',
    notAnAnswer: (text: string) =>
      `--answer ${text} cannot be read; write respondent=COLUMN, group=COLUMN, value:ANSWER=NUMBER, name:WRITTEN=PERSON or kind:LAYER=KIND.`,
    unnamed: 'What is piped in has no name: the recipe is kept only with --project FILE.',
  },
  view: {
    serving: 'The viewer is open on this computer only:',
    stop: 'Ctrl-C ends it. After 30 minutes without use it ends by itself.',
    idle: 'Ended after 30 minutes without use.',
    missing: 'The viewer has not been built: run npm run build first.',
  },
};
