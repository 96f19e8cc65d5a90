import type { EncodingQuestion } from '../index.ts';
import { grid } from './grid.ts';
import type { Session } from './session.ts';

/**
 * How a file reads in each encoding it may be in: the one place where cells are shown unasked, since
 * nobody can answer without seeing them. There are nine at most, cut short.
 */
export function questionLines({ text }: Session, questions: readonly EncodingQuestion[]): string {
  return questions
    .map(({ file, readings }) => {
      const rows = readings.map(({ encoding, rows: sample }) => [
        `  --encoding ${encoding}`,
        sample.map((cells) => cells.join(' · ')).join(' / '),
      ]);
      return `${text.readsAs(file)}\n${grid(['', ''], rows).trimStart().replace(/^/, '  ')}\n`;
    })
    .join('');
}
