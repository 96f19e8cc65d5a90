import type { Budget } from '../budget.ts';
import { Exceeded } from './allowance.ts';
import type { StudyPlan } from './plan.ts';
import { placeAt, placeOf } from './tables/table.ts';

/** Ends the reading where the plan has too many attributes, or a label that is too long, at its cell. */
export function checkLabels(plan: StudyPlan, { label: most, peopleAttributes }: Budget): void {
  const long = (text: string | undefined) => (text ?? '').trim().length > most;
  const { people } = plan;
  // Whom a survey adds to its people stands in the answers, not in a row of their own.
  for (const { table, blocks } of plan.surveys ?? []) {
    const named = blocks.flatMap(({ answers }) => answers).find(({ to }) => long(to));
    if (named !== undefined)
      throw new Exceeded('label', most, table.file, placeOf(table, named.row, named.column));
  }
  if (people !== null) {
    const { table, id, attributes } = people;
    const over = attributes[peopleAttributes];
    const header = (column: number) => placeAt(table, table.headerLine, column);
    if (over !== undefined)
      throw new Exceeded('peopleAttributes', peopleAttributes, table.file, header(over.column));
    const titled = attributes.find(({ column }) => long(table.header[column]));
    if (titled !== undefined) throw new Exceeded('label', most, table.file, header(titled.column));
    const row = table.rows.findIndex((cells) => long(cells[id]));
    if (row >= 0) throw new Exceeded('label', most, table.file, placeOf(table, row, id));
  }
  for (const { table, cells, source, target } of plan.lists) {
    const code = cells.ends.texts.findIndex(long);
    if (code < 0) continue;
    const from = cells.ends.source.indexOf(code);
    const place =
      from < 0
        ? placeOf(table, cells.ends.target.indexOf(code), target)
        : placeOf(table, from, source);
    throw new Exceeded('label', most, table.file, place);
  }
  for (const { matrix, content } of plan.matrices) {
    const row = content.labels.findIndex(long);
    if (row >= 0) throw new Exceeded('label', most, matrix.table.file, placeOf(matrix.table, row));
  }
  const table = plan.lists[0]?.table ?? plan.matrices[0]?.matrix.table ?? people?.table;
  const named = [...plan.layers, ...plan.waves].some(({ id }) => long(id));
  if (named && table !== undefined)
    throw new Exceeded('label', most, table.file, placeAt(table, table.headerLine));
}
