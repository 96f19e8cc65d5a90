import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import { layerOf } from '../../network/network.ts';
import type { Study } from '../../study/study.ts';
import { type AssociationId, associationIds } from '../association.ts';
import { type DensityModelId, densityModelIds } from '../density-blocks.ts';
import { type MrqapMethod, mrqapMethods } from '../mrqap.ts';
import { type Given, givens } from '../random-network.ts';

/**
 * `qap`: do two things go together. `mrqap`: what explains a network. `logistic`: what makes a tie more
 * likely. `density`: do groups explain where ties are. `cug`: is a feature more than chance.
 */
export type TestModel = 'qap' | 'mrqap' | 'logistic' | 'density' | 'cug';
export const testModels: readonly TestModel[] = ['qap', 'mrqap', 'logistic', 'density', 'cug'];

export interface TestRequest {
  readonly model?: TestModel;
  /** The layer that is tested or explained; the first when left out, for `qap` every layer in turn. */
  readonly outcome?: string;
  /** As `predictorNamed` reads them; for `qap` the layers after the outcome when left out. */
  readonly predictors?: readonly string[];
  /** The id of a wave; the first when left out. */
  readonly wave?: string;
  /** The attribute whose groups a density model, or a measure, is about; the study's own when left out. */
  readonly group?: string;
  /** People change places only with those who have the same value of this attribute. */
  readonly strata?: string;
  /** `none` (when left out): a tie counts 1. `strength`: its weight, where that is no cost. */
  readonly weight?: 'none' | 'strength';
  /** Joins two reports into one tie before anything else; `none` reads each report by itself. */
  readonly symmetrize?: 'none' | 'any' | 'confirmed';
  /** How alike two networks are, for `qap`; Pearson's correlation when left out. */
  readonly association?: AssociationId;
  /** For `mrqap`: semi-partialling when left out; one predictor alone is tested by permuting the outcome. */
  readonly method?: MrqapMethod;
  /** Which cells share a density, for `density`; inside a group or not when left out. */
  readonly blocks?: DensityModelId;
  /** What random networks keep, for `cug`; the number of ties when left out. */
  readonly given?: Given;
  /** Measures of the whole network that are one number each, for `cug`. */
  readonly measures?: readonly string[];
  /** Random rearrangements, or networks; the usual number of each model when left out. */
  readonly permutations?: number;
  readonly seed?: number;
}

/** What only some models understand. */
const belongings: Readonly<Partial<Record<keyof TestRequest, readonly TestModel[]>>> = {
  predictors: ['qap', 'mrqap', 'logistic'],
  association: ['qap'],
  method: ['mrqap'],
  blocks: ['density'],
  group: ['density', 'cug'],
  given: ['cug'],
  measures: ['cug'],
  strata: ['qap', 'mrqap', 'logistic', 'density'],
  weight: ['qap', 'mrqap', 'logistic', 'density'],
};

const usualPermutations: Readonly<Record<TestModel, number>> = {
  qap: 5000,
  mrqap: 2000,
  logistic: 1000,
  density: 5000,
  cug: 1000,
};

/** The options of a test with every gap filled. */
export interface TestSettings {
  readonly model: TestModel;
  readonly outcome: string | null;
  readonly wave: string;
  readonly weight: 'none' | 'strength';
  readonly symmetrize: 'none' | 'any' | 'confirmed';
  readonly association: AssociationId;
  readonly method: MrqapMethod;
  readonly blocks: DensityModelId;
  readonly given: Given;
  readonly permutations: number;
  readonly seed: number;
}

/** An option that the model has no use for, and the models that have; `null` if there is none. */
export function idleOption(
  request: TestRequest,
): { readonly option: keyof TestRequest; readonly models: readonly TestModel[] } | null {
  const model = request.model ?? 'qap';
  for (const option of Object.keys(belongings) as (keyof TestRequest)[]) {
    const models = belongings[option]!;
    if (request[option] !== undefined && !models.includes(model)) return { option, models };
  }
  return null;
}

/** Checks every name and value against the study; throws an OptionError that names what is not there. */
export function testSettings(study: Study, request: TestRequest): TestSettings {
  knownOptions(request, [
    ...['model', 'outcome', 'wave', 'symmetrize', 'permutations', 'seed'],
    ...Object.keys(belongings),
  ]);
  const model = oneOf('model', request.model ?? 'qap', testModels);
  const idle = idleOption(request);
  if (idle !== null) {
    const { option, models } = idle;
    throw new OptionError(option, request[option], `nothing: it is for ${models.join(', ')}`);
  }
  for (const option of ['predictors', 'measures'] as const) {
    const twice = request[option]?.find((name, at, all) => all.indexOf(name) < at);
    if (twice !== undefined) throw new OptionError(option, twice, 'each name once');
  }
  if (request.measures?.length === 0) throw new OptionError('measures', 'none', 'at least one');
  const [first] = study.layers;
  if (first === undefined) throw new OptionError('outcome', request.outcome, 'a study with layers');
  const isEveryPair =
    model === 'qap' && request.outcome === undefined && request.predictors === undefined;
  const waves = study.waves.map(({ id }) => id);
  const method = oneOf('method', request.method ?? 'semi-partialling', mrqapMethods);
  return {
    model,
    outcome: isEveryPair ? null : layerOf(study, request.outcome ?? first.id).id,
    wave: oneOf('wave', request.wave ?? waves[0], waves),
    weight: oneOf('weight', request.weight ?? 'none', ['none', 'strength']),
    symmetrize: oneOf('symmetrize', request.symmetrize ?? 'none', ['none', 'any', 'confirmed']),
    association: oneOf('association', request.association ?? 'pearson', associationIds),
    // Nothing else can be partialled out of one predictor alone.
    method: request.predictors?.length === 1 ? 'permute-outcome' : method,
    blocks: oneOf('blocks', request.blocks ?? 'constant-homophily', densityModelIds),
    given: oneOf('given', request.given ?? 'ties', givens),
    permutations: wholeNumber('permutations', request.permutations ?? usualPermutations[model]),
    seed: wholeNumber('seed', request.seed ?? 1),
  };
}
