import type { Layer, LayerRecord, Study } from '../../../study/study.ts';

/**
 * What a format does to a study: the study as it can be written. Returns the same object where nothing
 * changes, and gives the same again when applied twice.
 */
export type Change = (study: Study) => Study;

/** Changes every layer; the study itself where no layer changed. */
export function withLayers(study: Study, change: (layer: Layer) => Layer): Study {
  const layers = study.layers.map(change);
  return layers.every((layer, at) => layer === study.layers[at]) ? study : { ...study, layers };
}

/** Changes every record of every layer; the study itself where none changed. */
export function withRecords(
  study: Study,
  change: (record: LayerRecord, layer: Layer) => LayerRecord,
): Study {
  return withLayers(study, (layer) => {
    const records = layer.records.map((record) => change(record, layer));
    return records.every((record, at) => record === layer.records[at])
      ? layer
      : { ...layer, records };
  });
}
