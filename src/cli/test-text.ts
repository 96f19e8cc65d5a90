import {
  type Released,
  rowSentence,
  type StudyTest,
  type Table,
  testFacts,
  testNotes,
  testTables,
  testTitle,
} from '../index.ts';
import { paintFor } from './paint.ts';
import { wide } from './scores-text.ts';
import type { Session } from './session.ts';
import { harmless, wrapped } from './width.ts';

/** Left to files: of use to those who go on working with the numbers. */
const filesOnly: ReadonlySet<string> = new Set([
  ...['id', 'sd', 'min', 'max', 'draws', 'text', 'reason', 'robustError', 'robustT'],
  ...['differenceExpected', 'differencePLower', 'differencePUpper', 'nullLogLikelihood'],
]);

/** A test for a terminal: what was asked, the answer in sentences, the numbers, the conventions. */
export function testText(session: Session, released: Released<StudyTest>): string {
  const { io, locale } = session;
  const { value: test, suppressed } = released;
  const paint = paintFor(io, 'stdout');
  const width = Math.min(io.width, 100);
  const lines = (text: string, mark = '') =>
    wrapped(harmless(text), width - mark.length).map((line, at) =>
      at === 0 ? mark + line : ' '.repeat(mark.length) + line,
    );
  // How many are hidden is told below, once.
  const shown = test.rows.filter((row) => !row.hidden);
  const sentences = shown.flatMap((row) => rowSentence(test, row, locale) ?? []);
  const [results] = testTables(released, locale);
  return `${[
    [
      ...lines(testTitle(test, locale)).map(paint.bold),
      ...lines(testFacts(test, locale).join(' · ')).map(paint.faint),
    ],
    sentences.flatMap((sentence) => lines(sentence, '• ')),
    [[...wide(session, narrowed(results!))].join('')],
    testNotes(test, suppressed, locale).flatMap((note) => lines(note).map(paint.faint)),
  ]
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/**
 * Without the columns that files have and those that hold nothing, and without what all predictors or
 * blocks do together: the sentences and the facts above them tell it.
 */
function narrowed(table: Table): Table {
  const rows = table.rows.filter(([id]) => id !== '(fit)');
  const kept = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => {
      return !filesOnly.has(column.key) && rows.some((row) => row[at] !== null);
    });
  return {
    ...table,
    rows: rows.map((row) => kept.map(({ at }) => row[at]!)),
    columns: kept.map(({ column }) => column),
  };
}
