import { NO_GROUP, type Partition, type Study } from 'guanxi';
import type { DrawnNetwork } from './drawn-network.ts';

/** The network of a race as a study of one layer, `ties`. */
export function studyOf({ n, directed, source, target }: DrawnNetwork): Study {
  const ids = Array.from({ length: n }, (_, person) => String(person));
  const none = new Uint32Array();
  const weight = new Float64Array(source.length).fill(1);
  const record = { source, target, weight, status: null, unknownSource: none, unknownTarget: none };
  return {
    title: 'race',
    people: { ids, names: ids, attributes: [] },
    group: null,
    layers: [
      {
        id: 'ties',
        label: 'ties',
        kind: 'contact',
        directed,
        flow: 'with',
        question: null,
        scale: null,
        weights: 'none',
        sensitivity: 'low',
        records: [record],
      },
    ],
    waves: [{ id: 'w1', label: 'w1' }],
  };
}

/** The teams of a race; people of none stay without. */
export function partitionOf({ group }: DrawnNetwork): Partition {
  const count = group.reduce(
    (most, each) => (each === NO_GROUP ? most : Math.max(most, each + 1)),
    0,
  );
  const ids = Array.from({ length: count }, (_, each) => String(each));
  const sizes = new Uint32Array(count);
  for (const each of group) if (each !== NO_GROUP) sizes[each]!++;
  return { attribute: 'team', ids, labels: ids, of: group, sizes };
}
