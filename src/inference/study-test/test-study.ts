import { knownOptions, OptionError } from '../../errors.ts';
import { measureContext } from '../../measures/context.ts';
import { measureOf } from '../../measures/registry.ts';
import { layerOf, type Network } from '../../network/network.ts';
import { Sealed } from '../../sealed.ts';
import { NO_GROUP, type Partition, partition } from '../../study/partition.ts';
import type { Layer, Study } from '../../study/study.ts';
import { breath, type RunOptions } from '../../work.ts';
import { cugTest } from '../cug-test.ts';
import { densityBlocks } from '../density-blocks.ts';
import { densityModel } from '../density-model.ts';
import { logisticQap } from '../logistic-qap.ts';
import { mrqap } from '../mrqap.ts';
import { pairMatrix } from '../pair-matrix.ts';
import { qap } from '../qap.ts';
import { behindBlocks } from './behind.ts';
import { type Bench, benchOf, isAnswering } from './bench.ts';
import { labels } from './labels.ts';
import { type Predictor, predictorMatrix, predictorOf } from './predictor.ts';
import { type TestRequest, type TestSettings, testSettings } from './request.ts';
import type { StudyTest, TestRow } from './result.ts';
import {
  associationRow,
  densityRows,
  linearRows,
  logisticRows,
  measureRow,
  together,
} from './rows.ts';
import { singleNumber } from './single-numbers.ts';

type Found = Pick<StudyTest, 'rows'> & Partial<Pick<StudyTest, 'group' | 'separated'>>;

/**
 * A test of a study against chance, sealed until a disclosure policy lets it out: `qap`, `mrqap`,
 * `logisticQap`, `densityModel` or `cugTest`, on layers and attributes named as in files. Throws an
 * OptionError that names an unknown layer, attribute, option or value, an option the model has no use for,
 * and weights read as a strength where the layer says that they are costs. Ends with the reason of `signal`
 * between two of several tests.
 */
export async function testStudy(
  study: Study,
  request: TestRequest = {},
  { signal, onProgress, ...unknown }: RunOptions = {},
): Promise<Sealed<StudyTest>> {
  knownOptions(unknown, ['signal', 'onProgress']);
  const settings = testSettings(study, request);
  const pause = async () => {
    await breath();
    signal?.throwIfAborted();
  };
  const bench = benchOf(study, settings, request, { onProgress, pause });
  const { group = null, separated = null, rows } = await found(bench, request);
  return Sealed.of({
    kind: 'test',
    settings,
    title: study.title,
    people: study.people.ids.length,
    strata: request.strata ?? null,
    group,
    rows,
    layers: [...bench.tested.values()],
    separated,
    labels: labels(study, rows, { group: group?.attribute ?? null, wave: settings.wave }),
  });
}

function found(bench: Bench, request: TestRequest): Promise<Found> | Found {
  const { study, settings } = bench;
  switch (settings.model) {
    case 'qap':
      return associations(bench, request);
    case 'mrqap':
    case 'logistic': {
      const { predictors = [] } = request;
      if (predictors.length === 0) throw new OptionError('predictors', 'none', 'at least one');
      return regression(
        bench,
        predictors.map((text) => predictorOf(study, text)),
      );
    }
    case 'density':
      return groupsExplaining(bench, request.group ?? study.group);
    case 'cug':
      return againstRandom(bench, request);
  }
}

async function associations(bench: Bench, request: TestRequest): Promise<Found> {
  const { study, settings, weight, shuffles } = bench;
  const ids = study.layers.map(({ id }) => id);
  const outcomes = settings.outcome === null ? ids : [settings.outcome];
  const pairs = outcomes.flatMap((outcome): [string, Predictor][] => {
    const later = settings.outcome === null ? ids.slice(ids.indexOf(outcome) + 1) : ids;
    const texts = request.predictors ?? later.filter((id) => id !== outcome);
    return texts.map((text) => [outcome, predictorOf(study, text)]);
  });
  if (pairs.length === 0) throw new OptionError('predictors', 'none', 'at least one');
  const rows: TestRow[] = [];
  bench.expect(pairs.length);
  for (const [outcome, predictor] of pairs) {
    const first = pairMatrix(bench.network(outcome), weight);
    const second = predictorMatrix(study, predictor, bench.network, weight);
    const { association } = settings;
    const result = qap(first, second, { association, ...shuffles });
    const own = bench.behind({ kind: 'layer', layer: outcome }, []);
    const behind = together([own, bench.behind(predictor, [outcome])]);
    rows.push(associationRow(outcome, predictor, result, behind));
    await bench.pause();
  }
  return { rows };
}

