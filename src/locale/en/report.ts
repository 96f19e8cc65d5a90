import { glossary, method } from './report/method.ts';
import { pages } from './report/pages.ts';
import { tables } from './report/tables.ts';

/** What a cell of a table says where it holds no number. */
const cells = {
  shown: 'share of possible ties, from none to the highest of this table',
  hidden: 'hidden',
  empty: 'no data',
  hiddenMeaning: 'hidden: it could tell what single people answered',
  emptyMeaning: 'no data: nobody answered for these pairs',
};

/** Between a name and what is said of it; between two sentences. */
const marks = {
  colon: ': ',
  gap: ' ',
  /** A reason, which begins small and ends open, as a sentence of its own. */
  sentence: (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
};

export const report = { cells, marks, pages, method, glossary, tables };
