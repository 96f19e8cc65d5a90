import { build } from '../../network/build.ts';
import type { Network } from '../../network/network.ts';
import { partitionOf } from '../../study/partition.ts';
import type { LayerKind } from '../../study/study.ts';
import { measureContext } from '../context.ts';
import type { MeasureContext, MeasureDefinition, Reason } from '../definition.ts';
import { usually } from '../own-options.ts';

const edgeCases = [
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

/**
 * The measure itself is asked, so that a card cannot say other than what it does; and whether it looked
 * at more than the layer: at another of the same ties, at one of conflict without any, at numbers.
 */
export function edgeResults(definition: MeasureDefinition): {
  readonly edges: readonly EdgeResult[];
  readonly looksBeyond: boolean;
} {
  const found = edgeCases
    .filter((where) => where !== 'one-group' || definition.needsGroups === true)
    .map((where) => edgeResult(definition, where));
  return {
    edges: found.map(({ edge }) => edge),
    looksBeyond: found.some(({ looksBeyond }) => looksBeyond),
  };
}

function layer(where: EdgeCase, kind: LayerKind): Network {
  const [n, all] = networks[where];
  const ties = kind === 'conflict' ? [] : all;
  return build({
    ids: Array.from({ length: n }, (_, node) => String(node)),
    layer: kind,
    kind,
    directed: true,
    source: Uint32Array.from(ties, ([from]) => from),
    target: Uint32Array.from(ties, ([, to]) => to),
    weight: new Float64Array(ties.length).fill(1),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}

function edgeResult(definition: MeasureDefinition, where: EdgeCase) {
  const network = layer(where, 'other');
  const kinds = where === 'one-group' ? 1 : 2;
  const groups = partitionOf(
    'group',
    network.ids.map((_, node) => `g${node % kinds}`),
  );
  let looksBeyond = false;
  const beyond = () => {
    looksBeyond = true;
    return {
      layers: [network, layer(where, 'affect'), layer(where, 'conflict')],
      numbers: [{ id: 'number', values: Float64Array.from(network.ids, Number) }],
    };
  };
  const context = measureContext(network, { groups, options: { permutations: 20 }, beyond });
  const edge = valuesAt(definition, where, context);
  return { edge, looksBeyond };
}

function valuesAt(
  definition: MeasureDefinition,
  where: EdgeCase,
  context: MeasureContext,
): EdgeResult {
  if (definition.level === 'network') {
    const found = definition.evaluate(context, usually);
    const values = 'value' in found ? [found.value] : figuresIn(found.record);
    const reasons = found.reason === undefined ? [] : [found.reason];
    return { where, range: rangeOf(values ?? []), reasons, isList: values === null };
  }
  const { values, reasons } = definition.evaluate(context, usually);
  const why = [...new Set(reasons?.values() ?? [])];
  return { where, range: rangeOf(Array.from(values)), reasons: why, isList: false };
}

/** What a record says in a figure: its value, how many it lists, one for each attribute. */
function figuresIn({ value, count, byAttribute }: Readonly<Record<string, unknown>>) {
  if (typeof value === 'number') return [value];
  if (typeof count === 'number') return [count];
  return byAttribute instanceof Map ? [...byAttribute.values()].map(Number) : null;
}

function rangeOf(values: readonly number[]): EdgeResult['range'] {
  const found = values.filter((value) => !Number.isNaN(value));
  if (found.length === 0) return null;
  return [Math.min(...found), Math.max(...found)];
}
