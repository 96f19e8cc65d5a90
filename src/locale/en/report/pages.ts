const plural = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const people = (n: number) => plural(n, 'person', 'people');

/** The pages of the report, in order. Arguments named `share`, `p` and the like are already text. */
export const pages = {
  kind: 'Network report',
  contents: 'Contents',
  untitled: 'Untitled study',
  subtitle: (wave: string | null, asked: number, audience: string) =>
    `${wave === null ? '' : `${wave} · `}${people(asked)} · for the ${audience}`,
  colophon: (version: string) =>
    `Made with guanxi ${version}. Everything was worked out on this computer; this page loads nothing and sends nothing.`,

  summary: {
    topic: 'Summary',
    title: (points: number, findings: number) =>
      points > 0
        ? `${people(points)} on whom much depends, and why`
        : `${plural(findings, 'finding', 'findings')} from the answers`,
    people: 'people in the study',
    answered: 'answered',
    answeredNote: (answered: number, invited: number) => `${answered} of ${invited} who were asked`,
    answeredRange: (low: string, high: string) => `${low} to ${high}, by kind of tie`,
    answeredUnknown: 'nothing says who was asked',
    groups: 'groups',
    groupsNote: (sizes: string) => `${sizes} people each`,
    groupsShown: (sizes: string, shown: number) =>
      `${sizes} people each in the ${shown} whose size is shown`,
    layers: 'kinds of ties',
    layersNote: (ties: string) => `${ties} ties in all`,
    findings: 'Findings first',
    actions: 'What can be done',
    noFindings: 'Nothing stands out against chance in these answers. That is a result too.',
    noneShown: 'Nothing stands out against chance, or nothing may be shown to this audience.',
    confidence: 'How sure this is',
    sure: (steady: number, named: number, share: string) =>
      `${steady} of ${named} named roles stay the same in at least ${share} of the runs with missing answers filled in, or some answers left out.${steady === named ? '' : ' The others are to be confirmed in conversation.'}`,
    unknown: 'Nothing says who was asked and did not answer, so the answers are taken as complete.',
    notRated: 'The names carry no certainty, because no missing answers were simulated.',
    tested: (permutations: string) =>
      `Figures are compared with what chance alone would give, in at least ${permutations} random rearrangements of the same answers, or exactly.`,
    hidden: (count: string) =>
      `For this audience ${count} values, names or findings are held back; they are nowhere in this file.`,
  },

  scope: {
    topic: 'Scope and data quality',
    title: (answered: number, invited: number, share: string) =>
      `${answered} of ${invited} people answered (${share})`,
    titleRange: (low: string, high: string) =>
      `Between ${low} and ${high} answered, by kind of tie`,
    titleUnknown: 'How many answered is not known',
    intro: (study: string, wave: string | null, asked: number) =>
      `${study}${wave === null ? '' : `, ${wave}`}: ${people(asked)} stand in the network, whether they answered or not.`,
    layersCaption: 'Kinds of ties in the study',
    layer: 'kind of tie',
    question: 'question asked',
    noQuestion: 'not stated',
    direction: 'direction',
    directed: 'one‑way',
    undirected: 'mutual',
    ties: 'ties',
    density: 'share of possible ties',
    byLayer: 'Who answered, by kind of tie',
    byGroup: 'Who answered, by group',
    mark: {
      named: (share: string) => `${share}: enough for names`,
      unnamed: (share: string) => `${share}: below it, findings are indicative only`,
    },
    bar: (answered: number, invited: number, share: string) =>
      `${answered} of ${invited} (${share})`,
    unknown: 'not known',
    low: {
      named: (share: string) => `Below ${share} the maps and names are indicative only.`,
      unnamed: (share: string) => `Below ${share} the findings are indicative only.`,
    },
    missingTitle: 'Missing answers',
    missing: [
      'Someone who did not answer stays in the network. Whom they would have named is treated as not known, never as “nobody”.',
      'Shares of possible ties count only pairs on which someone answered.',
    ],
    imputed: (draws: string) =>
      `For every name, the missing answers were filled in ${draws} times in plausible ways; the certainty beside a name is the share of these in which the name stays.`,
    dropped: (draws: string) =>
      `Where no answer is known to be missing, a tenth of the answers was left out ${draws} times; the certainty beside a name is the share of these in which the name stays.`,
  },

  map: {
    topic: 'Map',
    title: (layer: string, persons: number, ties: string) =>
      `${layer}: ${ties} ties among ${people(persons)}`,
    caption: (layer: string) =>
      `Map of one kind of tie: ${layer}. People with many ties to each other stand close together; the place itself has no meaning.`,
    description: (layer: string, persons: number, ties: string, directed: boolean, most: string) =>
      `A drawing of ${people(persons)} and ${ties} ties (${layer}). ${directed ? 'Most often named' : 'With the most ties'}: ${most}.`,
    legend: 'Groups',
    size: 'Larger marks: named by more people.',
    sizeTied: 'Larger marks: tied to more people.',
    taper: 'A tie is wide at the person who names and pointed at the person named.',
    plain: 'A line joins two people with a tie.',
    apart: 'Below the line: people without a tie of this kind.',
    across: 'Ties between groups are drawn stronger than ties inside a group.',
    names: 'Names stand only beside leverage points.',
    person: (name: string, group: string | null, directed: boolean, times: number) =>
      `${group === null ? name : `${name}, ${group}`}: ${directed ? 'named by' : 'tied to'} ${times}`,
    absentTitle: 'Not shown to this audience',
    absent:
      'A map shows single people and single answers, even without names: position and group give people away. It is drawn only for the analyst.',
    absentNone: 'This study holds no kind of tie that can be drawn.',
  },

  between: {
    topic: 'Within and between groups',
    title: (inside: string, across: string) =>
      `Inside groups ${inside} of the possible ties exist, between groups ${across}`,
    titlePlain: 'Ties inside groups and between them',
    intro:
      'Each cell is the share of possible ties from the people of one group (row) to the people of another (column). Shares, not counts: a large group does not stand out for being large.',
    caption: (layer: string) => `${layer}: share of possible ties, from row to column`,
    corner: 'names → is named',
    cell: (from: string, to: string, ties: string, possible: string) =>
      `${from} → ${to}: ${ties} of ${possible} possible ties`,
    closed: (value: string, expected: string, p: string) =>
      `Ties stay inside groups more than chance alone would give (E-I index ${value}, by chance ${expected}, ${p}).`,
    open: (value: string, expected: string, p: string) =>
      `Ties cross between groups more than chance alone would give (E-I index ${value}, by chance ${expected}, ${p}).`,
    mixed: (value: string, expected: string) =>
      `Ties cross between groups about as much as chance alone would give (E-I index ${value}, by chance ${expected}).`,
    summary: (inside: string, across: string) =>
      `Inside groups ${inside} of the possible ties exist, between groups ${across}.`,
    shownOnly: 'Counted over the cells that are shown.',
    none: 'The study names no groups, or no table between groups may be shown to this audience.',
  },

  bridges: {
    topic: 'Bridges',
    title: (n: number) => `${people(n)} ${n === 1 ? 'joins' : 'join'} groups to each other`,
    titleNone: 'Who joins the groups',
    intro:
      'Bridges, mediators, liaisons and gatekeepers: people through whom two groups, or two levels, are in touch.',
    none: 'No single person stands out here against chance, or none may be named to this audience.',
    caption: 'Who joins them',
    person: 'person',
    group: 'group',
    role: 'role',
    reason: 'why',
    certainty: 'how sure',
    ties: 'Ties that join them',
    more: (n: number) => `and ${n} more`,
  },

  leverage: {
    topic: 'Leverage points',
    title: (persons: number, roles: number) =>
      `${people(persons)}, ${plural(roles, 'role', 'roles')}: what each is to the network`,
    titleNone: 'No one is named here',
    intro:
      'A role says what a person is in the answers to this survey. It is not a mark for the person, and there is no overall score: someone can hold several roles at once.',
    none: 'No person stands out, or none may be named to this audience.',
    overview: 'Who holds which role; the figure says how often the name stays',
    person: 'person',
    held: 'holds this role',
  },

  questions: {
    topic: 'Questions and findings',
    title: (findings: number, asked: number) =>
      `${plural(findings, 'finding', 'findings')} on ${plural(asked, 'question', 'questions')}`,
    nothing: 'Nothing stands out here against chance, or nothing may be shown to this audience.',
    evidence: 'Evidence',
    measure: 'what was measured',
    about: 'about',
    whole: 'whole network',
    value: 'value',
    expected: 'by chance',
    p: 'p',
    range: 'rank, 5% to 95%',
    people: 'People',
    actions: 'What can be done',
    caveats: 'To keep in mind',
    ties: 'Ties',
    tie: (from: string, to: string, mutual: boolean, layers: string) =>
      `${from} ${mutual ? '↔' : '→'} ${to} (${layers})`,
    more: (n: number) => `and ${n} more`,
    from: (layers: string) => `from: ${layers}`,
  },

  certainty: {
    imputation: (share: string, draws: string) =>
      `stays in ${share} of ${draws} plausible completions of the data`,
    'case-dropping': (share: string, draws: string) =>
      `stays in ${share} of ${draws} samples with a tenth of the answers left out`,
    unrated: 'not rated',
  },

  evidence: {
    inLayer: (measure: string, layer: string) => `${measure} (${layer})`,
    value: (measure: string, value: string) => `${measure}: ${value}`,
    chance: (expected: string) => `by chance ${expected}`,
    range: (low: string, high: string) =>
      `rank ${low === high ? low : `${low} to ${high}`} when missing answers are filled in`,
    between: ', ',
  },
};
