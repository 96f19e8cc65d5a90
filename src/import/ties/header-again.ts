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
  const titles = [source, target].map((column) => table.header[column]!);
  const [from, to] = writingsOf(titles, texts);
  if (from!.size === 0 || to!.size === 0) return [];
  const named = (code: number) => isPerson(trimmedId(texts[code]!));
  const rows: number[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const [one, other] = [ends.source[row]!, ends.target[row]!];
    if (from!.has(one) && to!.has(other) && !(named(one) && named(other))) rows.push(row);
  }
  return rows;
}

/** Which of some texts are writings of each title. */
export function writingsOf(
  titles: readonly string[],
  texts: readonly string[],
): readonly ReadonlySet<number>[] {
  const keys = titles.map(matchKey);
  const found = titles.map(() => new Set<number>());
  for (let code = 0; code < texts.length; code++) {
    const key = matchKey(texts[code]!);
    for (let at = 0; at < keys.length; at++) if (keys[at] === key) found[at]!.add(code);
  }
  return found;
}
