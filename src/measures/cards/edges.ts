import { build } from '../../network/build.ts';
import { partitionOf } from '../../study/partition.ts';
import { measureContext } from '../context.ts';
import type { MeasureDefinition, Reason } from '../definition.ts';
import { usually } from '../own-options.ts';

export const edgeCases = [
  'nobody',
  'one-person',
  'two-people',
  'no-ties',
  'in-pieces',
  'one-group',
] as const;
export type EdgeCase = (typeof edgeCases)[number];

/** What a measure says of a network at the edge of its definition. */
export interface EdgeResult {
  readonly where: EdgeCase;
  /** The least and the largest value; `null` where there is none. */
  readonly range: readonly [least: number, largest: number] | null;
  /** Why some values, or all, do not exist. */
  readonly reasons: readonly Reason[];
  /** Lists or tables instead of values. */
  readonly isList: boolean;
}

const networks: Readonly<
  Record<EdgeCase, readonly [n: number, ties: readonly [number, number][]]>
> = {
  nobody: [0, []],
  'one-person': [1, []],
  'two-people': [2, [[0, 1]]],
  'no-ties': [4, []],
  'in-pieces': [
    6,
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
    ],
  ],
  'one-group': [
    4,
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
    ],
  ],
};

/** The measure itself is asked, so that a card cannot say other than what it does. */
export function edgeResults(definition: MeasureDefinition): readonly EdgeResult[] {
  return edgeCases
    .filter((where) => where !== 'one-group' || definition.needsGroups === true)
    .map((where) => edgeResult(definition, where));
}

function edgeResult(definition: MeasureDefinition, where: EdgeCase): EdgeResult {
  const [n, ties] = networks[where];
  const network = build({
    ids: Array.from({ length: n }, (_, node) => String(node)),
    layer: 'edge',
    kind: 'other',
    directed: true,
    source: Uint32Array.from(ties, ([from]) => from),
    target: Uint32Array.from(ties, ([, to]) => to),
    weight: new Float64Array(ties.length).fill(1),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
  const kinds = where === 'one-group' ? 1 : 2;
  const groups = partitionOf(
    'group',
    network.ids.map((_, node) => `g${node % kinds}`),
  );
  const context = measureContext(network, { groups, options: { permutations: 20 } });
  if (definition.level === 'network') {
    const found = definition.evaluate(context, usually);
    const value = 'value' in found ? found.value : found.record.value;
    const reasons = found.reason === undefined ? [] : [found.reason];
    const isList = typeof value !== 'number';
    return { where, range: rangeOf(isList ? [] : [value]), reasons, isList };
  }
  const { values, reasons } = definition.evaluate(context, usually);
  const why = [...new Set(reasons?.values() ?? [])];
  return { where, range: rangeOf(Array.from(values)), reasons: why, isList: false };
}

function rangeOf(values: readonly number[]): EdgeResult['range'] {
  const found = values.filter((value) => !Number.isNaN(value));
  if (found.length === 0) return null;
  return [Math.min(...found), Math.max(...found)];
}
