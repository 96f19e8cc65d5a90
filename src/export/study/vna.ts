import type { Study } from '../../study/study.ts';
import { layerSlots } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';
import { plainLabel, plainLabels } from './plain-labels.ts';

/** A study as VNA: the people with their attributes, and ties with a column for each relation. */
export function vnaText(study: Study): string {
  const { header, rows } = peopleSheet(study);
  const ids = plainLabels(study.people.ids);
  const slots = layerSlots(study);
  const n = ids.length;
  const pairs = new Map<number, number[]>();
  slots.forEach(({ layer, record }, slot) => {
    const put = (from: number, to: number, weight: number) => {
      const pair = from * n + to;
      const values = pairs.get(pair) ?? slots.map(() => 0);
      values[slot] = weight;
      pairs.set(pair, values);
    };
    record.source.forEach((from, at) => {
      const to = record.target[at]!;
      put(from, to, record.weight[at]!);
      if (!layer.directed) put(to, from, record.weight[at]!);
    });
  });
  const columns = plainLabels(['ID', ...header.slice(1)]);
  return [
    '*Node data',
    columns.map(quoted).join(' '),
    ...rows.map((row, at) => {
      const cells = row.slice(1).map((cell) => plainLabel(cell === null ? '' : String(cell)));
      return [ids[at]!, ...cells].map(quoted).join(' ');
    }),
    '*Tie data',
    ['from', 'to', ...plainLabels(slots.map(({ name }) => name)).map(quoted)].join(' '),
    ...[...pairs].map(([pair, values]) => {
      const ends = [ids[Math.floor(pair / n)]!, ids[pair % n]!];
      return `${ends.map(quoted).join(' ')} ${values.join(' ')}`;
    }),
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return `"${text}"`;
}
