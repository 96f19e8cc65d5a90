import type { IssueTold } from '../../issue-words.ts';

const rules: Readonly<Record<string, string>> = {
  same: 'it counts once',
  max: 'the largest value counts',
  min: 'the smallest value counts',
  mean: 'their mean counts',
  sum: 'their sum counts',
  first: 'the first one counts',
  last: 'the last one counts',
};

/** Ties: weights, repetitions, directions, cells that were not observed, layers and waves. */
export const ties = {
  WEIGHT_NOT_A_NUMBER: {
    text: 'The value of the tie is not a number.',
    advice: 'Write a number such as 1 or 2.5, 0 for no tie, or NA for no answer.',
  },
  NUMBERS_UNCLEAR: {
    text: ({ sign }) =>
      `Every ${sign === '.' ? 'point' : 'comma'} among the values has three digits after it; they were read as decimals, not as thousands.`,
    advice: ({ sign }) =>
      sign === '.'
        ? 'If 1.234 means one thousand and more, answer --decimal point-comma.'
        : 'If 1,234 means one thousand and more, write it without the comma.',
    onPage: ({ sign }) =>
      `If 1${sign}234 means one thousand and more, write it without the ${sign === '.' ? 'point' : 'comma'}.`,
  },
  POINTS_UNCLEAR: {
    text: 'Decimals are said to be written with a comma, but a value has a point and three digits after it, which may part thousands.',
    advice:
      'If 1.500 means one thousand and five hundred, answer --decimal point-comma; if it means one and a half, answer --decimal point, or write a comma.',
  },
  WEIGHT_MISSING: {
    text: 'The tie has no value, so it counts as not observed rather than as no tie.',
    advice: 'Write the value, 0 for no tie, or NA for no answer.',
  },
  WEIGHT_NEGATIVE: {
    text: 'The value of the tie is negative.',
    advice: 'Use a layer of the kind conflict for negative ties, with positive values.',
  },
  WEIGHT_OUT_OF_SCALE: {
    text: 'The value lies outside the scale that the study states; it was kept.',
    advice: 'Correct the value or the scale in study.json.',
  },
  TIE_TO_NOBODY: {
    text: 'Where a person should be named stands a word for nobody; the row adds no tie.',
    advice: 'Nothing to do, unless somebody goes by this name: then list them in people.csv.',
  },
  TIE_OF_ZERO: {
    text: 'The value 0 means: asked, and no tie. The row adds no tie.',
    advice: 'Nothing to do.',
  },
  TIE_OF_WITHDRAWN: {
    text: 'The tie belongs to a person who withdrew and was left out.',
    advice: 'Nothing to do.',
  },
  TIE_TO_SELF: {
    text: 'A person names themselves; such ties are left out.',
    advice: 'Nothing to do, unless the columns are mixed up.',
  },
  TIE_REPEATED: {
    text: ({ rule }) => `The same tie occurs more than once; ${rules[String(rule)] ?? rule}.`,
    advice: ({ rule }) =>
      rule === 'same'
        ? 'Nothing to do unless every row counts, as in a log of messages; then answer --repeated sum.'
        : 'Nothing to do, or choose another rule with --repeated.',
    onPage: 'Nothing to do.',
  },
  TIE_DIRECTIONS_DIFFER: {
    text: ({ rule }) =>
      `Both sides of an undirected tie have different values; ${rules[String(rule)] ?? rule}.`,
    advice: 'Nothing to do, or declare the layer as directed.',
  },
  TIE_VALUES_DIFFER: {
    text: ({ layer }) => `A tie of the layer ${layer} is told again with another value.`,
    advice:
      'Say what should count: --repeated max, min, mean, sum, first or last, or repeated for the layer in study.json.',
  },
  TIE_ONE_SIDED: {
    text: ({ layer, one, both }) =>
      `The layer ${layer} is undirected: ${both} of its ties are told by both sides, ${one} by one side only. All count.`,
    advice: 'Declare the layer as directed to see who names whom.',
  },
  ZERO_UNCLEAR: {
    text: 'The value of the tie is 0 beside others: no tie, or a tie whose value is 0?',
    advice:
      'Answer --zeros none for no tie, or --zeros tie; or state the scale of the layer in study.json.',
  },
  TIE_FROM_NON_RESPONDENT: {
    text: 'The tie comes from a person who is marked as not having answered; it was kept.',
    advice: 'Correct the status of the person, or delete the tie.',
  },
  CELL_NOT_OBSERVED: {
    text: 'There is no answer for this pair; it counts as not observed, not as no tie.',
    advice: 'Write 0 where the answer was no.',
  },
  ROW_NOT_ANSWERED: {
    text: 'The row is empty, so the person counts as not having answered.',
    advice: 'Write 0 where the person was asked and named nobody.',
  },
  ROW_NOT_USED: {
    text: 'The row belongs to a layer or wave that the study reads from another file.',
    advice: 'Move the row to that file, or let the layer read this one.',
  },
  LAYER_NOT_DECLARED: {
    text: 'The layer named here is not among the layers of the study; the row was not used.',
    advice: 'Add the layer to study.json, or correct its name.',
  },
  LAYER_EMPTY: {
    text: ({ layer }) => `The layer ${layer} has no ties.`,
    advice: 'Check that the layer is spelled alike in the study and in the table of ties.',
  },
  LAYER_KIND_GUESSED: {
    text: ({ layer, kind }) => `The layer ${layer} was taken as kind ${kind}, by its name.`,
    advice: 'State the kind in study.json, since it decides which questions are asked.',
  },
  WAVE_NOT_DECLARED: {
    text: 'The wave named here is not among the waves of the study; the row was not used.',
    advice: 'Add the wave to study.json, or correct its name.',
  },
  DIRECTION_GUESSED: {
    text: ({ layer, directed }) =>
      directed === 'true'
        ? `The ties of the layer ${layer} were taken as directed: the first names the second.`
        : `The ties of the layer ${layer} were taken as undirected: both halves of the matrix say the same.`,
    advice: 'State directed for the layer in study.json.',
  },
} satisfies Record<string, IssueTold>;
