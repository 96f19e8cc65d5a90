import { OptionError } from '../errors.ts';
import { breath, different, keptResults, type Results, shares } from '../work.ts';
import type {
  GroupColumn,
  MeasureContext,
  MeasureDefinition,
  NetworkValue,
  NodeColumn,
  TieColumn,
} from './definition.ts';
import { needOf, refuseBeyond } from './need.ts';
import { type OwnReader, type OwnValues, ownReader } from './own-options.ts';
import type { Working } from './work-options.ts';

/** The values of measures by id, level by level. */
export interface Values {
  readonly nodes: ReadonlyMap<string, NodeColumn>;
  readonly ties: ReadonlyMap<string, TieColumn>;
  readonly groupValues: ReadonlyMap<string, GroupColumn>;
  readonly network: ReadonlyMap<string, NetworkValue>;
}

/** From so many nodes and ties on, others are heard after every measure. */
const sizeForBreath = 20_000;

/**
 * Evaluates measures one after the other on what a context shares, in their order: first the heavy
 * work by the executor, then everything that reads its results.
 */
export async function valuesOf(
  definitions: readonly MeasureDefinition[],
  contextOf: (results: Results) => MeasureContext,
  own: ReadonlyMap<string, OwnValues>,
  { executor, signal, onProgress, most }: Working,
): Promise<Values> {
  const done = keptResults();
  const context = contextOf(done.results);
  const read = ({ id }: MeasureDefinition) => ownReader(own.get(id) ?? new Map());
  const tasks = different(
    definitions.flatMap((each) => named(each, () => each.tasks?.(context, read(each)) ?? [])),
  );
  refuseBeyond(needOf(context.reported, tasks, definitions.length), most);
  const size = context.reported.n + context.reported.out.nodes.length;
  const share = shares(
    [...tasks.map(({ job, input }) => job.cost(input)), ...definitions.map(() => 16 * size)],
    onProgress,
  );
  for (const each of tasks) {
    done.put(each, await executor.run(each, { signal, onProgress: share.within }));
    share.next();
  }
  const values = empty();
  for (const definition of definitions) {
    signal?.throwIfAborted();
    named(definition, () => put(values, definition, context, read(definition)));
    share.next();
    if (size > sizeForBreath) await breath();
  }
  return values;
}

function empty() {
  return {
    nodes: new Map<string, NodeColumn>(),
    ties: new Map<string, TieColumn>(),
    groupValues: new Map<string, GroupColumn>(),
    network: new Map<string, NetworkValue>(),
  };
}

function put(
  { nodes, ties, groupValues, network }: ReturnType<typeof empty>,
  definition: MeasureDefinition,
  context: MeasureContext,
  own: OwnReader,
): void {
  const { id } = definition;
  switch (definition.level) {
    case 'node':
      nodes.set(id, definition.evaluate(context, own));
      break;
    case 'tie':
      ties.set(id, definition.evaluate(context, own));
      break;
    case 'group':
      groupValues.set(id, definition.evaluate(context, own));
      break;
    case 'network':
      network.set(id, definition.evaluate(context, own));
      break;
  }
}

/** A value out of range is refused under the name the caller gave it by: the measure's, and its own. */
function named<Found>({ id, own }: MeasureDefinition, find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    if (error instanceof OptionError && own?.some(({ name }) => name === error.option) === true) {
      throw new OptionError(`${id}.${error.option}`, error.received, error.expected);
    }
    throw error;
  }
}
