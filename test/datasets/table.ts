import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../datasets/', import.meta.url));

/** A file of a dataset as text. */
export function textOf(path: string): string {
  return readFileSync(root + path, 'utf8');
}

export function jsonOf<T>(path: string): T {
  return JSON.parse(textOf(path)) as T;
}

type Row = Readonly<Record<string, string>>;

/** The plainest reader there is: the datasets quote nothing, and this one says so if they do. */
export function rowsOf(path: string): readonly Row[] {
  const text = textOf(path);
  if (/["\r\ufeff]/.test(text)) throw new Error(`${path} is not a plain table`);
  const [header, ...lines] = text.trimEnd().split('\n');
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== names.length) throw new Error(`${path}: ${line}`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at]!]));
  });
}

/** Who names whom in one layer, and who is named by whom; people are numbered as in people.csv. */
export interface Ties {
  readonly out: readonly ReadonlySet<number>[];
  readonly in: readonly ReadonlySet<number>[];
  readonly count: number;
}

export function tiesOf(path: string, layer: string | null, ids: readonly string[]): Ties {
  const index = new Map(ids.map((id, at) => [id, at]));
  const sent = ids.map(() => new Set<number>());
  const received = ids.map(() => new Set<number>());
  let count = 0;
  for (const row of rowsOf(path)) {
    if (layer !== null && row.layer !== layer) continue;
    const source = index.get(row.source!);
    const target = index.get(row.target!);
    if (source === undefined || target === undefined) throw new Error(`${path}: unknown person`);
    if (source === target || sent[source]!.has(target)) throw new Error(`${path}: tie twice`);
    sent[source]!.add(target);
    received[target]!.add(source);
    count++;
  }
  return { out: sent, in: received, count };
}

/** All ties as pairs. */
export function pairsOf(ties: Ties): [number, number][] {
  return ties.out.flatMap((targets, source) =>
    [...targets].map((t): [number, number] => [source, t]),
  );
}

/** Everyone a person has a tie with, in either direction. */
export function around(ties: Ties, person: number): Set<number> {
  return new Set([...ties.out[person]!, ...ties.in[person]!]);
}
