import { inLocale } from '../../study/localized.ts';
import type { Layer, LayerRecord, Study } from '../../study/study.ts';

/** A tie as network files write it; `wave` is null where the study has only the usual one. */
interface TieRecord {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly layer: string;
  readonly wave: string | null;
  readonly directed: boolean;
}

/** Every tie of every wave and layer, in their order. */
export function tieRecords(study: Study): readonly TieRecord[] {
  const { layers, waves } = study;
  return waves.flatMap((wave, number) =>
    layers.flatMap(({ id: layer, directed, records }) => {
      const { source, target, weight } = records[number]!;
      return Array.from(source, (from, at) => ({
        source: from,
        target: target[at]!,
        weight: weight[at]!,
        layer,
        wave: namesWaves(study) ? wave.id : null,
        directed,
      }));
    }),
  );
}

/** Whether ties have to say their wave: reading calls a single wave w1. */
export function namesWaves({ waves }: Study): boolean {
  return waves.length > 1 || waves[0]?.id !== 'w1';
}

/** A layer in a wave, for formats that know relations and nothing else. */
export interface LayerSlot {
  readonly name: string;
  readonly layer: Layer;
  readonly record: LayerRecord;
}

/** Every layer in every wave; where there are several waves, the name says which one it is. */
export function layerSlots({ layers, waves }: Study): readonly LayerSlot[] {
  return waves.flatMap(({ id }, at) =>
    layers.map((layer) => ({
      name: waves.length > 1 ? `${layer.id} ${id}` : layer.id,
      layer,
      record: layer.records[at]!,
    })),
  );
}

/** The title as one text, for formats that have place for one. */
export function plainTitle({ title }: Study): string {
  return inLocale(title, 'en');
}
