import type { Study } from '../../study/study.ts';
import { namesWaves, plainTitle, tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';
import { xmlText } from './xml-text.ts';

/** A study as GraphML: a node per person, an edge per tie, layer and wave. */
export function graphmlText(study: Study): string {
  const { header, rows } = peopleSheet(study);
  const columns = header.slice(1);
  const ties = tieRecords(study);
  const waves = namesWaves(study);
  const numeric = columns.map((_, at) =>
    rows.every((row) => row[at + 1] === null || typeof row[at + 1] === 'number'),
  );
  const title = plainTitle(study);
  const usual = study.layers[0]?.directed === false ? 'undirected' : 'directed';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...columns.map((name, at) => key(`n${at}`, 'node', name, numeric[at] ? 'double' : 'string')),
    key('layer', 'edge', 'layer', 'string'),
    key('weight', 'edge', 'weight', 'double'),
    ...(waves ? [key('wave', 'edge', 'wave', 'string')] : []),
    `<graph edgedefault="${usual}">`,
    ...(title === '' ? [] : [`<desc>${xmlText(title)}</desc>`]),
    ...rows.map(([id, ...cells]) => {
      const values = cells.map((cell, at) => (cell === null ? '' : data(`n${at}`, String(cell))));
      return `<node id="${xmlText(String(id))}">${values.join('')}</node>`;
    }),
    ...ties.map(({ source, target, directed, layer, weight, wave }) => {
      const ends = [source, target].map((at) => xmlText(study.people.ids[at]!));
      const values = data('layer', layer) + data('weight', String(weight));
      return (
        `<edge source="${ends[0]}" target="${ends[1]}" directed="${directed}">` +
        `${values}${wave === null ? '' : data('wave', wave)}</edge>`
      );
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function key(id: string, scope: string, name: string, type: string): string {
  return `<key id="${id}" for="${scope}" attr.name="${xmlText(name)}" attr.type="${type}"/>`;
}

function data(id: string, value: string): string {
  return `<data key="${id}">${xmlText(value)}</data>`;
}
