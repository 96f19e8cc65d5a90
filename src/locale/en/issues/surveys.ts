import type { IssueTold } from '../../issue-words.ts';

const tools: Readonly<Record<string, string>> = {
  qualtrics: 'Qualtrics',
  surveymonkey: 'SurveyMonkey',
  'google-forms': 'Google Forms',
  'microsoft-forms': 'Microsoft Forms',
  wenjuanxing: 'Wenjuanxing',
};

/** Survey exports and recipes. */
export const surveys = {
  SURVEY_EXPORT: {
    text: ({ tool }) => `This is a survey export of ${tools[String(tool)] ?? tool}.`,
    advice: 'Which column means what must be settled first: guanxi import FILE -o FOLDER.',
  },
  SURVEY_NOT_RECOGNISED: {
    text: 'No table here is a survey export that is known.',
    advice: 'Export the answers again without changing the header rows.',
  },
  SURVEY_RESPONDENT_UNKNOWN: {
    text: 'No column tells who answers.',
    advice: 'Say which: guanxi import FILE --answer respondent=COLUMN.',
  },
  SURVEY_WITHOUT_TIES: {
    text: 'No question about other people was recognised.',
    advice:
      'Put a table of people beside the export, or list the columns of the questions in the recipe as blocks.',
  },
  SURVEY_VALUE_UNKNOWN: {
    text: ({ layer }) => `An answer for the layer ${layer} has no value in the recipe.`,
    advice:
      'Give it one with --answer value:ANSWER=NUMBER, or in the recode of its block; 0 means no tie.',
  },
  SURVEY_BLOCK_BLANK: {
    text: ({ layer }) =>
      `Someone left the question for the layer ${layer} blank; they count as not having answered it.`,
    advice: 'Where it means that they name nobody, write 0 or nobody into the answer.',
  },
  SURVEY_COLUMN_NEW: {
    text: ({ column }) => `The recipe does not know the column ${column}; it is left out.`,
    advice: 'Add it to a block of the recipe, or to drop.',
  },
  SURVEY_GRID_WITHOUT_NONE: {
    text: ({ layer }) => `In the layer ${layer} every answer counts as a tie.`,
    advice: 'If the lowest answer means never, give it 0: --answer value:ANSWER=0.',
    onPage: 'If the lowest answer means never, give it 0 where the export is opened.',
  },
  RECIPE_INVALID: {
    text: ({ path }) => `The recipe cannot be followed at ${path === '' ? 'its beginning' : path}.`,
    advice: 'Correct the entry, or let guanxi import propose a new recipe.',
    onPage: 'Correct the entry, or open the export without its project file.',
  },
  RECIPE_NOT_THERE: {
    text: ({ tool }) =>
      `The project holds no recipe for exports of ${tools[String(tool)] ?? tool}.`,
    advice: 'Import the export once without --recipe; its recipe is then kept in the project.',
    onPage: 'Open the export without its project file, and save the one that is offered.',
  },
  RECIPE_COLUMN_MISSING: {
    text: ({ column }) => `The export lacks the column ${column}, which the recipe uses.`,
    advice: 'Take it out of the recipe if it is gone for good, or correct its name there.',
  },
  RECIPE_ALIAS_UNKNOWN: {
    text: ({ entry }) => `Entry ${entry} of the aliases means somebody who is not on the roster.`,
    advice: 'Correct the person in the recipe, or take the entry out.',
  },
  COLUMN_PERSONAL: {
    text: ({ columns }) => `Addresses and places are left out (${columns}).`,
    advice: 'Nothing to do.',
  },
  RESPONSE_LEFT_OUT: {
    text: ({ column }) => `A response is left out because of its answer in ${column}.`,
    advice: 'Change the filters of the recipe if it should count.',
  },
  RESPONSE_REPEATED: {
    text: 'The same person answers again further down; this earlier response is left out.',
    advice: 'Delete the response that should not count.',
  },
  RESPONDENT_NOT_ON_ROSTER: {
    text: 'The person who answers is not on the roster; the response is left out.',
    advice: 'Correct the name, or say who is meant: --answer name:WRITTEN=PERSON.',
    onPage: 'Correct the name in the file, or add the person to the roster.',
  },
  RESPONDENTS_MOSTLY_UNKNOWN: {
    text: ({ known, unknown }) =>
      `Of those who answer, ${known} are on the roster and ${unknown} are not.`,
    advice: 'Check which column the recipe takes for the respondent.',
  },
  NAME_NOT_ON_ROSTER: {
    text: 'A name is not on the roster; its tie is left out.',
    advice: 'Say who is meant: --answer name:WRITTEN=PERSON, or let unlisted be add in the recipe.',
    onPage: 'Correct the name in the file, or add the person to the roster.',
  },
  NAME_AMBIGUOUS: {
    text: 'Several people go by this name; the answer is left out.',
    advice: 'Write their ids instead of the name.',
  },
  NAME_ADDED: {
    text: 'Somebody who is only named by others was added to the people.',
    advice: 'Check the spelling of the new names.',
  },
  NOBODY_NAMED: {
    text: 'The person says that they name nobody.',
    advice: 'Nothing to do.',
  },
} satisfies Readonly<Record<string, IssueTold>>;
