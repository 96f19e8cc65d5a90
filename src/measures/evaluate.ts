import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { layerOf, type Network, network } from '../network/network.ts';
import { Sealed } from '../sealed.ts';
import { type Partition, partition } from '../study/partition.ts';
import type { Layer, Study } from '../study/study.ts';
import type { Results } from '../work.ts';
import { boundsOf, unknownOf } from './bounds.ts';
import { defaultOptions, measureContext } from './context.ts';
import {
  type Beyond,
  type MeasureDefinition,
  type MeasureOptions,
  profiles,
  type Reads,
} from './definition.ts';
import { type OwnRequest, ownValues } from './own-values.ts';
import { definitionsOf, measures } from './registry.ts';
import type { Scores } from './scores.ts';
import { valuesOf } from './values.ts';
import { type WorkOptions, workOptionNames, workOptions } from './work-options.ts';

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
  /** Options of single measures: `{ kPlexes: { k: 3 } }`. */
  readonly set?: OwnRequest;
  /** Evaluates everything twice more, with all unknown cells without and all with a tie. */
  readonly bounds?: boolean;
}

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
  work: WorkOptions = {},
): Promise<Sealed<Scores>> {
  knownOptions(work, workOptionNames);
  const { executor, signal, onProgress, most } = workOptions(work);
  knownOptions(request, [
    'layer',
    'wave',
    'measures',
    'group',
    'ties',
    'set',
    'bounds',
    ...optionNames,
  ]);
  const layer = layerOf(study, request.layer);
  const options = checked(request, layer);
  const ties =
    request.ties === undefined ? null : oneOf('ties', request.ties, ['reported', 'flow']);
  const reported = network(study, layer.id, { wave: request.wave ?? study.waves[0]!.id });
  const attribute = request.group === undefined ? study.group : request.group;
  const groups = attribute === null ? null : partition(study, attribute);
  const definitions = chosen(request.measures, groups);
  const own = ownValues(definitions, request.set);
  const contextOf = (fill: (reported: Network) => Network, results?: Results) =>
    measureContext(fill(reported), {
      groups,
      options,
      flow: layer.flow,
      ties,
      beyond: () => beyond(study, reported, request.wave, fill),
      ...(results === undefined ? {} : { results }),
    });
  const asReported = (network: Network) => network;
  const runs = request.bounds === true ? 3 : 1;
  const values = (fill: (reported: Network) => Network, run = 0) =>
    valuesOf(definitions, (results) => contextOf(fill, results), own, {
      executor,
      most: most.seconds === undefined ? most : { ...most, seconds: most.seconds / runs },
      signal,
      onProgress: onProgress && ((share) => onProgress((run + share) / runs)),
    });
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
    own,
    reads: new Map(definitions.map(({ id, reads }) => [id, formRead(reads, ties)])),
    ...(await values(asReported)),
    unknownCells: reported.unknown.count,
    unknown: unknownOf(definitions, contextOf(asReported)),
    bounds: runs > 1 ? await boundsOf(values) : null,
  });
}

function beyond(
  study: Study,
  reported: Network,
  wave: string | undefined,
  fill: (reported: Network) => Network,
): Beyond {
  const { attributes } = study.people;
  return {
    layers: study.layers.map(({ id }) =>
      fill(
        id === reported.layer ? reported : network(study, id, { wave: wave ?? study.waves[0]!.id }),
      ),
    ),
    numbers: attributes
      .filter(({ type }) => type === 'number')
      .map(({ id, values }) => ({
        id,
        values: Float64Array.from(values, (text) => (text === null ? NaN : Number(text))),
      })),
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
  if (request.bounds !== undefined && typeof request.bounds !== 'boolean') {
    throw new OptionError('bounds', request.bounds, 'true or false');
  }
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
