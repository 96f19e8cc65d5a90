import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { layerOf, type Network, network } from '../network/network.ts';
import { Sealed } from '../sealed.ts';
import { type Partition, partition } from '../study/partition.ts';
import type { Layer, Study } from '../study/study.ts';
import {
  breath,
  different,
  type Executor,
  keptResults,
  type RunOptions,
  thisThread,
} from '../work.ts';
import { defaultOptions, measureContext } from './context.ts';
import {
  type Beyond,
  type GroupColumn,
  type MeasureDefinition,
  type MeasureOptions,
  type NetworkValue,
  type NodeColumn,
  profiles,
  type Reads,
  type TieColumn,
} from './definition.ts';
import { definitionsOf, measures } from './registry.ts';
import type { Scores } from './scores.ts';

export interface Request extends Partial<MeasureOptions> {
  readonly layer: string;
  /** The id of a wave; the first when left out. */
  readonly wave?: string;
  /** Ids of the registry; when left out, all that need neither a missing group nor long work. */
  readonly measures?: readonly string[];
  /** The attribute that says who belongs together; the study's own when left out. */
  readonly group?: string | null;
  /** Turns every measure to one form of the ties, whatever it would read by itself. */
  readonly ties?: 'reported' | 'flow';
}

export interface EvaluateOptions extends RunOptions {
  /** Who does the heavy work; this thread when left out. Results are the same bits. */
  readonly executor?: Executor | undefined;
}

/** From so many nodes and ties on, others are heard after every measure. */
const sizeForBreath = 20_000;

const optionNames = Object.keys(defaultOptions);

/**
 * Measures of one layer, sealed until a disclosure policy lets them out. Throws an OptionError that
 * names an unknown layer, wave, measure, group or option, and refuses to read weights as what the
 * layer says they are not (a strength as a length, or the other way round). Ends with the reason of
 * `signal` once that is aborted, and with a WorkerLostError if workers are lost again and again.
 */
export async function evaluate(
  study: Study,
  request: Request,
  { executor = thisThread, signal, onProgress, ...unknown }: EvaluateOptions = {},
): Promise<Sealed<Scores>> {
  knownOptions(unknown, ['executor', 'signal', 'onProgress']);
  knownOptions(request, ['layer', 'wave', 'measures', 'group', 'ties', ...optionNames]);
  const layer = layerOf(study, request.layer);
  const options = checked(request, layer);
  const ties =
    request.ties === undefined ? null : oneOf('ties', request.ties, ['reported', 'flow']);
  const reported = network(study, layer.id, { wave: request.wave ?? study.waves[0]!.id });
  const attribute = request.group === undefined ? study.group : request.group;
  const groups = attribute === null ? null : partition(study, attribute);
  const done = keptResults();
  const context = measureContext(reported, {
    groups,
    options,
    flow: layer.flow,
    ties,
    beyond: () => beyond(study, reported, request.wave),
    results: done.results,
  });
  const definitions = chosen(request.measures, groups);
  const tasks = different(definitions.flatMap((each) => each.tasks?.(context) ?? []));
  const size = reported.n + reported.out.nodes.length;
  const share = shares(
    [...tasks.map(({ job, input }) => job.cost(input)), ...definitions.map(() => 16 * size)],
    onProgress,
  );
  for (const each of tasks) {
    done.put(each, await executor.run(each, { signal, onProgress: share.within }));
    share.next();
  }
  const results = empty();
  for (const definition of definitions) {
    signal?.throwIfAborted();
    results.reads.set(definition.id, formRead(definition.reads, ties));
    switch (definition.level) {
      case 'node':
        results.nodes.set(definition.id, definition.evaluate(context));
        break;
      case 'tie':
        results.ties.set(definition.id, definition.evaluate(context));
        break;
      case 'group':
        results.groupValues.set(definition.id, definition.evaluate(context));
        break;
      case 'network':
        results.network.set(definition.id, definition.evaluate(context));
        break;
    }
    share.next();
    if (size > sizeForBreath) await breath();
  }
  return Sealed.of({
    kind: 'scores',
    layer: layer.id,
    wave: request.wave ?? study.waves[0]!.id,
    directed: layer.directed,
    people: { ids: study.people.ids, names: study.people.names },
    groups:
      groups === null
        ? null
        : { attribute: groups.attribute, ids: groups.ids, labels: groups.labels },
    options,
    ...results,
    unknownCells: reported.unknown.count,
  });
}

