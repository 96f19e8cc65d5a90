import { OptionError } from '../errors.ts';
import type { Localized } from './localized.ts';
import type { Study } from './study.ts';

/** Marks a person who belongs to no group. */
export const NO_GROUP = 0xffff_ffff;

/** People sorted into groups by one attribute; groups are numbered by first appearance. */
export interface Partition {
  readonly attribute: string;
  readonly ids: readonly string[];
  readonly labels: readonly Localized[];
  /** The group of each person, `NO_GROUP` where the attribute is empty. */
  readonly of: Uint32Array;
  readonly sizes: Uint32Array;
}

/** The groups of an attribute. Throws an OptionError naming the attributes there are. */
export function partition(study: Study, attribute: string): Partition {
  const column = study.people.attributes.find((candidate) => candidate.id === attribute);
  if (column === undefined) {
    const known = study.people.attributes.map((candidate) => candidate.id).join(', ');
    throw new OptionError(
      'group',
      attribute,
      `one of the attributes ${known || '(there are none)'}`,
    );
  }
  return partitionOf(attribute, column.values, column.labels);
}

/** The groups of any list of values, one per person. */
export function partitionOf(
  attribute: string,
  values: readonly (string | null)[],
  labels: ReadonlyMap<string, Localized> = new Map(),
): Partition {
  const index = new Map<string, number>();
  const of = Uint32Array.from(values, (value) => {
    if (value === null || value === '') return NO_GROUP;
    const known = index.get(value);
    if (known !== undefined) return known;
    index.set(value, index.size);
    return index.size - 1;
  });
  const ids = [...index.keys()];
  const sizes = new Uint32Array(ids.length);
  for (const group of of) if (group !== NO_GROUP) sizes[group]!++;
  return { attribute, ids, labels: ids.map((id) => labels.get(id) ?? id), of, sizes };
}
