import type { Study } from '../../study/study.ts';
import { namesWaves, plainTitle, tieRecords } from './network-records.ts';
import { peopleSheet } from './people-sheet.ts';
import { xmlText } from './xml-text.ts';

/** A study as GEXF 1.3: a node per person; an edge per tie, its layer as the kind of the edge. */
export function gexfText(study: Study): string {
  const { header, rows, name } = peopleSheet(study);
  const { ids } = study.people;
  const waves = namesWaves(study);
  // One name is the label of the node; names in two languages are attributes.
  const labelled = typeof name === 'string';
  const first = labelled ? 2 : 1;
  const columns = header.slice(first);
  const title = plainTitle(study);
  const usual = study.layers[0]?.directed === false ? 'undirected' : 'directed';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    ...(title === '' ? [] : [`<meta><description>${xmlText(title)}</description></meta>`]),
    `<graph defaultedgetype="${usual}" mode="static">`,
    '<attributes class="node">',
    ...columns.map((column, at) => {
      const numeric = rows.every((row) => [null, 'number'].includes(kindOf(row[at + first])));
      return `<attribute id="${at}" title="${xmlText(column)}" type="${numeric ? 'double' : 'string'}"/>`;
    }),
    '</attributes>',
    ...(waves
      ? ['<attributes class="edge"><attribute id="0" title="wave" type="string"/></attributes>']
      : []),
    '<nodes>',
    ...rows.map((row) => {
      const label = labelled ? ` label="${xmlText(String(row[1]))}"` : '';
      const values = row
        .slice(first)
        .map((cell, at) => (cell === null ? '' : value(at, String(cell))))
        .join('');
      const inner = values === '' ? '' : `<attvalues>${values}</attvalues>`;
      return `<node id="${xmlText(String(row[0]))}"${label}>${inner}</node>`;
    }),
    '</nodes>',
    '<edges>',
    ...tieRecords(study).map(({ source, target, directed, layer, weight, wave }, at) => {
      const ends = `source="${xmlText(ids[source]!)}" target="${xmlText(ids[target]!)}"`;
      const type = directed ? 'directed' : 'undirected';
      const inner = wave === null ? '' : `<attvalues>${value(0, wave)}</attvalues>`;
      return `<edge id="${at}" ${ends} type="${type}" kind="${xmlText(layer)}" weight="${weight}">${inner}</edge>`;
    }),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function kindOf(cell: unknown): string | null {
  return cell === null ? null : typeof cell;
}

function value(id: number, text: string): string {
  return `<attvalue for="${id}" value="${xmlText(text)}"/>`;
}
