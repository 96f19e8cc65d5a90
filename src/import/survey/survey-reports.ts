import type { Status } from '../../study/study.ts';
import type { Intake } from '../reports.ts';
import { placeOf } from '../tables/table.ts';
import type { SurveyInput } from './apply-recipe.ts';

/** Reads the answers of a survey into the book. */
export function readSurvey(input: SurveyInput, { roster, book, ledger, log }: Intake): void {
  const { table, blocks, responses } = input;
  ledger.open(table);
  for (const row of responses.rejected) ledger.mark(table, row, 'rejected');
  for (const [person, row] of responses.rows) {
    if (typeof roster.find(person) === 'number') ledger.mark(table, row, 'used');
  }
  for (const { index, answers } of blocks) {
    const reports = book[index]![0]!;
    for (const { from, to, weight, row, column } of answers) {
      const [source, target] = [roster.find(from), roster.find(to)];
      if (source === 'withdrawn' || target === 'withdrawn') {
        if (weight > 0) log.add('TIE_OF_WITHDRAWN', table.file, placeOf(table, row, column));
      } else if (source !== null && target !== null && weight !== 0) {
        reports.add(source, target, weight, table, row, column);
      }
    }
  }
}

/**
 * Who answered the blocks of a layer. `null` where the people are only those who answered, since then
 * nothing tells who was asked. What a table of people says counts for those who are silent.
 */
export function statusInSurvey(
  { blocks, responses, rosterKnown }: SurveyInput,
  layer: number,
  stated: readonly Status[] | null,
  { roster }: Intake,
): readonly Status[] | null {
  const answered = new Set(
    blocks.flatMap((block) => (block.index === layer ? [...block.answered] : [])),
  );
  const status = roster.ids.map((id, at): Status => {
    if (answered.has(id)) return 'answered';
    if (responses.declined.has(id)) return 'declined';
    const word = stated?.[at] ?? 'absent';
    return word === 'answered' ? 'absent' : word;
  });
  return rosterKnown || status.some((word) => word !== 'answered') ? status : null;
}
