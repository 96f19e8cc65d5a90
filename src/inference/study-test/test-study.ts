import { knownOptions, OptionError } from '../../errors.ts';
import { refuseBeyond } from '../../measures/need.ts';
import { measureOf } from '../../measures/registry.ts';
import { type WorkOptions, workOptionNames, workOptions } from '../../measures/work-options.ts';
import { layerOf } from '../../network/network.ts';
import { Sealed } from '../../sealed.ts';
import { NO_GROUP, partition } from '../../study/partition.ts';
import type { Study } from '../../study/study.ts';
import { breath, keptResults, shares } from '../../work.ts';
import { densityBlocks } from '../density-blocks.ts';
import { plannedDensityModel } from '../density-model.ts';
import { after, type Planned } from '../draws.ts';
import { plannedLogisticQap } from '../logistic-qap.ts';
import { plannedMrqap } from '../mrqap.ts';
import { pairMatrix } from '../pair-matrix.ts';
import { plannedQap } from '../qap.ts';
import { behindBlocks } from './behind.ts';
import { type Bench, benchOf, isAnswering } from './bench.ts';
import { labels } from './labels.ts';
import { leastNeed, testNeed } from './need.ts';
import { type Predictor, predictorMatrix, predictorOf } from './predictor.ts';
import { plannedMeasures } from './random-measures.ts';
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
 * and weights read as a strength where the layer says that they are costs; a NeedError for work that would
 * take more than it may, before any matrix that alone would be too large, and before any draw. Ends with the reason of `signal` once that is aborted, and
 * with a WorkerLostError if workers are lost again and again.
 */
