import { OptionError } from '../../errors.ts';
import { nominators } from '../../measures/groups/nominators.ts';
import { layerOf, type Network, network, recordOf } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { type Partition, partition } from '../../study/partition.ts';
import type { Layer, Study } from '../../study/study.ts';
import type { PairWeight } from '../pair-matrix.ts';
import type { ShuffleOptions } from '../permutation.ts';
import { type Predictor, peopleToldApart } from './predictor.ts';
import type { TestRequest, TestSettings } from './request.ts';
import type { Behind, TestedLayer } from './result.ts';

/** What the tests of one study share: networks, each made once, and who stands behind them. */
export interface Bench {
  readonly study: Study;
  readonly settings: TestSettings;
  readonly shuffles: ShuffleOptions;
  readonly weight: PairWeight;
  network(layer: string): Network;
  /** Who stands behind a predictor where its cells are put beside those of these layers. */
  behind(predictor: Predictor, layers: readonly string[]): Behind;
  readonly tested: Map<string, TestedLayer>;
}

/** Makes the networks of the settings as they are asked for. */
export function benchOf(study: Study, settings: TestSettings, request: TestRequest): Bench {
  const tested = new Map<string, TestedLayer>();
  const networks = new Map<string, Network>();
  const { wave, weight, symmetrize: rule, permutations, seed } = settings;
  const of = (id: string): Network => {
    const known = networks.get(id);
    if (known !== undefined) return known;
    const layer = layerOf(study, id);
    if (weight === 'strength' && layer.weights === 'cost') {
      throw new OptionError('weight', weight, `none, for the weights of ${id} are costs`);
    }
    const reported = network(study, id, { wave });
    const made = rule === 'none' ? reported : symmetrize(reported, { rule });
    networks.set(id, made);
    tested.set(id, {
      id,
      label: layer.label,
      sensitivity: layer.sensitivity,
      directed: made.directed,
      answered:
        recordOf(study, layer, wave).status === null
          ? null
          : isAnswering(study, layer, wave).filter(Boolean).length,
      nominators: nominators(made, new Uint32Array(made.n), 1)[0]!,
      unknown: made.unknown.count,
    });
    return made;
  };
  const strata = request.strata === undefined ? null : strataOf(study, request.strata);
  return {
    study,
    settings,
    shuffles: { permutations, seed, strata },
    weight: { weight },
    network: of,
    tested,
    behind(predictor, layers) {
      const all = 'layer' in predictor ? [predictor.layer, ...layers] : layers;
      const people = peopleToldApart(study, predictor, answeringAll(study, all, wave));
      if (!('layer' in predictor)) return { people, nominators: people, largest: null };
      of(predictor.layer);
      const { nominators } = tested.get(predictor.layer)!;
      return { people, nominators, largest: null };
    },
  };
}

function strataOf(study: Study, attribute: string): Partition {
  const known = study.people.attributes.map(({ id }) => id);
  if (known.includes(attribute)) return partition(study, attribute);
  throw new OptionError('strata', attribute, `one of the attributes ${known.join(', ')}`);
}

/** Per person, whether there are answers in all of these layers. */
function answeringAll(study: Study, layers: readonly string[], wave: string): readonly boolean[] {
  const each = layers.map((id) => isAnswering(study, layerOf(study, id), wave));
  return study.people.ids.map((_, person) => each.every((is) => is[person]));
}

/** Per person, whether there are answers; everybody's where nothing says who answered. */
export function isAnswering(study: Study, layer: Layer, wave: string): readonly boolean[] {
  const { status } = recordOf(study, layer, wave);
  return study.people.ids.map((_, person) => status === null || status[person] === 'answered');
}
