import type { Extra, QuestionId, Role } from '../../diagnosis/finding.ts';
import type { Audience } from '../../study/audience.ts';
import type { LayerKind, Status } from '../../study/study.ts';
import type { Grammar } from '../say.ts';

const kinds: Record<LayerKind, string> = {
  advice: 'advice',
  affect: 'trust and friendship',
  information: 'information',
  formal: 'reporting lines',
  conflict: 'conflict',
  contact: 'contact',
  other: 'other ties',
};

const status: Record<Status, string> = {
  answered: 'answered',
  declined: 'declined',
  absent: 'absent',
  'not-invited': 'not invited',
  withdrawn: 'withdrawn',
};

const grammar: Grammar = {
  list: (items) =>
    items.length < 3
      ? items.join(' and ')
      : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  between: '; ',
  thousands: ',',
  withheld: '(name withheld)',
};

/** A word for a role, and one sentence that says what was measured. */
const roles: Record<Role, { name: string; plain: string }> = {
  expert: { name: 'Expert', plain: 'Many colleagues turn to this person for advice.' },
  'opinion-leader': {
    name: 'Trusted voice',
    plain: 'Many colleagues name this person when asked whom they trust (opinion leader).',
  },
  bridge: { name: 'Bridge', plain: 'Joins groups that have few other ties to each other.' },
  liaison: { name: 'Liaison', plain: 'Passes things on between two particular groups.' },
  mediator: {
    name: 'Mediator',
    plain: 'On good terms with both sides of a conflict and in conflict with neither.',
  },
  'deputy-liaison': {
    name: 'Deputy liaison',
    plain: 'Could pass things on between two particular groups when the liaison is away.',
  },
  'news-hub': { name: 'News hub', plain: 'Many colleagues exchange news with this person.' },
  gatekeeper: {
    name: 'Gatekeeper',
    plain: 'News between two levels or groups has to pass through this person.',
  },
  champion: {
    name: 'Change champion',
    plain: 'One of the few people who together reach the most others.',
  },
  bottleneck: {
    name: 'Bottleneck',
    plain: 'Much runs through this person, and few others could take it over.',
  },
  'single-point-of-failure': {
    name: 'Only connection',
    plain: 'Some colleagues are connected to the rest through this person alone.',
  },
  'expert-without-trust': {
    name: 'Asked more than trusted',
    plain: 'Often asked for advice, seldom named when people say whom they trust.',
  },
  'trusted-not-asked': {
    name: 'Trusted more than asked',
    plain: 'Often named for trust, seldom asked for advice.',
  },
};

/** A question: its short name, the question as a manager asks it, and what answers it. */
const questions: Record<QuestionId, { name: string; asks: string; plain: string }> = {
  conflict: {
    name: 'Conflict',
    asks: 'Where are the small groups, how likely is conflict, and who can ease it?',
    plain: 'Compares ties inside groups and between groups with what chance alone would give.',
  },
  'strategic-point': {
    name: 'Strategic point',
    asks: 'Through whom does a plan succeed?',
    plain: 'Shows whom colleagues turn to most, and what their formal position is.',
  },
  leaders: {
    name: 'Expertise and trust',
    asks: 'Who is asked for advice, who is trusted, and are they the same people?',
    plain: 'Compares how often people are named for advice and for trust.',
  },
  information: {
    name: 'Flow of news',
    asks: 'Why does news not go up, or down?',
    plain: 'Follows news from level to level and looks for the people it must pass through.',
  },
  liaisons: {
    name: 'Liaisons',
    asks: 'Who links one group with another?',
    plain: 'Looks for people who pass things on between two particular groups.',
  },
  champions: {
    name: 'Change champions',
    asks: 'Whom to win first for a change?',
    plain: 'Looks for the small set of people who together reach the most others.',
  },
  loss: {
    name: 'If someone leaves',
    asks: 'What would be lost if this person left?',
    plain: 'Takes people out of the network one by one and sees what falls apart.',
  },
  silos: {
    name: 'Silos',
    asks: 'Which units hardly talk to each other?',
    plain: 'Compares the share of possible ties inside units and between them.',
  },
};

/** Names of the evidence that is not a measure of the registry. */
const evidence: Record<Extra, string> = {
  tiesBetween: 'ties between the groups',
  peopleReached: 'people reached',
  directReports: 'direct reports',
  soleSource: 'people who ask nobody else',
  dependents: 'people who depend on this person',
  fragmentationAfter: 'share of pairs cut off without this person',
  askedShare: 'share of all requests',
};

const audiences: Record<Audience, string> = {
  analyst: 'analyst',
  sponsor: 'sponsor',
  manager: 'manager',
  public: 'public',
};

/** Words that every part of the program shares. */
export const words = {
  language: 'English',
  grammar,
  kinds,
  status,
  roles,
  questions,
  evidence,
  audiences,
  withheld: 'hidden: too few people, or a name this audience does not see',
  noGroup: 'no group',
  /** From the smallest to the largest of several values, which may be one and the same. */
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  /** Why a question has no answer: what the study would need for it to be asked. */
  unasked: {
    said: (missing: readonly string[]) =>
      `This question could not be asked: the study has ${missing.join(', and ')}.`,
    ties: (kinds: readonly string[]) =>
      `no ties of the kind ${kinds
        .map((kind) => `“${kind}”`)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' or ')}`,
    groups: 'fewer than two groups of people',
  },
};
