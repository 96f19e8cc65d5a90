import type { Study } from '../../study/study.ts';
import { type Json, keyed } from '../plain.ts';
import { plainTitle, tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';

/** A study as a graph in the JSON of graphology: a node per person, an edge per tie, layer and wave. */
export function graphJson(study: Study): Json {
  const { header, rows } = peopleSheet(study);
  const { ids } = study.people;
  const directions = new Set(study.layers.map(({ directed }) => directed));
  const type = directions.size === 1 ? (directions.has(true) ? 'directed' : 'undirected') : 'mixed';
  const title = plainTitle(study);
  return {
    options: { type, multi: true, allowSelfLoops: false },
    attributes: title === '' ? {} : { title },
    nodes: rows.map(([id, ...cells], row) => ({
      key: id!,
      // The first node has every key, so that no attribute and no order is lost.
      attributes: keyed(
        cells
          .map((cell, at) => [header[at + 1]!, cell] as const)
          .filter(([, cell]) => cell !== null || row === 0),
        (cell: Json) => cell,
      ),
    })),
    edges: tieRecords(study).map(({ source, target, directed, layer, weight, wave }) => ({
      source: ids[source]!,
      target: ids[target]!,
      ...(directed ? {} : { undirected: true }),
      attributes: { layer, weight, ...(wave === null ? {} : { wave }) },
    })),
  };
}
