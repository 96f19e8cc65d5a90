import { type Network, network } from '../network/network.ts';
import { symmetrize } from '../network/symmetrize.ts';
import { union } from '../network/union.ts';
import { type Partition, partition } from '../study/partition.ts';
import type { Layer, LayerKind, Study } from '../study/study.ts';

/** What every question of one diagnosis shares; networks are built once. */
export interface Context {
  readonly study: Study;
  readonly wave: string;
  readonly seed: number;
  readonly permutations: number;
  readonly draws: number;
  readonly groups: Partition | null;
  /** Layers that hold at least one tie, kind after kind, in study order within a kind. */
  layers(...kinds: readonly LayerKind[]): readonly Layer[];
  reported(layer: Layer): Network;
  /** Turned the way the resource goes. */
  flow(layer: Layer): Network;
  /** Either report is enough. */
  undirected(layer: Layer): Network;
  /** Any tie in any of the layers, as reported. */
  together(layers: readonly Layer[]): Network;
  person(node: number): string;
  group(index: number): string;
  once<T>(key: string, evaluate: () => T): T;
}

export interface ContextSettings {
  readonly wave: string;
  readonly seed: number;
  readonly permutations: number;
  readonly draws: number;
  readonly group: string | null;
}

export function context(study: Study, settings: ContextSettings): Context {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, evaluate: () => T): T => {
    if (!kept.has(key)) kept.set(key, evaluate());
    return kept.get(key) as T;
  };
  const { wave } = settings;
  const groups = settings.group === null ? null : partition(study, settings.group);
  const reported = (layer: Layer) =>
    once(`reported:${layer.id}`, () => network(study, layer.id, { wave }));
  return {
    study,
    ...settings,
    groups,
    once,
    layers: (...kinds) =>
      kinds.flatMap((kind) =>
        study.layers.filter((layer) => layer.kind === kind && reported(layer).ties > 0),
      ),
    reported,
    flow: (layer) =>
      once(`flow:${layer.id}`, () => network(study, layer.id, { wave, ties: 'flow' })),
    undirected: (layer) => once(`undirected:${layer.id}`, () => symmetrize(reported(layer))),
    together: (layers) =>
      once(`union:${layers.map((layer) => layer.id).join('+')}`, () => union(layers.map(reported))),
    person: (node) => study.people.ids[node]!,
    group: (index) => groups!.ids[index]!,
  };
}
