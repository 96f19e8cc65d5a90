import {
  type Layer,
  type LayerRecord,
  type Study,
  usualFlow,
  usualSensitivity,
} from '../../../study/study.ts';
import { uniqueName } from '../unique-name.ts';
import { withLayers } from './change.ts';

/** Leaves layers their ids, their directions and their ties. */
export function withPlainLayers(study: Study): Study {
  return withLayers(study, (layer) => {
    const weights = isValued(layer) ? 'strength' : 'none';
    const plain = {
      label: layer.id,
      kind: 'other',
      flow: usualFlow('other'),
      sensitivity: usualSensitivity('other'),
      weights,
    } as const;
    const same = Object.entries(plain).every(([key, value]) => layer[key as keyof Layer] === value);
    return same ? layer : { ...layer, ...plain };
  });
}

function isValued({ records }: Layer): boolean {
  return records.some(({ weight }) => weight.some((value) => value !== 1));
}

/** Leaves layers one label, their kind, and whether ties have weights. */
export function withUsualSettings(study: Study): Study {
  return withLayers(study, (layer) => {
    const usual = {
      label: typeof layer.label === 'string' ? layer.label : layer.id,
      flow: usualFlow(layer.kind),
      sensitivity: usualSensitivity(layer.kind),
      weights: layer.weights === 'none' ? 'none' : 'strength',
    } as const;
    const same = Object.entries(usual).every(([key, value]) => layer[key as keyof Layer] === value);
    return same ? layer : { ...layer, ...usual };
  });
}

/** Leaves only whether there is a tie. */
export function withoutWeights(study: Study): Study {
  return withLayers(study, (layer) =>
    isValued(layer)
      ? {
          ...layer,
          weights: 'none',
          records: layer.records.map((record) => ({
            ...record,
            weight: record.weight.map(() => 1),
          })),
        }
      : layer,
  );
}

export function withoutQuestions(study: Study): Study {
  return withLayers(study, (layer) =>
    layer.question === null && layer.scale === null
      ? layer
      : { ...layer, question: null, scale: null },
  );
}

/** Leaves the layers of which there is something to tell: a tie or a pair that was not observed. */
export function withoutEmptyLayers(study: Study): Study {
  const layers = study.layers.filter(({ records }) => records.some(tellsOfPairs));
  return layers.length === study.layers.length ? study : { ...study, layers };
}

/** Leaves the waves of which there is something to tell. */
export function withoutEmptyWaves(study: Study): Study {
  const kept = study.waves
    .map((_, at) => at)
    .filter((at) => study.layers.some(({ records }) => tellsOfPairs(records[at]!)));
  if (kept.length === study.waves.length || kept.length === 0) return study;
  return {
    ...study,
    waves: kept.map((at) => study.waves[at]!),
    layers: study.layers.map((layer) => ({
      ...layer,
      records: kept.map((at) => layer.records[at]!),
    })),
  };
}

function tellsOfPairs({ source, unknownSource }: LayerRecord): boolean {
  return source.length + unknownSource.length > 0;
}

export function withPlainWaves(study: Study): Study {
  if (study.waves.every(({ id, label }) => label === id)) return study;
  return { ...study, waves: study.waves.map(({ id }) => ({ id, label: id })) };
}

/** Makes every layer in every wave a layer of its own, in one wave that goes without saying. */
export function withoutWaves(study: Study): Study {
  const { layers, waves } = study;
  if (waves.length === 1 && waves[0]!.id === 'w1') return study;
  const taken = new Set<string>();
  return {
    ...study,
    waves: [{ id: 'w1', label: 'w1' }],
    layers: waves.flatMap((wave, at) =>
      layers.map((layer) => {
        const id = uniqueName(waves.length > 1 ? `${layer.id} ${wave.id}` : layer.id, taken);
        const label = layer.label === layer.id ? id : layer.label;
        return { ...layer, id, label, records: [layer.records[at]!] };
      }),
    ),
  };
}

/** Gives the only wave the name that reading gives it. */
export function withUsualWave(study: Study): Study {
  const [only, second] = study.waves;
  if (second !== undefined || only!.id === 'w1') return study;
  return { ...study, waves: [{ id: 'w1', label: only!.label === only!.id ? 'w1' : only!.label }] };
}
