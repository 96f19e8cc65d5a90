import { measures, type NodeColumn, type Study } from '../../src/index.ts';
import type { State, View } from './state.ts';

/** The measures of people that a choice may offer, in the order of the registry. */
export function offered(group: string | null): readonly string[] {
  return measures.flatMap(({ id, level, needsGroups }) =>
    level === 'node' && (group !== null || needsGroups !== true) ? [id] : [],
  );
}

/** What the table shows until the user chooses: how much named, how much between, how open. */
const FIRST: readonly string[] = ['inDegree', 'outDegree', 'degree', 'betweenness', 'eiIndex'];

export function firstColumns(directed: boolean, group: string | null): readonly string[] {
  const there = offered(group);
  return FIRST.filter(
    (id) =>
      there.includes(id) && (id === 'degree' ? !directed : directed || !id.endsWith('Degree')),
  );
}

/** Under this key the values of one measure are kept for one layer and wave. */
export function columnKey(view: Pick<View, 'layer' | 'wave'>, measure: string): string {
  return JSON.stringify([view.layer, view.wave, measure]);
}

/** The measures the page is about to show and does not have yet. */
export function lacking({ view, columns }: State): readonly string[] {
  const shown = new Set([...view.columns, ...(view.size === null ? [] : [view.size])]);
  if (view.colour.kind === 'measure') shown.add(view.colour.id);
  return [...shown].filter((id) => !columns.has(columnKey(view, id)));
}

export function columnOf(
  state: Pick<State, 'columns' | 'view'>,
  measure: string,
): NodeColumn | null {
  return state.columns.get(columnKey(state.view, measure)) ?? null;
}

/** The number of ties a person has matters first: it is also the first size on the map. */
export function firstSize(study: Study, layer: string): string {
  const directed = study.layers.find(({ id }) => id === layer)?.directed ?? false;
  return directed ? 'inDegree' : 'degree';
}

/** The share of people with a smaller value, in node order; NaN where the value is undefined. */
export function percentiles(values: ArrayLike<number>): Float64Array {
  const defined = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return Float64Array.from(values, (value) =>
    Number.isNaN(value) ? Number.NaN : below(defined, value) / defined.length,
  );
}

/** How many of the sorted values are smaller. */
function below(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
