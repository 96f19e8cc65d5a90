import type { Study } from '../../study/study.ts';
import type { Cell } from '../table.ts';
import { layerSlots } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';

interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A study as personal networks for egor: everybody who answered or is said to have named somebody, those whom they name, and the ties
 * among these. Ids are those of the study, so a person has one id in all personal networks. Each layer
 * has a column with the weight of its ties, 0 where there is none.
 */
export function egorFiles(study: Study): readonly Sheet[] {
  const { header, rows } = peopleSheet(study);
  const { ids } = study.people;
  const slots = layerSlots(study);
  const weights = slots.map(({ layer, record }) => {
    const ties = ids.map(() => new Map<number, number>());
    record.source.forEach((from, at) => {
      ties[from]!.set(record.target[at]!, record.weight[at]!);
      if (!layer.directed) ties[record.target[at]!]!.set(from, record.weight[at]!);
    });
    return ties;
  });
  const named = ids.map((_, person) =>
    [...new Set(weights.flatMap((ties) => [...ties[person]!.keys()]))].sort((a, b) => a - b),
  );
  const egos = ids
    .map((_, person) => person)
    .filter((person) => answered(study, person) || named[person]!.length > 0);
  const cells = (from: number, to: number) => weights.map((ties) => ties[from]!.get(to) ?? 0);
  const columns = slots.map(({ name }) => name);
  return [
    {
      name: 'egos.csv',
      header: ['egoID', ...header.slice(1)],
      rows: egos.map((ego) => rows[ego]!),
    },
    {
      name: 'alters.csv',
      header: ['egoID', 'alterID', ...columns, ...header.slice(1)],
      rows: egos.flatMap((ego) =>
        named[ego]!.map((alter) => [
          ids[ego]!,
          ids[alter]!,
          ...cells(ego, alter),
          ...rows[alter]!.slice(1),
        ]),
      ),
    },
    {
      name: 'aaties.csv',
      header: ['egoID', 'Source', 'Target', ...columns],
      rows: egos.flatMap((ego) => {
        const alters = new Set(named[ego]!);
        return named[ego]!.flatMap((from) =>
          named[from]!.filter((to) => alters.has(to)).map((to) => [
            ids[ego]!,
            ids[from]!,
            ids[to]!,
            ...cells(from, to),
          ]),
        );
      }),
    },
  ];
}

/** Whether a person answered in any layer and wave, or nothing says who did. */
export function answered({ layers }: Study, person: number): boolean {
  return layers.some(({ records }) =>
    records.some(({ status }) => status === null || status[person] === 'answered'),
  );
}
