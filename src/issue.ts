/** How much an issue matters: `error` stops the reading, `question` waits for an answer. */
export type Severity = 'error' | 'warning' | 'question' | 'info';

/** Where something stands in a file. Lines and columns count from 1. */
export interface Place {
  readonly line?: number;
  /** In a table the number of the field, in other text the number of the character. */
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
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

/** What became of every row read: `rowsRead = used + rejected + merged + ignored`, exactly. */
export interface Accounting {
  rowsRead: number;
  used: number;
  rejected: number;
  merged: number;
  ignored: number;
}

/** Every issue there is; each has its words and advice in the catalogues and a fixture in the tests. */
export type IssueCode =
  | 'FILE_EMPTY'
  | 'FILE_NOT_FOUND'
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_NOT_WHAT_NAME_SAYS'
  | 'ENCODING_UNSURE'
  | 'HEADER_ONLY'
  | 'COLUMN_MISSING'
  | 'QUOTE_NOT_CLOSED'
  | 'ROW_RAGGED'
  | 'ID_EMPTY'
  | 'ID_DUPLICATE'
  | 'ID_LOOKS_DAMAGED'
  | 'PERSON_NOT_ON_ROSTER'
  | 'WEIGHT_NOT_A_NUMBER'
  | 'TIE_TO_SELF'
  | 'TIE_REPEATED'
  | 'TIE_FROM_NON_RESPONDENT'
  | 'MATRIX_NOT_SQUARE'
  | 'MATRIX_LABELS_DIFFER'
  | 'CELL_NOT_OBSERVED'
  | 'STUDY_FILE_INVALID'
  | 'LAYER_KIND_GUESSED'
  | 'GROUP_GUESSED'
  | 'RESPONSE_UNKNOWN'
  | 'STATUS_UNKNOWN';
