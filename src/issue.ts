/** How much an issue matters: `error` stops the reading, `question` waits for an answer. */
export type Severity = 'error' | 'warning' | 'question' | 'info';

/** Where something stands in a file. Lines and columns count from 1. */
export interface Place {
  readonly line?: number;
  /** In a table the number of the field, in other text the number of the character. */
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
  /** In a binary file the number of the byte, from 0. */
  readonly byte?: number;
  /** In a workbook that is damaged, the part of it. */
  readonly entry?: string;
}

/**
 * Something about the user's data that they should know. It holds facts only: the sentence and the
 * advice stand in the catalogues (`locale/<language>/issues.ts`), and cell contents are never in it.
 */
export interface Issue extends Place {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The file as the user named it, relative to the study. */
  readonly file: string;
  /** How often it was found; `samples` holds at most 20 of the places. */
  readonly count: number;
  readonly samples: readonly Place[];
  /** Facts for the sentence: counts, column names, file kinds. Never the contents of a cell. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row that is in no study, where it stands and why; what it says is not told. */
export interface RejectedRow extends Place {
  readonly file: string;
  /** The issue that kept it out. */
  readonly code: IssueCode;
}

/** All rows that are in no study, as they come to the door. */
export interface Rejects {
  readonly kind: 'rejects';
  readonly rows: readonly RejectedRow[];
}

/** What became of every row read: `rowsRead = used + rejected + merged + ignored`, exactly. */
export interface Accounting {
  rowsRead: number;
  used: number;
  rejected: number;
  merged: number;
  ignored: number;
}

/**
 * Every issue there is, with how much it matters; each has its words and advice in the catalogues and
 * a fixture in the tests.
 */
export const severities = {
  NOTHING_TO_READ: 'error',
  FILE_NOT_FOUND: 'error',
  FILE_EMPTY: 'error',
  FILE_KIND_UNKNOWN: 'error',
  FILE_KIND_UNSUPPORTED: 'error',
  FILE_NOT_WHAT_NAME_SAYS: 'error',
  FILE_DAMAGED: 'error',
  FILE_NOT_USED: 'warning',
  ARCHIVE_WITHOUT_DATA: 'error',
  ENTRY_NAME_ODD: 'warning',
  BUDGET_EXCEEDED: 'error',
  ENCODING_UNSURE: 'question',
  ENCODING_WRONG: 'error',
  ENCODING_MIXED: 'error',
  ENCODING_RECOGNIZED: 'warning',
  ENCODING_PERHAPS_OTHER: 'warning',
  ENCODING_APPLIED: 'info',
  STUDY_FILE_SYNTAX: 'error',
  STUDY_FILE_INVALID: 'error',
  STUDY_FILE_NEWER: 'error',
  STUDY_FILE_KEY_UNKNOWN: 'warning',
  STUDY_FILE_KEY_REPEATED: 'warning',
  PROJECT_DAMAGED: 'error',
  PROJECT_INVALID: 'error',
  PROJECT_NEWER: 'error',
  PROJECT_EDITED: 'question',
  PROJECTS_SEVERAL: 'question',
  PROJECT_KEY_UNKNOWN: 'warning',
  PROJECT_INPUT_CHANGED: 'warning',
  PROJECT_INPUT_NEW: 'info',
  PROJECT_MIGRATED: 'info',
  GRAPH_FILE_INVALID: 'error',
  XML_SYNTAX: 'error',
  XML_DTD_FORBIDDEN: 'error',
  XML_DEPTH: 'error',
  XML_TOKEN_TOO_LONG: 'error',
  NETWORK_MISSING: 'error',
  UCINET_HALF_MISSING: 'error',
  NETWORK_PART_IGNORED: 'warning',
  SEVERAL_NETWORKS: 'question',
  NETWORK_SYNTAX: 'error',
  NETWORK_SIZE_WRONG: 'error',
  NODE_NUMBER_WRONG: 'error',
  NODES_NOT_NAMED: 'warning',
  TWO_MODE_NETWORK: 'question',
  TWO_MODE_PROJECTED: 'info',
  TWO_MODE_UNCERTAIN: 'warning',
  NODE_NOT_LISTED: 'warning',
  HEADER_ONLY: 'error',
  HEADER_NOT_FIRST: 'info',
  HEADER_GUESSED: 'warning',
  HEADER_ABSENT: 'info',
  HEADER_REPEATED: 'error',
  COLUMN_MISSING: 'error',
  COLUMN_REPEATED: 'warning',
  COLUMN_UNNAMED: 'warning',
  COLUMN_IGNORED: 'info',
  QUOTE_NOT_CLOSED: 'error',
  ROW_RAGGED: 'warning',
  ROW_NOT_USED: 'warning',
  ATTRIBUTE_CHANGES: 'warning',
  DATES_JOINED: 'warning',
  INTERVIEW_PART_MISSING: 'error',
  INTERVIEWS_APART: 'warning',
  SHEET_LEFT_OUT: 'info',
  CELL_NAMES_SEVERAL: 'info',
  SHEET_HIDDEN: 'warning',
  ROW_HIDDEN: 'warning',
  COLUMN_HIDDEN: 'warning',
  GRAPH_KEY_REPEATED: 'warning',
  CELL_NO_VALUE: 'warning',
  CELL_ERROR: 'warning',
  SHAPE_UNKNOWN: 'error',
  TIES_MISSING: 'error',
  ID_EMPTY: 'error',
  ID_DUPLICATE: 'error',
  PERSON_REPEATED: 'warning',
  PERSON_IN_NO_TIE: 'info',
  GROUPS_SMALL: 'warning',
  GROUPS_NEARLY_SAME: 'warning',
  ENDS_OFF_ROSTER: 'error',
  ENDS_SWAPPED: 'warning',
  ENDS_APART: 'warning',
  SELF_TIES_MANY: 'warning',
  ID_TRIMMED: 'warning',
  ID_LOOKS_DAMAGED: 'warning',
  PERSON_NOT_ON_ROSTER: 'error',
  PEOPLE_NEARLY_SAME: 'warning',
  PEOPLE_SAME_NAME: 'warning',
  PEOPLE_NOT_COMPARED: 'info',
  PERSON_WITHDRAWN: 'info',
  STATUS_UNKNOWN: 'error',
  STATUS_GUESSED: 'info',
  VALUE_NOT_A_NUMBER: 'warning',
  RESPONSE_UNKNOWN: 'info',
  ROW_NOT_ANSWERED: 'info',
  WEIGHT_NOT_A_NUMBER: 'error',
  WEIGHT_MISSING: 'warning',
  NUMBERS_UNCLEAR: 'warning',
  POINTS_UNCLEAR: 'question',
  WEIGHT_NEGATIVE: 'error',
  WEIGHT_OUT_OF_SCALE: 'warning',
  TIE_TO_NOBODY: 'warning',
  TIE_OF_ZERO: 'info',
  ZERO_UNCLEAR: 'question',
  TIE_TO_SELF: 'warning',
  TIE_OF_WITHDRAWN: 'info',
  TIE_REPEATED: 'warning',
  TIE_DIRECTIONS_DIFFER: 'warning',
  TIE_VALUES_DIFFER: 'question',
  TIE_ONE_SIDED: 'info',
  TIE_FROM_NON_RESPONDENT: 'warning',
  CELL_NOT_OBSERVED: 'info',
  MATRIX_NOT_SQUARE: 'error',
  MATRIX_TOTAL: 'error',
  MATRIX_HALF: 'question',
  MATRIX_LABELS_DIFFER: 'error',
  MATRIX_REORDERED: 'warning',
  MATRIX_UNLABELLED: 'info',
  MATRIX_PEOPLE_MISSING: 'warning',
  LAYER_NOT_DECLARED: 'warning',
  LAYER_EMPTY: 'warning',
  LAYER_KIND_GUESSED: 'info',
  WAVE_NOT_DECLARED: 'warning',
  DIRECTION_GUESSED: 'info',
  GROUP_GUESSED: 'info',
  SURVEY_EXPORT: 'question',
  SURVEY_NOT_RECOGNISED: 'error',
  SURVEY_RESPONDENT_UNKNOWN: 'question',
  SURVEY_WITHOUT_TIES: 'question',
  SURVEY_VALUE_UNKNOWN: 'question',
  SURVEY_BLOCK_BLANK: 'info',
  SURVEY_COLUMN_NEW: 'warning',
  SURVEY_GRID_WITHOUT_NONE: 'warning',
  RECIPE_INVALID: 'error',
  RECIPE_NOT_THERE: 'error',
  RECIPE_COLUMN_MISSING: 'question',
  RECIPE_ALIAS_UNKNOWN: 'warning',
  COLUMN_PERSONAL: 'info',
  RESPONSE_LEFT_OUT: 'info',
  RESPONSE_REPEATED: 'warning',
  RESPONDENT_NOT_ON_ROSTER: 'warning',
  RESPONDENTS_MOSTLY_UNKNOWN: 'question',
  NAME_NOT_ON_ROSTER: 'warning',
  NAME_AMBIGUOUS: 'warning',
  NAME_ADDED: 'info',
  NOBODY_NAMED: 'info',
} as const satisfies Readonly<Record<string, Severity>>;

export type IssueCode = keyof typeof severities;
