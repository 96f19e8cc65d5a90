import type { Localized, NodeColumn, Study } from '../../src/index.ts';
import type { ColourBy } from './state.ts';

/** One entry of the legend; `key` is stable across languages. */
export interface Category {
  readonly key: string;
  /** The user's own word for it; null for a numbered one, such as a community. */
  readonly label: Localized | null;
  readonly number: number;
  readonly size: number;
}

/**
 * How people are told apart by colour. Either by category, each person holding the index of one or −1
 * for none; or by a scale, each person holding a share from 0 to 1, NaN where undefined.
 */
export type Categories =
  | { readonly kind: 'none' }
  | { readonly kind: 'categories'; readonly list: readonly Category[]; readonly of: Int32Array }
  | {
      readonly kind: 'scale';
      readonly of: Float64Array;
      readonly low: number;
      readonly high: number;
    };

/** Measures whose values are numbers of groups, not amounts. */
const LABELS: ReadonlySet<string> = new Set(['community', 'component']);

/** Sorts people by what decides their colour; `column` is the measure's, if a measure does. */
export function categories(study: Study, by: ColourBy, column: NodeColumn | null): Categories {
  if (by.kind === 'attribute') return ofAttribute(study, by.id);
  if (by.kind === 'none' || column === null) return { kind: 'none' };
  return LABELS.has(by.id) ? ofLabels(column) : scale(column.values);
}

function ofAttribute(study: Study, id: string): Categories {
  const column = study.people.attributes.find((attribute) => attribute.id === id);
  if (column === undefined) return { kind: 'none' };
  if (column.type === 'number') {
    return scale(column.values.map((value) => (value === null ? Number.NaN : Number(value))));
  }
  const sizes = new Map<string, number>();
  for (const value of column.values) {
    if (value !== null && value !== '') sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  const keys = [...sizes.keys()];
  if (column.type === 'ordinal') keys.sort(byValue);
  const at = new Map(keys.map((key, index) => [key, index] as const));
  return {
    kind: 'categories',
    list: keys.map((key, index) => ({
      key,
      label: column.labels.get(key) ?? key,
      number: index + 1,
      size: sizes.get(key)!,
    })),
    of: Int32Array.from(column.values, (value) => (value === null ? -1 : (at.get(value) ?? -1))),
  };
}

function ofLabels(column: NodeColumn): Categories {
  const sizes = new Map<number, number>();
  for (const value of column.values) {
    if (!Number.isNaN(value)) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  const keys = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const at = new Map(keys.map((key, index) => [key, index] as const));
  return {
    kind: 'categories',
    list: keys.map((key, index) => ({
      key: String(key),
      label: null,
      number: index + 1,
      size: sizes.get(key)!,
    })),
    of: Int32Array.from(column.values, (value) => at.get(value) ?? -1),
  };
}

function scale(values: ArrayLike<number>): Categories {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let person = 0; person < values.length; person++) {
    const value = values[person]!;
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { kind: 'none' };
  const range = high - low || 1;
  return {
    kind: 'scale',
    of: Float64Array.from(values, (value) => (value - low) / range),
    low,
    high,
  };
}

/** Numbers by size, other texts by code unit. */
function byValue(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return a < b ? -1 : Number(a > b);
}

export function membersOf(categories: Categories, key: string): ReadonlySet<number> {
  const members = new Set<number>();
  if (categories.kind !== 'categories') return members;
  const at = categories.list.findIndex((category) => category.key === key);
  for (const [person, category] of categories.of.entries()) {
    if (category === at) members.add(person);
  }
  return members;
}
