/** How the numbers were made, what they cannot say, and the words of the field. */
export const method = {
  topic: 'Method and limits',
  title: 'How the numbers were made, and what they cannot say',
  limitsTitle: 'Please read before using this report',
  limits: [
    'The figures describe answers at one point in time. They do not describe performance.',
    'Do not use them for pay, dismissal or appraisal.',
    'Differences in rank inside the stated range are no differences.',
    'Two things that go together need not cause each other.',
    'What is said of a person is possible, not proven: confirm it in conversation before acting.',
    'Small groups are hidden from everyone but the analyst. Pictures without names still show people to those who know them.',
    'Personal data: use it only for the purpose people were told of, show it to as few as possible, and delete it when the work is done.',
  ],
  measures: 'What was measured',
  measure: 'measure',
  meaning: 'what it says',
  settings: 'Settings of this run',
  setting: 'setting',
  value: 'value',
  version: 'guanxi',
  wave: 'wave',
  seed: 'seed of the random numbers',
  permutations: 'random rearrangements per test, at least',
  draws: 'draws behind a certainty, at most',
  audience: 'audience',
  minGroup: 'smallest group whose figures are shown',
  minNominators: 'fewest people behind a cell',
  minNominatorsSensitive: 'the same for sensitive ties',
  individuals: 'names',
  individualsOf: {
    all: 'all',
    positive: 'only people who agreed, in roles that speak well of them, never from sensitive ties',
    none: 'none',
  },
  tiesShown: 'single ties',
  tiesOf: { all: 'all', 'not-sensitive': 'not from sensitive ties', none: 'none' },
  suppressed: 'values, names and findings held back',
  chance:
    'Chance: the same answers are rearranged at random many times. The p-value is the share of these, the real one counted in, that are at least as extreme; where every rearrangement can be counted, it is exact. Small means chance is an unlikely explanation; it does not mean large or important.',
  direction:
    'Direction: advice and trust flow towards the person who names. Reach and brokerage follow the flow; “named by” counts the answers as they were given.',
  repeat: 'The same data, version and seed give this report again, byte for byte.',
};

export const glossary = {
  topic: 'Glossary',
  title: 'Words used in this report',
  terms: [
    ['Tie', 'One person named another in answer to a question of the survey.'],
    ['Kind of tie (layer)', 'All ties from one question, such as advice, trust or news.'],
    ['Share of possible ties (density)', 'Ties there are, of the pairs on which someone answered.'],
    [
      'Closedness (E-I index)',
      'Ties between groups minus ties inside them, divided by all ties: −1 is all inside, +1 all between. It is read against chance, since the sizes of the groups alone shift it.',
    ],
    ['By chance', 'The value that random rearrangements of the same answers give on average.'],
    [
      'Certainty',
      'How often a name stays when missing answers are filled in plausibly, or some answers are left out.',
    ],
    ['Bridge', 'A person, or a tie, that joins groups with few other ties to each other.'],
    [
      'Lying between (betweenness)',
      'How often someone stands on the shortest way between two others.',
    ],
    [
      'Cut-off pairs (fragmentation)',
      'Share of pairs of people with no way to each other through the network.',
    ],
    ['Only connection (cutpoint)', 'A person without whom part of the network is cut off.'],
    [
      'Hidden',
      'Held back because it could tell what single people answered, or this audience may not see it.',
    ],
  ] as readonly (readonly [string, string])[],
};
