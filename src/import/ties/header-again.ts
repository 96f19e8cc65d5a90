import { trimmedId } from '../ids.ts';
import type { ListInput } from '../plan.ts';
import { matchKey } from '../survey/match-key.ts';

/**
 * Rows of a table of ties that are its header again, however it is written there, as in files put
 * together from several. People may be called so: a row that names two of them is a tie.
 */
export function headersAgain(
  { table, cells, source, target }: Pick<ListInput, 'table' | 'cells' | 'source' | 'target'>,
  isPerson: (id: string) => boolean,
): readonly number[] {
  const { texts, ...ends } = cells.ends;
  const [from, to] = [source, target].map((column) => writingsOf(table.header[column]!, texts));
  if (from!.size === 0 || to!.size === 0) return [];
  const named = (code: number) => isPerson(trimmedId(texts[code]!));
  const rows: number[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const [one, other] = [ends.source[row]!, ends.target[row]!];
    if (from!.has(one) && to!.has(other) && !(named(one) && named(other))) rows.push(row);
  }
  return rows;
}

/** Which of some texts are writings of a title. */
export function writingsOf(title: string, texts: readonly string[]): ReadonlySet<number> {
  const key = matchKey(title);
  const found = new Set<number>();
  for (let code = 0; code < texts.length; code++)
    if (matchKey(texts[code]!) === key) found.add(code);
  return found;
}
