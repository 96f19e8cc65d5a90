import {
  type Layer,
  type LayerKind,
  type Status,
  type Study,
  usualFlow,
} from '../../src/study/study.ts';
import type { Tie } from './networks.ts';

export interface LayerOf {
  kind?: LayerKind;
  directed?: boolean;
  weights?: Layer['weights'];
  ties: readonly Tie[];
  /** A second wave, if any layer has one. */
  later?: readonly Tie[];
  status?: readonly Status[];
  /** Single cells nobody answered. */
  unknown?: readonly (readonly [from: number, to: number])[];
}

/** A study in memory: people "a", "b", …, one group attribute `unit` where there are groups. */
export function studyOf(
  n: number,
  layers: Readonly<Record<string, LayerOf>>,
  groups: readonly (string | null)[] | null = null,
): Study {
  const ids = Array.from({ length: n }, (_, node) => String.fromCharCode(97 + node));
  const twoWaves = Object.values(layers).some((layer) => layer.later !== undefined);
  const record = (ties: readonly Tie[], { status, unknown = [] }: LayerOf) => ({
    source: Uint32Array.from(ties, (tie) => tie[0]),
    target: Uint32Array.from(ties, (tie) => tie[1]),
    weight: Float64Array.from(ties, (tie) => tie[2] ?? 1),
    status: status ?? null,
    unknownSource: Uint32Array.from(unknown, (pair) => pair[0]),
    unknownTarget: Uint32Array.from(unknown, (pair) => pair[1]),
  });
  return {
    title: 'small',
    people: {
      ids,
      names: ids,
      attributes:
        groups === null
          ? []
          : [{ id: 'unit', label: 'Unit', type: 'text', values: groups, labels: new Map() }],
    },
    group: groups === null ? null : 'unit',
    layers: Object.entries(layers).map(([id, layer]) => ({
      id,
      label: id,
      kind: layer.kind ?? 'other',
      directed: layer.directed ?? true,
      flow: usualFlow(layer.kind ?? 'other'),
      question: null,
      scale: null,
      weights: layer.weights ?? 'none',
      sensitivity: 'low',
      records: twoWaves
        ? [record(layer.ties, layer), record(layer.later ?? [], layer)]
        : [record(layer.ties, layer)],
    })),
    waves: twoWaves
      ? [
          { id: 'w1', label: 'first' },
          { id: 'w2', label: 'second' },
        ]
      : [{ id: 'w1', label: 'first' }],
  };
}
