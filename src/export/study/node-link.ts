import type { Study } from '../../study/study.ts';
import { type Json, keyed } from '../plain.ts';
import { plainTitle, tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';

/** A study as node-link JSON, as D3 and NetworkX read it. */
export function nodeLinkJson(study: Study): Json {
  const { header, rows } = peopleSheet(study);
  const { ids } = study.people;
  const title = plainTitle(study);
  const same = (value: Json) => value;
  // The first node has every key, so that no attribute and no order is lost.
  return {
    directed: study.layers.some(({ directed }) => directed),
    multigraph: true,
    graph: title === '' ? {} : { title },
    nodes: rows.map(([id, ...cells], row) =>
      keyed(
        [['id', id!] as const, ...cells.map((cell, at) => [header[at + 1]!, cell] as const)].filter(
          ([, cell], at) => at === 0 || cell !== null || row === 0,
        ),
        same,
      ),
    ),
    links: tieRecords(study).map(({ source, target, layer, weight, wave, directed }) => ({
      source: ids[source]!,
      target: ids[target]!,
      layer,
      weight,
      ...(wave === null ? {} : { wave }),
      directed,
    })),
  };
}