function regression(bench: Bench, predictors: readonly Predictor[]): Found {
  const { study, settings, weight, shuffles } = bench;
  const outcome = bench.network(settings.outcome!);
  const xs = predictors.map((each) => predictorMatrix(study, each, bench.network, weight));
  // A cell counts only if it is known in every layer of the model.
  const layers = [settings.outcome!, ...predictors.flatMap((p) => ('layer' in p ? p.layer : []))];
  const own = bench.behind({ kind: 'layer', layer: settings.outcome! }, layers);
  const behind = predictors.map((each) => together([own, bench.behind(each, layers)]));
  if (settings.model === 'mrqap') {
    const { method } = settings;
    const terms = method === 'permute-outcome' || xs.length === 1 ? 0 : xs.length;
    bench.expect(terms + 1);
    const result = mrqap(pairMatrix(outcome, weight), xs, { method, ...shuffles });
    return { rows: linearRows(predictors, result, behind) };
  }
  bench.expect(1);
  const result = logisticQap(pairMatrix(outcome), xs, shuffles);
  return { rows: logisticRows(predictors, result, behind), separated: result.separated };
}

function groupsExplaining(bench: Bench, attribute: string | null): Found {
  const { study, settings, weight, shuffles } = bench;
  if (attribute === null) throw new OptionError('group', null, 'an attribute of the people');
  const groups = partition(study, attribute);
  const outcome = bench.network(settings.outcome!);
  const model = settings.blocks;
  bench.expect(1);
  const result = densityModel(outcome, groups, { model, ...weight, ...shuffles });
  const sets = densityBlocks(model, groups, outcome.directed);
  const answered = new Uint32Array(groups.ids.length);
  isAnswering(study, layerOf(study, settings.outcome!), settings.wave).forEach((is, person) => {
    const group = groups.of[person]!;
    if (is && group !== NO_GROUP) answered[group]!++;
  });
  const told = bench.behind({ kind: 'same', attribute }, [settings.outcome!]);
  const behind = behindBlocks(outcome, groups, sets, answered, told.people);
  const own = bench.behind({ kind: 'layer', layer: settings.outcome! }, []);
  return {
    rows: densityRows(
      result,
      groups,
      ({ kind, from, to }) =>
        behind[
          sets.blocks.findIndex(
            (block) => block.kind === kind && block.from === from && block.to === to,
          )
        ]!,
      together([own, { ...own, people: told.people }]),
    ),
    group: { attribute, withoutGroup: result.withoutGroup },
  };
}

async function againstRandom(bench: Bench, request: TestRequest): Promise<Found> {
  const { study, settings } = bench;
  const observed = bench.network(settings.outcome!);
  const layer = layerOf(study, settings.outcome!);
  const attribute = request.group ?? study.group;
  const groups = attribute === null ? null : partition(study, attribute);
  const ofLayer = bench.behind({ kind: 'layer', layer: layer.id }, []);
  const apart = attribute === null ? [] : [bench.behind({ kind: 'same', attribute }, [layer.id])];
  const ofGroups = together([ofLayer, ...apart]);
  const rows: TestRow[] = [];
  const ids = request.measures ?? usualMeasures(observed.directed, settings);
  bench.expect(ids.length);
  for (const id of ids) {
    const of = singleNumber(id);
    if (of === null) {
      throw new OptionError('measure', id, 'a measure of the whole network that is one number');
    }
    const needsGroups = measureOf(id).needsGroups === true;
    if (groups === null && needsGroups) {
      throw new OptionError('group', null, `an attribute of the people, which ${id} needs`);
    }
    const { value, given, ...chance } = cugTest(
      observed,
      (drawn) => of(contextOf(drawn, layer, groups, settings)),
      {
        given: settings.given,
        draws: settings.permutations,
        seed: settings.seed,
        onRound: bench.shuffles.onRound,
      },
    );
    rows.push(measureRow(id, value, chance, needsGroups ? ofGroups : ofLayer));
    await bench.pause();
  }
  return { rows };
}

/** Closure, and how far ties gather on few; returned ties where they are left to chance. */
function usualMeasures(directed: boolean, { given }: TestSettings): readonly string[] {
  if (!directed) return ['transitivity', 'degreeCentralization'];
  const returned = given === 'dyads' ? [] : ['dyadReciprocity'];
  return ['transitivity', ...returned, 'inDegreeCentralization'];
}

function contextOf(
  drawn: Network,
  { flow }: Layer,
  groups: Partition | null,
  { symmetrize: rule, seed }: TestSettings,
) {
  const joined = rule === 'none' ? {} : { symmetrize: rule };
  return measureContext(drawn, { groups, flow, options: { ...joined, permutations: 0, seed } });
}
