import * as format from '../format.ts';

const whole = (value: number) => format.count(value, ',');
const plural = (value: number, one: string, more: string) =>
  `${whole(value)} ${value === 1 ? one : more}`;

/** The page: open, map, leverage panel, table and the card of a person. */
export const viewer = {
  product: 'guanxi 关系',
  /** The tag of the language for the page and for the widgets. */
  tag: 'en',
  titled: (study: string) => `${study} – guanxi 关系`,
  again: 'Try again',
  skip: { toFindings: 'Skip to the findings', toTable: 'Skip to the table' },

  open: {
    title: 'Open a survey',
    lead: 'Who asks, trusts, informs and clashes with whom – and on whom it depends.',
    drop: 'Drop files or a study folder here',
    let: 'Let go to open',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    local: 'Your data never leave this computer. Everything is worked out in this window.',
    kinds: 'What can be opened',
    kindList: [
      'A study folder with people.csv and ties.csv',
      'One list of ties as CSV or TSV: who named whom',
      'A square matrix, or an Excel workbook with people and ties',
      'A file of Gephi, UCINET, Pajek, NetDraw, Kumu, NodeXL or Polinode: GraphML, GEXF, DL, ##h with ##d, .net, VNA, GML, JSON',
      'A zip archive of any of these',
      'A project file (.guanxi.json) together with its files: what was settled before is not asked again',
    ],
    failed: (name: string) => `${name} could not be opened`,
    asks: (name: string) => `${name}: one thing to settle first`,
    nothing: 'Nothing to open: the drop held no files.',
    mapping: {
      title: (tool: string) => `How this export of ${tool} will be read`,
      lead: 'Taken from the export itself. Change what is wrong; nothing is read before you say so.',
      respondent: 'Who answers',
      group: 'Groups',
      noGroup: 'No groups',
      kind: 'It is about',
      columns: (count: number) => plural(count, 'column', 'columns'),
      values: 'What the answers are worth (0: no tie)',
      read: 'Read it so',
      save: 'Save as project file',
    },
    acceptEdits: 'I edited it: follow it as it stands',
    encoding: 'Which of these reads right?',
    answers: {
      twoModes: { rows: 'The network of the rows', columns: 'The network of the columns' },
      network: (number: number) => `Network ${number}`,
      directed: {
        no: 'No direction: the other half would say the same',
        yes: 'A direction: blank cells are answers too',
      },
      repeated: {
        max: 'The largest value',
        min: 'The smallest value',
        mean: 'Their mean',
        sum: 'Their sum',
        first: 'The first value',
        last: 'The last value',
      },
      zeros: { none: 'No tie', tie: 'A tie whose value is 0' },
      points: {
        thousands: '1.500 is one thousand five hundred',
        decimals: '1.500 is one and a half',
      },
    },
    encodings: {
      gb18030: 'Chinese, simplified (GB18030)',
      big5: 'Chinese, traditional (Big5)',
      shift_jis: 'Japanese (Shift-JIS)',
      'euc-jp': 'Japanese (EUC-JP)',
      'euc-kr': 'Korean (EUC-KR)',
      'windows-1252': 'Western European (Windows-1252)',
      'windows-1250': 'Central European (Windows-1250)',
      'iso-8859-2': 'Central European (ISO 8859-2)',
      'windows-1251': 'Cyrillic (Windows-1251)',
      'koi8-r': 'Russian (KOI8-R)',
      'windows-1253': 'Greek (Windows-1253)',
      'windows-1254': 'Turkish (Windows-1254)',
      'windows-1257': 'Baltic (Windows-1257)',
      macintosh: 'Western European (Mac)',
      'utf-8': 'Unicode (UTF-8)',
    },
  },

  reading: {
    reading: 'Reading the answers …',
    layout: 'Drawing the map …',
    scores: 'Measuring …',
    diagnosis: 'Asking the questions …',
    starting: 'Starting …',
    cancel: 'Cancel',
  },

  faults: {
    cancelled: 'Cancelled.',
    session:
      'The session with the local server has ended. Open the address from the terminal again.',
    unreachable: 'The local server does not answer any more.',
    budget: 'This would take more memory or time than allowed.',
    option: 'The study lacks something this needs.',
    'worker-lost': 'The computation was interrupted. Please try again.',
    unexpected: 'Something unexpected went wrong. Your data are unchanged.',
  },

  header: {
    people: (value: number) => plural(value, 'person', 'people'),
    groups: (value: number) => plural(value, 'group', 'groups'),
    layers: (value: number) => plural(value, 'relation', 'relations'),
    answered: (share: string) => `${share} answered`,
    search: 'Search people',
    searchHint: 'Name, pinyin or id',
    searchKey: 'Press / to search',
    noMatch: 'No one of that name',
    results: 'People found',
    wave: 'Survey wave',
    language: 'Language',
    dark: 'Dark colours',
    other: 'Open another',
    notes: (value: number) => plural(value, 'note on the data', 'notes on the data'),
  },

  notes: {
    title: 'Notes on the data',
    none: 'Nothing to remark: every row was used as it stands.',
    close: 'Close',
    save: 'Save as project file',
    saveWhy: 'keeps what was answered here, for the next time',
    rows: (read: number, used: number) => `${whole(read)} rows read, ${whole(used)} used`,
    rejected: (value: number) => `${whole(value)} rejected`,
    merged: (value: number) => `${whole(value)} merged`,
    ignored: (value: number) => `${whole(value)} ignored`,
    line: (line: number) => `line ${whole(line)}`,
    column: (column: number) => `column ${whole(column)}`,
    byte: (byte: number) => `byte ${whole(byte)}`,
    sheet: (sheet: string) => `sheet ${sheet}`,
    cell: (cell: string) => `cell ${cell}`,
    times: (value: number) => `${whole(value)} times`,
    severities: { error: 'Error', question: 'Question', warning: 'Warning', info: 'Note' },
  },

  leverage: {
    region: 'Findings',
    title: 'Leverage points',
    lead: 'People on whom something depends, and why. There is no overall score: every role stands on its own evidence.',
    none: 'No one stands out from the answers.',
    all: (value: number) => `Show all ${whole(value)}`,
    fewer: 'Show fewer',
    questions: 'Questions',
    questionsLead: 'What the answers say. Choose a finding to see it on the map and in the table.',
    nothing: 'Also asked, and nothing beyond chance found',
    running: 'The questions are being asked of the answers.',
    cancelled: 'The questions were not asked to the end.',
    again: 'Ask again',
    suppressed: (value: number) =>
      `${plural(value, 'value is', 'values are')} hidden: too few people.`,
    findings: (value: number) => plural(value, 'finding', 'findings'),
    policy: (audience: string, least: number) =>
      `Shown with the rights of: ${audience}. Groups under ${whole(least)} people are not reported.`,
    caution:
      'The measures describe answers at one time, not performance. Do not use them for pay, dismissal or appraisal.',
  },

  /** What a relation can be about, as someone would say it who asked the question. */
  kinds: {
    asks: (layer: string) => `What does “${layer}” tell?`,
    why: 'The file does not say. Which questions can be asked depends on it.',
    names: {
      advice: 'who asks whom for advice',
      affect: 'who trusts whom',
      information: 'who tells whom the news',
      conflict: 'who clashes with whom',
      formal: 'who reports to whom',
      contact: 'who is in contact with whom',
    },
  },

  finding: {
    people: 'People',
    evidence: 'Evidence',
    actions: 'What you can do',
    caveats: 'Mind',
    groups: 'Groups',
    show: 'Show on the map',
    hide: 'Let go',
    value: 'value',
    chance: 'by chance',
    p: 'against chance',
    range: 'if all had answered',
    interval: (low: string, high: string) => `${low} to ${high}`,
    certain: (share: string, draws: string) =>
      `still true in ${share} of ${draws} ways to fill in the missing answers`,
    dropped: (share: string, draws: string) =>
      `still true in ${share} of ${draws} trials with answers left out`,
    of: 'about',
    everyone: 'everyone',
    layer: 'relation',
    measure: 'measure',
  },

  map: {
    region: 'Map',
    layer: 'Relation',
    size: 'Size',
    colour: 'Colour',
    same: 'the same for all',
    noColour: 'one colour',
    attributes: 'About the person',
    measures: 'Measures',
    areas: 'Group areas',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'Show everything',
    clear: 'Clear selection',
    legend: 'Legend',
    legendHint: 'Choose a group to light it up',
    noValue: 'no value',
    group: (number: number) => `Group ${whole(number)}`,
    more: (value: number) => plural(value, 'more', 'more'),
    unanswered: 'hollow: did not answer',
    conflict: 'broken line: conflict',
    mutual: 'arrows at both ends: named each other',
    summary: (facts: { people: number; ties: number; layer: string; most: string; lit: number }) =>
      `Map of ${plural(facts.people, 'person', 'people')} and ${plural(facts.ties, 'tie', 'ties')} of the relation “${facts.layer}”.` +
      (facts.most === '' ? '' : ` Named most: ${facts.most}.`) +
      (facts.lit === 0 ? '' : ` ${plural(facts.lit, 'person is', 'people are')} lit up.`),
    unavailable:
      'This browser cannot draw the map (WebGL is off). The table beside it holds the same information.',
    withheld: 'The map is not shown to this audience.',
  },

  table: {
    region: 'Table',
    caption: 'Everyone in the study, with the measures of the relation shown',
    person: 'Person',
    group: 'Group',
    roles: 'Roles',
    columns: 'Columns',
    onlySelected: 'Only selected',
    selected: (value: number) => `${whole(value)} selected`,
    clear: 'Clear',
    keys: 'Arrow keys move, space selects, enter selects one only.',
    percentile: (share: string) => `higher than ${share} of all`,
    waiting: 'being measured',
    empty: 'No one is selected.',
    sort: { ascending: 'sorted upward', descending: 'sorted downward', none: 'not sorted' },
  },

  measuring: { cancelled: 'Not everything was measured.', again: 'Measure the rest' },

  shown: { label: 'View', both: 'Map and table', map: 'Map', table: 'Table' },

  person: {
    region: 'Person',
    close: 'Close',
    roles: 'Roles',
    noRoles: 'No finding names this person.',
    measures: 'Measures',
    about: 'About',
    neighbours: 'Neighbours',
    named: (value: number) => `names ${whole(value)}`,
    namedBy: (value: number) => `named by ${whole(value)}`,
    tiedTo: (value: number) => plural(value, 'tie', 'ties'),
    mutual: (value: number) => `${whole(value)} both ways`,
    unanswered: 'did not answer',
    noTies: 'no ties',
    more: (value: number) => `and ${whole(value)} more`,
    of: (share: string) => `higher than ${share}`,
    id: 'id',
  },

  /** Column names that many surveys use, for files that bring no name of their own. */
  attributes: {
    unit: 'Unit',
    department: 'Department',
    dept: 'Department',
    team: 'Team',
    group: 'Group',
    division: 'Division',
    site: 'Site',
    location: 'Location',
    office: 'Office',
    level: 'Level',
    rank: 'Rank',
    role: 'Role',
    title: 'Job title',
    tenure: 'Years of service',
    age: 'Age',
    gender: 'Gender',
    sex: 'Sex',
  },

  /** What a measure tells, in two or three plain words; the term of the field stands behind it. */
  plainNames: {
    inDegree: 'Named by',
    outDegree: 'Names',
    degree: 'Contacts',
    inStrength: 'Strength received',
    outStrength: 'Strength given',
    betweenness: 'Go-between',
    closeness: 'Nearness to all',
    inCloseness: 'Near for others',
    outCloseness: 'Near to others',
    reach2: 'Reached in two steps',
    eigenvector: 'Well-connected contacts',
    pagerank: 'Standing',
    clustering: 'Contacts know each other',
    cutpoint: 'Holds pieces together',
    constraint: 'Closed in',
    effectiveSize: 'Separate contacts',
    eiIndex: 'Outside ties',
    community: 'Close circle',
    component: 'Separate piece',
  },
  named: (plain: string, term: string) => `${plain} (${term.toLowerCase()})`,

  live: {
    selected: (names: string, value: number) =>
      value === 0
        ? 'Nothing selected'
        : value <= 5
          ? `Selected: ${names}`
          : `${whole(value)} people selected, among them ${names}`,
    finding: (text: string) => `Finding chosen. ${text}`,
    done: (findings: number) => `${plural(findings, 'finding', 'findings')}.`,
  },
};