export async function testStudy(
  study: Study,
  request: TestRequest = {},
  work: WorkOptions = {},
): Promise<Sealed<StudyTest>> {
  knownOptions(work, workOptionNames);
  const { executor, signal, onProgress, most } = workOptions(work);
  signal?.throwIfAborted();
  const settings = testSettings(study, request);
  const bench = benchOf(study, settings, request);
  refuseBeyond(leastNeed(bench, request), most);
  const { draws, result } = await planned(bench, request, async () => {
    await breath();
    signal?.throwIfAborted();
  });
  refuseBeyond(testNeed(bench, draws), most);
  const done = keptResults();
  const share = shares(
    draws.map(({ job, input }) => job.cost(input)),
    onProgress,
  );
  for (const each of draws) {
    done.put(each, await executor.run(each, { signal, onProgress: share.within }));
    share.next();
  }
  const { group = null, separated = null, rows } = result(done.results);
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

async function planned(
  bench: Bench,
  request: TestRequest,
  pause: () => Promise<void>,
): Promise<Planned<Found>> {
  const { study, settings } = bench;
  switch (settings.model) {
    case 'qap':
      return associations(bench, request, pause);
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

async function associations(
  bench: Bench,
  request: TestRequest,
  pause: () => Promise<void>,
): Promise<Planned<Found>> {
  const { study, settings, weight, shuffles } = bench;
  const ids = study.layers.map(({ id }) => id);
  const outcomes = settings.outcome === null ? ids : [settings.outcome];
  const pairs = outcomes.flatMap((outcome): [string, Predictor][] => {
    const later = settings.outcome === null ? ids.slice(ids.indexOf(outcome) + 1) : ids;
    const texts = request.predictors ?? later.filter((id) => id !== outcome);
    return texts.map((text) => [outcome, predictorOf(study, text)]);
  });
  if (pairs.length === 0) throw new OptionError('predictors', 'none', 'at least one');
  const tests: Planned<TestRow>[] = [];
  for (const [outcome, predictor] of pairs) {
    const first = pairMatrix(bench.network(outcome), weight);
    const second = predictorMatrix(study, predictor, bench.network, weight);
    const { association } = settings;
    const own = bench.behind({ kind: 'layer', layer: outcome }, []);
    const behind = together([own, bench.behind(predictor, [outcome])]);
    tests.push(
      after(plannedQap(first, second, { association, ...shuffles }), (result) =>
        associationRow(outcome, predictor, result, behind),
      ),
    );
    await pause();
  }
  return {
    draws: tests.flatMap(({ draws }) => draws),
    result: (results) => ({ rows: tests.map(({ result }) => result(results)) }),
  };
}

function regression(bench: Bench, predictors: readonly Predictor[]): Planned<Found> {
  const { study, settings, weight, shuffles } = bench;
  const outcome = bench.network(settings.outcome!);
  const xs = predictors.map((each) => predictorMatrix(study, each, bench.network, weight));
  // A cell counts only if it is known in every layer of the model.
  const layers = [settings.outcome!, ...predictors.flatMap((p) => ('layer' in p ? p.layer : []))];
  const own = bench.behind({ kind: 'layer', layer: settings.outcome! }, layers);
  const behind = predictors.map((each) => together([own, bench.behind(each, layers)]));
  if (settings.model === 'mrqap') {
    const { method } = settings;
    const test = plannedMrqap(pairMatrix(outcome, weight), xs, { method, ...shuffles });
    return after(test, (result) => ({ rows: linearRows(predictors, result, behind) }));
  }
  return after(plannedLogisticQap(pairMatrix(outcome), xs, shuffles), (result) => ({
    rows: logisticRows(predictors, result, behind),
    separated: result.separated,
  }));
}

function groupsExplaining(bench: Bench, attribute: string | null): Planned<Found> {
  const { study, settings, weight, shuffles } = bench;
  if (attribute === null) throw new OptionError('group', null, 'an attribute of the people');
  const groups = partition(study, attribute);
  const outcome = bench.network(settings.outcome!);
  const model = settings.blocks;
  const sets = densityBlocks(model, groups, outcome.directed);
  const answered = new Uint32Array(groups.ids.length);
  isAnswering(study, layerOf(study, settings.outcome!), settings.wave).forEach((is, person) => {
    const group = groups.of[person]!;
    if (is && group !== NO_GROUP) answered[group]!++;
  });
  const told = bench.behind({ kind: 'same', attribute }, [settings.outcome!]);
  const behind = behindBlocks(outcome, groups, sets, answered, told.people);
  const own = bench.behind({ kind: 'layer', layer: settings.outcome! }, []);
  const test = plannedDensityModel(outcome, groups, { model, ...weight, ...shuffles });
  return after(test, (result) => ({
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
  }));
}

function againstRandom(bench: Bench, request: TestRequest): Planned<Found> {
  const { study, settings } = bench;
  const observed = bench.network(settings.outcome!);
  const layer = layerOf(study, settings.outcome!);
  const attribute = request.group ?? study.group;
  const groups = attribute === null ? null : partition(study, attribute);
  const ofLayer = bench.behind({ kind: 'layer', layer: layer.id }, []);
  const apart = attribute === null ? [] : [bench.behind({ kind: 'same', attribute }, [layer.id])];
  const ofGroups = together([ofLayer, ...apart]);
  const ids = request.measures ?? usualMeasures(observed.directed, settings);
  for (const id of ids) {
    if (singleNumber(id) === null) {
      throw new OptionError('measures', id, 'measures of the whole network that are one number');
    }
    if (groups === null && measureOf(id).needsGroups === true) {
      throw new OptionError('group', null, `an attribute of the people, which ${id} needs`);
    }
  }
  const { flow } = layer;
  const { symmetrize } = settings;
  const test = plannedMeasures(
    { network: observed, measures: ids, groups, flow, symmetrize },
    settings,
  );
  return after(test, (found) => ({
    rows: found.map(({ measure, value, chance }) => {
      const isOfGroups = measureOf(measure).needsGroups === true;
      return measureRow(measure, value, chance, isOfGroups ? ofGroups : ofLayer);
    }),
  }));
}

/** Closure, and how far ties gather on few; returned ties where they are left to chance. */
function usualMeasures(directed: boolean, { given }: TestSettings): readonly string[] {
  if (!directed) return ['transitivity', 'degreeCentralization'];
  const returned = given === 'dyads' ? [] : ['dyadReciprocity'];
  return ['transitivity', ...returned, 'inDegreeCentralization'];
}
