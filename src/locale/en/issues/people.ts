import type { IssueTold } from '../../issue-words.ts';

/** People: ids, names, who answered, groups. */
export const people = {
  ID_EMPTY: {
    text: 'The row names nobody: the cell for the person is empty.',
    advice: 'Fill in the id, or delete the row. Whoever named nobody needs no row among the ties.',
  },
  ID_DUPLICATE: {
    text: 'This id stands for two people, or for one person who is told of in two ways.',
    advice: 'Compare the rows: delete the one that is wrong, or give the second person another id.',
  },
  PERSON_REPEATED: {
    text: 'The row says of a person what an earlier row says already; it counts once.',
    advice: 'Delete the repeated row.',
  },
  PERSON_IN_NO_TIE: {
    text: ({ people, of }) =>
      `${people} of ${of} people are in no tie, and nothing says whether they were asked.`,
    advice:
      'If they do not belong to the study, delete their rows; if they do, add a column status with who answered.',
  },
  GROUPS_SMALL: {
    text: ({ small, groups, column, people }) =>
      `${small} of the ${groups} groups in ${column} have fewer than 5 people (${people} in all): what sponsors, managers or the public get leaves out such small groups, unless told otherwise.`,
    advice: 'Join small groups before you go on, or group by another column with --group.',
    onPage: 'Join small groups in the table of people before you go on.',
  },
  GROUPS_NEARLY_SAME: {
    text: ({ column }) =>
      `A group in ${column} is only another writing of an earlier one (spaces, width or case); they were kept as two groups.`,
    advice: 'If it is one group, write its name alike everywhere.',
  },
  ENDS_OFF_ROSTER: {
    text: ({ column, known, rows }) =>
      `Only ${known} of ${rows} cells in the column ${column} name somebody who is among the people of the study.`,
    advice: 'Check that it is the right column, and that the ids are those of the table of people.',
  },
  ENDS_SWAPPED: {
    text: ({ sign, most, other }) =>
      sign === 'silent'
        ? 'Ties come from people who did not answer, and none leads to such a person: who names and who is named may be swapped.'
        : `Nobody is named more than ${most} times, while one person names ${other}: who names and who is named may be swapped.`,
    advice: 'Check which column holds the person who answered, and call it source.',
  },
  ENDS_APART: {
    text: 'Nobody in the first column of people is ever in the second: it may hold something else than people.',
    advice:
      'Check the columns; where people are tied to things such as meetings, give them as a table with a row for each person.',
  },
  SELF_TIES_MANY: {
    text: ({ selves, rows }) =>
      `In ${selves} of ${rows} rows a person names themselves: two columns may be mixed up.`,
    advice: 'Check which columns hold who names and who is named.',
  },
  ID_TRIMMED: {
    text: 'Spaces around an id were left out, so that it finds its person.',
    advice: 'Take the spaces off in the file.',
  },
  ID_LOOKS_DAMAGED: {
    text: 'The id looks as if a spreadsheet had turned it into a number or a date.',
    advice: 'Compare it with the source; format the column as text before typing or pasting ids.',
  },
  PERSON_NOT_ON_ROSTER: {
    text: 'The tie names someone who is not among the people of the study.',
    advice:
      'Correct the spelling, or add the person to the table of people; check --show-values names who may be meant.',
    onPage: 'Correct the spelling, or add the person to the table of people.',
  },
  PEOPLE_NEARLY_SAME: {
    text: 'An id is only another writing of an earlier one (spaces, width or case); they were kept as two people.',
    advice: 'If it is one person, write the id alike everywhere; check --show-values names them.',
    onPage: 'If it is one person, write the id alike everywhere.',
  },
  PEOPLE_SAME_NAME: {
    text: 'Two people with different ids have the same name; they were kept as two people.',
    advice: 'If it is one person, delete one row; check --show-values names them.',
    onPage: 'If it is one person, delete one row.',
  },
  PEOPLE_NOT_COMPARED: {
    text: ({ people, limit }) =>
      `There are ${people} people; among more than ${limit} nobody was looked for who is listed twice in different writings.`,
    advice: 'Sort the table by name and look for people who are listed twice.',
  },
  PERSON_WITHDRAWN: {
    text: 'A person withdrew and was left out of the study, with all ties.',
    advice: 'Nothing to do.',
  },
  STATUS_UNKNOWN: {
    text: ({ column }) =>
      `The cell in the column ${column} does not say who answered in a known word.`,
    advice: 'Use one of: answered, declined, absent, not-invited, withdrawn.',
  },
  STATUS_GUESSED: {
    text: ({ column }) => `The column ${column} was read as who answered.`,
    advice: 'Name it as coverage in study.json, or rename the column if it means something else.',
  },
  RESPONSE_UNKNOWN: {
    text: 'Nothing says who was asked and who answered, so the response rate is unknown.',
    advice: 'Add a column status with answered, declined, absent, not-invited or withdrawn.',
  },
  VALUE_NOT_A_NUMBER: {
    text: ({ column }) => `The column ${column} is declared as a number, but this cell holds none.`,
    advice: 'Correct the cell, or declare the attribute as text.',
  },
  GROUP_GUESSED: {
    text: ({ column }) => `People are grouped by the column ${column}.`,
    advice: 'Choose another column with --group, or set group in study.json.',
    onPage: 'Nothing to do, or set group in study.json to group by another column.',
  },
} satisfies Record<string, IssueTold>;
