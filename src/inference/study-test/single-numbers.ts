import { measureContext } from '../../measures/context.ts';
import type { MeasureContext, MeasureDefinition } from '../../measures/definition.ts';
import { usually } from '../../measures/own-options.ts';
import { type MeasureId, measures } from '../../measures/registry.ts';
import { build } from '../../network/build.ts';
import { partitionOf } from '../../study/partition.ts';

/**
 * The measure of the whole network, if it is one number or has one that sums it up; `null` otherwise, and
 * where one layer alone does not have it.
 */
export function singleNumber(id: string): ((context: MeasureContext) => number) | null {
  const definition = measures.find((each) => each.id === id && each.level === 'network');
  if (definition === undefined) return null;
  return isNumber(definition, example()) ? (context) => valueIn(definition, context) ?? NaN : null;
}

/** Every measure that `singleNumber` reads. */
export function singleNumbers(): readonly MeasureId[] {
  const context = example();
  return measures
    .filter((each) => each.level === 'network' && isNumber(each, context))
    .map(({ id }) => id);
}

function isNumber(definition: MeasureDefinition, context: MeasureContext): boolean {
  return Number.isFinite(valueIn(definition, context));
}

function valueIn(definition: MeasureDefinition, context: MeasureContext): number | null {
  if (definition.level !== 'network') return null;
  const found = definition.evaluate(context, usually);
  const value = 'value' in found ? found.value : found.record.value;
  return typeof value === 'number' ? value : null;
}

/** Two triangles that one tie joins, each a group: what is one number has a value of it. */
function example(): MeasureContext {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const network = build({
    ids,
    layer: 'example',
    kind: 'other',
    directed: true,
    source: Uint32Array.of(0, 1, 2, 2, 3, 4, 5),
    target: Uint32Array.of(1, 2, 0, 3, 4, 5, 3),
    weight: new Float64Array(7).fill(1),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
  const groups = partitionOf('group', ['x', 'x', 'x', 'y', 'y', 'y']);
  return measureContext(network, { groups, options: { permutations: 0 } });
}