function beyond(study: Study, reported: Network, wave: string | undefined): Beyond {
  const { attributes } = study.people;
  return {
    layers: study.layers.map(({ id }) =>
      id === reported.layer ? reported : network(study, id, { wave: wave ?? study.waves[0]!.id }),
    ),
    numbers: attributes
      .filter(({ type }) => type === 'number')
      .map(({ id, values }) => ({
        id,
        values: Float64Array.from(values, (text) => (text === null ? NaN : Number(text))),
      })),
  };
}

/** How far all parts together are, told whenever one of them has come farther. */
function shares(costs: readonly number[], onProgress: RunOptions['onProgress']) {
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  let at = 0;
  let passed = 0;
  const within = (share: number) => onProgress?.((passed + share * costs[at]!) / all);
  return {
    within,
    next() {
      passed += costs[at++]!;
      onProgress?.(passed / all);
    },
  };
}

function empty() {
  return {
    reads: new Map<string, Exclude<Reads, 'either'>>(),
    nodes: new Map<string, NodeColumn>(),
    ties: new Map<string, TieColumn>(),
    groupValues: new Map<string, GroupColumn>(),
    network: new Map<string, NetworkValue>(),
  };
}

function checked(request: Request, layer: Layer): MeasureOptions {
  const options = { ...defaultOptions };
  for (const name of optionNames) {
    const given: unknown = Reflect.get(request, name);
    if (given !== undefined) Reflect.set(options, name, given);
  }
  oneOf('weight', options.weight, ['none', 'strength', 'cost']);
  oneOf('symmetrize', options.symmetrize, ['any', 'confirmed']);
  oneOf('profile', options.profile, profiles);
  wholeNumber('permutations', options.permutations);
  wholeNumber('seed', options.seed);
  if (options.normalized !== null && typeof options.normalized !== 'boolean') {
    throw new OptionError('normalized', options.normalized, 'true, false or null');
  }
  const says = layer.weights;
  if (options.weight === 'strength' && says === 'cost') {
    throw new OptionError(
      'weight',
      'strength',
      `none or cost, for the weights of ${layer.id} are costs`,
    );
  }
  if (options.weight === 'cost' && (says === 'strength' || says === 'count')) {
    throw new OptionError(
      'weight',
      'cost',
      `none or strength, for the weights of ${layer.id} are no lengths`,
    );
  }
  return options;
}

/** What was asked for, or everything that can be told of this study without long work. */
function chosen(
  ids: readonly string[] | undefined,
  groups: Partition | null,
): readonly MeasureDefinition[] {
  if (ids === undefined) {
    return measures.filter(
      ({ needsGroups, onRequest }) =>
        onRequest !== true && (groups !== null || needsGroups !== true),
    );
  }
  const asked = new Set(ids.flatMap(definitionsOf));
  const lacking = [...asked].find(({ needsGroups }) => needsGroups === true && groups === null);
  if (lacking !== undefined) {
    throw new OptionError('group', null, `an attribute of the people, which ${lacking.id} needs`);
  }
  return measures.filter((measure) => asked.has(measure));
}

function formRead(reads: Reads, ties: 'reported' | 'flow' | null): Exclude<Reads, 'either'> {
  if (reads === 'symmetrized') return reads;
  return ties ?? (reads === 'either' ? 'reported' : reads);
}
